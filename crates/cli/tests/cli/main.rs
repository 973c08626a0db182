//! The commands from outside, on a small made-up folder: what they print and how they end.

mod check;
mod demo;
mod fates;
mod folder;
mod formats;
mod settings;
mod show;
mod suggest;

use std::path::Path;
use std::process::{Command, Output};

/// Runs `countersign` with `arguments` in `folder`.
fn countersign(folder: &Path, arguments: &[&str]) -> Ran {
    let output = Command::new(env!("CARGO_BIN_EXE_countersign"))
        .current_dir(folder)
        .env("COLUMNS", "80")
        .env("XDG_CACHE_HOME", env!("CARGO_TARGET_TMPDIR"))
        .env_remove("NO_COLOR")
        .args(arguments)
        .output()
        .expect("the binary starts");
    Ran::from(output)
}

/// What came of it.
#[derive(Debug)]
struct Ran {
    status: i32,
    out: String,
    err: String,
}

impl From<Output> for Ran {
    fn from(output: Output) -> Self {
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("output is UTF-8");
        Self {
            status: output.status.code().unwrap_or(-1),
            out: text(output.stdout),
            err: text(output.stderr),
        }
    }
}

impl Ran {
    /// The output with every probability made the same, so that new weights of the reader change no snapshot.
    fn steady(&self) -> String {
        let mut out = String::new();
        for word in self.out.split_inclusive([' ', '\n', '\u{a0}', '(']) {
            let digits = word.trim_end_matches([' ', '\n', ',', ')', ':', '\u{a0}', '%']);
            let percent = word.len() > digits.len()
                && digits.parse::<u8>().is_ok()
                && (word.contains('%') || out.ends_with('('));
            out.push_str(&if percent { word.replacen(digits, "..", 1) } else { word.to_owned() });
        }
        out
    }

    /// Fails the test unless it ended with `status`.
    #[track_caller]
    fn ended(self, status: i32) -> Self {
        assert_eq!(self.status, status, "\n{}\n{}", self.out, self.err);
        self
    }
}
