//! What somebody's earlier answers say of their habit: how many came, and how long they took.

use jiff::Timestamp;

use crate::leave::outside;
use crate::worktime::WorkTime;

/// What comes later than this, in working days, is no answer but another word.
const ANSWER_DAYS_MAX: f64 = 40.0;
/// Added to a latency before its logarithm is taken, in working days: whether somebody answers within a minute or
/// within twenty says little about next week.
const LATENCY_FLOOR_DAYS: f64 = 0.05;

/// A question put to somebody, and when they answered it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Exchange {
    /// When they were asked.
    pub asked_at: Timestamp,
    /// When they answered; `None` while open, or when they spoke of other things instead.
    pub answered_at: Option<Timestamp>,
}

/// Somebody's answers, measured: all that a habit is learned from.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Answers {
    /// Questions that were answered.
    pub answered: u32,
    /// Questions that were not, though they spoke again.
    pub unanswered: u32,
    /// Mean of the logarithms of latencies.
    pub(crate) mean: f64,
    /// Sum of their squared distances from the mean.
    pub(crate) squares: f64,
}

impl Answers {
    /// Measures `past` questions to one person on their clock `work`; `excused` stretches of leave do not count.
    /// Several questions that one act answered are one question, asked first.
    pub fn of(past: &[Exchange], excused: &[(Timestamp, Timestamp)], work: &WorkTime) -> Self {
        let mut ordered: Vec<&Exchange> = past.iter().collect();
        ordered.sort_unstable_by_key(|e| (e.answered_at, e.asked_at));
        ordered
            .dedup_by(|later, first| later.answered_at.is_some() && later.answered_at == first.answered_at);
        let mut answers = Self::default();
        for exchange in ordered {
            let latency = exchange
                .answered_at
                .map(|at| outside(excused, exchange.asked_at, at, |from, to| work.working_time(from, to)))
                .filter(|days| *days <= ANSWER_DAYS_MAX);
            answers.add(latency);
        }
        answers
    }

    /// Takes in one more question: the working days until its answer, if one came.
    pub fn add(&mut self, latency_days: Option<f64>) {
        let Some(days) = latency_days else {
            self.unanswered = self.unanswered.saturating_add(1);
            return;
        };
        self.answered = self.answered.saturating_add(1);
        let distance = log_latency(days) - self.mean;
        self.mean += distance / f64::from(self.answered);
        self.squares += distance * (log_latency(days) - self.mean);
    }
}

/// The scale on which latencies are compared.
pub(crate) fn log_latency(days: f64) -> f64 {
    (days.max(0.0) + LATENCY_FLOOR_DAYS).ln()
}

/// Back to working days.
pub(crate) fn latency_days(log: f64) -> f64 {
    (log.exp() - LATENCY_FLOOR_DAYS).max(0.0)
}
