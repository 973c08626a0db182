//! Splitting an mbox into mails while it streams by: mboxo, mboxrd, mboxcl and mboxcl2.
//!
//! A mail begins at a `From ` line with a date ([`is_separator`]) that stands at the beginning of the file or after
//! an empty line; without the empty line it is believed when a header follows. `Content-Length` is believed where
//! another mail, or the end of the file, begins exactly behind it. No more than one mail is held at a time.

use std::io::{self, Read};

use countersign_model::{Doubt, Place};
use memchr::memmem;

use super::raw::{KEPT_BYTES, MAIL_BYTES_MAX, RawMail, Stretch};
use super::separator::{is_bare_separator, is_separator};
pub(super) use cut::too_large;
use unescape::unescape;

mod cut;
mod length;
mod unescape;

/// How much is read at a time, in bytes.
const CHUNK_BYTES: usize = 1 << 20;
/// How much behind a possible separator must be known before it is judged, in bytes.
const LOOKAHEAD_BYTES: usize = 2048;

/// The mails of one mbox, in their order. Iterate until `None`, then ask for the [`doubts`](Self::take_doubts).
#[derive(Debug)]
pub struct MboxReader<R> {
    input: R,
    place: Place,
    /// What has been read and not yet given out.
    buffer: Vec<u8>,
    /// Where in `buffer` the current mail begins.
    start: usize,
    /// Up to where in `buffer` no separator stands.
    scanned: usize,
    /// The offset of `buffer[0]` in the file.
    base: u64,
    ended: bool,
    /// Bytes of the current mail that were let go because it is too large.
    dropped: u64,
    /// Some mail's `Content-Length` covered an unescaped `From ` line: this is an mboxcl2, which escapes nothing.
    unescaped: bool,
    doubts: Vec<Doubt>,
}

/// How far the search has come.
enum Judged {
    /// A mail begins at this index.
    Separator(usize),
    /// None begins before this index.
    UpTo(usize),
}

impl<R: Read> MboxReader<R> {
    /// Reads `input`, which is called `file` in places and doubts.
    pub fn new(input: R, file: impl Into<std::sync::Arc<str>>) -> Self {
        Self {
            input,
            place: Place { file: file.into(), offset: 0 },
            buffer: Vec::new(),
            start: 0,
            scanned: 0,
            base: 0,
            ended: false,
            dropped: 0,
            unescaped: false,
            doubts: Vec::new(),
        }
    }

    /// The doubts met so far, leaving none behind.
    pub fn take_doubts(&mut self) -> Vec<Doubt> {
        std::mem::take(&mut self.doubts)
    }

    /// Reads more. What is before the current mail goes; what cannot be read ends the mailbox with a doubt.
    fn fill(&mut self) {
        self.buffer.drain(..self.start);
        self.base += self.start as u64;
        self.scanned -= self.start;
        self.start = 0;
        let wanted = CHUNK_BYTES as u64;
        match self.input.by_ref().take(wanted).read_to_end(&mut self.buffer) {
            Ok(read) => self.ended = (read as u64) < wanted,
            Err(error) => {
                self.ended = true;
                self.unreadable(&error);
            }
        }
    }

    fn unreadable(&mut self, error: &io::Error) {
        let offset = self.base + self.buffer.len() as u64;
        self.doubts.push(Doubt {
            place: Place { file: self.place.file.clone(), offset },
            what: format!("the mailbox cannot be read further: {error}"),
            assumed: "the mails before it were read, the rest is missing".to_owned(),
            settle: "export the mailbox again".to_owned(),
        });
    }

    /// Where the next mail begins, as an index into `buffer`; `None` at the end of the file.
    fn next_start(&mut self) -> Option<usize> {
        if let Some(end) = self.end_by_length() {
            return (end < self.buffer.len()).then_some(end);
        }
        loop {
            match self.judge() {
                Judged::Separator(at) => return Some(at),
                Judged::UpTo(_) if self.ended => return None,
                Judged::UpTo(at) => self.scanned = at,
            }
            self.let_go_of_excess();
            self.fill();
        }
    }

    /// Looks for a separator in what has been read and not yet searched.
    fn judge(&self) -> Judged {
        let line = b"\nFrom ";
        let mut from = self.scanned.max(self.start);
        while let Some(found) = memmem::find(&self.buffer[from..], line) {
            let line_start = from + found + 1;
            if !self.ended && self.buffer.len() < line_start + LOOKAHEAD_BYTES {
                return Judged::UpTo(line_start - 1);
            }
            if separates(&self.buffer[self.start..], line_start - self.start) {
                return Judged::Separator(line_start);
            }
            from = line_start;
        }
        Judged::UpTo(self.buffer.len().saturating_sub(line.len()).max(from))
    }

    /// Keeps only the beginning of a mail that has grown too large, and its last bytes for the search.
    fn let_go_of_excess(&mut self) {
        if self.scanned.saturating_sub(self.start) > MAIL_BYTES_MAX || self.dropped > 0 {
            let from = (self.start + KEPT_BYTES).min(self.scanned);
            // The two bytes before decide whether an empty line stands there.
            let to = self.scanned.saturating_sub(4).max(from);
            self.buffer.drain(from..to);
            self.dropped += (to - from) as u64;
            self.scanned -= to - from;
            self.base += (to - from) as u64;
        }
    }

