//! One-versus-rest logistic regression on sparse binary features, all kinds at once, in a fixed order: the
//! same sentences give the same weights.

use countersign_reading::classify::BUCKETS;

use super::sentences::Sentence;

const EPOCHS: usize = 14;
const RATE: f32 = 0.6;
const L2: f32 = 1e-6;
/// Positives are rare; each counts as this many negatives at most.
const POSITIVE_WEIGHT_MAX: f32 = 2.0;

/// Dense weights: `cells[bucket * kinds + kind]`, and a bias per kind.
pub(crate) struct Model {
    pub(crate) kinds: usize,
    pub(crate) cells: Vec<f32>,
    pub(crate) bias: Vec<f32>,
}

impl Model {
    /// Fits the sentences at `train`, by AdaGrad over a fixed shuffle.
    pub(crate) fn fit(sentences: &[Sentence], train: &[usize]) -> Self {
        let kinds = sentences.first().map_or(0, |s| s.labels.len());
        let mut model = Self { kinds, cells: vec![0.0; BUCKETS * kinds], bias: vec![-2.0; kinds] };
        let mut square = vec![1e-3_f32; BUCKETS * kinds];
        let mut bias_square = vec![1e-1_f32; kinds];
        let weights = positive_weights(sentences, train, kinds);
        let mut order = train.to_vec();
        let mut state = 0x9e37_79b9_7f4a_7c15_u64;
        for _ in 0..EPOCHS {
            shuffle(&mut order, &mut state);
            for &i in &order {
                model.step(&sentences[i], &weights, &mut square, &mut bias_square);
            }
        }
        model
    }

    fn step(&mut self, sentence: &Sentence, weights: &[f32], square: &mut [f32], bias_square: &mut [f32]) {
        let scores = self.scores(sentence);
        let gradients: Vec<f32> = scores
            .iter()
            .zip(&sentence.labels)
            .zip(weights)
            .map(|((score, label), weight)| {
                let p = 1.0 / (1.0 + (-score).exp());
                if *label { (p - 1.0) * weight } else { p }
            })
            .collect();
        for (bucket, x) in sentence.features.weighed() {
            let at = bucket * self.kinds;
            let row = &mut self.cells[at..at + self.kinds];
            let squares = &mut square[at..at + self.kinds];
            for ((cell, sum), g) in row.iter_mut().zip(squares).zip(&gradients) {
                let g = g * x + L2 * *cell;
                *sum += g * g;
                *cell -= RATE * g / sum.sqrt();
            }
        }
        for ((bias, sum), g) in self.bias.iter_mut().zip(bias_square).zip(&gradients) {
            *sum += g * g;
            *bias -= RATE * 0.2 * g / sum.sqrt();
        }
    }

    /// The raw score of each kind.
    pub(crate) fn scores(&self, sentence: &Sentence) -> Vec<f32> {
        let mut scores = vec![0.0; self.kinds];
        for (bucket, x) in sentence.features.weighed() {
            let at = bucket * self.kinds;
            for (score, cell) in scores.iter_mut().zip(&self.cells[at..at + self.kinds]) {
                *score += cell * x;
            }
        }
        scores.iter().zip(&self.bias).map(|(score, bias)| score + bias).collect()
    }
}

fn positive_weights(sentences: &[Sentence], train: &[usize], kinds: usize) -> Vec<f32> {
    (0..kinds)
        .map(|k| {
            let positives = train.iter().filter(|i| sentences[**i].labels[k]).count().max(1);
            (train.len() as f32 / positives as f32).sqrt().clamp(1.0, POSITIVE_WEIGHT_MAX)
        })
        .collect()
}

fn shuffle(order: &mut [usize], state: &mut u64) {
    for i in (1..order.len()).rev() {
        *state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        order.swap(i, (*state >> 33) as usize % (i + 1));
    }
}
