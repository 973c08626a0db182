//! The `countersign` command: one file per verb in `commands`, the way from a folder to records in `intake`.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a command speaks on standard output and error")]

mod commands;
mod intake;

use std::process::ExitCode;

use clap::Parser;

/// Who really decides on each deal, and were they asked?
#[derive(Debug, Parser)]
#[command(version, about)]
struct Cli {
    #[command(subcommand)]
    command: commands::Command,
}

fn main() -> ExitCode {
    match commands::run(Cli::parse().command) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("countersign: {error:#}");
            ExitCode::from(2)
        }
    }
}
