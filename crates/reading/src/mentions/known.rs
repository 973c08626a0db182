//! What is known of a word by itself, told by one look: most words begin no mention of anybody.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::gazetteer::{self, Given};
use super::{bodies, bosses, names, pronouns};
use crate::titles::words::{Make, Word};
use crate::titles::wordset::WordMap;

/// What a word is, and what may begin with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Known(u16);

impl Known {
    /// May begin a boss.
    pub(super) const BOSS: Self = Self(1);
    /// May begin a group.
    pub(super) const BODY: Self = Self(1 << 1);
    /// May be a pronoun.
    pub(super) const PRONOUN: Self = Self(1 << 2);
    /// May be a name in small letters, or stand before one out of respect.
    pub(super) const NAME: Self = Self(1 << 3);
    /// Speaks for Swedish.
    pub(super) const SWEDISH: Self = Self(1 << 4);
    /// Speaks for English.
    pub(super) const ENGLISH: Self = Self(1 << 5);
    /// Is nobody's name.
    pub(super) const NOT_A_NAME: Self = Self(1 << 6);
    /// Makes a firm's name of what stands before it.
    pub(super) const FIRM: Self = Self(1 << 7);
    const GIVEN_AMBIGUOUS: Self = Self(1 << 8);
    const GIVEN_WORD: Self = Self(1 << 9);
    const GIVEN_SURE: Self = Self(1 << 10);
    /// What may begin with a word whose first part is known.
    const OPENINGS: u16 = 0b1111;

    /// What is known of `word`.
    pub(super) fn of(word: &Word<'_>) -> Self {
        let whole = word.within(&TABLE).copied().unwrap_or_default();
        let known = if word.make == Make::Mixed { whole.with(Self::of_mixed(word)) } else { whole };
        if bodies::may_end(word.low) { known.with(Self::BODY) } else { known }
    }

    /// What may begin with a word of more than plain letters.
    fn of_mixed(word: &Word<'_>) -> Self {
        let parts = [word.bare(), word.before_apostrophe()];
        let openings = parts.iter().filter_map(|part| TABLE.get(part)).fold(0, |all, known| all | known.0);
        let double = word.low.contains('-') || !word.low.is_ascii();
        Self(openings & Self::OPENINGS).with(if double { Self::NAME } else { Self::default() })
    }

    /// Is any of `these` known?
    pub(super) fn is(self, these: Self) -> bool {
        self.0 & these.0 != 0
    }

    /// How surely the word is a given name as it stands.
    pub(super) fn given(self) -> Option<Given> {
        match () {
            () if self.is(Self::GIVEN_SURE) => Some(Given::Sure),
            () if self.is(Self::GIVEN_WORD) => Some(Given::Word),
            () if self.is(Self::GIVEN_AMBIGUOUS) => Some(Given::Ambiguous),
            () => None,
        }
    }

    fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    fn of_given(given: Given) -> Self {
        match given {
            Given::Sure => Self::GIVEN_SURE.with(Self::NAME),
            Given::Word => Self::GIVEN_WORD,
            Given::Ambiguous => Self::GIVEN_AMBIGUOUS,
        }
    }
}

static TABLE: LazyLock<WordMap<Known>> = LazyLock::new(|| {
    let mut table = FxHashMap::<&str, Known>::default();
    let mut add = |words: &mut dyn Iterator<Item = &'static str>, what: Known| {
        for word in words {
            let known = table.entry(word).or_default();
            *known = known.with(what);
        }
    };
    add(&mut bosses::first_words(), Known::BOSS);
    add(&mut bodies::first_words(), Known::BODY);
    add(&mut pronouns::words(), Known::PRONOUN);
    add(&mut names::HONORIFICS.words(), Known::NAME);
    add(&mut gazetteer::not_names(), Known::NOT_A_NAME);
    add(&mut gazetteer::firm_words(), Known::FIRM);
    add(&mut SWEDISH.split_whitespace(), Known::SWEDISH);
    add(&mut ENGLISH.split_whitespace(), Known::ENGLISH);
    for (name, given) in gazetteer::given_names() {
        add(&mut std::iter::once(name), Known::of_given(given));
    }
    table.into_iter().collect()
});

const SWEDISH: &str = "och att det är på för till vi jag inte om av som med ska har kan ett från efter vid men hej blir ni du sig \
    han hon oss var vill den en";
const ENGLISH: &str = "the and to is of we you on by it that be at will our this are with but a was she he they have for not from \
    as would can";
