//! What makes a folder unusable as a whole; everything smaller is a doubt.

use std::path::PathBuf;

/// The folder cannot be used at all.
#[derive(Debug, thiserror::Error)]
pub enum SourcesError {
    /// There is no folder at the path.
    #[error("{} is not a folder; give the folder that holds the exports", path.display())]
    NotAFolder {
        /// What was asked for.
        path: PathBuf,
    },
    /// The folder itself cannot be listed.
    #[error("{} cannot be read: {source}", path.display())]
    Unreadable {
        /// The folder.
        path: PathBuf,
        /// What the operating system said.
        source: std::io::Error,
    },
    /// The folder holds no file of a kind that can be read.
    #[error(
        "nothing usable in {} ({files} files looked at); looked for mail (mbox, Maildir, .eml, .msg, .pst), calendars \
         (.ics) and CRM tables (.csv, .tsv, .xlsx, deals.toml)", path.display()
    )]
    NothingUsable {
        /// The folder.
        path: PathBuf,
        /// How many files were looked at.
        files: usize,
    },
}
