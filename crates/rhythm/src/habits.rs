//! How long somebody takes to answer, learned from few examples by leaning on the account's and the team's.
//!
//! The logarithm of a person's latencies is normal around their own mean with their own spread; means and spreads
//! of persons follow a normal–inverse-χ² distribution that the team's experience shapes, so the next latency is a
//! Student t (Gelman et al., *Bayesian Data Analysis*, 3rd ed., § 3.3). Whether they answer at all is beta–binomial.
//! Silence is judged as in Fader, Hardie and Lee's "is the customer alive" (2005), with questions as occasions.

mod learn;
mod silence;

use statrs::distribution::{ContinuousCDF, StudentsT};

pub use silence::Silence;

use crate::answers::{Answers, latency_days, log_latency};

/// What is known of how people answer, before one of them is known: the team's experience of all buyers, or an
/// account's. Times are working days.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Habits {
    latency: LatencyPrior,
    propensity: PropensityPrior,
    /// The share of silences of unknown people that are for good.
    dark: f64,
}

/// Normal–inverse-χ² over log latencies.
#[derive(Debug, Clone, Copy, PartialEq)]
struct LatencyPrior {
    /// Mean of persons' means.
    mean: f64,
    /// How many answers of one's own weigh as much as the population: within variance over variance between persons.
    weight: f64,
    /// Degrees of freedom behind `variance`.
    freedom: f64,
    /// Typical variance of one person's log latencies.
    variance: f64,
}

/// Beta over the probability that a question is answered at all.
#[derive(Debug, Clone, Copy, PartialEq)]
struct PropensityPrior {
    answered: f64,
    unanswered: f64,
}

/// What is known of one person.
#[derive(Debug, Clone, Copy)]
struct Habit {
    latency: LatencyPrior,
    /// The probability that they answer a question at all.
    propensity: f64,
}

impl Default for Habits {
    /// Before any experience: the middle person takes one working day for the middle answer; of three people one
    /// is more than three times as fast or slow, and so is one answer of three. Nine questions in ten to people
    /// who take part in a deal are answered. One silence in ten is for good.
    fn default() -> Self {
        Self {
            latency: LatencyPrior { mean: log_latency(1.0), weight: 0.85, freedom: 6.0, variance: 1.2 },
            propensity: PropensityPrior { answered: 5.5, unanswered: 0.5 },
            dark: 0.10,
        }
    }
}

impl Habits {
    /// The same experience where the share of silences that are for good is `dark`, from 0 to 1.
    #[must_use]
    pub fn with_dark_share(self, dark: f64) -> Self {
        Self { dark: if dark.is_nan() { self.dark } else { dark.clamp(0.0, 1.0) }, ..self }
    }

    /// Working days within which somebody of whom only this is known gives half of their answers.
    pub fn usual_working_days(&self, answers: &Answers) -> f64 {
        self.of_person(answers).usual_working_days()
    }

    fn of_person(&self, answers: &Answers) -> Habit {
        let asked = f64::from(answers.answered) + f64::from(answers.unanswered);
        let PropensityPrior { answered, unanswered } = self.propensity;
        Habit {
            latency: self.latency.after(answers),
            propensity: (answered + f64::from(answers.answered)) / (answered + unanswered + asked),
        }
    }
}

impl LatencyPrior {
    /// What is believed once `answers` are known.
    fn after(self, answers: &Answers) -> Self {
        let n = f64::from(answers.answered);
        let (weight, freedom) = (self.weight + n, self.freedom + n);
        let surprise = answers.mean - self.mean;
        let squares = answers.squares + self.weight * n / weight * surprise * surprise;
        Self {
            mean: self.mean + n / weight * surprise,
            weight,
            freedom,
            variance: (self.freedom * self.variance + squares) / freedom,
        }
    }
}

impl Habit {
    fn usual_working_days(&self) -> f64 {
        latency_days(self.latency.mean)
    }

    /// The probability that an answer that comes at all takes longer than `days` working days.
    fn takes_longer(&self, days: f64) -> f64 {
        let LatencyPrior { mean, weight, freedom, variance } = self.latency;
        let scale = (variance * (1.0 + 1.0 / weight)).sqrt();
        let standard = (log_latency(days) - mean) / scale;
        StudentsT::new(0.0, 1.0, freedom).map_or(1.0, |t| t.sf(standard))
    }

    /// The probability that a question is still unanswered after `days` working days, though they are there.
    fn is_silent(&self, days: f64) -> f64 {
        (1.0 - self.propensity) + self.propensity * self.takes_longer(days)
    }
}

#[cfg(test)]
mod tests;
