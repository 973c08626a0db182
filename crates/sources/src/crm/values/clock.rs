//! Times of day and distances from UTC: `14:30`, `2:30 PM`, `14:30:05.123+02:00`, `24:00`.

use jiff::civil::Time;
use jiff::tz::Offset;

/// A time of day with what stands behind it.
pub(super) struct Clock {
    /// The time.
    pub(super) time: Time,
    /// It is 24:00, the beginning of the next day.
    pub(super) next_day: bool,
    /// The distance from UTC, where one stands there.
    pub(super) offset: Option<Offset>,
}

/// Parses `text`, all of it.
pub(super) fn parse(text: &str) -> Option<Clock> {
    let (hour, rest) = figures(text)?;
    let (minute, rest) = match rest.strip_prefix([':', '.']) {
        Some(rest) => figures(rest)?,
        None => (0, rest),
    };
    let (second, rest) = match rest.strip_prefix([':', '.']) {
        Some(rest) => figures(rest)?,
        None => (0, rest),
    };
    let rest = fraction(rest).trim();
    let (hour, rest) = half_of_day(hour, rest)?;
    let next_day = hour == 24;
    let hour = if next_day { 0 } else { hour };
    let time = Time::new(i8::try_from(hour).ok()?, i8::try_from(minute).ok()?, i8::try_from(second).ok()?, 0)
        .ok()?;
    Some(Clock { time, next_day, offset: offset(rest) })
}

fn figures(text: &str) -> Option<(u32, &str)> {
    let end = text.bytes().take_while(u8::is_ascii_digit).count();
    if !(1..=2).contains(&end) {
        return None;
    }
    Some((text[..end].parse().ok()?, &text[end..]))
}

fn fraction(text: &str) -> &str {
    match text.strip_prefix(['.', ',']) {
        Some(rest) => rest.trim_start_matches(|c: char| c.is_ascii_digit()),
        None => text,
    }
}

fn half_of_day(hour: u32, text: &str) -> Option<(u32, &str)> {
    let bare = text.replace('.', "").to_ascii_lowercase();
    let half = if bare.starts_with("am") {
        0
    } else if bare.starts_with("pm") {
        12
    } else {
        return Some((hour, text));
    };
    let rest = text.trim_start_matches(|c: char| c.is_ascii_alphabetic() || c == '.').trim();
    (1..=12).contains(&hour).then_some((hour % 12 + half, rest))
}

fn offset(text: &str) -> Option<Offset> {
    let text = text.split('[').next().unwrap_or_default().trim();
    let bare = ["UTC", "GMT", "utc", "gmt", "Z", "z"].iter().find_map(|name| text.strip_prefix(name));
    match bare {
        Some("") => return Some(Offset::UTC),
        None if text.is_empty() => return None,
        _ => {}
    }
    let text = bare.unwrap_or(text);
    let (sign, figures) = match text.strip_prefix('+') {
        Some(rest) => (1, rest),
        None => (-1, text.strip_prefix(['-', '\u{2212}'])?),
    };
    let digits: String = figures.chars().filter(char::is_ascii_digit).collect();
    let (hours, minutes) = match digits.len() {
        1 | 2 => (digits.parse::<i32>().ok()?, 0),
        4 | 6 => (digits[..2].parse().ok()?, digits[2..4].parse().ok()?),
        _ => return None,
    };
    Offset::from_seconds(sign * (hours * 3600 + minutes * 60)).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, time: &str, offset: Option<i32>) {
        let clock = parse(text).unwrap();
        assert_eq!(
            (clock.time.to_string().as_str(), clock.offset.map(Offset::seconds)),
            (time, offset),
            "{text}"
        );
    }

    #[test]
    fn times_are_read_however_they_are_written() {
        check("14:30", "14:30:00", None);
        check("14.30", "14:30:00", None);
        check("2:30 PM", "14:30:00", None);
        check("12:05 a.m.", "00:05:00", None);
        check("14:30:05.000+0000", "14:30:05", Some(0));
        check("14:30:05.123456+02:00", "14:30:05", Some(7200));
        check("14:30:05Z", "14:30:05", Some(0));
        check("14:30 UTC", "14:30:00", Some(0));
        check("14:30 CET", "14:30:00", None);
        assert!(parse("24:00").unwrap().next_day);
        assert!(parse("noon").is_none());
    }
}
