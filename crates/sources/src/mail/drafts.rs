//! Mail that was written but not sent, as its own file says.

use super::RawMail;

/// Headers longer than this are not searched, in bytes.
const HEADERS_BYTES_MAX: usize = 64 << 10;

/// Is it a draft: by a Maildir's flag, by Gmail's label, or by Outlook's own header?
pub(super) fn is_draft(mail: &RawMail) -> bool {
    flagged(&mail.place.file) || headers(mail.bytes()).any(says_unsent)
}

/// `…:2,DS`: a Maildir's flags stand behind the name.
fn flagged(name: &str) -> bool {
    let flags = name.rsplit_once(":2,").or_else(|| name.rsplit_once(";2,")).map(|(_, flags)| flags);
    flags.is_some_and(|flags| {
        flags.len() <= 16 && flags.contains('D') && flags.chars().all(char::is_alphabetic)
    })
}

fn headers(bytes: &[u8]) -> impl Iterator<Item = &[u8]> {
    let lines = bytes[..bytes.len().min(HEADERS_BYTES_MAX)].split(|&byte| byte == b'\n');
    lines.take_while(|line| !line.trim_ascii_end().is_empty())
}

fn says_unsent(line: &[u8]) -> bool {
    if !matches!(line, [b'X' | b'x', b'-', ..]) {
        return false;
    }
    let value = |name: &[u8]| {
        let named = line.len() > name.len() && line[..name.len()].eq_ignore_ascii_case(name);
        named.then(|| line[name.len()..].trim_ascii())
    };
    if let Some(labels) = value(b"X-Gmail-Labels:") {
        return labels.split(|&byte| byte == b',').any(|label| {
            [&b"Drafts"[..], b"Draft", b"Utkast"]
                .iter()
                .any(|name| label.trim_ascii().eq_ignore_ascii_case(name))
        });
    }
    value(b"X-Unsent:") == Some(b"1")
}
