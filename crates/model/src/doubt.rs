//! Where a record stands, and what was doubtful there.

use std::fmt;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

/// Where a record stands: a file of the folder and a place in it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
pub struct Place {
    /// The file's path, relative to the folder.
    pub file: Arc<str>,
    /// A line (text files, counted from 1) or byte offset (mailboxes); 0 for the whole file.
    pub offset: u64,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.offset == 0 { f.write_str(&self.file) } else { write!(f, "{}:{}", self.file, self.offset) }
    }
}

/// Something in the input that could not be taken as it stands: what, where, what was assumed or left out,
/// and how to settle it. The rest is read all the same.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Doubt {
    /// Where.
    pub place: Place,
    /// What is wrong, in one sentence.
    pub what: String,
    /// What was assumed or left out.
    pub assumed: String,
    /// How to settle it; empty where nothing need be done.
    pub settle: String,
}

impl fmt::Display for Doubt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}; {}", self.place, self.what, self.assumed)?;
        if self.settle.is_empty() { Ok(()) } else { write!(f, " ({})", self.settle) }
    }
}
