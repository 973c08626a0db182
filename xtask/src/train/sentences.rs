//! Training sentences as they lie in `crates/reading/training`.

use std::path::Path;

use anyhow::{Context, Result, bail};
use countersign_reading::classify::{Extractor, Features, Genre};
use countersign_reading::signals::SignalKind;

/// One labelled sentence.
pub(crate) struct Sentence {
    /// The file it comes from: one author, one language.
    pub(crate) author: usize,
    pub(crate) text: String,
    /// The sentence before it in the same mail or note; empty for the first.
    pub(crate) before: String,
    pub(crate) genre: Genre,
    pub(crate) features: Features,
    /// One flag per `SignalKind::ALL`.
    pub(crate) labels: Vec<bool>,
}

/// All sentences of the folder, and the names of the files by author number.
pub(crate) fn load(folder: &Path) -> Result<(Vec<Sentence>, Vec<String>)> {
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .with_context(|| format!("cannot list {}", folder.display()))?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|e| e == "tsv"))
        .collect();
    files.sort();
    let mut sentences = Vec::new();
    let mut extractor = Extractor::default();
    let mut names = Vec::new();
    for (author, path) in files.iter().enumerate() {
        let text =
            std::fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
        names.push(path.file_stem().unwrap_or_default().to_string_lossy().into_owned());
        let mut before = String::new();
        for (number, line) in text.lines().enumerate() {
            if line.trim().is_empty() {
                before.clear();
            }
            if line.trim().is_empty() || line.starts_with('#') {
                continue;
            }
            let mut sentence = parse(line, author, &mut extractor)
                .with_context(|| format!("{}:{}", path.display(), number + 1))?;
            sentence.before = std::mem::replace(&mut before, sentence.text.clone());
            sentences.push(sentence);
        }
    }
    Ok((sentences, names))
}

fn parse(line: &str, author: usize, extractor: &mut Extractor) -> Result<Sentence> {
    let [labels, voice, text] = line.splitn(3, '\t').collect::<Vec<_>>()[..] else {
        bail!("expected labels, voice and sentence with tabs between them: {line:?}")
    };
    let genre = match voice {
        "b" | "s" => Genre::Mail,
        "n" => Genre::Note,
        other => bail!("unknown voice {other:?}: expected b, s or n"),
    };
    let mut flags = vec![false; SignalKind::ALL.len()];
    for label in labels.split(',').map(str::trim).filter(|label| *label != "-") {
        let kind = SignalKind::from_label(label).with_context(|| format!("unknown label {label:?}"))?;
        flags[SignalKind::ALL.iter().position(|k| *k == kind).unwrap_or(0)] = true;
    }
    let mut features = Features::default();
    extractor.extract(text, genre, &mut features);
    Ok(Sentence { author, text: text.to_owned(), before: String::new(), genre, features, labels: flags })
}
