//! Names and addresses as they stand in header and attribution lines.

use countersign_model::EmailAddress;

use super::types::VoiceAuthor;

/// The most mailboxes that a header line is read for.
const MAILBOXES_MAX: usize = 100;

/// Reads `Anna Jones <anna@example.com>`, `Anna Jones [mailto:anna@example.com]`, `anna@example.com` or a
/// bare name.
pub(super) fn mailbox(text: &str) -> Option<VoiceAuthor> {
    let (name, address) = match address_span(text) {
        Some((open, close)) => (&text[..open], EmailAddress::parse(address_text(&text[open..close])).ok()),
        None => (text, None),
    };
    let name = clean_name(name);
    let name = if name.contains('@') { String::new() } else { name };
    (address.is_some() || name.chars().any(char::is_alphabetic)).then_some(VoiceAuthor { name, address })
}

/// Reads a list of mailboxes, parted by `;`, or by `,` behind addresses.
pub(super) fn mailboxes(text: &str) -> Vec<VoiceAuthor> {
    let parts: Vec<&str> = if text.contains(';') {
        text.split(';').collect()
    } else if text.contains('@') {
        split_behind_addresses(text)
    } else {
        split_names(text)
    };
    parts.into_iter().filter_map(mailbox).take(MAILBOXES_MAX).collect()
}

/// Commas part mailboxes only where an address has been given: `Jones, Anna <a@b.c>, d@e.f` are two.
fn split_behind_addresses(text: &str) -> Vec<&str> {
    let (mut parts, mut start, mut seen) = (Vec::new(), 0, false);
    for (at, char) in text.char_indices() {
        match char {
            '@' => seen = true,
            ',' if seen => {
                parts.push(&text[start..at]);
                (start, seen) = (at + 1, false);
            }
            _ => {}
        }
    }
    parts.push(&text[start..]);
    parts
}

/// Names alone: `Anna Jones, Per Ek` are two, `Jones, Anna` is one.
fn split_names(text: &str) -> Vec<&str> {
    match text.split_once(',') {
        Some((last, first)) if !last.trim().contains(' ') && !first.contains(',') => vec![text],
        _ => text.split(',').collect(),
    }
}

/// Where the address stands in `text`, its brackets included.
pub(super) fn address_span(text: &str) -> Option<(usize, usize)> {
    let at = memchr::memchr(b'@', text.as_bytes())?;
    let is_end = |char: char| {
        char.is_whitespace() || matches!(char, '<' | '>' | '[' | ']' | '(' | ')' | '"' | ';' | ',')
    };
    let start =
        text[..at].rfind(is_end).map_or(0, |end| end + text[end..].chars().next().map_or(1, char::len_utf8));
    let end = text[at..].find(is_end).map_or(text.len(), |end| at + end);
    let open = text[..start].trim_end().strip_suffix(['<', '[', '(']).map_or(start, str::len);
    let close =
        text[end..].chars().next().filter(|char| matches!(char, '>' | ']' | ')')).map_or(end, |_| end + 1);
    Some((open, close))
}

fn address_text(bracketed: &str) -> &str {
    bracketed.trim_matches(['<', '>', '[', ']', '(', ')', ' ', ':']).trim_start_matches("mailto:")
}

/// A name without the signs that stand around it; `Jones, Anna` becomes `Anna Jones`.
pub(super) fn clean_name(text: &str) -> String {
    let is_dress = |char: char| {
        char.is_whitespace()
            || matches!(
                char,
                '"' | '\'' | '<' | '>' | '[' | ']' | '(' | ',' | ':' | '*' | ';' | '_' | '“' | '”' | '|'
            )
    };
    let name = text.trim_matches(is_dress);
    let name = name.strip_suffix("via LinkedIn").unwrap_or(name).trim();
    match name.split_once(',') {
        Some((last, first))
            if !first.contains(',') && last.split(' ').count() <= 2 && !first.trim().is_empty() =>
        {
            format!("{} {}", first.trim(), last.trim())
        }
        _ => name.split_whitespace().collect::<Vec<_>>().join(" "),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, name: &str, address: &str) {
        let read = mailbox(text).unwrap();
        assert_eq!(
            (read.name.as_str(), read.address.as_ref().map_or("", EmailAddress::as_str)),
            (name, address),
            "{text:?}"
        );
    }

    #[test]
    fn mailboxes_are_read_as_programs_write_them() {
        check("Anna Jones <Anna@Example.com>", "Anna Jones", "anna@example.com");
        check("Anna Jones [mailto:anna@example.com]", "Anna Jones", "anna@example.com");
        check(
            "Company Questions<mailto:questions@company.com>",
            "Company Questions",
            "questions@company.com",
        );
        check("\"Jones, Anna\" <anna@example.com>", "Anna Jones", "anna@example.com");
        check("anna@example.com", "", "anna@example.com");
        check("anna@example.com <anna@example.com>", "", "anna@example.com");
        check("Anna Jones", "Anna Jones", "");
    }

    #[test]
    fn lists_are_parted() {
        let names = |text| mailboxes(text).into_iter().map(|one| one.name).collect::<Vec<_>>();
        assert_eq!(names("Anna Jones; Ek, Per"), ["Anna Jones", "Per Ek"]);
        assert_eq!(names("Jones, Anna <a@b.c>, Per Ek <p@b.c>"), ["Anna Jones", "Per Ek"]);
        assert_eq!(names("Jones, Anna"), ["Anna Jones"]);
        assert_eq!(names("Anna Jones, Per Ek"), ["Anna Jones", "Per Ek"]);
        assert_eq!(names(""), [""; 0]);
    }
}
