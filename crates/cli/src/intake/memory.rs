//! What the reader remembers from earlier runs: a cache in the user's own cache directory.

use std::path::PathBuf;
use std::sync::Arc;

use countersign_model::Doubt;
use countersign_reading::Reader;
use countersign_store::SentenceStore;

use super::whole;

/// The reader, with what it remembers. Without a usable cache it reads everything again, and that is told.
pub(super) fn reader(doubts: &mut Vec<Doubt>) -> Reader {
    let reader = Reader::new();
    let Some(directory) = directory() else { return reader };
    match SentenceStore::open(&directory) {
        Ok(store) => reader.with_memory(Arc::new(store)),
        Err(error) => {
            doubts.push(Doubt {
                place: whole(&directory.display().to_string()),
                what: error.to_string(),
                assumed: "everything was read again".to_owned(),
                settle: "make the directory writable, or delete it".to_owned(),
            });
            reader
        }
    }
}

/// `$XDG_CACHE_HOME/countersign`, else `~/.cache/countersign`.
fn directory() -> Option<PathBuf> {
    let set = std::env::var_os("XDG_CACHE_HOME").filter(|path| !path.is_empty()).map(PathBuf::from);
    let base = set.or_else(|| Some(PathBuf::from(std::env::var_os("HOME")?).join(".cache")))?;
    Some(base.join("countersign"))
}
