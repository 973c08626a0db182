//! `xtask train`: from the labelled sentences in the repository to the weights that ship.

mod calibrate;
mod logistic;
mod sentences;

use std::path::Path;

use anyhow::{Result, ensure};
use countersign_reading::classify::{BUCKETS, Output, Weights};
use countersign_reading::signals::SignalKind;

use calibrate::{average_precision, best_cut};
use logistic::Model;
use sentences::Sentence;

const FOLDER: &str = "crates/reading/training";
const WEIGHTS: &str = "crates/reading/weights/classifier.bin";

/// Trains, measures across authors, and writes the weights.
pub(crate) fn run() -> Result<()> {
    let (sentences, authors) = sentences::load(Path::new(FOLDER))?;
    ensure!(!sentences.is_empty(), "no training sentences in {FOLDER}");
    println!("{} sentences by {} authors", sentences.len(), authors.len());
    let held_out = across_authors(&sentences, authors.len());
    report(&sentences, &held_out, &authors);
    dump(&held_out)?;
    let everything: Vec<usize> = (0..sentences.len()).collect();
    let model = Model::fit(&sentences, &everything);
    std::fs::create_dir_all("crates/reading/weights")?;
    std::fs::write(WEIGHTS, pack(&model).to_bytes())?;
    println!("wrote {WEIGHTS}");
    Ok(())
}

/// Each sentence's scores from a model that saw nothing of its file: one author in one language. The files `c`
/// hold some scenes in both languages, so theirs flatter.
fn across_authors(sentences: &[Sentence], authors: usize) -> Vec<Vec<f32>> {
    let mut scores = vec![Vec::new(); sentences.len()];
    for author in 0..authors {
        let train: Vec<usize> = (0..sentences.len()).filter(|i| sentences[*i].author != author).collect();
        let model = Model::fit(sentences, &train);
        for (i, sentence) in sentences.iter().enumerate().filter(|(_, s)| s.author == author) {
            scores[i] = model.scores(sentence);
        }
    }
    scores
}

fn pairs(
    sentences: &[Sentence],
    held_out: &[Vec<f32>],
    k: usize,
    keep: impl Fn(&Sentence) -> bool,
) -> Vec<(f32, bool)> {
    let kept = sentences.iter().zip(held_out).filter(|(s, _)| keep(s));
    kept.map(|(s, scores)| (scores[k], s.labels[k])).collect()
}

fn report(sentences: &[Sentence], held_out: &[Vec<f32>], authors: &[String]) {
    println!(
        "{:18} {:>5} {:>6} {:>6} {:>6} {:>6} {:>8} {:>8}",
        "kind", "n", "prec", "recall", "F1", "AP", "AP en", "AP sv"
    );
    let mut sums = [0.0_f32; 4];
    for (k, kind) in SignalKind::ALL.iter().enumerate() {
        let all = pairs(sentences, held_out, k, |_| true);
        let cut = best_cut(&all);
        let [en, sv] = ["en", "sv"].map(|language| {
            average_precision(&pairs(sentences, held_out, k, |s| authors[s.author].starts_with(language)))
        });
        let ap = average_precision(&all);
        let n = all.iter().filter(|(_, label)| *label).count();
        println!(
            "{:18} {n:5} {:6.2} {:6.2} {:6.2} {ap:6.2} {en:8.2} {sv:8.2}",
            kind.label(),
            cut.precision,
            cut.recall,
            cut.f1
        );
        for (sum, value) in sums.iter_mut().zip([cut.f1, ap, en, sv]) {
            *sum += value / SignalKind::ALL.len() as f32;
        }
    }
    println!("macro: F1 {:.3}  AP {:.3}  (en {:.3}, sv {:.3})", sums[0], sums[1], sums[2], sums[3]);
}

fn pack(model: &Model) -> Weights {
    let mut columns = vec![vec![0.0; BUCKETS]; model.kinds];
    for (bucket, row) in model.cells.chunks_exact(model.kinds).enumerate() {
        for (column, cell) in columns.iter_mut().zip(row) {
            column[bucket] = *cell;
        }
    }
    let outputs: Vec<Output> = model.bias.iter().map(|bias| Output { scale: 0.0, bias: *bias }).collect();
    Weights::quantise(&columns, &outputs)
}

/// Held-out scores, one sentence a line, for fitting the blend with the encoder.
fn dump(held_out: &[Vec<f32>]) -> Result<()> {
    let line = |scores: &Vec<f32>| scores.iter().map(|s| format!("{s:.4}")).collect::<Vec<_>>().join("\t");
    std::fs::write("target/linear-held-out.tsv", held_out.iter().map(line).collect::<Vec<_>>().join("\n"))?;
    Ok(())
}
