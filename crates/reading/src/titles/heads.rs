//! The heart of a title: the word or words that say how high ("manager", "vice president", "ekonomichefen").

use std::sync::LazyLock;

use super::Function;
use super::ladder::{
    ENDINGS, ENGLISH, Entry, Guard, SWEDISH, Titles, may_be_compound, may_begin_swedish, stem,
};
use super::words::{Make, Word, bare};
use super::wordset::{WordSet, word_set};

/// A title's heart at some word.
#[derive(Debug, Clone, Copy)]
pub(super) struct Head {
    /// The word behind it.
    pub(super) end: usize,
    pub(super) entry: Entry,
    /// One Swedish word that can be nothing but a title.
    pub(super) swedish: bool,
}

/// The title's heart that begins at word `i`.
pub(super) fn head(words: &[Word<'_>], i: usize) -> Option<Head> {
    let word = words.get(i).filter(|word| !word.sign && word.make != Make::Figures)?;
    chief_officer(words, i)
        .or_else(|| english(words, i))
        .or_else(|| swedish(words, i))
        .or_else(|| compound(word).map(|entry| Head { end: i + 1, entry, swedish: true }))
}

fn english(words: &[Word<'_>], i: usize) -> Option<Head> {
    let word = &words[i];
    let titles = if word.genitive() { ENGLISH.get(word.bare()) } else { word.within(&ENGLISH) }?;
    phrase(titles, words, i, |word, wanted| word.bare() == wanted).map(|(end, entry)| Head {
        end,
        entry,
        swedish: false,
    })
}

fn swedish(words: &[Word<'_>], i: usize) -> Option<Head> {
    if !may_begin_swedish(&words[i]) {
        return None;
    }
    let found = bases(words[i].low).into_iter().flatten().find_map(|base| {
        phrase(SWEDISH.get(base)?, words, i, |word, wanted| {
            bases(word.low).into_iter().flatten().any(|base| base == wanted)
        })
    });
    found.map(|(end, entry)| Head { end, entry, swedish: true })
}

/// The title of `titles` whose other words follow behind word `i`.
fn phrase(
    titles: &Titles,
    words: &[Word<'_>],
    i: usize,
    same: impl Fn(&Word<'_>, &str) -> bool,
) -> Option<(usize, Entry)> {
    let fits = |rest: &[&str]| {
        rest.iter().enumerate().all(|(n, wanted)| words.get(i + 1 + n).is_some_and(|word| same(word, wanted)))
    };
    titles.iter().find(|(rest, _)| fits(rest)).map(|(rest, entry)| (i + 1 + rest.len(), *entry))
}

/// A Swedish word as it is, and without the endings of the definite form and the genitive.
fn bases(word: &str) -> [Option<&str>; 6] {
    let colon = word.split_once(':').map(|(base, _)| base);
    let definite = |word: &'_ str, ending: &str| word.len() > ending.len() + 2 && word.ends_with(ending);
    let cut = |ending: &str| definite(word, ending).then(|| &word[..word.len() - ending.len()]);
    [colon.or(Some(word)), cut("n"), cut("en"), cut("ns"), cut("ens"), cut("et")]
}

/// A Swedish compound that ends in a title: "fordonschefen", "it-ansvarig".
fn compound(word: &Word<'_>) -> Option<Entry> {
    if !may_be_compound(word) || NO_TITLES.contains(word.low) {
        return None;
    }
    for base in bases(word.low).into_iter().flatten() {
        let Some((ending, entry)) = ENDINGS.iter().find(|(ending, _)| base.ends_with(ending)) else {
            continue;
        };
        let first = base[..base.len() - ending.len()].trim_end_matches('-');
        if first.len() < 2 || NO_TITLES.contains(base) {
            continue;
        }
        let union = ["klubb", "fack", "union"].iter().any(|start| first.starts_with(start));
        let helper = matches!(*ending, "assistent" | "sekreterare")
            && ["vd", "chefs", "lednings", "direktions"].contains(&first);
        let guard = if helper { Guard::Helper } else { entry.guard };
        let function = if union { Some(Function::Other) } else { entry.function.or_else(|| stem(first)) };
        let level = if union { entry.level.min(2) } else { entry.level };
        return Some(Entry { level, function, guard });
    }
    None
}

/// "Chief People Officer", "Chief Sustainability and Safety Officer".
fn chief_officer(words: &[Word<'_>], i: usize) -> Option<Head> {
    if words[i].low != "chief" {
        return None;
    }
    let end = (i + 1..words.len().min(i + 6)).find(|at| bare(words[*at].low) == "officer")?;
    let plain = words[i + 1..end].iter().all(|word| !word.sign || word.low == "&");
    if !plain || words[i + 1].low == "executive" {
        return None;
    }
    let function = words[i + 1..end].iter().find_map(|word| super::ladder::area(word.low));
    Some(Head { end: end + 1, entry: Entry { level: 6, function, guard: Guard::Any }, swedish: false })
}

/// Compounds that only look like titles.
static NO_TITLES: LazyLock<WordSet> = LazyLock::new(|| {
    word_set(
        "halvledare marknadsledare världsledare prisledare reseledare medansvarig oansvarig oansvariga \
         ansvariga medansvariga vägledare handledare röstassistent reseförare vårdpersonal kundansvariga \
         elledare strömledare",
    )
});
