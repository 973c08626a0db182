//! What the reader learns from and what it is measured with share no run of eight words.
//!
//! The pipelines that are measured with lie beside the repository, in `../shared/eval`; where they are not there is
//! nothing to compare, and the test says so.

#![expect(clippy::print_stderr, reason = "a test that has nothing to compare says so")]

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};

const RUN: usize = 8;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Every file below `folder` with one of these endings.
fn files(folder: &Path, endings: &[&str]) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let mut found = Vec::new();
    for path in entries.filter_map(|entry| Some(entry.ok()?.path())) {
        if path.is_dir() {
            found.extend(files(&path, endings));
        } else if path.extension().is_some_and(|e| endings.iter().any(|known| e == *known)) {
            found.push(path);
        }
    }
    found
}

fn runs(text: &str) -> impl Iterator<Item = String> {
    let words: Vec<String> = text
        .split(|c: char| !(c.is_alphanumeric() || c == '\''))
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    (0..(words.len() + 1).saturating_sub(RUN)).map(move |i| words[i..i + RUN].join(" "))
}

#[test]
fn training_and_measurement_share_no_run_of_eight_words() {
    let measured = files(&root().join("../shared/eval/scenarios"), &["yaml"]);
    if measured.is_empty() {
        eprintln!("no labelled pipelines beside the repository: nothing to compare");
        return;
    }
    let known: HashSet<String> = measured
        .iter()
        .flat_map(|path| runs(&fs::read_to_string(path).unwrap()).collect::<Vec<_>>())
        .collect();
    assert!(known.len() > 1_000, "the labelled pipelines are too small to be real");
    let mut learnt = files(&root().join("crates/reading/training"), &["tsv"]);
    learnt.extend(files(&root().join("crates/reading/src/frames"), &["rs"]));
    learnt.extend(files(&root().join("crates/rules/src"), &["md"]));
    assert!(learnt.len() > 40);
    for path in learnt {
        for line in fs::read_to_string(&path).unwrap().lines() {
            let text = line.rsplit('\t').next().unwrap_or(line);
            let shared = runs(text).find(|run| known.contains(run));
            assert_eq!(shared, None, "{}", path.display());
        }
    }
}
