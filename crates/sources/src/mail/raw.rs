//! One mail as bytes, with the place it came from.

use std::sync::Arc;

use countersign_model::Place;

/// A mail larger than this is cut: its headers and the beginning of its text are kept. In bytes.
pub const MAIL_BYTES_MAX: usize = 64 << 20;

/// What is kept of a mail larger than [`MAIL_BYTES_MAX`], in bytes.
pub(crate) const KEPT_BYTES: usize = 1 << 20;

/// One mail as it stands in its file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RawMail {
    /// Where it stands: the file, and in an mbox the byte offset of its `From ` line.
    pub place: Place,
    /// The mailbox it belongs to: the mbox file, or the directory of a Maildir or of single mails.
    pub mailbox: Arc<str>,
    content: Vec<u8>,
    start: usize,
    stretch: Stretch,
}

/// Where a mail of an mbox stands in its file, so that it can be taken from there once more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Stretch {
    /// Where its `From ` line begins, in bytes; for other mails as in [`Place`].
    pub offset: u64,
    /// How long it is there, in bytes; 0 where it is not a part of an mbox.
    pub bytes: u32,
    /// Lines that look like a `From ` line are marked in it.
    pub escaped: bool,
}

impl RawMail {
    /// A mail on its own: headers, an empty line, text.
    pub fn new(place: Place, bytes: Vec<u8>) -> Self {
        let mailbox = place.file.clone();
        let stretch = Stretch { offset: place.offset, ..Stretch::default() };
        Self { place, mailbox, content: bytes, start: 0, stretch }
    }

    /// A mail of an mbox, whose first `start` bytes are its `From ` line.
    pub(crate) fn with_separator(place: Place, content: Vec<u8>, start: usize, stretch: Stretch) -> Self {
        let mailbox = place.file.clone();
        let start = start.min(content.len());
        Self { place, mailbox, content, start, stretch }
    }

    /// Where it stands in its file.
    pub fn stretch(&self) -> Stretch {
        self.stretch
    }

    /// The mail itself, from its first header on.
    pub fn bytes(&self) -> &[u8] {
        &self.content[self.start..]
    }

    /// The mbox's `From ` line above it; empty elsewhere.
    pub fn separator(&self) -> &[u8] {
        &self.content[..self.start]
    }
}
