//! When people answer: working time, holidays, each person's answering habit, how odd a silence is.
#![deny(clippy::disallowed_methods)]

mod habits;
mod worktime;

pub use habits::{Exchange, Habits, Silence};
pub use worktime::WorkTime;
