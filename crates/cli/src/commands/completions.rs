//! `countersign completions SHELL`.

use std::process::ExitCode;

use anyhow::Result;
use clap::{Args, CommandFactory};
use clap_complete::Shell;

use crate::terminal;

/// Print what a shell needs to complete commands and flags
#[derive(Debug, Args)]
pub(crate) struct Completions {
    /// The shell
    #[arg(value_enum)]
    shell: Shell,
}

impl Completions {
    pub(crate) fn run(self) -> Result<ExitCode> {
        let mut text = Vec::new();
        clap_complete::generate(self.shell, &mut crate::Cli::command(), "countersign", &mut text);
        terminal::write(&String::from_utf8_lossy(&text))?;
        Ok(ExitCode::SUCCESS)
    }
}
