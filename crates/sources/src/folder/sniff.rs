//! What a file is, by its name and by its first bytes; where the two disagree, the bytes are believed.

use super::FileKind;
use crate::mail::is_separator;

/// How much of a file is looked at.
pub(super) const HEAD_BYTES: usize = 4096;

/// Headers of which at least one stands at the top of any mail.
const MAIL_HEADERS: [&str; 13] = [
    "from",
    "to",
    "date",
    "subject",
    "received",
    "return-path",
    "message-id",
    "mime-version",
    "delivered-to",
    "x-original-to",
    "dkim-signature",
    "reply-to",
    "content-type",
];

/// What to do with a file.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    /// Read it as this.
    Read(FileKind),
    /// Leave it out and say why.
    LeaveOut(&'static str),
    /// One of Countersign's own files: no input, and nothing to report.
    Ours,
}

/// Judges the file called `name` that begins with `head`.
pub(super) fn classify(name: &str, head: &[u8]) -> Verdict {
    let name = name.to_ascii_lowercase();
    let extension = name.rsplit_once('.').map_or("", |(_, extension)| extension);
    if name.starts_with("countersign.") || name.starts_with("countersign-") {
        return Verdict::Ours;
    }
    if name == "deals.toml" {
        return Verdict::Read(FileKind::DealList);
    }
    if head.is_empty() {
        return Verdict::LeaveOut("empty");
    }
    by_magic(extension, head)
        .or_else(|| by_extension(extension))
        .or_else(|| by_text(extension, head))
        .unwrap_or(Verdict::LeaveOut("not mail, a calendar or a table"))
}

/// Formats that announce themselves whatever the file is called.
fn by_magic(extension: &str, head: &[u8]) -> Option<Verdict> {
    let text = trimmed(head);
    if head.starts_with(b"!BDN") {
        return Some(if cfg!(feature = "pst") {
            Verdict::Read(FileKind::OutlookArchive)
        } else {
            Verdict::LeaveOut("an Outlook archive, which this build cannot read")
        });
    }
    if head.starts_with(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") {
        let outlook = extension == "msg" || extension == "oft";
        return Some(if outlook {
            Verdict::Read(FileKind::OutlookMessage)
        } else {
            Verdict::LeaveOut("an old Office document")
        });
    }
    if head.starts_with(b"PK\x03\x04") {
        return Some(match extension {
            "xlsx" | "xlsm" => Verdict::Read(FileKind::Workbook),
            _ => Verdict::LeaveOut("an archive; unpack it into the folder"),
        });
    }
    if text.len() >= 15 && text[..15].eq_ignore_ascii_case(b"BEGIN:VCALENDAR") {
        return Some(Verdict::Read(FileKind::Calendar));
    }
    is_separator(first_line(text)).then_some(Verdict::Read(FileKind::Mbox))
}

fn by_extension(extension: &str) -> Option<Verdict> {
    Some(match extension {
        "csv" | "tsv" | "tab" => Verdict::Read(FileKind::Table),
        "eml" | "emlx" => Verdict::Read(FileKind::Mail),
        "mbox" | "mbx" | "mboxrd" | "mboxo" | "mboxcl" | "mboxcl2" => Verdict::Read(FileKind::Mbox),
        "ics" | "vcs" | "ical" => Verdict::Read(FileKind::Calendar),
        "ifb" => Verdict::LeaveOut("free and busy times without meetings"),
        "vcf" => Verdict::LeaveOut("an address book"),
        "msf" => Verdict::LeaveOut("a mail program's index"),
        "json" | "md" | "html" | "htm" | "toml" | "yaml" | "yml" | "xml" | "pdf" | "png" | "jpg" | "log" => {
            Verdict::LeaveOut("not mail, a calendar or a table")
        }
        _ => return None,
    })
}

/// Mail without a telling name: Maildir files, `1.`, `message.txt`.
fn by_text(extension: &str, head: &[u8]) -> Option<Verdict> {
    let text = trimmed(head);
    if looks_like_mail(text) {
        return Some(Verdict::Read(FileKind::Mail));
    }
    (extension == "txt").then_some(Verdict::LeaveOut("plain text without mail headers"))
}

/// Do only header lines stand at the top, at least two, and one of them a mail's own?
pub(crate) fn looks_like_mail(text: &[u8]) -> bool {
    let (mut headers, mut known) = (0, false);
    for line in text.split(|&byte| byte == b'\n') {
        if line.is_empty() || line == b"\r" {
            break;
        }
        if line.starts_with(b" ") || line.starts_with(b"\t") {
            continue;
        }
        let Some(name) = header_name(line) else { break };
        headers += 1;
        known |= MAIL_HEADERS.iter().any(|header| name.eq_ignore_ascii_case(header.as_bytes()));
    }
    headers >= 2 && known
}

/// The name before the colon, when the line can be a header at all.
fn header_name(line: &[u8]) -> Option<&[u8]> {
    let colon = line.iter().position(|&byte| byte == b':')?;
    let name = &line[..colon];
    let valid = !name.is_empty() && name.len() <= 76 && name.iter().all(|&byte| byte.is_ascii_graphic());
    valid.then_some(name)
}

fn first_line(text: &[u8]) -> &[u8] {
    let end = memchr::memchr(b'\n', text).unwrap_or(text.len());
    &text[..end]
}

/// `head` without a byte order mark and leading white space.
fn trimmed(head: &[u8]) -> &[u8] {
    head.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(head).trim_ascii_start()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(name: &str, head: &str, expected: FileKind) {
        assert_eq!(classify(name, head.as_bytes()), Verdict::Read(expected), "{name}");
    }

    #[test]
    fn mail_is_recognised_whatever_its_name() {
        check(
            "INBOX",
            "From a@example.com Tue Feb 03 11:38:53 2026\nFrom: a@example.com\n\nHi\n",
            FileKind::Mbox,
        );
        check("export.txt", "\n\nFrom - Tue Feb 03 11:38:53 2026\nSubject: x\n\n", FileKind::Mbox);
        check("1770115.M1P2.host:2,S", "Return-Path: <a@example.com>\nDate: x\n\nHi", FileKind::Mail);
        check("letter.eml", "X-Odd: 1\n\nHi", FileKind::Mail);
    }

    #[test]
    fn calendars_and_tables_are_recognised() {
        check("mia", "\u{feff}BEGIN:VCALENDAR\r\n", FileKind::Calendar);
        check("Opportunity.CSV", "Id,Name\n", FileKind::Table);
        check("deals.toml", "", FileKind::DealList);
    }

    #[test]
    fn what_is_neither_is_left_out_with_a_reason() {
        assert_eq!(classify("labels.json", b"{}"), Verdict::LeaveOut("not mail, a calendar or a table"));
        assert_eq!(
            classify("notes.txt", b"Dear diary\n"),
            Verdict::LeaveOut("plain text without mail headers")
        );
        assert_eq!(classify("countersign.toml", b"x"), Verdict::Ours);
    }
}
