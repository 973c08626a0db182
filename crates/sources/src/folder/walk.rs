//! Walking the folder: deterministic order, no symbolic links, hidden files left out.

use std::fs::{self, DirEntry, File};
use std::io::{self, Read};
use std::path::Path;
use std::sync::Arc;

use countersign_model::{Doubt, Place};

use super::sniff::{HEAD_BYTES, Verdict, classify};
use super::{FileKind, FoundFile, LeftOut, aside};
use crate::SourcesError;

/// Folders nested deeper than this are not entered.
const DEPTH_MAX: usize = 64;

/// What a walk has found so far.
#[derive(Default)]
pub(super) struct Found {
    pub(super) files: Vec<FoundFile>,
    pub(super) left_out: Vec<LeftOut>,
    pub(super) doubts: Vec<Doubt>,
}

/// Walks everything below `root`.
pub(super) fn walk(root: &Path) -> Result<Found, SourcesError> {
    let entries =
        list(root).map_err(|source| SourcesError::Unreadable { path: root.to_path_buf(), source })?;
    let mut found = Found::default();
    found.enter(entries, "", 0);
    found.files.sort_by(|a, b| a.name.cmp(&b.name));
    found.left_out.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(found)
}

fn list(directory: &Path) -> io::Result<Vec<DirEntry>> {
    let mut entries = fs::read_dir(directory)?.collect::<io::Result<Vec<_>>>()?;
    entries.sort_by_key(DirEntry::file_name);
    Ok(entries)
}

impl Found {
    fn enter(&mut self, entries: Vec<DirEntry>, prefix: &str, depth: usize) {
        for entry in entries {
            let own = entry.file_name().to_string_lossy().into_owned();
            let name = if prefix.is_empty() { own.clone() } else { format!("{prefix}/{own}") };
            match entry.file_type() {
                Err(error) => self.doubt(&name, &error),
                Ok(kind) if kind.is_symlink() => {
                    self.leave_out(&name, "a symbolic link, which is not followed");
                }
                Ok(kind) if kind.is_dir() => self.directory(&entry.path(), &name, &own, depth),
                Ok(kind) if kind.is_file() => self.file(&entry.path(), &name, &own),
                Ok(_) => self.leave_out(&name, "not a regular file"),
            }
        }
    }

    fn directory(&mut self, path: &Path, name: &str, own: &str, depth: usize) {
        // A Maildir's subfolders begin with a dot.
        if own.starts_with('.') && !path.join("cur").is_dir() {
            return self.leave_out(name, "hidden");
        }
        if depth >= DEPTH_MAX {
            return self.leave_out(name, "nested too deep");
        }
        match list(path) {
            Ok(entries) => self.enter(entries, name, depth + 1),
            Err(error) => self.doubt(name, &error),
        }
    }

    fn file(&mut self, path: &Path, name: &str, own: &str) {
        if own.starts_with('.') {
            return self.leave_out(name, "hidden");
        }
        if in_maildir_folder(name, "tmp")
            && path.ancestors().nth(2).is_some_and(|box_| box_.join("cur").is_dir())
        {
            return self.leave_out(name, "an unfinished delivery of a Maildir");
        }
        match head_of(path) {
            Err(error) => self.doubt(name, &error),
            Ok((head, bytes)) => match set_aside(classify(own, &head), name) {
                Verdict::Read(kind) => self.files.push(FoundFile {
                    path: path.to_path_buf(),
                    name: name.into(),
                    mailbox: mailbox_of(name, kind),
                    kind,
                    bytes,
                }),
                Verdict::LeaveOut(reason) => self.leave_out(name, reason),
                Verdict::Ours => {}
            },
        }
    }

    fn leave_out(&mut self, name: &str, reason: &'static str) {
        self.left_out.push(LeftOut { name: name.into(), reason });
    }

    fn doubt(&mut self, name: &str, error: &io::Error) {
        self.doubts.push(Doubt {
            place: Place { file: name.into(), offset: 0 },
            what: format!("it cannot be read: {error}"),
            assumed: "it was left out".to_owned(),
            settle: "make it readable for the user who runs the check".to_owned(),
        });
    }
}

/// Drafts and junk are left out, whatever format they are in.
fn set_aside(verdict: Verdict, name: &str) -> Verdict {
    match verdict {
        Verdict::Read(kind) if kind.is_mail() => {
            // A single mail is named after its subject; its folder tells.
            let single = matches!(kind, FileKind::Mail | FileKind::OutlookMessage);
            let folder = if single { above(name) } else { name };
            aside::reason(folder).map_or(verdict, Verdict::LeaveOut)
        }
        verdict => verdict,
    }
}

fn head_of(path: &Path) -> io::Result<(Vec<u8>, u64)> {
    let file = File::open(path)?;
    let bytes = file.metadata()?.len();
    let mut head = Vec::with_capacity(HEAD_BYTES.min(usize::try_from(bytes).unwrap_or(HEAD_BYTES)));
    file.take(HEAD_BYTES as u64).read_to_end(&mut head)?;
    Ok((head, bytes))
}

/// Does the file called `name` lie directly in a folder called `folder`?
fn in_maildir_folder(name: &str, folder: &str) -> bool {
    name.rsplit('/').nth(1) == Some(folder)
}

fn mailbox_of(name: &str, kind: FileKind) -> Arc<str> {
    if !matches!(kind, FileKind::Mail | FileKind::OutlookMessage) {
        return name.into();
    }
    let directory = above(name);
    if !in_maildir_folder(name, "cur") && !in_maildir_folder(name, "new") {
        return directory.into();
    }
    // A Maildir's own folders, `.Sent` above all, belong to the same mailbox.
    let mut maildir = above(directory);
    while maildir.rsplit('/').next().is_some_and(|own| own.starts_with('.')) {
        maildir = above(maildir);
    }
    maildir.into()
}

fn above(name: &str) -> &str {
    name.rsplit_once('/').map_or("", |(directory, _)| directory)
}
