//! How well zones part an author's own words from signatures, quotes and notices, line by line, on three
//! public collections of mail. They are not in the repository: the folder is `COUNTERSIGN_DATA`, by default
//! `../../../shared/data`; where it is absent, nothing is measured.
//!
//! `cargo nextest run -p countersign-reading --test zones_accuracy --no-capture` prints the figures;
//! `COUNTERSIGN_WRONG=1` prints the lines that are wrong as well.
#![expect(clippy::print_stdout, reason = "the figures are what this measurement is for")]
#![expect(clippy::unwrap_used, reason = "a measurement that cannot read its files has failed")]

mod labels;

use std::fs;
use std::path::{Path, PathBuf};

use countersign_reading::zones::{ZoneKind, zone};

/// Each collection must reach this.
const ACCURACY_MIN: f64 = 0.95;

/// A mail's text and, for each line, whether it is the author's own.
struct Labelled {
    name: String,
    text: String,
    own: Vec<bool>,
}

#[test]
fn own_words_are_told_from_other_lines() {
    let Some(folder) = data() else { return };
    let collections = [
        ("enron signatures", enron(&folder.join("mailstruct_forge_signature/dataset"))),
        ("crisp replies", replies(&folder.join("mailstruct_crisp_reply/test/fixtures"), labels::CRISP)),
        (
            "many languages",
            replies(&folder.join("mailstruct_mail_parser_reply_multilang/test/emails"), labels::MULTILANG),
        ),
    ];
    let mut low = Vec::new();
    for (name, mails) in collections {
        let accuracy = measure(name, &mails);
        if accuracy < ACCURACY_MIN {
            low.push(name);
        }
    }
    assert!(low.is_empty(), "below {ACCURACY_MIN}: {low:?}");
}

fn data() -> Option<PathBuf> {
    let folder = std::env::var_os("COUNTERSIGN_DATA")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data"), PathBuf::from);
    if !folder.join("mailstruct_forge_signature").exists() {
        println!("nothing measured: no collections in {}", folder.display());
        return None;
    }
    Some(folder)
}

/// Prints and returns the share of lines told rightly.
fn measure(name: &str, mails: &[Labelled]) -> f64 {
    let (mut right, mut lines, mut clean, mut share) = (0, 0, 0, 0.0);
    for mail in mails {
        let found = own_lines(&mail.text);
        let mut wrong = 0;
        let counted: Vec<usize> = mail
            .text
            .lines()
            .enumerate()
            .filter(|(_, line)| !line.trim().is_empty())
            .map(|(at, _)| at)
            .collect();
        for &at in &counted {
            if found[at] != mail.own[at] {
                wrong += 1;
                if std::env::var_os("COUNTERSIGN_WRONG").is_some() {
                    let said = if found[at] { "own" } else { "not own" };
                    println!("  {}:{} {said}: {}", mail.name, at + 1, mail.text.lines().nth(at).unwrap());
                }
            }
        }
        lines += counted.len();
        right += counted.len() - wrong;
        clean += usize::from(wrong == 0);
        share += if counted.is_empty() { 1.0 } else { 1.0 - wrong as f64 / counted.len() as f64 };
    }
    let accuracy = right as f64 / lines as f64;
    println!(
        "{name}: {accuracy:.4} of {lines} lines, {:.4} mean over mails, {clean} of {} mails without an error",
        share / mails.len() as f64,
        mails.len()
    );
    accuracy
}

/// Which lines zoning calls the author's own: those whose first word lies in an own zone.
fn own_lines(text: &str) -> Vec<bool> {
    let zoned = zone(text, "");
    let mut own = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let at = start + line.len() - line.trim_start().len();
        own.push(zoned.zones.iter().any(|zone| zone.kind == ZoneKind::Own && zone.span.contains(&at)));
        start += line.len();
    }
    own
}

/// Mails whose signature lines begin with `#sig#`.
fn enron(folder: &Path) -> Vec<Labelled> {
    let mut mails = Vec::new();
    for part in ["P", "N"] {
        for path in files(&folder.join(part), "_body") {
            let marked =
                String::from_utf8_lossy(&fs::read(&path).unwrap()).replace("\r\n", "\n").replace('\r', "\n");
            let own = marked.lines().map(|line| !line.starts_with("#sig#")).collect();
            let text =
                marked.lines().map(|line| line.trim_start_matches("#sig#")).collect::<Vec<_>>().join("\n");
            mails.push(Labelled { name: format!("{part}/{}", stem(&path)), text, own });
        }
    }
    mails
}

/// Mails labelled in [`labels`].
fn replies(folder: &Path, labels: &[(&str, &str)]) -> Vec<Labelled> {
    let mut mails = Vec::new();
    for path in files(folder, ".txt") {
        let text = unwrap_quoted_printable(
            &String::from_utf8_lossy(&fs::read(&path).unwrap()).replace("\r\n", "\n"),
        );
        let name = stem(&path);
        let known = labels.iter().find(|(known, _)| *known == name).map(|(_, own)| *own);
        let latin = text.starts_with("Fusce bibendum").then_some(labels::LATIN);
        let Some(own) = known.or(latin) else { continue };
        let own = (1..=text.lines().count()).map(|line| contains(own, line)).collect();
        mails.push(Labelled { name, text, own });
    }
    mails
}

/// One file was kept as it was transferred; mail is decoded before it is zoned.
fn unwrap_quoted_printable(text: &str) -> String {
    if !text.contains("=E2=80=AF") {
        return text.to_owned();
    }
    text.replace("=E2=80=AF", "\u{202f}").replace("=\n> ", "").replace("=\n", "")
}

/// Does `ranges` (`1,9-34`) contain `line`?
fn contains(ranges: &str, line: usize) -> bool {
    ranges.split(',').filter(|range| !range.is_empty()).any(|range| {
        let (first, last) = range.split_once('-').unwrap_or((range, range));
        (first.parse().unwrap()..=last.parse().unwrap()).contains(&line)
    })
}

fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut files: Vec<PathBuf> = entries.filter(|path| path.to_string_lossy().ends_with(ending)).collect();
    files.sort();
    files
}

fn stem(path: &Path) -> String {
    path.file_stem().unwrap().to_string_lossy().into_owned()
}
