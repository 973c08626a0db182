//! Calendar text to occurrences: the syntax is the library's, the meaning is ours.

use std::collections::BTreeMap;

use calcard::icalendar::{ICalendar, ICalendarProperty};
use calcard::{Entry, Parser};
use countersign_model::{Doubt, Meeting};
use jiff::Timestamp;

use super::components::{self, Event};
use super::zones::Zones;
use super::{Context, known, series};

/// One occurrence with what decides between several versions of it.
pub(super) struct Occurrence {
    pub(super) meeting: Meeting,
    /// How often the organizer has changed it.
    pub(super) sequence: i64,
    /// When this version was written.
    pub(super) stamp: Option<Timestamp>,
}

/// What a calendar text holds.
#[derive(Default)]
pub(super) struct Contents {
    /// `REQUEST`, `REPLY`, `CANCEL` … of the first calendar object that has one, upper case.
    pub(super) method: Option<String>,
    pub(super) occurrences: Vec<Occurrence>,
}

/// Reads every calendar object in `text`.
pub(super) fn occurrences(text: &str, context: &Context<'_>, doubts: &mut Vec<Doubt>) -> Contents {
    doubt_if_cut(text, context, doubts);
    let mut parser = Parser::new(text);
    let mut contents = Contents::default();
    loop {
        match parser.entry() {
            Entry::ICalendar(calendar) => {
                contents.method = contents.method.take().or_else(|| method(&calendar));
                contents.occurrences.extend(of_calendar(&calendar, context, doubts));
            }
            Entry::Eof => break,
            Entry::TooManyComponents => {
                doubts.push(doubt(context, "this calendar has too many entries", "the rest was left out"));
                break;
            }
            _ => {}
        }
    }
    contents
}

fn method(calendar: &ICalendar) -> Option<String> {
    let root = calendar.components.first()?;
    let text = root.property(&ICalendarProperty::Method)?.values.first()?.as_text()?;
    Some(text.to_ascii_uppercase())
}

/// Does the calendar end before what it began? The parser closes what is open.
fn doubt_if_cut(text: &str, context: &Context<'_>, doubts: &mut Vec<Doubt>) {
    let mut open = 0_i64;
    for line in text.lines() {
        if strip_prefix_ignoring_case(line, "BEGIN:").is_some() {
            open += 1;
        } else if strip_prefix_ignoring_case(line, "END:").is_some() {
            open -= 1;
        }
    }
    if open > 0 {
        doubts.push(doubt(context, "the calendar ends in the middle of an entry", "what is there was read"));
    }
}

fn strip_prefix_ignoring_case<'a>(line: &'a str, prefix: &str) -> Option<&'a str> {
    let line = line.trim_start_matches('\u{feff}');
    let start = line.get(..prefix.len())?;
    start.eq_ignore_ascii_case(prefix).then(|| &line[prefix.len()..])
}

fn of_calendar(calendar: &ICalendar, context: &Context<'_>, doubts: &mut Vec<Doubt>) -> Vec<Occurrence> {
    let mut zones = Zones::of(calendar, context.zone.clone());
    let mut by_uid: BTreeMap<String, Vec<Event>> = BTreeMap::new();
    let mut without_start = 0;
    for component in calendar.components.iter().filter(|component| component.component_type.is_event()) {
        match components::event(component, &mut zones) {
            Some(event) => by_uid.entry(event.uid.clone()).or_default().push(event),
            None => without_start += 1,
        }
    }
    if without_start > 0 {
        let what = format!("{without_start} calendar entries have no readable start");
        doubts.push(doubt(context, &what, "they were left out"));
    }
    let mut found = Vec::new();
    for events in by_uid.into_values() {
        found.extend(of_uid(events, context, doubts));
    }
    for name in zones.unknown() {
        let what = format!("the time zone {name:?} is not known");
        let assumed = format!("its times were taken as {}", context.zone.iana_name().unwrap_or("the team's"));
        doubts.push(Doubt {
            settle: "set the team's zone in countersign.toml".to_owned(),
            ..doubt(context, &what, &assumed)
        });
    }
    found
}

fn of_uid(events: Vec<Event>, context: &Context<'_>, doubts: &mut Vec<Doubt>) -> Vec<Occurrence> {
    let (occurrences, cut) = series::expand(events, context.until);
    if cut {
        doubts.push(doubt(
            context,
            "a series of meetings recurs without end or too often",
            "its latest 500 were read",
        ));
    }
    occurrences
        .into_iter()
        .map(|(uid, event)| Occurrence {
            sequence: event.sequence,
            stamp: event.modified.max(event.stamp),
            meeting: known::meeting(uid, &event, context.place),
        })
        .collect()
}

fn doubt(context: &Context<'_>, what: &str, assumed: &str) -> Doubt {
    Doubt {
        place: context.place.clone(),
        what: what.to_owned(),
        assumed: assumed.to_owned(),
        settle: String::new(),
    }
}
