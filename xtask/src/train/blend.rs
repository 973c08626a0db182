//! How the two models' scores become a probability, kind by kind: fitted on sentences that neither model has learnt
//! from.

use countersign_reading::classify::Blend;

use super::calibrate::best_cut;

const STEPS: usize = 60;
const HALVINGS: u32 = 20;
/// Pulls the weights towards [`PRIOR`]; with few positives the prior speaks.
const RIDGE: f64 = 1.0;
const PRIOR: [f64; 3] = [0.7, 0.35, 0.0];
const THRESHOLD_MIN: f32 = 0.15;
const THRESHOLD_MAX: f32 = 0.5;

/// One held-out sentence: the encoder's score, the linear model's, and whether it carries the kind.
pub(crate) type Held = (f32, f32, bool);

/// Logistic regression of two scores, by Newton's method, and the threshold at which F1 is best: for calibrated
/// probabilities, half of what F1 then is (Lipton, Elkan and Naryanaswamy, "Optimal Thresholding of Classifiers to
/// Maximize F1 Measure", 2014). With few positives this is steadier than the best cut itself.
pub(crate) fn fit(held: &[Held]) -> Blend {
    let mut w = PRIOR;
    for _ in 0..STEPS {
        let step = newton(held, w);
        let halves = (0..HALVINGS).map(|n| [0, 1, 2].map(|i| w[i] - step[i] / f64::from(1 << n)));
        let now = loss(held, w);
        // A whole step may leap over the valley where nearly all scores are far from zero.
        let Some(better) = halves.into_iter().find(|next| loss(held, *next) < now) else { break };
        w = better;
    }
    let [encoder, linear, bias] = w.map(|v| v as f32);
    let mut blend = Blend { encoder, linear, bias, threshold: THRESHOLD_MAX };
    let scored: Vec<(f32, bool)> =
        held.iter().map(|(e, l, label)| (blend.probability(*e, *l), *label)).collect();
    blend.threshold = (best_cut(&scored).f1 / 2.0).clamp(THRESHOLD_MIN, THRESHOLD_MAX);
    blend
}

/// The step that Newton's method takes from `w`.
fn newton(held: &[Held], w: [f64; 3]) -> [f64; 3] {
    let mut gradient = [0.0; 3];
    let mut hessian = [[0.0; 3]; 3];
    for (encoder, linear, label) in held {
        let x = [f64::from(*encoder), f64::from(*linear), 1.0];
        let p = 1.0 / (1.0 + (-(w[0] * x[0] + w[1] * x[1] + w[2])).exp());
        let error = p - f64::from(u8::from(*label));
        for i in 0..3 {
            gradient[i] += error * x[i];
            for j in 0..3 {
                hessian[i][j] += p * (1.0 - p) * x[i] * x[j];
            }
        }
    }
    for i in 0..3 {
        gradient[i] += RIDGE * (w[i] - PRIOR[i]);
        hessian[i][i] += RIDGE;
    }
    solve(hessian, gradient)
}

fn loss(held: &[Held], w: [f64; 3]) -> f64 {
    let pull: f64 = (0..3).map(|i| RIDGE / 2.0 * (w[i] - PRIOR[i]).powi(2)).sum();
    let of_one = |(encoder, linear, label): &Held| {
        let z = w[0] * f64::from(*encoder) + w[1] * f64::from(*linear) + w[2];
        // ln(1 + exp(z)) without overflow.
        z.max(0.0) + (-z.abs()).exp().ln_1p() - if *label { z } else { 0.0 }
    };
    pull + held.iter().map(of_one).sum::<f64>()
}

/// Cramer's rule; the ridge keeps the determinant away from zero.
fn solve(m: [[f64; 3]; 3], v: [f64; 3]) -> [f64; 3] {
    let det = |m: &[[f64; 3]; 3]| {
        m[0][0] * (m[1][1] * m[2][2] - m[1][2] * m[2][1]) - m[0][1] * (m[1][0] * m[2][2] - m[1][2] * m[2][0])
            + m[0][2] * (m[1][0] * m[2][1] - m[1][1] * m[2][0])
    };
    let whole = det(&m);
    [0, 1, 2].map(|column| {
        let mut replaced = m;
        for row in 0..3 {
            replaced[row][column] = v[row];
        }
        det(&replaced) / whole
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_score_that_tells_gets_weight_and_one_that_does_not_gets_none() {
        let held: Vec<Held> = (0..400_u16)
            .map(|i| {
                let noise = f32::from(i * 37 % 19) / 9.5 - 1.0;
                let told = f32::from(i % 20) / 10.0 - 1.0;
                (4.0 * told, noise, told > 0.2)
            })
            .collect();
        let blend = fit(&held);
        assert!(blend.encoder > 0.5 && blend.linear.abs() < 0.5, "{blend:?}");
        assert!(blend.probability(4.0, 0.0) > 0.9 && blend.probability(-4.0, 0.0) < 0.1);
    }
}
