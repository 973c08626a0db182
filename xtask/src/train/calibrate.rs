//! From held-out scores to probabilities (Platt scaling) and to the threshold with the best F1.

/// Slope and intercept that make `1 / (1 + exp(−(slope · score + intercept)))` fit the labels: Newton steps
/// with the smoothed targets of Platt (1999).
pub(crate) fn platt(held_out: &[(f32, bool)]) -> (f32, f32) {
    let positives = held_out.iter().filter(|(_, label)| *label).count() as f64;
    let negatives = held_out.len() as f64 - positives;
    let (high, low) = ((positives + 1.0) / (positives + 2.0), 1.0 / (negatives + 2.0));
    let (mut a, mut b) = (1.0_f64, 0.0_f64);
    for _ in 0..50 {
        let (mut ga, mut gb, mut haa, mut hab, mut hbb) = (0.0, 0.0, 1e-6, 0.0, 1e-6);
        for (score, label) in held_out {
            let s = f64::from(*score);
            let p = 1.0 / (1.0 + (-(a * s + b)).exp());
            let error = p - if *label { high } else { low };
            let w = (p * (1.0 - p)).max(1e-9);
            ga += error * s;
            gb += error;
            haa += w * s * s;
            hab += w * s;
            hbb += w;
        }
        let determinant = haa * hbb - hab * hab;
        if determinant.abs() < 1e-12 {
            break;
        }
        let (da, db) = ((hbb * ga - hab * gb) / determinant, (haa * gb - hab * ga) / determinant);
        (a, b) = (a - da.clamp(-1.0, 1.0), b - db.clamp(-1.0, 1.0));
        if da.abs() + db.abs() < 1e-7 {
            break;
        }
    }
    (a as f32, b as f32)
}

/// Precision, recall and F1 of "score ≥ threshold", at the threshold where F1 is best.
pub(crate) struct Cut {
    pub(crate) score: f32,
    pub(crate) precision: f32,
    pub(crate) recall: f32,
    pub(crate) f1: f32,
}

/// Finds the best cut of the held-out scores.
pub(crate) fn best_cut(held_out: &[(f32, bool)]) -> Cut {
    let mut sorted = held_out.to_vec();
    sorted.sort_by(|a, b| b.0.total_cmp(&a.0));
    let positives = sorted.iter().filter(|(_, label)| *label).count().max(1) as f32;
    let mut best = Cut { score: f32::INFINITY, precision: 0.0, recall: 0.0, f1: 0.0 };
    let mut hits = 0.0;
    for (i, (score, label)) in sorted.iter().enumerate() {
        hits += f32::from(u8::from(*label));
        let (precision, recall) = (hits / (i + 1) as f32, hits / positives);
        let f1 = if hits > 0.0 { 2.0 * precision * recall / (precision + recall) } else { 0.0 };
        if f1 > best.f1 {
            best = Cut { score: *score, precision, recall, f1 };
        }
    }
    best
}

/// Area under the precision–recall curve (average precision).
pub(crate) fn average_precision(held_out: &[(f32, bool)]) -> f32 {
    let mut sorted = held_out.to_vec();
    sorted.sort_by(|a, b| b.0.total_cmp(&a.0));
    let (mut hits, mut sum) = (0.0, 0.0);
    for (i, (_, label)) in sorted.iter().enumerate() {
        if *label {
            hits += 1.0;
            sum += hits / (i + 1) as f32;
        }
    }
    if hits > 0.0 { sum / hits } else { 0.0 }
}
