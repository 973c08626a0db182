//! The cache of sentence scores: one SQLite file in the user's cache directory, readable by its owner alone.
//!
//! It holds hashes and numbers, no words. Two runs at once share it; a run that is killed loses at most what it
//! had not yet written.

use std::fs;
use std::io;
use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use countersign_reading::memory::{Memory, SentenceKey};
use rusqlite::{Connection, ErrorCode, OptionalExtension, params};

/// Sentences written at one go.
const PENDING_MAX: usize = 2_000;
/// How long one run waits for another's writing.
const BUSY: Duration = Duration::from_secs(5);
/// So often, with such pauses, what the busy timeout does not cover is tried.
const TRIES: u32 = 100;
const PAUSE: Duration = Duration::from_millis(20);
/// The layout of the file; another layout is thrown away, since everything in it can be worked out again.
const LAYOUT: i32 = 1;

/// The cache cannot be used; reading goes on without it, only slower.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The directory or file cannot be made or opened.
    #[error("cannot use the cache at {path}: {source}")]
    Directory {
        /// Where.
        path: String,
        /// Why.
        source: io::Error,
    },
    /// SQLite refuses.
    #[error("the cache is damaged or in use in a way that cannot be shared: {0}")]
    Database(#[from] rusqlite::Error),
}

/// Scores of sentences, kept in SQLite.
#[derive(Debug)]
pub struct SentenceStore {
    inner: Mutex<Inner>,
}

#[derive(Debug)]
struct Inner {
    connection: Connection,
    pending: Vec<(SentenceKey, Vec<f32>)>,
}

impl SentenceStore {
    /// Opens or makes the cache in `directory`, which is made with access for its owner alone.
    ///
    /// # Errors
    /// When the directory cannot be made, or the file is not a database that can be opened.
    pub fn open(directory: &Path) -> Result<Self, StoreError> {
        make_private(directory)
            .map_err(|source| StoreError::Directory { path: directory.display().to_string(), source })?;
        let connection = Connection::open(directory.join("sentences.sqlite"))?;
        connection.busy_timeout(BUSY)?;
        patiently(|| connection.pragma_update(None, "journal_mode", "WAL"))?;
        connection.pragma_update(None, "synchronous", "NORMAL")?;
        let layout: i32 = connection.query_row("PRAGMA user_version", [], |row| row.get(0))?;
        if layout != LAYOUT {
            connection.execute_batch(&format!(
                "BEGIN IMMEDIATE;
                 DROP TABLE IF EXISTS sentence;
                 CREATE TABLE sentence (key BLOB PRIMARY KEY, scores BLOB NOT NULL) WITHOUT ROWID;
                 PRAGMA user_version = {LAYOUT};
                 COMMIT;"
            ))?;
        }
        Ok(Self { inner: Mutex::new(Inner { connection, pending: Vec::new() }) })
    }

    fn lock(&self) -> MutexGuard<'_, Inner> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Turning a new file to write-ahead logging needs it alone for a moment, and the busy timeout does not cover that.
fn patiently(mut work: impl FnMut() -> rusqlite::Result<()>) -> rusqlite::Result<()> {
    for _ in 0..TRIES {
        match work() {
            Err(rusqlite::Error::SqliteFailure(error, _)) if error.code == ErrorCode::DatabaseBusy => {
                std::thread::sleep(PAUSE);
            }
            done => return done,
        }
    }
    work()
}

impl Memory for SentenceStore {
    fn recall(&self, keys: &[SentenceKey]) -> Vec<Option<Vec<f32>>> {
        let inner = self.lock();
        let Ok(mut select) = inner.connection.prepare_cached("SELECT scores FROM sentence WHERE key = ?1")
        else {
            return vec![None; keys.len()];
        };
        let mut one = |key: &SentenceKey| {
            let blob: Option<Vec<u8>> =
                select.query_row(params![key.0.to_be_bytes()], |row| row.get(0)).optional().ok()?;
            blob.map(|blob| unpack(&blob))
        };
        keys.iter().map(&mut one).collect()
    }

