//! How far the reading has come: a bar on a terminal, and only when it takes a while.

use std::io::IsTerminal;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use countersign_sources::{Folder, RawMail};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// Work that is done sooner shows no bar.
const PATIENCE: Duration = Duration::from_millis(500);

/// A bar over the bytes of the folder's mail.
pub(super) struct Progress {
    bar: ProgressBar,
    begun: Instant,
    shown: AtomicBool,
}

impl Progress {
    /// A bar that nobody sees yet.
    pub(super) fn of(folder: &Folder) -> Self {
        Self::over(folder.files().iter().filter(|file| file.kind.is_mail()).map(|file| file.bytes).sum())
    }

    /// A bar over so many bytes.
    pub(super) fn over(bytes: u64) -> Self {
        let bar = ProgressBar::with_draw_target(Some(bytes), ProgressDrawTarget::hidden());
        if let Ok(style) = ProgressStyle::with_template("{bar:30} {bytes} / {total_bytes}, {eta} left") {
            bar.set_style(style);
        }
        Self { bar, begun: Instant::now(), shown: AtomicBool::new(!std::io::stderr().is_terminal()) }
    }

    /// Counts `raw` as done, and hands on what came of it.
    pub(super) fn after<T>(&self, raw: &RawMail, done: T) -> T {
        if self.begun.elapsed() > PATIENCE && !self.shown.swap(true, Ordering::Relaxed) {
            self.bar.set_draw_target(ProgressDrawTarget::stderr());
        }
        self.bar.inc((raw.separator().len() + raw.bytes().len()) as u64);
        done
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}