    /// The end of the current mail by its `Content-Length`, when another mail or the end of the file follows there.
    fn end_by_length(&mut self) -> Option<usize> {
        let head = &self.buffer[self.start..];
        let (body, length) = length::content_length(head)?;
        let end = body.checked_add(length).filter(|&end| end <= MAIL_BYTES_MAX)?;
        while !self.ended && self.buffer.len() - self.start < end + LOOKAHEAD_BYTES {
            self.fill();
        }
        let mail = &self.buffer[self.start..];
        let next = length::consistent_end(mail, end)?;
        self.unescaped |= memmem::find(&mail[body..end.min(mail.len())], b"\nFrom ").is_some();
        self.scanned = self.start + next;
        Some(self.start + next)
    }

    fn give(&mut self, end: usize, last: bool) -> Option<RawMail> {
        let offset = self.base + self.start as u64 - self.dropped;
        let content = &self.buffer[self.start..end];
        let place = Place { file: self.place.file.clone(), offset };
        let separated = content.starts_with(b"From ");
        let head =
            if separated { memchr::memchr(b'\n', content).map_or(content.len(), |at| at + 1) } else { 0 };
        if content.trim_ascii().is_empty() {
            return None;
        }
        if !separated && !crate::folder::looks_like_mail(content.trim_ascii_start()) {
            self.doubts.push(cut::begins_in_the_middle(place));
            return None;
        }
        if self.dropped > 0 {
            self.doubts.push(cut::too_large(place.clone(), self.dropped + content.len() as u64));
        } else if last && cut::is_cut(&content[head..]) {
            self.doubts.push(cut::ends_in_the_middle(place.clone()));
        }
        let keep = if self.dropped > 0 { content.len().min(KEPT_BYTES) } else { content.len() };
        let content = without_last_empty_line(&content[..keep], last);
        let bytes = u32::try_from(content.len()).unwrap_or(u32::MAX);
        let stretch = Stretch { offset, bytes, escaped: !self.unescaped };
        Some(from_stretch(place, content, stretch))
    }
}

/// The mail whose bytes in the mbox are `content`.
pub(super) fn from_stretch(place: Place, content: &[u8], stretch: Stretch) -> RawMail {
    let separated = content.starts_with(b"From ");
    let head = if separated { memchr::memchr(b'\n', content).map_or(content.len(), |at| at + 1) } else { 0 };
    let content = if stretch.escaped { unescape(content, head) } else { content.to_vec() };
    RawMail::with_separator(place, content, head, stretch)
}

impl<R: Read> Iterator for MboxReader<R> {
    type Item = RawMail;

    fn next(&mut self) -> Option<RawMail> {
        loop {
            if self.start >= self.buffer.len() {
                if self.ended {
                    return None;
                }
                self.fill();
                if self.base == 0 && self.start == 0 {
                    self.start = blank_start(&self.buffer);
                    self.scanned = self.start;
                }
                continue;
            }
            if !self.ended && self.buffer.len() - self.start < length::HEADERS_BYTES_MAX {
                self.fill();
            }
            let next = self.next_start();
            let end = next.unwrap_or(self.buffer.len());
            let mail = self.give(end, next.is_none());
            self.start = end;
            self.scanned = end;
            self.dropped = 0;
            if mail.is_some() {
                return mail;
            }
        }
    }
}

/// Where the first line that is not empty begins; a byte order mark counts as nothing.
fn blank_start(buffer: &[u8]) -> usize {
    let after_mark = if buffer.starts_with(b"\xEF\xBB\xBF") { 3 } else { 0 };
    buffer[after_mark..]
        .iter()
        .position(|byte| !matches!(byte, b'\n' | b'\r'))
        .map_or(buffer.len(), |found| after_mark + found)
}

/// Does the line that begins at `at` separate two mails?
fn separates(mail: &[u8], at: usize) -> bool {
    let line_end = memchr::memchr(b'\n', &mail[at..]).map_or(mail.len(), |found| at + found);
    let line = &mail[at..line_end];
    let after_empty = mail[..at].ends_with(b"\n\n") || mail[..at].ends_with(b"\n\r\n");
    if is_separator(line) {
        return after_empty || header_follows(mail, line_end);
    }
    after_empty && is_bare_separator(line) && header_follows(mail, line_end)
}

/// Is the line after `line_end` a header?
fn header_follows(mail: &[u8], line_end: usize) -> bool {
    let next = mail.get(line_end + 1..).unwrap_or_default();
    let name = next.iter().position(|byte| !byte.is_ascii_alphanumeric() && *byte != b'-');
    name.is_some_and(|end| (2..=76).contains(&end) && next[end] == b':')
}

/// The separator's own empty line above it belongs to neither mail.
fn without_last_empty_line(content: &[u8], last: bool) -> &[u8] {
    if last && !content.ends_with(b"\n\n") && !content.ends_with(b"\n\r\n") {
        return content;
    }
    let shorter = content.strip_suffix(b"\n").map(|rest| rest.strip_suffix(b"\r").unwrap_or(rest));
    shorter.filter(|rest| rest.ends_with(b"\n")).unwrap_or(content)
}
