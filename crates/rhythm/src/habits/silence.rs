//! How odd a silence is: the habit against the questions that are open.

use countersign_model::Probability;
use jiff::Timestamp;

use super::{Habit, Habits};
use crate::answers::{Answers, Exchange};
use crate::leave::{Stretch, outside};
use crate::worktime::WorkTime;

/// Questions closer together than this, in working days, are one question: they get one answer.
const QUESTION_GAP_DAYS: f64 = 3.0;
/// The share of silences that meet a busy spell (a journey, an illness, a closing of the books), which holds up
/// everything at once, however fast somebody is otherwise. A judgement: without it the fastest would be called
/// dark after two days.
const BUSY_SHARE: f64 = 0.26;
/// How long a busy spell lasts, in working days: Rayleigh with this scale, so four days at the middle and hardly
/// ever two weeks.
const BUSY_SCALE_DAYS: f64 = 4.5;

/// How odd a silence is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Silence {
    /// The probability that they have gone dark.
    pub dark: Probability,
    /// Working days since the oldest open question, without weekends, holidays and leave. Quiet days count in
    /// full: it is what a reader counts on their calendar.
    pub working_days: f64,
    /// Working days within which they are expected to give half of their answers, as far as is known: the median
    /// of the habit, which leans on the population's where they have answered little.
    pub usual_working_days: f64,
}

impl Habits {
    /// How odd it is that the `open` questions are unanswered at `now`, for someone who answered `past` ones as
    /// they did. `excused` are stretches (from, to) of leave that do not count. What lies after `now` is not seen.
    ///
    /// With π the share of silences that are for good, q the probability that they answer at all and S(t) that an
    /// answer takes longer than t working days, the probability of having gone dark is
    /// π / (π + (1 − π) · (b + (1 − b) · ∏ₖ[(1 − q) + q·S(tₖ)])), over open questions at least three working days
    /// apart; b is the probability that one busy spell has lasted since the first of them.
    pub fn silence(
        &self,
        past: &[Exchange],
        open: &[Timestamp],
        now: Timestamp,
        excused: &[(Timestamp, Timestamp)],
        work: &WorkTime,
    ) -> Silence {
        let known: Vec<Exchange> =
            past.iter().filter(|e| e.answered_at.unwrap_or(e.asked_at) <= now).copied().collect();
        let habit = self.of_person(&Answers::of(&known, excused, work));
        let waited = waited_days(open, now, excused, work);
        let first = open.iter().min().copied().unwrap_or(now);
        Silence {
            dark: Probability::new(self.dark_after(&habit, &waited)),
            working_days: outside(excused, first, now, |from, to| work.calendar_working_time(from, to)),
            usual_working_days: habit.usual_working_days(),
        }
    }

    /// The probability that somebody with these earlier `answers` has gone dark, when open questions have waited
    /// these working days: the arithmetic of [`Habits::silence`] without a calendar.
    pub fn dark(&self, answers: &Answers, waited_days: &[f64]) -> Probability {
        Probability::new(self.dark_after(&self.of_person(answers), waited_days))
    }

    fn dark_after(&self, habit: &Habit, waited_days: &[f64]) -> f64 {
        let oldest = waited_days.iter().copied().fold(0.0, f64::max);
        let busy = BUSY_SHARE * (-(oldest / BUSY_SCALE_DAYS).powi(2)).exp();
        let silent: f64 = waited_days.iter().map(|days| habit.is_silent(*days)).product();
        let innocent = if waited_days.is_empty() { 1.0 } else { busy + (1.0 - busy) * silent };
        self.dark / (self.dark + (1.0 - self.dark) * innocent)
    }
}

/// How long open questions have waited, oldest first, one per [`QUESTION_GAP_DAYS`].
fn waited_days(open: &[Timestamp], now: Timestamp, excused: &[Stretch], work: &WorkTime) -> Vec<f64> {
    let mut asked: Vec<Timestamp> = open.iter().copied().filter(|at| *at <= now).collect();
    asked.sort_unstable();
    let mut waited: Vec<f64> = Vec::new();
    for at in asked {
        let days = outside(excused, at, now, |from, to| work.working_time(from, to));
        if waited.last().is_none_or(|previous| previous - days >= QUESTION_GAP_DAYS) {
            waited.push(days);
        }
    }
    waited
}
