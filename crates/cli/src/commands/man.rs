//! `countersign man`.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result};
use clap::{Args, CommandFactory};

use crate::terminal;

/// Print the manual page, or write one for each command into a folder
#[derive(Debug, Args)]
pub(crate) struct Man {
    /// Write countersign.1, countersign-check.1 and so on here
    #[arg(long, value_name = "FOLDER")]
    into: Option<PathBuf>,
}

impl Man {
    pub(crate) fn run(self) -> Result<ExitCode> {
        let command = crate::Cli::command();
        match self.into {
            Some(folder) => {
                std::fs::create_dir_all(&folder)
                    .with_context(|| format!("{} cannot be made", folder.display()))?;
                clap_mangen::generate_to(command, &folder)
                    .with_context(|| format!("{} cannot be written to", folder.display()))?;
            }
            None => {
                let mut page = Vec::new();
                clap_mangen::Man::new(command).render(&mut page)?;
                terminal::write(&String::from_utf8_lossy(&page))?;
            }
        }
        Ok(ExitCode::SUCCESS)
    }
}
