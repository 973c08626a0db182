//! The project's own verbs: `cargo xtask train` and friends.
#![expect(clippy::print_stdout, reason = "a developer's tool reports on standard output")]

mod ci;
mod tidy;
mod train;

use anyhow::{Result, bail};

const USAGE: &str = "usage: cargo xtask VERB
  ci      every gate: formatting, tidy, lints, tests, licences, unused dependencies
  tidy    the house style as a test
  train   from the labelled sentences to the weights that ship";

fn main() -> Result<()> {
    match std::env::args().nth(1).as_deref() {
        Some("ci") => ci::run(),
        Some("tidy") => tidy::run(),
        Some("train") => train::run(),
        _ => bail!(USAGE),
    }
}
