//! The folder of exports: which files it holds, and what each of them is.

mod aside;
mod sniff;
mod walk;

#[cfg(feature = "pst")]
pub(crate) use aside::reason_for_folder;
pub(crate) use sniff::looks_like_mail;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use countersign_model::Doubt;

use crate::SourcesError;
use crate::mail::Mails;

/// What a file holds, judged by its name and its first bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum FileKind {
    /// Many mails in one file, separated by `From ` lines.
    Mbox,
    /// One mail: `.eml`, `.emlx`, or a file of a Maildir.
    Mail,
    /// One mail in Outlook's `.msg` format.
    OutlookMessage,
    /// Outlook's `.pst` archive.
    OutlookArchive,
    /// A calendar (`.ics`).
    Calendar,
    /// A table as text: `.csv`, `.tsv`.
    Table,
    /// A spreadsheet: `.xlsx`.
    Workbook,
    /// `deals.toml`: deals by account domain, where there is no CRM.
    DealList,
}

impl FileKind {
    /// Does it hold mail?
    pub fn is_mail(self) -> bool {
        matches!(self, Self::Mbox | Self::Mail | Self::OutlookMessage | Self::OutlookArchive)
    }
}

/// A file of the folder that can be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundFile {
    /// Where it lies on disk.
    pub path: PathBuf,
    /// Its path relative to the folder, with `/` between the parts; what a [`Place`](countersign_model::Place)
    /// shows.
    pub name: Arc<str>,
    /// The mailbox it belongs to: itself for an mbox or archive, the Maildir or directory for a single mail.
    pub mailbox: Arc<str>,
    /// What it holds.
    pub kind: FileKind,
    /// Its size in bytes.
    pub bytes: u64,
}

/// A file that is not read, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftOut {
    /// Its path relative to the folder.
    pub name: Arc<str>,
    /// Why, in a few words.
    pub reason: &'static str,
}

/// A folder of exports.
#[derive(Debug, Clone)]
pub struct Folder {
    root: PathBuf,
    files: Vec<FoundFile>,
    left_out: Vec<LeftOut>,
    doubts: Vec<Doubt>,
}

impl Folder {
    /// Walks the folder at `path`, nested folders included, and says what each file is. Symbolic links are not
    /// followed. The order is by name, the same on every machine.
    ///
    /// # Errors
    /// When there is no such folder, when it cannot be listed, or when nothing in it can be used.
    pub fn open(path: impl AsRef<Path>) -> Result<Self, SourcesError> {
        let root = path.as_ref().to_path_buf();
        if !root.is_dir() {
            return Err(SourcesError::NotAFolder { path: root });
        }
        let found = walk::walk(&root)?;
        if found.files.is_empty() {
            return Err(SourcesError::NothingUsable { path: root, files: found.left_out.len() });
        }
        Ok(Self { root, files: found.files, left_out: found.left_out, doubts: found.doubts })
    }

    /// The folder itself.
    pub fn path(&self) -> &Path {
        &self.root
    }

    /// Every file that can be read, in the order of their names.
    pub fn files(&self) -> &[FoundFile] {
        &self.files
    }

    /// The files of one kind, in the order of their names.
    pub fn files_of(&self, kind: FileKind) -> impl Iterator<Item = &FoundFile> {
        self.files.iter().filter(move |file| file.kind == kind)
    }

    /// The files that are not read, for the coverage report.
    pub fn left_out(&self) -> &[LeftOut] {
        &self.left_out
    }

    /// What went wrong while walking: files and folders that could not be opened.
    pub fn doubts(&self) -> &[Doubt] {
        &self.doubts
    }

    /// Every mail of the folder, one at a time, file by file.
    pub fn mails(&self) -> Mails<'_> {
        Mails::of(self.files.iter().filter(|file| file.kind.is_mail()).collect())
    }
}

impl FoundFile {
    /// The mails of this file alone, one at a time; none for a file that holds no mail.
    pub fn mails(&self) -> Mails<'_> {
        Mails::of(if self.kind.is_mail() { vec![self] } else { Vec::new() })
    }
}