    fn remember(&self, scores: Vec<(SentenceKey, Vec<f32>)>) {
        let mut inner = self.lock();
        inner.pending.extend(scores);
        if inner.pending.len() >= PENDING_MAX {
            inner.flush();
        }
    }
}

impl Drop for SentenceStore {
    fn drop(&mut self) {
        self.lock().flush();
    }
}

impl Inner {
    /// Writes what is pending. What cannot be written is let go: it can be worked out again.
    fn flush(&mut self) {
        let pending = std::mem::take(&mut self.pending);
        let Ok(transaction) = self.connection.transaction() else { return };
        {
            let Ok(mut insert) =
                transaction.prepare_cached("INSERT OR IGNORE INTO sentence (key, scores) VALUES (?1, ?2)")
            else {
                return;
            };
            for (key, scores) in &pending {
                if insert.execute(params![key.0.to_be_bytes(), pack(scores)]).is_err() {
                    return;
                }
            }
        }
        // A commit that fails leaves the file as it was.
        drop(transaction.commit());
    }
}

fn pack(scores: &[f32]) -> Vec<u8> {
    scores.iter().flat_map(|s| s.to_le_bytes()).collect()
}

fn unpack(blob: &[u8]) -> Vec<f32> {
    blob.chunks_exact(4).map(|b| f32::from_le_bytes([b[0], b[1], b[2], b[3]])).collect()
}

#[cfg(unix)]
fn make_private(directory: &Path) -> io::Result<()> {
    use std::os::unix::fs::{DirBuilderExt, PermissionsExt};
    fs::DirBuilder::new().recursive(true).mode(0o700).create(directory)?;
    fs::set_permissions(directory, fs::Permissions::from_mode(0o700))
}

#[cfg(not(unix))]
fn make_private(directory: &Path) -> io::Result<()> {
    fs::create_dir_all(directory)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scratch(name: &str) -> std::path::PathBuf {
        let directory = std::env::temp_dir().join(format!("countersign-store-{}-{name}", std::process::id()));
        drop(fs::remove_dir_all(&directory));
        directory
    }

    #[test]
    fn what_is_remembered_is_recalled_by_the_next_run() {
        let directory = scratch("recall");
        let (known, unknown) = (SentenceKey(7), SentenceKey(8));
        SentenceStore::open(&directory).unwrap().remember(vec![(known, vec![0.5, -1.25])]);
        let store = SentenceStore::open(&directory).unwrap();
        assert_eq!(store.recall(&[known, unknown]), [Some(vec![0.5, -1.25]), None]);
        fs::remove_dir_all(directory).unwrap();
    }

    #[test]
    fn two_runs_at_once_share_the_cache() {
        let directory = scratch("share");
        let (one, two) = (SentenceStore::open(&directory).unwrap(), SentenceStore::open(&directory).unwrap());
        one.remember(vec![(SentenceKey(1), vec![1.0])]);
        two.remember(vec![(SentenceKey(1), vec![1.0]), (SentenceKey(2), vec![2.0])]);
        drop(one);
        drop(two);
        let both = SentenceStore::open(&directory).unwrap().recall(&[SentenceKey(1), SentenceKey(2)]);
        assert_eq!(both, [Some(vec![1.0]), Some(vec![2.0])]);
        fs::remove_dir_all(directory).unwrap();
    }

    #[cfg(unix)]
    #[test]
    fn the_directory_is_its_owners_alone() {
        use std::os::unix::fs::PermissionsExt;
        let directory = scratch("private");
        let _store = SentenceStore::open(&directory).unwrap();
        assert_eq!(fs::metadata(&directory).unwrap().permissions().mode() & 0o777, 0o700);
        fs::remove_dir_all(directory).unwrap();
    }

    #[test]
    fn a_file_that_is_no_database_is_a_clear_error() {
        let directory = scratch("damaged");
        fs::create_dir_all(&directory).unwrap();
        fs::write(directory.join("sentences.sqlite"), b"no database at all, but long enough to look at")
            .unwrap();
        assert!(matches!(SentenceStore::open(&directory), Err(StoreError::Database(_))));
        fs::remove_dir_all(directory).unwrap();
    }
}
