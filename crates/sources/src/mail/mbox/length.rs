//! `Content-Length`, which mboxcl and mboxcl2 write above each mail.

use super::super::separator::is_separator;

/// Headers longer than this are not searched, in bytes.
pub(super) const HEADERS_BYTES_MAX: usize = 64 << 10;

/// Where the text begins and how long it is said to be, both in bytes; `None` without the header.
pub(super) fn content_length(mail: &[u8]) -> Option<(usize, usize)> {
    let mut at = 0;
    let mut length = None;
    while at < mail.len().min(HEADERS_BYTES_MAX) {
        let end = at + memchr::memchr(b'\n', &mail[at..])?;
        let line = &mail[at..end];
        if line.is_empty() || line == b"\r" {
            return length.map(|length| (end + 1, length));
        }
        if matches!(line.first(), Some(b'C' | b'c')) {
            length = length.or_else(|| value(line));
        }
        at = end + 1;
    }
    None
}

fn value(line: &[u8]) -> Option<usize> {
    let name = b"content-length:";
    let named = line.len() > name.len() && line[..name.len()].eq_ignore_ascii_case(name);
    let digits = named.then(|| line[name.len()..].trim_ascii())?;
    std::str::from_utf8(digits).ok()?.parse().ok()
}

/// Where the next mail begins when the text ends at `end`: there, or after one or two line ends. At the end of the
/// file that is the file's length.
pub(super) fn consistent_end(mail: &[u8], end: usize) -> Option<usize> {
    let rest = mail.get(end..)?;
    let gap = rest.iter().take(4).take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
    let line = &rest[gap..];
    let line = &line[..memchr::memchr(b'\n', line).unwrap_or(line.len())];
    let at_line_start = gap > 0 || mail[..end].ends_with(b"\n");
    (line.is_empty() && gap == rest.len() || at_line_start && is_separator(line)).then_some(end + gap)
}
