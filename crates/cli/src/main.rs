//! The `countersign` command: one file per verb in `commands`, the way from a folder to records in `intake`, what a
//! team has set in `settings`, what it has dismissed in `fates`.

mod commands;
mod fates;
mod intake;
mod nearest;
mod pipeline;
mod scope;
mod settings;
mod terminal;

use std::process::ExitCode;

use clap::Parser;

/// Who really decides on each deal, and were they asked? A linter for sales pipelines.
///
/// Reads a folder of exports (mail, calendars, CRM tables) on this machine, without a network, and tells per deal who
/// has the final say, whether they took part, and what endangers the deal, with the words that prove it.
#[derive(Debug, Parser)]
#[command(name = "countersign", version, about, arg_required_else_help = true)]
struct Cli {
    #[command(subcommand)]
    command: commands::Command,
}

fn main() -> ExitCode {
    match commands::run(Cli::parse().command) {
        Ok(code) => code,
        Err(error) if terminal::is_closed(&error) => ExitCode::SUCCESS,
        Err(error) => {
            terminal::complain(&error);
            ExitCode::from(2)
        }
    }
}
