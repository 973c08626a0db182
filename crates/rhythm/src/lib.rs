//! When people answer: working time, holidays, each person's answering habit, how odd a silence is.
#![deny(clippy::disallowed_methods)]

mod answers;
mod habits;
mod leave;
mod worktime;

pub use answers::{Answers, Exchange};
pub use habits::{Habits, Silence};
pub use worktime::WorkTime;
