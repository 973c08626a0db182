//! In which zone the team lives, as far as its calendars tell.

use std::collections::BTreeMap;

use jiff::tz::TimeZone;

use super::contents;
use super::zones::by_name;
use crate::{FileKind, Folder};

impl Folder {
    /// The zone that most events of the calendars begin in: the one they name, else the one that their calendar
    /// declares. `None` without a calendar, or when none of them names a zone that is known.
    pub fn usual_zone(&self) -> Option<TimeZone> {
        let mut events: BTreeMap<String, usize> = BTreeMap::new();
        for file in self.files_of(FileKind::Calendar) {
            let Ok(text) = contents(file) else { continue };
            for (name, times) in named(&text) {
                *events.entry(name).or_default() += times;
            }
        }
        let mut known: Vec<(usize, TimeZone)> =
            events.into_iter().filter_map(|(name, times)| Some((times, by_name(&name)?))).collect();
        known.sort_by_key(|(times, _)| std::cmp::Reverse(*times));
        known.into_iter().map(|(_, zone)| zone).next()
    }
}

/// How many events of a calendar begin in each zone.
fn named(text: &str) -> BTreeMap<String, usize> {
    let declared = text.lines().find_map(|line| line.strip_prefix("X-WR-TIMEZONE:")).map(str::trim);
    let mut events: BTreeMap<String, usize> = BTreeMap::new();
    let mut in_event = false;
    for line in text.lines() {
        match line.trim_end() {
            "BEGIN:VEVENT" => in_event = true,
            "END:VEVENT" => in_event = false,
            line if in_event && line.starts_with("DTSTART") => {
                let parameters = line.split_once(':').map_or(line, |(before, _)| before);
                let own = parameters.split(';').find_map(|p| p.strip_prefix("TZID="));
                if let Some(zone) = own.or(declared) {
                    *events.entry(zone.trim_matches('"').to_owned()).or_default() += 1;
                }
            }
            _ => {}
        }
    }
    events
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn events_are_counted_where_they_begin() {
        let text = "BEGIN:VCALENDAR\r\nX-WR-TIMEZONE:Europe/Oslo\r\nBEGIN:VTIMEZONE\r\nDTSTART:19700101T000000\r\n\
                    END:VTIMEZONE\r\nBEGIN:VEVENT\r\nDTSTART;TZID=\"Europe/Stockholm\":20260101T090000\r\nEND:VEVENT\r\n\
                    BEGIN:VEVENT\r\nDTSTART:20260102T090000Z\r\nEND:VEVENT\r\n";
        let events: Vec<_> = named(text).into_iter().collect();
        assert_eq!(events, [("Europe/Oslo".to_owned(), 1), ("Europe/Stockholm".to_owned(), 1)]);
    }
}
