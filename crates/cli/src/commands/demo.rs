//! `countersign demo [FOLDER]`.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use clap::Args;
use countersign_demo::{DemoFile, TODAY, files};

use super::check::Check;
use crate::scope::{Lang, Scope};
use crate::terminal::{self, Colour};

/// Write a made-up team's mail, calendars and CRM into a new folder, and check it
///
/// Twelve deals of three sellers, in English and Swedish. Nobody in it exists. The folder is yours: look at it, change
/// it, delete it.
#[derive(Debug, Args)]
pub(crate) struct Demo {
    /// Where to write: a folder that is new or empty
    #[arg(default_value = "countersign-demo")]
    folder: PathBuf,
    /// The language of messages
    #[arg(long, value_enum, value_name = "LANGUAGE")]
    lang: Option<Lang>,
    /// When to use colours
    #[arg(long, value_enum, default_value_t, value_name = "WHEN")]
    color: Colour,
}

impl Demo {
    pub(crate) fn run(self) -> Result<ExitCode> {
        let files = files()?;
        claim(&self.folder)?;
        files.iter().try_for_each(|file| write(&self.folder, file))?;
        terminal::write_line(&written(&self.folder, &files))?;
        let scope = Scope { as_of: Some(TODAY), lang: self.lang, ..Scope::default() };
        // That there are findings is no failure of the demonstration.
        Check::plain(self.folder.clone(), scope, self.color).run()?;
        terminal::write_line(&next(&self.folder))?;
        Ok(ExitCode::SUCCESS)
    }
}

/// Makes the folder. One that holds anything is left as it is.
fn claim(folder: &Path) -> Result<()> {
    let name = folder.display();
    if folder.exists() && !folder.is_dir() {
        bail!("{name} is a file; name a folder that is new or empty");
    }
    std::fs::create_dir_all(folder).with_context(|| format!("{name} cannot be made"))?;
    let mut entries = std::fs::read_dir(folder).with_context(|| format!("{name} cannot be listed"))?;
    if entries.next().is_some() {
        bail!("{name} is not empty, and nothing was written; name a folder that is new or empty");
    }
    Ok(())
}

fn write(folder: &Path, file: &DemoFile) -> Result<()> {
    let path = folder.join(&file.path);
    let failed = || format!("{} cannot be written", path.display());
    if let Some(parent) = path.parent() {
        std::fs::create_dir_all(parent).with_context(failed)?;
    }
    std::fs::write(&path, &file.bytes).with_context(failed)
}

fn written(folder: &Path, files: &[DemoFile]) -> String {
    format!(
        "Wrote {} files into {}: the mail, calendars and CRM tables of a made-up team,\nas they were on {TODAY}. \
         This is what `check` says of them:\n",
        files.len(),
        folder.display()
    )
}

/// The commands to try, each to be copied whole.
fn next(folder: &Path) -> String {
    let folder = quoted(&folder.display().to_string());
    format!(
        "\nTry next (the story stands still on {TODAY}, so say so):\n  \
         countersign show {folder} widgets --as-of {TODAY}\n  \
         countersign show {folder} busskurer --as-of {TODAY}\n  \
         countersign check {folder} --as-of 2026-04-01\n  \
         countersign check {folder} --as-of {TODAY} --lang sv\n  \
         countersign explain CS101"
    )
}

/// The folder's name as a shell takes it for one word.
fn quoted(name: &str) -> String {
    let plain = |c: char| c.is_alphanumeric() || "-_./".contains(c);
    if name.chars().all(plain) { name.to_owned() } else { format!("'{}'", name.replace('\'', r"'\''")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_with_a_space_is_one_word() {
        assert_eq!(quoted("demo/here"), "demo/here");
        assert_eq!(quoted("Anna's deals"), r"'Anna'\''s deals'");
    }
}
