//! `xtask tidy`: the house style as a test. What it finds it names with file and line.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

const FILE_LINES_MAX: usize = 400;
/// Words that mean nothing (a room without a noun) or that the glossary replaces, in names of files and types.
const BANNED_NAMES: &[(&str, &str)] = &[
    ("utils", "name the noun"),
    ("helpers", "name the noun"),
    ("common", "name the noun"),
    ("manager", "name what it does"),
    ("DecisionMaker", "EconomicBuyer"),
    ("struct Opportunity", "Deal"),
    ("struct Lead", "Deal"),
    ("struct Customer", "Account"),
];

/// Checks every source file of the project.
pub(crate) fn run() -> Result<()> {
    let mut complaints = Vec::new();
    for file in sources(Path::new("crates"))?.into_iter().chain(sources(Path::new("xtask"))?) {
        let text =
            std::fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display()))?;
        complaints.extend(complain(&file, &text));
    }
    if complaints.is_empty() {
        println!("── tidy: fine");
        return Ok(());
    }
    bail!("tidy:\n{}", complaints.join("\n"))
}

fn complain(file: &Path, text: &str) -> Vec<String> {
    let name = file.display();
    let mut complaints = Vec::new();
    let lines = text.lines().count();
    if lines > FILE_LINES_MAX {
        complaints.push(format!("{name}: {lines} lines, more than {FILE_LINES_MAX}: split it by noun"));
    }
    let inner_of_binary = file.components().any(|c| c.as_os_str() == "tests" || c.as_os_str() == "benches");
    if !text.starts_with("//!") && !inner_of_binary {
        complaints.push(format!("{name}:1: the first line says with //! what lives here"));
    }
    let stem = file.file_stem().unwrap_or_default().to_string_lossy();
    for (word, instead) in BANNED_NAMES {
        let in_code = text.lines().enumerate().filter(|(_, line)| !line.trim_start().starts_with("//"));
        if stem == *word {
            complaints.push(format!("{name}: a file called {word}: {instead}"));
        }
        if word.contains(' ') || word.chars().next().is_some_and(char::is_uppercase) {
            let hits = in_code.filter(|(_, line)| line.contains(word) && !line.contains("(\""));
            complaints.extend(hits.map(|(i, _)| format!("{name}:{}: {word}: say {instead}", i + 1)));
        }
    }
    complaints
}

fn sources(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).with_context(|| format!("cannot list {}", folder.display()))? {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(sources(&path)?);
        } else if path.extension().is_some_and(|e| e == "rs") {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}
