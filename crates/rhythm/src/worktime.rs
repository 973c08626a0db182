//! Working time: weekdays without public holidays, in somebody's time zone, counted in whole days or continuously.

mod calendar;
mod country;
mod easter;
mod holidays;
mod quiet;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use calendar::{Calendar, weekdays_only};
use country::Country;

/// The local clock at which a working day begins and ends, in hours.
const DAY_BEGINS_HOURS: f64 = 8.0;
const DAY_ENDS_HOURS: f64 = 17.0;

/// When somebody works.
#[derive(Debug, Clone)]
pub struct WorkTime {
    /// Their clock.
    pub zone: TimeZone,
    /// Two-letter code of the country whose holidays they keep, empty where unknown.
    pub country: String,
    calendar: &'static Calendar,
}

impl WorkTime {
    /// Weekdays in `zone`, less the public holidays of `country`: its code or its name, in English or its own
    /// language. Of a country that is not known here only weekends are free.
    pub fn new(zone: TimeZone, country: &str) -> Self {
        let known = Country::named(country);
        let calendar = known.map_or_else(weekdays_only, Calendar::of);
        Self { zone, country: known.map_or_else(String::new, |c| c.code().to_owned()), calendar }
    }

    /// The day of `at` in this clock.
    pub fn date(&self, at: Timestamp) -> Date {
        self.zone.to_datetime(at).date()
    }

    /// Does anybody work on `day`?
    pub fn is_working_day(&self, day: Date) -> bool {
        self.calendar.is_working_day(day)
    }

    /// Working days after `from`, up to and including `to`; 0 when `to` is not later.
    pub fn working_days(&self, from: Date, to: Date) -> u32 {
        let days = self.calendar.days_through(to) - self.calendar.days_through(from);
        u32::try_from(days).unwrap_or(0)
    }

    /// Working days from `from` to `to`, continuously: a day passes between 8 and 17 on the local clock, and a day
    /// on which few are at their desk counts in part (the Swedish July, squeeze days, Christmas to Epiphany). This
    /// is the clock on which answers are awaited. 0 when `to` is not later.
    pub fn working_time(&self, from: Timestamp, to: Timestamp) -> f64 {
        (self.position(to, Calendar::weighted_before) - self.position(from, Calendar::weighted_before))
            .max(0.0)
    }

    /// As [`WorkTime::working_time`], but every working day counts in full: what people count on their calendar.
    pub fn calendar_working_time(&self, from: Timestamp, to: Timestamp) -> f64 {
        (self.position(to, Calendar::whole_before) - self.position(from, Calendar::whole_before)).max(0.0)
    }

    /// Working days before `at`, by the running total `before`.
    fn position(&self, at: Timestamp, before: fn(&Calendar, i64) -> f64) -> f64 {
        let local = self.zone.to_datetime(at);
        let clock = local.time();
        let hours =
            f64::from(clock.hour()) + f64::from(clock.minute()) / 60.0 + f64::from(clock.second()) / 3600.0;
        let passed = ((hours - DAY_BEGINS_HOURS) / (DAY_ENDS_HOURS - DAY_BEGINS_HOURS)).clamp(0.0, 1.0);
        let day = calendar::number(local.date());
        let start = before(self.calendar, day);
        start + passed * (before(self.calendar, day + 1) - start)
    }
}

#[cfg(test)]
mod tests;
