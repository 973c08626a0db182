//! Easter Sunday, by computation.

use jiff::civil::Date;

/// Easter Sunday of a year in the Gregorian calendar, by the anonymous algorithm printed in Meeus, "Astronomical
/// Algorithms", chapter 8.
pub(super) fn easter(year: i16) -> Date {
    let y = i32::from(year);
    let (golden, century, rest) = (y % 19, y / 100, y % 100);
    let correction = (century - (century + 8) / 25 + 1) / 3;
    let epact = (19 * golden + century - century / 4 - correction + 15) % 30;
    let to_sunday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7;
    let late = (golden + 11 * epact + 22 * to_sunday) / 451;
    let days = epact + to_sunday - 7 * late;
    let equinox = Date::new(year, 3, 22).unwrap_or(Date::MIN);
    equinox.saturating_add(jiff::Span::new().days(days))
}
