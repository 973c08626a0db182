//! What two spellings of one header or name have in common.

/// The letters and digits of a header, lower case: `Stage Name`, `stage_name` and `StageName` are one header.
pub(super) fn fold_header(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// A name in lower case with single spaces and without punctuation; `Jones, Anna` is `anna jones`.
pub(super) fn fold_name(text: &str) -> String {
    match text.split_once(',') {
        Some((last, first)) if is_surname(last) && is_given_name(first) => words(&format!("{first} {last}")),
        _ => words(text),
    }
}

fn is_surname(text: &str) -> bool {
    let count = text.split_whitespace().count();
    (1..=2).contains(&count)
}

fn is_given_name(text: &str) -> bool {
    let text = text.trim();
    (1..=2).contains(&text.split_whitespace().count()) && !is_legal_form(text) && !text.contains(',')
}

/// `Acme, Inc.` is no person called Inc.
pub(super) fn is_legal_form(text: &str) -> bool {
    let bare = fold_header(text);
    ["inc", "ltd", "llc", "ab", "as", "gmbh", "plc", "corp", "co", "oy", "aps", "bv", "sa"]
        .contains(&bare.as_str())
}

fn words(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for word in text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        if !folded.is_empty() {
            folded.push(' ');
        }
        folded.extend(word.chars().flat_map(char::to_lowercase));
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_a_header_fold_together() {
        for header in ["StageName", "stage_name", "Stage Name", "Stage name*", "\u{feff}STAGE NAME"] {
            assert_eq!(fold_header(header), "stagename");
        }
    }

    #[test]
    fn names_fold_whatever_their_order_and_case() {
        for name in ["Anna Jones", " anna  JONES ", "Jones, Anna"] {
            assert_eq!(fold_name(name), "anna jones");
        }
        assert_eq!(fold_name("Acme, Inc."), "acme inc");
        assert_eq!(fold_name("Brackley & Thorne Ambient Ltd"), "brackley thorne ambient ltd");
    }
}
