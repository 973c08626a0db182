//! `xtask train`: from the labelled sentences in the repository to the weights that ship.

mod blend;
mod calibrate;
mod logistic;
mod sentences;

use std::fmt::Write as _;
use std::path::Path;

use anyhow::{Result, anyhow, ensure};
use countersign_reading::classify::{BUCKETS, Blend, Output, Weights};
use countersign_reading::encoder::{Encoder, InPlace};
use countersign_reading::signals::SignalKind;

use calibrate::{average_precision, best_cut};
use logistic::Model;
use sentences::Sentence;

const FOLDER: &str = "crates/reading/training";
const WEIGHTS: &str = "crates/reading/weights/classifier.bin";
const ENCODER: &str = "crates/reading/weights/encoder.bin";
const BLEND: &str = "crates/reading/weights/blend.tsv";

/// Trains the linear model, measures it across authors, and writes its weights. Given the names of files that the
/// encoder at hand has not learnt from, fits on them how the two models are blended.
pub(crate) fn run(held: &[String]) -> Result<()> {
    let (sentences, authors) = sentences::load(Path::new(FOLDER))?;
    ensure!(!sentences.is_empty(), "no training sentences in {FOLDER}");
    println!("{} sentences by {} authors", sentences.len(), authors.len());
    let of = |author: &usize| held.is_empty() || held.contains(&authors[*author]);
    let held_out = across_authors(&sentences, (0..authors.len()).filter(of));
    report(&sentences, &held_out, &authors);
    if !held.is_empty() {
        fit_blend(held, &sentences, &held_out, &authors)?;
    }
    let everything: Vec<usize> = (0..sentences.len()).collect();
    let model = Model::fit(&sentences, &everything);
    std::fs::create_dir_all("crates/reading/weights")?;
    std::fs::write(WEIGHTS, pack(&model).to_bytes())?;
    println!("wrote {WEIGHTS}");
    Ok(())
}

/// Each sentence's scores from a model that saw nothing of its file: one author in one language. The files `c`
/// hold some scenes in both languages, so theirs flatter.
fn across_authors(sentences: &[Sentence], authors: impl Iterator<Item = usize>) -> Vec<Vec<f32>> {
    let mut scores = vec![Vec::new(); sentences.len()];
    for author in authors {
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
    let kept = sentences.iter().zip(held_out).filter(|(s, scores)| keep(s) && !scores.is_empty());
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

/// Fits the blend on the sentences of the files `held`, from which neither the encoder at hand nor the linear model
/// of `linear` has learnt.
fn fit_blend(held: &[String], sentences: &[Sentence], linear: &[Vec<f32>], authors: &[String]) -> Result<()> {
    let unknown = held.iter().find(|name| !authors.contains(name));
    ensure!(unknown.is_none(), "no training file is called {unknown:?}");
    let of_held: Vec<usize> =
        (0..sentences.len()).filter(|i| held.contains(&authors[sentences[*i].author])).collect();
    let encoder = encoder_scores(sentences, &of_held)?;
    let (mut table, mut aps, mut f1s) = (String::new(), 0.0, 0.0);
    for (k, kind) in SignalKind::ALL.iter().enumerate() {
        let of_kind: Vec<blend::Held> = of_held
            .iter()
            .zip(&encoder)
            .map(|(i, scores)| (scores[k], linear[*i][k], sentences[*i].labels[k]))
            .collect();
        let fitted = blend::fit(&of_kind);
        let alone: Vec<(f32, bool)> = of_kind.iter().map(|(e, _, label)| (*e, *label)).collect();
        let blended: Vec<(f32, bool)> =
            of_kind.iter().map(|(e, l, label)| (fitted.probability(*e, *l), *label)).collect();
        let (ap, cut) = (average_precision(&blended), best_cut(&blended));
        let (label, alone) = (kind.label(), average_precision(&alone));
        println!("{label:18} encoder {alone:.2}  blended {ap:.2}  F1 {:.2}", cut.f1);
        (aps, f1s) = (aps + ap, f1s + cut.f1);
        let Blend { encoder, linear, bias, threshold } = fitted;
        writeln!(table, "{label}\t{encoder:.4}\t{linear:.4}\t{bias:.4}\t{threshold:.4}")?;
    }
    let kinds = SignalKind::ALL.len() as f32;
    println!("{} held out: mAP {:.3}  mean F1 {:.3}", of_held.len(), aps / kinds, f1s / kinds);
    std::fs::write(BLEND, table)?;
    Ok(())
}

fn encoder_scores(sentences: &[Sentence], which: &[usize]) -> Result<Vec<Vec<f32>>> {
    let bytes: &'static [u8] = Box::leak(std::fs::read(ENCODER)?.into_boxed_slice());
    let encoder = Encoder::from_bytes(bytes).map_err(|error| anyhow!("{ENCODER}: {}", error.0))?;
    let score = |i: &usize| {
        let said = InPlace { sentence: &sentences[*i].text, before: &sentences[*i].before };
        encoder.scores(&[said], sentences[*i].genre).into_iter().next().unwrap_or_default()
    };
    Ok(which.iter().map(score).collect())
}
