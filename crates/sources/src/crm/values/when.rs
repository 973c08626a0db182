//! A day, with a time and a distance from UTC where they were given.

use jiff::civil::{Date, DateTime, Time};
use jiff::tz::{Offset, TimeZone};
use jiff::{Timestamp, ToSpan};

use super::day::DateOrder;
use super::{clock, day, from_serial};

/// A day, with a time and a distance from UTC where they were given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::crm) struct When {
    /// The day.
    pub(in crate::crm) date: Date,
    /// The time of day.
    pub(in crate::crm) time: Option<Time>,
    /// The distance from UTC.
    pub(in crate::crm) offset: Option<Offset>,
}

impl When {
    /// Parses `text`; `order` decides where it can be read in two ways.
    pub(in crate::crm) fn parse(text: &str, order: DateOrder) -> Option<Self> {
        let text = text.trim().trim_start_matches('\'');
        figures(text).or_else(|| written(text, order))
    }

    /// A time of day alone.
    pub(in crate::crm) fn time(text: &str) -> Option<Time> {
        clock::parse(text.trim()).map(|clock| clock.time)
    }

    /// The moment: in `zone` where no distance from UTC was given, at `hour` where no time was.
    pub(in crate::crm) fn moment(self, zone: &TimeZone, hour: i8) -> Option<Timestamp> {
        let time = self.time.or_else(|| Time::new(hour, 0, 0, 0).ok())?;
        let moment = self.date.to_datetime(time);
        match self.offset {
            Some(offset) => offset.to_timestamp(moment).ok(),
            None => zone.to_timestamp(moment).ok(),
        }
    }
}

fn written(text: &str, order: DateOrder) -> Option<When> {
    let (date, rest) = day::parse(text, order)?;
    let rest = rest.trim_start_matches([',', ' ', '\u{a0}', 'T']);
    let rest = ["kl.", "kl ", "at "].iter().find_map(|word| rest.strip_prefix(word)).unwrap_or(rest).trim();
    if rest.is_empty() {
        return Some(When { date, time: None, offset: None });
    }
    let clock = clock::parse(rest)?;
    let date = if clock.next_day { date.checked_add(1.day()).ok()? } else { date };
    Some(When { date, time: Some(clock.time), offset: clock.offset })
}

/// Figures alone: Excel's serials, `20260405`, and the seconds and milliseconds of programs.
fn figures(text: &str) -> Option<When> {
    let points = text.bytes().filter(|byte| *byte == b'.').count();
    if text.len() < 5 || points > 1 || !text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.') {
        return None;
    }
    match (text.len(), points) {
        (13, 0) => Timestamp::from_millisecond(text.parse().ok()?).ok().map(utc),
        (10, 0) => Timestamp::from_second(text.parse().ok()?).ok().map(utc),
        (8, 0) => {
            let date =
                Date::new(text[..4].parse().ok()?, text[4..6].parse().ok()?, text[6..].parse().ok()?).ok()?;
            Some(When { date, time: None, offset: None })
        }
        _ => from_serial(text.parse().ok()?).map(local),
    }
}

fn utc(moment: Timestamp) -> When {
    let moment = Offset::UTC.to_datetime(moment);
    When { date: moment.date(), time: Some(moment.time()), offset: Some(Offset::UTC) }
}

fn local(moment: DateTime) -> When {
    let time = (moment.time() != Time::midnight()).then(|| moment.time());
    When { date: moment.date(), time, offset: None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, moment: &str) {
        let when = When::parse(text, DateOrder::DayFirst).unwrap();
        assert_eq!(when.moment(&TimeZone::UTC, 12).unwrap().to_string(), moment, "{text}");
    }

    #[test]
    fn moments_are_read_however_they_are_written() {
        check("2026-04-05T14:30:00.000+0000", "2026-04-05T14:30:00Z");
        check("2026-04-05T14:30:00+02:00", "2026-04-05T12:30:00Z");
        check("2026-04-05 14:30", "2026-04-05T14:30:00Z");
        check("5/4/2026, 2:30 PM", "2026-04-05T14:30:00Z");
        check("5 april 2026 kl. 14:30", "2026-04-05T14:30:00Z");
        check("2026-04-05", "2026-04-05T12:00:00Z");
        check("46117.604166666664", "2026-04-05T14:30:00Z");
        check("1775399400000", "2026-04-05T14:30:00Z");
        check("2026-04-04 24:00", "2026-04-05T00:00:00Z");
    }

    #[test]
    fn what_is_no_moment_is_refused() {
        for text in ["", "TBD", "12", "2026-13-01", "2026-04-05 soon", "99999999999999"] {
            assert_eq!(When::parse(text, DateOrder::DayFirst), None, "{text}");
        }
    }

    proptest::proptest! {
        #[test]
        fn moments_survive_writing_and_reading(seconds in 0i64..4_000_000_000, style in 0usize..4) {
            let at = Timestamp::from_second(seconds).unwrap();
            let formats = ["%Y-%m-%dT%H:%M:%S.000+0000", "%Y-%m-%d %H:%M:%S", "%d.%m.%Y %H:%M:%S", "%d %b %Y, %I:%M:%S %p"];
            let when = When::parse(&at.strftime(formats[style]).to_string(), DateOrder::DayFirst).unwrap();
            proptest::prop_assert_eq!(when.moment(&TimeZone::UTC, 0).unwrap(), at);
        }

        #[test]
        fn any_text_is_survived(text in "\\PC{0,30}|[0-9/.: -]{0,20}") {
            let _ = When::parse(&text, DateOrder::MonthFirst).and_then(|when| when.moment(&TimeZone::UTC, 0));
        }
    }
}
