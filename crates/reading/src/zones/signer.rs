//! Who may have signed: a mail's author is known by name and address, and signs with a part of them.

use super::types::VoiceAuthor;

/// An author's name and the local part of the address; both are empty when nobody is known.
#[derive(Debug, Default, Clone, Copy)]
pub(super) struct Signer<'a> {
    name: &'a str,
    local: &'a str,
}

impl<'a> Signer<'a> {
    /// The signer called `name`, with an address whose local part is `local`.
    pub(super) fn new(name: &'a str, local: &'a str) -> Self {
        Self { name, local }
    }

    /// The author of a quoted or forwarded mail.
    pub(super) fn of(author: Option<&'a VoiceAuthor>) -> Self {
        author.map_or_else(Self::default, |author| {
            Self::new(&author.name, author.address.as_ref().map_or("", |address| address.local()))
        })
    }

    /// Can `name` be theirs? A part of the name, a short form of it, or initials are; anything is when nobody
    /// is known.
    pub(super) fn may_be(self, name: &str) -> bool {
        let mine: Vec<String> = words(self.name).chain(words(self.local)).collect();
        let parts: Vec<String> = words(name).collect();
        mine.is_empty() || parts.iter().any(|part| shares(part, &mine)) || has_initials(&parts, &mine)
    }
}

/// The words of a name, in lower case.
fn words(name: &str) -> impl Iterator<Item = String> {
    name.split(|char: char| !char.is_alphabetic()).filter(|word| !word.is_empty()).map(str::to_lowercase)
}

/// Is `part` a word of `mine`, or a short form of one? `Chris` is one of `Christine`, as is `akberg` of `berg`.
fn shares(part: &str, mine: &[String]) -> bool {
    let same = |word: &String| {
        let (short, long) =
            if word.len() < part.len() { (word.as_str(), part) } else { (part, word.as_str()) };
        let letters = short.chars().count();
        short == long || letters >= 3 && long.starts_with(short) || letters >= 4 && long.contains(short)
    };
    part.chars().count() >= 2 && mine.iter().any(same)
}

fn has_initials(parts: &[String], mine: &[String]) -> bool {
    let letters = parts.concat();
    let is_first = |letter: char| mine.iter().any(|word| word.starts_with(letter));
    letters.chars().count() <= 3 && letters.chars().all(is_first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_of_the_name_and_initials_are_the_signers() {
        let signer = Signer::new("Anna-Karin Berg", "ak.berg");
        for name in ["Anna", "Anna-Karin", "Berg", "AKB", "A", "ab", "Anna Berg", "Ann"] {
            assert!(signer.may_be(name), "{name:?}");
        }
        for name in ["Karl", "Karl Ek", "KE", "Eva"] {
            assert!(!signer.may_be(name), "{name:?}");
        }
    }

    #[test]
    fn anybody_may_sign_where_nobody_is_known() {
        assert!(Signer::default().may_be("Karl"));
    }
}
