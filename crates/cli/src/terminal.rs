//! The terminal: its width, its colours, and writing to it.

use std::io::{self, IsTerminal, Write};

use anyhow::Result;
use clap::ValueEnum;
use countersign_report::Clean;

/// Columns where the output is no terminal.
const WIDTH: usize = 80;

/// When to use colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub(crate) enum Colour {
    /// On a terminal, unless NO_COLOR is set.
    #[default]
    Auto,
    /// Even into a file or a pipe.
    Always,
    /// Never.
    Never,
}

impl Colour {
    /// Are colours wanted on standard output?
    pub(crate) fn wanted(self) -> bool {
        let set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
        match self {
            Self::Always => true,
            Self::Never => false,
            Self::Auto => {
                let dumb = std::env::var_os("TERM").is_some_and(|term| term == "dumb");
                io::stdout().is_terminal() && !set("NO_COLOR") && !dumb
            }
        }
    }
}

/// The width of the terminal, in columns.
pub(crate) fn width() -> usize {
    let set = std::env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok());
    let own = || terminal_size::terminal_size().map(|(width, _)| usize::from(width.0));
    set.or_else(|| if io::stdout().is_terminal() { own() } else { None }).unwrap_or(WIDTH)
}

/// Writes `text` to standard output.
pub(crate) fn write(text: &str) -> Result<()> {
    let mut out = io::stdout().lock();
    out.write_all(text.as_bytes())?;
    Ok(out.flush()?)
}

/// Writes `text` and a line end to standard output.
pub(crate) fn write_line(text: &str) -> Result<()> {
    write(&format!("{text}\n"))
}

/// Has the reader of standard output gone away, as `head` does?
pub(crate) fn is_closed(error: &anyhow::Error) -> bool {
    error.downcast_ref::<io::Error>().is_some_and(|error| error.kind() == io::ErrorKind::BrokenPipe)
}

/// Tells why nothing could be done.
pub(crate) fn complain(error: &anyhow::Error) {
    let told = format!("{error:#}");
    let lines: Vec<String> = told.lines().map(|line| Clean::of(line).to_string()).collect();
    // Nobody is left to be told when this fails.
    let _ = writeln!(io::stderr().lock(), "countersign: {}", lines.join("\n  "));
}
