//! The population's habit, learned from those who are known: empirical Bayes, with the defaults as a first opinion.
//!
//! The prior of [`Habits`] is put where the marginal likelihood of all answers is highest, held near the defaults
//! by a wide opinion of what teams are like, so that three exchanges move it little and three hundred decide it.
//! The search is a fixed pattern of steps: the same answers always give the same habits.

use statrs::function::beta::ln_beta;
use statrs::function::gamma::ln_gamma;

use super::{Habits, LatencyPrior, PropensityPrior};
use crate::answers::Answers;

/// How far teams differ from the defaults: the standard deviation of the mean (in logarithms, so e^0.7 ≈ 2), and of
/// the logarithms of the other parameters.
const TEAM_MEAN_SPREAD: f64 = 0.7;
const TEAM_LOG_SPREAD: f64 = 0.5;
/// The share of the variance between persons that lies between accounts.
const ACCOUNT_SHARE: f64 = 0.3;
/// How much one question to somebody else in the account tells about this person, of one to themselves.
const COLLEAGUE_WEIGHT: f64 = 0.2;
/// The search: first step, and how often it is halved.
const STEP_START: f64 = 0.4;
const HALVINGS: u32 = 8;
/// More steps of one size than this are not taken.
const ROUNDS_MAX: u32 = 30;

impl Habits {
    /// The habits of the people who gave `answers`, one entry a person. Nobody known: the defaults.
    #[must_use]
    pub fn learn(answers: &[Answers]) -> Self {
        let known: Vec<Answers> = answers.iter().filter(|a| a.answered + a.unanswered > 0).copied().collect();
        let default = Self::default();
        let latency = climb(default.latency.parameters(), |p| {
            let prior = LatencyPrior::from_parameters(p);
            opinion(p, default.latency.parameters())
                + known.iter().map(|a| prior.log_likelihood(a)).sum::<f64>()
        });
        let propensity = climb(default.propensity.parameters(), |p| {
            let prior = PropensityPrior::from_parameters(p);
            opinion(p, default.propensity.parameters())
                + known.iter().map(|a| prior.log_likelihood(a)).sum::<f64>()
        });
        Self {
            latency: LatencyPrior::from_parameters(latency),
            propensity: PropensityPrior::from_parameters(propensity),
            dark: default.dark,
        }
    }

    /// These habits where the `colleagues` of a person, others of the same account, answered like that.
    #[must_use]
    pub fn in_account(&self, colleagues: &[Answers]) -> Self {
        Self {
            latency: self.latency.in_account(colleagues),
            propensity: self.propensity.in_account(colleagues),
            dark: self.dark,
        }
    }
}

impl LatencyPrior {
    fn parameters(self) -> [f64; 4] {
        [self.mean, self.weight.ln(), self.freedom.ln(), self.variance.ln()]
    }

    fn from_parameters([mean, weight, freedom, variance]: [f64; 4]) -> Self {
        Self { mean, weight: weight.exp(), freedom: freedom.exp(), variance: variance.exp() }
    }

    /// Of one person's answers, with their mean and variance integrated out.
    fn log_likelihood(self, answers: &Answers) -> f64 {
        let after = self.after(answers);
        let half = |x: f64| x / 2.0;
        ln_gamma(half(after.freedom)) - ln_gamma(half(self.freedom))
            + half((self.weight / after.weight).ln())
            + half(self.freedom) * (self.freedom * self.variance).ln()
            - half(after.freedom) * (after.freedom * after.variance).ln()
    }

    /// The account's mean lies between the team's and its people's; what remains uncertain of it, and the
    /// differences within the account, make up the variance between its persons.
    fn in_account(self, colleagues: &[Answers]) -> Self {
        let between = self.variance / self.weight;
        let (accounts, persons) = (ACCOUNT_SHARE * between, (1.0 - ACCOUNT_SHARE) * between);
        let known = colleagues.iter().filter(|c| c.answered > 0);
        let (precision, weighted) = known.fold((1.0 / accounts, 0.0), |(precision, weighted), colleague| {
            let theirs = 1.0 / (persons + self.variance / f64::from(colleague.answered));
            (precision + theirs, weighted + theirs * (colleague.mean - self.mean))
        });
        let variance_between = persons + 1.0 / precision;
        Self { mean: self.mean + weighted / precision, weight: self.variance / variance_between, ..self }
    }
}

impl PropensityPrior {
    fn parameters(self) -> [f64; 2] {
        let both = self.answered + self.unanswered;
        [(self.answered / self.unanswered).ln(), both.ln()]
    }

    fn from_parameters([odds, both]: [f64; 2]) -> Self {
        let share = 1.0 / (1.0 + (-odds).exp());
        Self { answered: share * both.exp(), unanswered: (1.0 - share) * both.exp() }
    }

    fn log_likelihood(self, answers: &Answers) -> f64 {
        let (answered, unanswered) = (f64::from(answers.answered), f64::from(answers.unanswered));
        ln_beta(self.answered + answered, self.unanswered + unanswered)
            - ln_beta(self.answered, self.unanswered)
    }

    /// Colleagues count a little, and together at most as much as the team.
    fn in_account(self, colleagues: &[Answers]) -> Self {
        let sum = |count: fn(&Answers) -> u32| colleagues.iter().map(|c| f64::from(count(c))).sum::<f64>();
        let (answered, unanswered) = (sum(|c| c.answered), sum(|c| c.unanswered));
        let asked = answered + unanswered;
        if asked == 0.0 {
            return self;
        }
        let weight = COLLEAGUE_WEIGHT.min((self.answered + self.unanswered) / asked);
        Self {
            answered: self.answered + weight * answered,
            unanswered: self.unanswered + weight * unanswered,
        }
    }
}

/// The logarithm of how likely a team is to be like `parameters`, before its answers are seen.
fn opinion<const N: usize>(parameters: [f64; N], usual: [f64; N]) -> f64 {
    let spreads = std::iter::once(TEAM_MEAN_SPREAD).chain(std::iter::repeat(TEAM_LOG_SPREAD));
    let distances = parameters.iter().zip(usual).zip(spreads).map(|((p, u), spread)| (p - u) / spread);
    -distances.map(|d| d * d / 2.0).sum::<f64>()
}

/// The top of the hill `height` that `start` stands on: steps along each axis while they lead up, then smaller ones.
fn climb<const N: usize>(start: [f64; N], height: impl Fn([f64; N]) -> f64) -> [f64; N] {
    let (mut place, mut highest) = (start, height(start));
    for halving in 0..=HALVINGS {
        let step = STEP_START * 0.5_f64.powi(halving.cast_signed());
        for _ in 0..ROUNDS_MAX {
            let before = highest;
            for axis in 0..N {
                for move_by in [step, -step] {
                    let mut next = place;
                    next[axis] += move_by;
                    let reached = height(next);
                    if reached > highest {
                        (place, highest) = (next, reached);
                    }
                }
            }
            if highest <= before {
                break;
            }
        }
    }
    place
}
