//! `xtask bench`: how fast it is, and where the time goes.

mod stages;

use std::path::Path;

use anyhow::Result;

pub(crate) fn run(folder: &Path) -> Result<()> {
    stages::run(folder)
}
