//! The `From ` line that separates the mails of an mbox.

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::Offset;

/// Lines longer than this separate nothing.
const LINE_BYTES_MAX: usize = 512;

const DAYS: [&[u8]; 7] = [b"Mon", b"Tue", b"Wed", b"Thu", b"Fri", b"Sat", b"Sun"];
const MONTHS: [&[u8]; 12] =
    [b"Jan", b"Feb", b"Mar", b"Apr", b"May", b"Jun", b"Jul", b"Aug", b"Sep", b"Oct", b"Nov", b"Dec"];

/// Is `line` (without its line end) a separator: `From `, a sender, and a date such as
/// `Tue Feb  3 11:38:53 2026`, with or without a zone? A sentence that begins with "From" has no such date.
pub(crate) fn is_separator(line: &[u8]) -> bool {
    let Some(rest) = line.strip_prefix(b"From ") else { return false };
    rest.len() <= LINE_BYTES_MAX && (date_start(rest).is_some() || is_iso_dated(rest))
}

/// Is `line` a separator that names a sender but no date, as some programs write it? Believed only when headers
/// follow.
pub(crate) fn is_bare_separator(line: &[u8]) -> bool {
    line.strip_prefix(b"From ").map(<[u8]>::trim_ascii).is_some_and(|sender| {
        sender.len() <= LINE_BYTES_MAX
            && sender.contains(&b'@')
            && !sender.iter().any(u8::is_ascii_whitespace)
    })
}

/// Where in a separator's rest the date begins: a weekday, a month, a day, and a time.
pub(crate) fn date_start(rest: &[u8]) -> Option<usize> {
    let mut from = 0;
    while let Some(found) = memchr::memchr(b' ', &rest[from..]) {
        let at = from + found + 1;
        if looks_like_date(&rest[at..]) {
            return Some(at);
        }
        from = at;
    }
    // No sender at all.
    looks_like_date(rest).then_some(0)
}

/// The date on a separator line, or on any text that ends in such a date. Zones are rarely written there; without
/// one, UTC.
pub(crate) fn separator_date(line: &[u8]) -> Option<Timestamp> {
    let rest = line.strip_prefix(b"From ").unwrap_or(line).trim_ascii();
    let text = std::str::from_utf8(&rest[date_start(rest)?..]).ok()?;
    let words = text.split_ascii_whitespace().skip(1).take(6).collect::<Vec<_>>();
    let month = words
        .iter()
        .find_map(|word| MONTHS.iter().position(|name| word.as_bytes().eq_ignore_ascii_case(name)))?;
    let day = words.iter().find(|word| is_number(word.as_bytes()))?.parse().ok()?;
    let year = words
        .iter()
        .find(|word| word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit()))?
        .parse()
        .ok()?;
    let mut clock =
        words.iter().find(|word| word.contains(':'))?.split(':').map(|part| part.parse::<i8>().unwrap_or(0));
    let (hour, minute, second) = (clock.next()?, clock.next()?, clock.next().unwrap_or(0));
    let civil =
        DateTime::new(year, i8::try_from(month + 1).ok()?, day, hour, minute, second.min(59), 0).ok()?;
    let minutes = words.iter().find_map(|word| zone_minutes(word)).unwrap_or(0);
    Offset::from_seconds(minutes * 60).ok()?.to_timestamp(civil).ok()
}

/// `+0100` in minutes.
fn zone_minutes(word: &str) -> Option<i32> {
    let digits = word.strip_prefix(['+', '-']).filter(|digits| digits.len() == 4)?;
    let number = digits.parse::<i32>().ok()?;
    let minutes = number / 100 * 60 + number % 100;
    Some(if word.starts_with('-') { -minutes } else { minutes })
}

fn looks_like_date(text: &[u8]) -> bool {
    let mut words = text.split(u8::is_ascii_whitespace).filter(|word| !word.is_empty());
    let (Some(day_name), Some(second), Some(third)) = (words.next(), words.next(), words.next()) else {
        return false;
    };
    let day_name = day_name.strip_suffix(b",").unwrap_or(day_name);
    let month_and_day =
        is_one_of(second, &MONTHS) && is_number(third) || is_number(second) && is_one_of(third, &MONTHS);
    is_one_of(day_name, &DAYS) && month_and_day && words.take(3).any(is_clock)
}

fn is_one_of(word: &[u8], names: &[&[u8]]) -> bool {
    word.len() == 3 && names.iter().any(|name| word.eq_ignore_ascii_case(name))
}

fn is_number(word: &[u8]) -> bool {
    (1..=2).contains(&word.len()) && word.iter().all(u8::is_ascii_digit)
}

/// `9:05`, `11:38:53`.
fn is_clock(word: &[u8]) -> bool {
    let parts = word.split(|&byte| byte == b':').collect::<Vec<_>>();
    (2..=3).contains(&parts.len()) && parts.iter().all(|part| is_number(part))
}

/// `From anna@example.com 2026-02-03T11:38:53`.
fn is_iso_dated(rest: &[u8]) -> bool {
    rest.split(u8::is_ascii_whitespace).nth(1).is_some_and(|word| {
        word.len() >= 10
            && word[..10].iter().enumerate().all(|(at, byte)| match at {
                4 | 7 => *byte == b'-',
                _ => byte.is_ascii_digit(),
            })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn separators_of_many_programs_are_recognised() {
        for line in [
            "From anna@example.com Tue Feb 03 11:38:53 2026",
            "From anna@example.com Tue Feb  3 11:38:53 2026 +0100",
            "From - Tue Feb 03 11:38:53 2026",
            "From MAILER-DAEMON Tue Feb  3 11:38:53 CET 2026",
            "From 1824@xxx Tue Feb 03 10:38:53 +0000 2026",
            "From \"a b\"@example.com Tue Feb 03 11:38 2026",
            "From ???@??? Tue, 3 Feb 2026 11:38:53 +0100\r",
            "From anna@example.com 2026-02-03T11:38:53Z",
        ] {
            assert!(is_separator(line.as_bytes()), "{line}");
        }
    }

    #[test]
    fn sentences_that_begin_with_from_are_not_separators() {
        for line in [
            "From Monday at 10:30 the office in Malmo is closed until 2026",
            "From anna@example.com I heard on Tue that it is settled",
            "From Tue Feb we are open",
            ">From anna@example.com Tue Feb 03 11:38:53 2026",
            "From: anna@example.com",
        ] {
            assert!(!is_separator(line.as_bytes()), "{line}");
        }
    }
}
