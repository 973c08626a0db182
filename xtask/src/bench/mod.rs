//! `xtask bench`: how fast it is, and where the time goes.

mod check;
mod generate;
mod stages;

use std::ffi::OsString;
use std::path::Path;

use anyhow::{Context, Result, bail};

/// What `xtask bench` understands.
pub(crate) const USAGE: &str = "  bench   FOLDER: each stage of reading over the mails of a folder
          generate FOLDER --deals N: a made-up pipeline of that size
          check FOLDER: how long a check of a made-up pipeline takes, beside its parts";

/// Runs what the words behind `bench` ask for.
pub(crate) fn run(words: &[OsString]) -> Result<()> {
    let verb = words.first().and_then(|word| word.to_str());
    match (verb, words) {
        (Some("generate"), [_, folder, flag, deals]) if flag.to_str() == Some("--deals") => {
            let deals = deals.to_str().and_then(|deals| deals.parse().ok());
            generate::run(Path::new(folder), deals.context("--deals wants a number")?)
        }
        (Some("check"), [_, folder]) => check::run(Path::new(folder)),
        (Some("generate" | "check"), _) | (_, []) => bail!("usage: cargo xtask bench\n{USAGE}"),
        (_, [folder, ..]) => stages::run(Path::new(folder)),
    }
}
