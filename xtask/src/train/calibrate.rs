//! How good held-out scores are: the best cut, and the area under the curve.

/// Precision, recall and F1 of "score ≥ threshold", at the threshold where F1 is best.
pub(crate) struct Cut {
    pub(crate) precision: f32,
    pub(crate) recall: f32,
    pub(crate) f1: f32,
}

/// Finds the best cut of the held-out scores.
pub(crate) fn best_cut(held_out: &[(f32, bool)]) -> Cut {
    let mut sorted = held_out.to_vec();
    sorted.sort_by(|a, b| b.0.total_cmp(&a.0));
    let positives = sorted.iter().filter(|(_, label)| *label).count().max(1) as f32;
    let mut best = Cut { precision: 0.0, recall: 0.0, f1: 0.0 };
    let mut hits = 0.0;
    for (i, (_, label)) in sorted.iter().enumerate() {
        hits += f32::from(u8::from(*label));
        let (precision, recall) = (hits / (i + 1) as f32, hits / positives);
        let f1 = if hits > 0.0 { 2.0 * precision * recall / (precision + recall) } else { 0.0 };
        if f1 > best.f1 {
            best = Cut { precision, recall, f1 };
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
