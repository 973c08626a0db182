//! Excel's days since 1900.

use jiff::civil::{Date, DateTime, Time};
use jiff::{SignedDuration, ToSpan};

/// Day 0 as Excel counts it, with its 29 February 1900 that never was.
const EPOCH: Date = jiff::civil::date(1899, 12, 30);
/// 1954-10-03: smaller numbers in a date column are not dates.
const SERIAL_MIN: f64 = 20_000.0;
/// 2118-01-01.
const SERIAL_MAX: f64 = 79_624.0;

/// The moment that `serial` stands for, to the second; `None` outside the years in which deals are made.
pub(in crate::crm) fn from_serial(serial: f64) -> Option<DateTime> {
    if !(SERIAL_MIN..SERIAL_MAX).contains(&serial) {
        return None;
    }
    #[expect(clippy::cast_possible_truncation, reason = "the range was checked")]
    let (days, seconds) = (serial.trunc() as i64, (serial.fract() * 86_400.0).round() as i64);
    let day = EPOCH.checked_add(days.days()).ok()?;
    day.to_datetime(Time::midnight()).checked_add(SignedDuration::from_secs(seconds)).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn serials_become_moments() {
        assert_eq!(from_serial(46_117.0).unwrap().to_string(), "2026-04-05T00:00:00");
        assert_eq!(from_serial(46_117.604_166_67).unwrap().to_string(), "2026-04-05T14:30:00");
        assert_eq!(from_serial(12.0), None);
        assert_eq!(from_serial(f64::NAN), None);
    }
}
