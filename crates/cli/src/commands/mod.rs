//! The verbs.

mod check;

use std::process::ExitCode;

use anyhow::Result;
use clap::Subcommand;

/// What to do.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Read a folder of exports and tell what endangers each deal.
    Check(check::Check),
}

/// Does it.
pub(crate) fn run(command: Command) -> Result<ExitCode> {
    match command {
        Command::Check(check) => check.run(),
    }
}
