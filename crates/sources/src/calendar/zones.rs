//! Which zone a calendar means by a name: IANA's, Windows's, or one that the calendar defines itself.

use std::collections::{BTreeSet, HashMap};
use std::str::FromStr;

use calcard::common::timezone::Tz;
use calcard::icalendar::{
    ICalendar, ICalendarComponent, ICalendarComponentType, ICalendarProperty, ICalendarRecurrenceRule,
    ICalendarValue, ICalendarWeekday,
};
use jiff::tz::TimeZone;

/// The zones of one calendar.
pub(super) struct Zones {
    named: HashMap<String, TimeZone>,
    default: TimeZone,
    unknown: BTreeSet<String>,
}

impl Zones {
    /// The zones that `calendar` defines; times without a zone are in the calendar's own zone where it declares
    /// one, else in `default`.
    pub(super) fn of(calendar: &ICalendar, default: TimeZone) -> Self {
        let declared = calendar.components.first().and_then(declared).and_then(by_name);
        let mut zones =
            Self { named: HashMap::new(), default: declared.unwrap_or(default), unknown: BTreeSet::new() };
        for component in calendar.timezones() {
            let Some(name) = text(component, &ICalendarProperty::Tzid) else { continue };
            if let Some(zone) = by_name(name).or_else(|| defined(calendar, component)) {
                zones.named.insert(name.to_owned(), zone);
            }
        }
        zones
    }

    /// The zone called `name`; a name that is not known is noted, and the default taken.
    pub(super) fn get(&mut self, name: Option<&str>) -> TimeZone {
        let Some(name) = name else { return self.default.clone() };
        if let Some(zone) = self.named.get(name) {
            return zone.clone();
        }
        let zone = by_name(name).unwrap_or_else(|| {
            self.unknown.insert(name.chars().filter(|c| !c.is_control()).take(80).collect());
            self.default.clone()
        });
        self.named.insert(name.to_owned(), zone.clone());
        zone
    }

    /// The names that were asked for and are not known.
    pub(super) fn unknown(&self) -> impl Iterator<Item = &str> {
        self.unknown.iter().map(String::as_str)
    }
}

/// A zone by its IANA or Windows name, with the prefixes that calendar programs add.
pub(super) fn by_name(name: &str) -> Option<TimeZone> {
    let name = name.trim().trim_matches('"');
    if name.is_empty() {
        return None;
    }
    TimeZone::get(name).ok().or_else(|| by_other_name(name)).or_else(|| by_path(name))
}

/// Names of Windows and of other programs, which the library knows.
fn by_other_name(name: &str) -> Option<TimeZone> {
    match Tz::from_str(name).ok()? {
        Tz::Tz(zone) => TimeZone::get(zone.name()).ok(),
        Tz::Fixed(offset) => {
            jiff::tz::Offset::from_seconds(offset.local_minus_utc()).ok().map(TimeZone::fixed)
        }
        Tz::Floating => None,
    }
}

/// An IANA name behind a registry's own path: `/example.net/20260101/Europe/London`.
fn by_path(name: &str) -> Option<TimeZone> {
    let slashes = name.rmatch_indices('/').map(|(at, _)| at).take(3);
    slashes.filter_map(|at| TimeZone::get(&name[at + 1..]).ok()).last()
}

/// `X-WR-TIMEZONE`, the zone of the whole calendar.
fn declared(root: &ICalendarComponent) -> Option<&str> {
    root.entries.iter().find_map(|entry| match &entry.name {
        ICalendarProperty::Other(name) if name.eq_ignore_ascii_case("X-WR-TIMEZONE") => {
            entry.values.first().and_then(ICalendarValue::as_text)
        }
        _ => None,
    })
}

/// A zone made of the latest rules that the calendar gives for it.
fn defined(calendar: &ICalendar, zone: &ICalendarComponent) -> Option<TimeZone> {
    let location = zone.entries.iter().find_map(|entry| match &entry.name {
        ICalendarProperty::Other(name) if name.eq_ignore_ascii_case("X-LIC-LOCATION") => {
            by_name(entry.values.first()?.as_text()?)
        }
        _ => None,
    });
    location.or_else(|| {
        let parts =
            zone.component_ids.iter().filter_map(|id| calendar.component_by_id(*id)).collect::<Vec<_>>();
        let latest =
            |kind| parts.iter().filter(|part| part.component_type == kind).max_by_key(|part| start(part));
        let standard = latest(ICalendarComponentType::Standard)?;
        TimeZone::posix(&posix(standard, latest(ICalendarComponentType::Daylight).copied())?).ok()
    })
}

/// The rules in the notation of POSIX: `<S>-1<D>-2,M3.5.0/2:00,M10.5.0/3:00`.
fn posix(standard: &ICalendarComponent, daylight: Option<&ICalendarComponent>) -> Option<String> {
    let plain = format!("<STD>{}", offset(standard)?);
    let summer = daylight.and_then(|daylight| {
        Some(format!("<DST>{},{},{}", offset(daylight)?, change(daylight)?, change(standard)?))
    });
    Some(format!("{plain}{}", summer.unwrap_or_default()))
}

/// POSIX counts westwards.
fn offset(part: &ICalendarComponent) -> Option<String> {
    let value = part.property(&ICalendarProperty::Tzoffsetto)?.values.first()?.as_partial_date_time()?;
    let sign = if value.tz_minus { "" } else { "-" };
    Some(format!("{sign}{}:{:02}", value.tz_hour?, value.tz_minute.unwrap_or(0)))
}

/// When in a year the part begins to hold.
fn change(part: &ICalendarComponent) -> Option<String> {
    let (_, _, hour, minute) = start(part)?;
    let Some(ICalendarValue::RecurrenceRule(rule)) = part.property(&ICalendarProperty::Rrule)?.values.first()
    else {
        return None;
    };
    let month = rule.bymonth.first()?.month();
    let (week, weekday) = week(rule)?;
    Some(format!("M{month}.{week}.{weekday}/{hour}:{minute:02}"))
}

/// The week of the month (5 for the last) and the weekday (0 for Sunday).
fn week(rule: &ICalendarRecurrenceRule) -> Option<(i16, u8)> {
    let day = rule.byday.first()?;
    let week = match (day.ordwk, rule.bymonthday.first()) {
        (Some(week @ 1..=4), _) => week,
        (Some(_), _) => 5,
        (None, Some(first)) => (i16::from(*first) - 1).div_euclid(7) + 1,
        (None, None) => return None,
    };
    let weekday = match day.weekday {
        ICalendarWeekday::Sunday => 0,
        ICalendarWeekday::Monday => 1,
        ICalendarWeekday::Tuesday => 2,
        ICalendarWeekday::Wednesday => 3,
        ICalendarWeekday::Thursday => 4,
        ICalendarWeekday::Friday => 5,
        ICalendarWeekday::Saturday => 6,
    };
    (1..=5).contains(&week).then_some((week, weekday))
}

fn start(part: &ICalendarComponent) -> Option<(u16, u8, u8, u8)> {
    let at = part.property(&ICalendarProperty::Dtstart)?.values.first()?.as_partial_date_time()?;
    Some((at.year?, at.month?, at.hour.unwrap_or(0), at.minute.unwrap_or(0)))
}

fn text<'a>(component: &'a ICalendarComponent, name: &ICalendarProperty) -> Option<&'a str> {
    component.property(name)?.values.first()?.as_text()
}
