//! Two opinions into one: how the encoder's and the linear model's scores become a probability, kind by kind.

use crate::signals::SignalKind;

/// How one kind's two scores are weighed: probability = 1 / (1 + exp(−(encoder·e + linear·l + bias))).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Blend {
    /// Weight of the encoder's score.
    pub encoder: f32,
    /// Weight of the linear model's score.
    pub linear: f32,
    /// Added to the sum.
    pub bias: f32,
    /// The probability from which the kind counts.
    pub threshold: f32,
}

impl Blend {
    /// The probability for these two scores.
    pub fn probability(&self, encoder: f32, linear: f32) -> f32 {
        1.0 / (1.0 + (-(self.encoder * encoder + self.linear * linear + self.bias)).exp())
    }

    /// The blends of all kinds, in the order of `SignalKind::ALL`, from the shipped table: label, encoder, linear,
    /// bias, threshold, one kind a line. A kind that the table lacks is never reported.
    pub fn table(text: &str) -> Vec<Self> {
        let silent = Self { encoder: 0.0, linear: 0.0, bias: -20.0, threshold: 1.0 };
        let mut blends = vec![silent; SignalKind::ALL.len()];
        for line in text.lines() {
            let mut fields = line.split('\t');
            let kind = fields.next().and_then(SignalKind::from_label);
            let numbers: Vec<f32> = fields.filter_map(|f| f.parse().ok()).collect();
            let Some(kind) = kind else { continue };
            let [encoder, linear, bias, threshold] = numbers[..] else { continue };
            if let Some(at) = SignalKind::ALL.iter().position(|k| *k == kind) {
                blends[at] = Self { encoder, linear, bias, threshold };
            }
        }
        blends
    }
}
