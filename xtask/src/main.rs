//! The project's own verbs: `cargo xtask train` and friends.
#![expect(clippy::print_stdout, reason = "a developer's tool reports on standard output")]

mod bench;
mod ci;
mod lines;
mod tidy;
mod train;

use anyhow::{Result, bail};

const USAGE: &str = "usage: cargo xtask VERB
  ci      every gate: formatting, tidy, lints, tests, licences, unused dependencies
  lines   FOLDER: every sentence of a folder of exports, as lines to be labelled
  tidy    the house style as a test
  train   [HELD...]: from the labelled sentences to the linear model; with the names of files that the
          encoder has not learnt from, to the blend of the two models as well";

fn main() -> Result<()> {
    match std::env::args().nth(1).as_deref() {
        Some("bench") => bench::run(&std::env::args_os().skip(2).collect::<Vec<_>>()),
        Some("ci") => ci::run(),
        Some("lines") => match std::env::args_os().nth(2) {
            Some(folder) => lines::run(folder.as_ref()),
            None => bail!(USAGE),
        },
        Some("tidy") => tidy::run(),
        Some("train") => train::run(&std::env::args().skip(2).collect::<Vec<_>>()),
        _ => bail!("{USAGE}\n{}", bench::USAGE),
    }
}
