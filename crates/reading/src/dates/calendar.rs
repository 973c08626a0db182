//! Arithmetic on days: weekdays, ISO weeks, ends of months, Easter. Never fails: what lies outside the calendar
//! stays at its edge.

use jiff::ToSpan;
use jiff::civil::{Date, ISOWeekDate, Weekday};

/// First and last day of a stretch.
pub(super) type Days = (Date, Date);

/// `date`, `days` later (or earlier, when negative).
pub(super) fn plus(date: Date, days: i32) -> Date {
    date.saturating_add(days.clamp(-200_000, 200_000).days())
}

/// `date`, `months` later, on the last day of a month that is too short.
pub(super) fn plus_months(date: Date, months: i32) -> Date {
    date.saturating_add(months.clamp(-6_000, 6_000).months())
}

/// `date`, `days` working days later; Saturdays and Sundays are none.
pub(super) fn plus_working_days(date: Date, days: i32) -> Date {
    let mut at = date;
    let mut left = days.clamp(0, 2_000);
    while left > 0 {
        at = plus(at, 1);
        if weekday(at) < 5 {
            left -= 1;
        }
    }
    at
}

/// The day `day` of `month`, where there is one.
pub(super) fn day(year: i16, month: u8, day: u8) -> Option<Date> {
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

/// Days since Monday.
pub(super) fn weekday(date: Date) -> i32 {
    i32::from(date.weekday().to_monday_zero_offset())
}

/// The first day after `date` that is `wanted` (days since Monday).
pub(super) fn weekday_after(date: Date, wanted: i32) -> Date {
    let ahead = (wanted - weekday(date)).rem_euclid(7);
    plus(date, if ahead == 0 { 7 } else { ahead })
}

/// The last day before `date` that is `wanted`.
pub(super) fn weekday_before(date: Date, wanted: i32) -> Date {
    let behind = (weekday(date) - wanted).rem_euclid(7);
    plus(date, if behind == 0 { -7 } else { -behind })
}

/// Monday to Sunday of the week of `date`.
pub(super) fn week_of(date: Date) -> Days {
    let monday = plus(date, -weekday(date));
    (monday, plus(monday, 6))
}

/// Monday to Sunday of an ISO week.
pub(super) fn iso_week(year: i16, week: u8) -> Option<Days> {
    let monday = ISOWeekDate::new(year, i8::try_from(week).ok()?, Weekday::Monday).ok()?.date();
    Some((monday, plus(monday, 6)))
}

/// First to last day of the month of `date`.
pub(super) fn month_of(date: Date) -> Days {
    (date.first_of_month(), date.last_of_month())
}

/// First to last day of `months` months, beginning with `month` of `year`.
pub(super) fn months(year: i16, month: u8, months: i32) -> Option<Days> {
    let first = day(year, month, 1)?;
    Some((first, plus_months(first, months - 1).last_of_month()))
}

/// Easter Sunday, by the anonymous Gregorian computation.
pub(super) fn easter(year: i16) -> Option<Date> {
    let y = i32::from(year);
    let (a, b, c) = (y % 19, y / 100, y % 100);
    let (d, e) = (b / 4, b % 4);
    let g = (8 * b + 13) / 25;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let n = h + l - 7 * m + 114;
    day(year, u8::try_from(n / 31).ok()?, u8::try_from(n % 31 + 1).ok()?)
}

/// The `nth` weekday `wanted` of a month; the last one for `nth` 0.
pub(super) fn nth_weekday(year: i16, month: u8, wanted: i32, nth: u8) -> Option<Date> {
    let first = day(year, month, 1)?;
    if nth == 0 {
        return Some(weekday_before(plus(first.last_of_month(), 1), wanted));
    }
    let found = plus(weekday_after(plus(first, -1), wanted), 7 * (i32::from(nth) - 1));
    (found.month() == first.month()).then_some(found)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn easter_falls_where_the_church_says() {
        for expected in
            [date(2024, 3, 31), date(2025, 4, 20), date(2026, 4, 5), date(2027, 3, 28), date(2038, 4, 25)]
        {
            assert_eq!(easter(expected.year()), Some(expected));
        }
    }

    #[test]
    fn weekdays_are_found_on_either_side() {
        let wednesday = date(2026, 3, 11);
        assert_eq!(weekday_after(wednesday, 4), date(2026, 3, 13));
        assert_eq!(weekday_after(wednesday, 2), date(2026, 3, 18));
        assert_eq!(weekday_before(wednesday, 2), date(2026, 3, 4));
        assert_eq!(nth_weekday(2026, 3, 0, 1), Some(date(2026, 3, 2)));
        assert_eq!(nth_weekday(2026, 3, 4, 0), Some(date(2026, 3, 27)));
        assert_eq!(nth_weekday(2026, 2, 4, 5), None);
        assert_eq!(plus_working_days(wednesday, 3), date(2026, 3, 16));
    }

    #[test]
    fn the_edge_of_the_calendar_holds() {
        assert_eq!(plus(Date::MAX, 100_000), Date::MAX);
        assert_eq!(plus_months(Date::MIN, -100_000), Date::MIN);
        assert_eq!(week_of(Date::MAX).1, Date::MAX);
    }
}
