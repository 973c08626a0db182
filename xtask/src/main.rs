//! The project's own verbs: `cargo xtask train` and friends.
#![expect(clippy::print_stdout, reason = "a developer's tool reports on standard output")]

mod train;

use anyhow::{Result, bail};

fn main() -> Result<()> {
    match std::env::args().nth(1).as_deref() {
        Some("train") => train::run(),
        _ => bail!("usage: cargo xtask train"),
    }
}
