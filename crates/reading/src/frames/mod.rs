//! The frame grammar: plain words that say a thing outright, with guards for negation, questions and other objects.
//!
//! The trained models read the hundred oblique ways; the frames make sure that the plain way is never missed. A
//! frame does not say whom a sentence is about: that is for `committee`.

mod english;
mod swedish;

use std::sync::LazyLock;

use regex::{Regex, RegexSet};

use crate::signals::SignalKind;

/// A frame: what it says, and the words that say it.
type Frame = (SignalKind, &'static str);

/// How certain a sentence that fits a frame is read.
pub const CERTAINTY: f32 = 0.8;

struct Grammar {
    kinds: Vec<SignalKind>,
    frames: RegexSet,
    negated: Regex,
    other_object: Regex,
}

impl Grammar {
    fn new(frames: &[Frame], negated: &str, other_object: &str) -> Option<Self> {
        let set = |words: &str| format!("(?i){words}");
        Some(Self {
            kinds: frames.iter().map(|(kind, _)| *kind).collect(),
            frames: RegexSet::new(frames.iter().map(|(_, words)| set(words))).ok()?,
            negated: Regex::new(&set(negated)).ok()?,
            other_object: Regex::new(&set(other_object)).ok()?,
        })
    }

    fn read(&self, sentence: &str, found: &mut Vec<SignalKind>) {
        let matched = self.frames.matches(sentence);
        if !matched.matched_any() {
            return;
        }
        let (negated, other) = (self.negated.is_match(sentence), self.other_object.is_match(sentence));
        let asks = sentence.trim_end().ends_with('?');
        for frame in matched {
            let kind = self.kinds[frame];
            if !(asks || is_about_the_approval(kind) && (negated || other)) && !found.contains(&kind) {
                found.push(kind);
            }
        }
    }
}

/// Kinds that a negation or another object (a permit, an NDA, an invoice) turns into something else.
fn is_about_the_approval(kind: SignalKind) -> bool {
    use SignalKind as K;
    matches!(
        kind,
        K::Formality
            | K::DecidesOther
            | K::DecidesSelf
            | K::DecidesBody
            | K::Approved
            | K::Pending
            | K::Submitted
            | K::Rival
    )
}

static GRAMMARS: LazyLock<Vec<Grammar>> = LazyLock::new(|| {
    [
        Grammar::new(english::FRAMES, english::NEGATED, english::OTHER_OBJECT),
        Grammar::new(swedish::FRAMES, swedish::NEGATED, swedish::OTHER_OBJECT),
    ]
    .into_iter()
    .flatten()
    .collect()
});

/// The kinds of signals that `sentence` carries in plain words.
pub fn plain(sentence: &str) -> Vec<SignalKind> {
    let mut found = Vec::new();
    for grammar in GRAMMARS.iter() {
        grammar.read(sentence, &mut found);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use SignalKind as K;

    #[test]
    fn both_grammars_compile() {
        assert_eq!(GRAMMARS.len(), 2);
    }

    #[test]
    fn plain_words_are_read_in_both_languages() {
        for (sentence, kind) in [
            ("Helen Marsh has the final say.", K::DecidesOther),
            ("Our finance director must sign off on this.", K::DecidesOther),
            ("My boss makes the final decision.", K::DecidesOther),
            ("Det är min chef som bestämmer.", K::DecidesOther),
            ("Vår ekonomichef måste godkänna köpet.", K::DecidesOther),
            ("I decide on this purchase myself.", K::DecidesSelf),
            ("Jag har mandat att besluta.", K::DecidesSelf),
            ("Blir vi oense bestämmer jag.", K::DecidesSelf),
            ("Styrelsen beslutar i maj.", K::DecidesBody),
            ("Her approval is just a formality.", K::Formality),
            ("Det är bara en formsak.", K::Formality),
            ("She always signs whatever I give her.", K::Formality),
            ("You will have it by Friday.", K::Promise),
            ("Du får svar senast på fredag.", K::Promise),
            ("We are also looking at another supplier.", K::Rival),
            ("Vi tittar även på en annan leverantör.", K::Rival),
            ("I am on holiday until 7 April.", K::Absent),
            ("Jag har semester till och med 7 april.", K::Absent),
            ("Filip slutade hos oss den 30 april.", K::Left),
            ("Offerten ligger hos Mats för godkännande.", K::Pending),
            ("Helen Marsh has approved the offer.", K::Approved),
        ] {
            assert!(plain(sentence).contains(&kind), "{sentence}: {:?}", plain(sentence));
        }
    }

    #[test]
    fn guards_hold() {
        for (sentence, kind) in [
            ("It is not just a formality.", K::Formality),
            ("The building permit is just a formality.", K::Formality),
            ("Det är inte bara en formalitet.", K::Formality),
            ("Bygglovet är en ren formalitet.", K::Formality),
            ("Who has the final say?", K::DecidesOther),
            ("My boss must approve my holiday request.", K::DecidesOther),
            ("Han har slutat för i dag.", K::Left),
        ] {
            assert!(!plain(sentence).contains(&kind), "{sentence}");
        }
    }
}
