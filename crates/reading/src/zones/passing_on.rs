//! Does a mail's own text only pass on what stands below it?

use super::lines::Line;

/// Own text of at most this many words above a header block says nothing itself.
const WORDS_MAX: usize = 4;
/// Longer own text is no mere passing on, whatever it says.
const PASSING_ON_WORDS_MAX: usize = 40;

/// Is there next to nothing in the own text?
pub(super) fn is_nearly_empty<'a>(own: impl Iterator<Item = &'a Line<'a>>) -> bool {
    own.flat_map(|line| line.words.split_whitespace()).take(WORDS_MAX + 1).count() <= WORDS_MAX
}

/// Does the own text say that it passes something on?
pub(super) fn says_passing_on<'a>(own: impl Iterator<Item = &'a Line<'a>>) -> bool {
    const SAYS: [&str; 22] = [
        "fyi",
        "for your information",
        "forwarding",
        "passing on",
        "passing this on",
        "see below from",
        "see mail below",
        "see email below",
        "see message below",
        "skickar vidare",
        "vidarebefordrar",
        "sänder vidare",
        "vidarebefordrat",
        "för kännedom",
        "f.k.",
        "se mejl nedan",
        "se mail nedan",
        "se mejlet nedan",
        "se nedan från",
        "videresender",
        "zur info",
        "zur kenntnis",
    ];
    let mut text = String::new();
    for (count, word) in own.flat_map(|line| line.words.split_whitespace()).enumerate() {
        if count > PASSING_ON_WORDS_MAX {
            return false;
        }
        text.push_str(&word.to_lowercase());
        text.push(' ');
    }
    SAYS.iter().any(|say| text.contains(say))
}
