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
}

impl RawMail {
    /// A mail on its own: headers, an empty line, text.
    pub fn new(place: Place, bytes: Vec<u8>) -> Self {
        let mailbox = place.file.clone();
        Self { place, mailbox, content: bytes, start: 0 }
    }

    /// A mail of an mbox, whose first `start` bytes are its `From ` line.
    pub(crate) fn with_separator(place: Place, content: Vec<u8>, start: usize) -> Self {
        let mailbox = place.file.clone();
        let start = start.min(content.len());
        Self { place, mailbox, content, start }
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
