//! "I", "my", "she", "hans", "de": whom pronouns point at.

use std::sync::LazyLock;

use super::sentence::Sentence;
use super::{Pronoun, Who};
use crate::titles::wordset::{WordSet, word_set};

/// The words that [`pronoun`] knows.
pub(super) fn words() -> impl Iterator<Item = &'static str> {
    "i my me mine myself jag mig mej mitt mina min he him his himself han honom hans she her hers herself hon henne hennes they them their \
     theirs themselves dem deras dom hen hens de"
        .split_whitespace()
}

/// The pronoun at word `i`.
pub(super) fn pronoun(sentence: &Sentence<'_>, i: usize) -> Option<Who> {
    let word = sentence.words.get(i)?;
    let low = word.before_apostrophe();
    let third = |pronoun: Pronoun| Some(Who::Pronoun(pronoun));
    match low {
        "i" => speaks_i(sentence, i).then_some(Who::Speaker),
        "my" if word.low == "my" => Some(Who::Speaker),
        "me" | "mine" | "myself" | "jag" | "mig" | "mej" | "mitt" | "mina" => Some(Who::Speaker),
        "min" => (!after_figure(sentence, i)).then_some(Who::Speaker),
        "he" | "him" | "his" | "himself" | "han" | "honom" => third(Pronoun::He),
        "hans" if !word.capital || sentence.opens(i) && !by_name(sentence, i) => third(Pronoun::He),
        "she" | "her" | "hers" | "herself" | "hon" | "henne" | "hennes" => third(Pronoun::She),
        "they" | "them" | "their" | "theirs" | "themselves" | "dem" | "deras" | "dom" => third(Pronoun::They),
        "hen" | "hens" if sentence.swedish => third(Pronoun::They),
        "de" if sentence.swedish && acts(sentence, i + 1) => third(Pronoun::They),
        _ => None,
    }
}

/// "Hans kan inte", "Hans, …", "Hans Berg": the name, not "his".
fn by_name(sentence: &Sentence<'_>, i: usize) -> bool {
    const ACTS: &[&str] = &[
        "är", "har", "kan", "vill", "ska", "kommer", "säger", "sa", "tycker", "måste", "var", "och",
        "ringde", ",", "hade", "fick", "tar",
    ];
    sentence.capital(i + 1) || sentence.is(i + 1, ACTS)
}

fn after_figure(sentence: &Sentence<'_>, i: usize) -> bool {
    i > 0 && sentence.low(i - 1).ends_with(|c: char| c.is_ascii_digit())
}

/// "I" is the speaker in English; in Swedish "I morgon" begins with a preposition.
fn speaks_i(sentence: &Sentence<'_>, i: usize) -> bool {
    let word = &sentence.words[i];
    if !word.raw.starts_with('I') {
        return false;
    }
    let contracted = word.raw.len() > 1;
    let figure = sentence.low(i + 1).starts_with(|c: char| c.is_ascii_digit());
    contracted
        || !figure && (!sentence.swedish || !sentence.opens(i)) && !sentence.among(i + 1, &SWEDISH_AFTER_I)
}

static SWEDISH_AFTER_I: LazyLock<WordSet> = LazyLock::new(|| {
    word_set(
        "morgon dag går kväll veckan helgen mars maj april juni juli augusti september oktober november \
         december januari februari övrigt stort fredags torsdags onsdags tisdags måndags princip praktiken \
         år höst vår sommar vinter alla så stället slutet början samband den det de detta ett en",
    )
});

/// "de har", "de bestämmer": a verb follows, so "de" is no article.
fn acts(sentence: &Sentence<'_>, i: usize) -> bool {
    let word = sentence.low(i);
    static VERBS: LazyLock<WordSet> = LazyLock::new(|| {
        word_set(
            "är sa ska kan vet fick vill måste tog gick såg vann gav skrev också inte själva som ju nog \
             bad satt lät höll",
        )
    });
    let noun = ["are", "or", "ar", "nar", "ner"].iter().any(|ending| word.ends_with(ending))
        && word.ends_with("gar");
    !sentence.word(i)
        || VERBS.contains(word)
        || word.ends_with('r') && !noun
        || word.len() > 4
            && (word.ends_with("ade")
                || word.ends_with("dde")
                || word.ends_with("tte")
                || word.ends_with("kte")
                || word.ends_with("lle"))
}
