//! A mailbox that begins or ends in the middle of a mail, or holds one that is too large.

use countersign_model::{Doubt, Place};
use memchr::memmem;

/// Does the last mail of a mailbox end before its time: within its headers, or with a multipart left open?
pub(super) fn is_cut(mail: &[u8]) -> bool {
    let Some(headers_end) = headers_end(mail) else { return true };
    let Some(boundary) = boundary(&mail[..headers_end]) else { return !mail.ends_with(b"\n") };
    let closing = [b"--", boundary, b"--"].concat();
    memmem::rfind(&mail[headers_end..], &closing).is_none()
}

fn headers_end(mail: &[u8]) -> Option<usize> {
    memmem::find(mail, b"\n\n").or_else(|| memmem::find(mail, b"\r\n\r\n"))
}

/// The boundary that the headers declare.
fn boundary(headers: &[u8]) -> Option<&[u8]> {
    let lower = headers.to_ascii_lowercase();
    let multipart = memmem::find(&lower, b"content-type: multipart/")?;
    let at = multipart + memmem::find(&lower[multipart..], b"boundary=")? + b"boundary=".len();
    let value = &headers[at..];
    let (value, stop): (&[u8], &[u8]) = match value.strip_prefix(b"\"") {
        Some(quoted) => (quoted, b"\"\n"),
        None => (value, b"; \t\r\n"),
    };
    let end = value.iter().position(|byte| stop.contains(byte)).unwrap_or(value.len());
    (end > 0).then(|| &value[..end])
}

/// The file ends within a mail.
pub(super) fn ends_in_the_middle(place: Place) -> Doubt {
    Doubt {
        place,
        what: "the mailbox ends in the middle of this mail".to_owned(),
        assumed: "what is there was read; later mails are missing".to_owned(),
        settle: "export the mailbox again, or copy the whole file".to_owned(),
    }
}

/// The file begins within a mail.
pub(super) fn begins_in_the_middle(place: Place) -> Doubt {
    Doubt {
        place,
        what: "the text here has no mail headers, as when a mailbox begins in the middle of a mail"
            .to_owned(),
        assumed: "it was left out".to_owned(),
        settle: "export the mailbox again, or copy the whole file".to_owned(),
    }
}

/// The mail is larger than any mail is read.
pub(crate) fn too_large(place: Place, bytes: u64) -> Doubt {
    Doubt {
        place,
        what: format!("this mail has {} MiB", bytes >> 20),
        assumed: "its headers and the beginning of its text were read".to_owned(),
        settle: String::new(),
    }
}
