//! Comparing names as people write them: "Jones", "Edward Jones", "JONES, Edward", "RH".

use crate::nicknames::{is_cut_short, is_nickname};

/// A name's words, folded: lower case, without diacritics or punctuation, "Last, First" turned round.
pub(crate) fn words(name: &str) -> Vec<String> {
    let turned = match name.split_once(',') {
        Some((last, first)) if !first.trim().is_empty() => format!("{first} {last}"),
        _ => name.to_owned(),
    };
    turned
        .split(|c: char| !(c.is_alphanumeric() || c == '\'' || c == '’'))
        .map(fold)
        .filter(|word| !word.is_empty())
        .collect()
}

fn fold(word: &str) -> String {
    let base = word.trim_end_matches("'s").trim_end_matches("’s");
    base.chars().flat_map(char::to_lowercase).map(plain).filter(|c| c.is_alphanumeric()).collect()
}

fn plain(c: char) -> char {
    match c {
        'å' | 'ä' | 'á' | 'à' | 'â' | 'ã' | 'æ' => 'a',
        'ö' | 'ø' | 'ó' | 'ò' | 'ô' | 'õ' => 'o',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'í' | 'ì' | 'î' | 'ï' => 'i',
        'ü' | 'ú' | 'ù' | 'û' => 'u',
        'ć' | 'č' | 'ç' => 'c',
        'š' | 'ś' => 's',
        'ž' | 'ź' | 'ż' => 'z',
        'ñ' | 'ń' => 'n',
        'ł' => 'l',
        other => other,
    }
}

/// How well `called` fits a person whose full name is `full`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Fit {
    /// Not at all.
    No,
    /// By last name alone.
    Last,
    /// By a nickname, or the first name cut short.
    Nickname,
    /// By first name alone (or a Swedish genitive of it: "Maritas").
    First,
    /// Every word.
    Full,
}

/// How well the words `called` fit the words of a full name.
pub(crate) fn fit(called: &[String], full: &[String]) -> Fit {
    let (Some(first), Some(last)) = (full.first(), full.last()) else { return Fit::No };
    match called {
        [] => Fit::No,
        [one] if one.chars().count() == 1 => Fit::No,
        [one] if full.len() == 1 && same(one, first) => Fit::Full,
        [one] if same(one, first) => Fit::First,
        [one] if same(one, last) => Fit::Last,
        [one] if is_nickname(one, first) || is_cut_short(one, first) => Fit::Nickname,
        [_] => Fit::No,
        many if many.iter().all(|word| full.iter().any(|own| same(word, own))) => Fit::Full,
        [given, .., family] if same(family, last) && is_short_for(given, first) => Fit::Full,
        _ => Fit::No,
    }
}

fn same(word: &str, own: &str) -> bool {
    word == own || is_initial_of(word, own) || (own.len() >= 3 && word.strip_suffix('s') == Some(own))
}

/// "Pat" for "Patrice", "Denny" for "Dennis": the family name decides that it is the same person.
fn is_short_for(given: &str, first: &str) -> bool {
    let alike = given.bytes().zip(first.bytes()).take_while(|(a, b)| a == b).count();
    alike >= 3 && alike == given.len() || alike >= 4 || is_nickname(given, first)
}

/// "Rolf H" is Rolf Hagström.
fn is_initial_of(word: &str, own: &str) -> bool {
    word.chars().count() == 1 && own.starts_with(word)
}

/// "RH" for "Rolf Hagström".
pub(crate) fn initials(full: &[String]) -> String {
    full.iter().filter_map(|word| word.chars().next()).flat_map(char::to_uppercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_fits_by_any_of_its_parts() {
        let full = words("Rolf Hagström");
        for (called, expected) in [
            ("Rolf Hagström", Fit::Full),
            ("Hagstrom, Rolf", Fit::Full),
            ("Rolf", Fit::First),
            ("Rolfs", Fit::First),
            ("Hagström's", Fit::Last),
            ("Rol Hagström", Fit::Full),
            ("Rolf H", Fit::Full),
            ("Rolfie Hagström", Fit::Full),
            ("R", Fit::No),
            ("Ralf", Fit::No),
            ("Rolf Bengtsson", Fit::No),
        ] {
            assert_eq!(fit(&words(called), &full), expected, "{called}");
        }
        assert_eq!(initials(&full), "RH");
    }
}
