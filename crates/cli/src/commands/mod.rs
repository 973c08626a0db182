//! The verbs, one file each.

mod check;
mod completions;
mod demo;
mod dismiss;
mod explain;
mod init;
mod man;
mod rules;
mod show;
mod suggest;

use std::process::ExitCode;

use anyhow::Result;
use clap::Subcommand;

/// What to do.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    Demo(demo::Demo),
    Check(check::Check),
    Show(show::Show),
    Explain(explain::Explain),
    Rules(rules::Rules),
    Dismiss(dismiss::Dismiss),
    Suggest(suggest::Suggest),
    Init(init::Init),
    Completions(completions::Completions),
    Man(man::Man),
}

/// Does it.
pub(crate) fn run(command: Command) -> Result<ExitCode> {
    match command {
        Command::Demo(demo) => demo.run(),
        Command::Check(check) => check.run(),
        Command::Show(show) => show.run(),
        Command::Explain(explain) => explain.run(),
        Command::Rules(rules) => rules.run(),
        Command::Dismiss(dismiss) => dismiss.run(),
        Command::Suggest(suggest) => suggest.run(),
        Command::Init(init) => init.run(),
        Command::Completions(completions) => completions.run(),
        Command::Man(man) => man.run(),
    }
}
