//! Series of meetings: which occurrences there are, and which of them were changed or taken out.

use std::collections::{BTreeMap, BTreeSet};

use calcard::common::PartialDateTime;
use calcard::common::timezone::Tz;
use calcard::icalendar::{
    ICalendar, ICalendarComponent, ICalendarComponentType, ICalendarEntry, ICalendarProperty,
    ICalendarRecurrenceRule, ICalendarValue,
};
use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

use super::components::{Event, Moment, civil, fixed};

/// So many occurrences of a series are kept, the latest.
const OCCURRENCES_MAX: usize = 500;
/// So many are looked at to find them.
const STEPS_MAX: usize = 12_000;

/// The occurrences of the events that share a UID, each with its own id, up to `until`; and whether some had to be
/// left out.
pub(super) fn expand(events: Vec<Event>, until: Timestamp) -> (Vec<(String, Event)>, bool) {
    let (changes, masters): (Vec<_>, Vec<_>) = events.into_iter().partition(|event| event.replaces.is_some());
    let Some(master) =
        masters.into_iter().max_by_key(|event| (event.sequence, event.modified.max(event.stamp)))
    else {
        return (lone_changes(changes), false);
    };
    if master.rule.is_none() && master.added.is_empty() {
        return (vec![(master.uid.clone(), master)], false);
    }
    let (starts, cut) = starts(&master, until);
    let mut changes = by_replaced(changes);
    let mut onward: Option<(SignedDuration, Event)> = None;
    let mut found = Vec::new();
    for (at, moment) in starts {
        let uid = occurrence_id(&master.uid, at);
        if let Some(change) = changes.remove(&at) {
            if change.onward {
                onward = change.start.timestamp().map(|start| (start.duration_since(at), change.clone()));
            }
            found.push((uid, change));
            continue;
        }
        let occurrence = match &onward {
            Some((shift, change)) => shifted(change, &moment, *shift),
            None => Event { start: moment, ..master.clone() },
        };
        found.push((uid, occurrence));
    }
    // Occurrences that were moved into the time looked at from outside of it, or out of a broken rule.
    found.extend(
        changes
            .into_iter()
            .filter(|(at, _)| *at <= until)
            .map(|(at, event)| (occurrence_id(&master.uid, at), event)),
    );
    (found, cut)
}

/// Changes without their series, as a mail about one occurrence carries them.
fn lone_changes(changes: Vec<Event>) -> Vec<(String, Event)> {
    by_replaced(changes).into_iter().map(|(at, event)| (occurrence_id(&event.uid, at), event)).collect()
}

/// The latest change of each occurrence.
fn by_replaced(changes: Vec<Event>) -> BTreeMap<Timestamp, Event> {
    let mut latest: BTreeMap<Timestamp, Event> = BTreeMap::new();
    for event in changes {
        let Some(at) = event.replaces.as_ref().and_then(Moment::timestamp) else { continue };
        let rank = |event: &Event| (event.sequence, event.modified.max(event.stamp));
        if latest.get(&at).is_none_or(|known| rank(&event) >= rank(known)) {
            latest.insert(at, event);
        }
    }
    latest
}

fn shifted(change: &Event, moment: &Moment, shift: SignedDuration) -> Event {
    let civil = moment.civil.checked_add(shift).unwrap_or(moment.civil);
    Event { start: Moment { civil, ..moment.clone() }, replaces: None, ..change.clone() }
}

/// `uid#20260204T100000Z`
fn occurrence_id(uid: &str, at: Timestamp) -> String {
    format!("{uid}#{}", at.strftime("%Y%m%dT%H%M%SZ"))
}

/// The starts by rule and by addition, without those taken out, in order; and whether some were left out.
fn starts(master: &Event, until: Timestamp) -> (Vec<(Timestamp, Moment)>, bool) {
    let ruled = match &master.rule {
        Some(rule) => by_rule(rule, &master.start),
        None => vec![master.start.civil],
    };
    let endless = ruled.len() >= STEPS_MAX;
    let moments = ruled.into_iter().map(|civil| Moment { civil, ..master.start.clone() });
    let all = moments.chain(master.added.iter().cloned());
    let out = Excluded::of(master);
    let kept =
        all.filter(|moment| !out.covers(moment)).filter_map(|moment| Some((moment.timestamp()?, moment)));
    let by_time = kept.filter(|(at, _)| *at <= until).collect::<BTreeMap<_, _>>();
    let excess = by_time.len().saturating_sub(OCCURRENCES_MAX);
    (by_time.into_iter().skip(excess).collect(), excess > 0 || endless)
}

/// What a series leaves out.
struct Excluded {
    moments: BTreeSet<Timestamp>,
    dates: BTreeSet<jiff::civil::Date>,
}

impl Excluded {
    fn of(master: &Event) -> Self {
        let (days, times): (Vec<_>, Vec<_>) = master.excluded.iter().partition(|moment| moment.all_day);
        Self {
            moments: times.into_iter().filter_map(Moment::timestamp).collect(),
            dates: days.into_iter().map(|moment| moment.civil.date()).collect(),
        }
    }

    fn covers(&self, moment: &Moment) -> bool {
        self.dates.contains(&moment.civil.date())
            || moment.timestamp().is_some_and(|at| self.moments.contains(&at))
    }
}

/// The starts that the rule gives, as times on the wall of the series' own zone. The library's expansion sees the
/// rule alone, so that neither zones nor other entries can confuse it.
fn by_rule(rule: &ICalendarRecurrenceRule, start: &Moment) -> Vec<DateTime> {
    let mut rule = rule.clone();
    rule.until = rule.until.and_then(|until| on_the_wall(&until, &start.zone));
    let entry = |name, value| ICalendarEntry { name, params: Vec::new(), values: vec![value] };
    let component = ICalendarComponent {
        component_type: ICalendarComponentType::VEvent,
        entries: vec![
            entry(
                ICalendarProperty::Dtstart,
                ICalendarValue::PartialDateTime(Box::new(partial(start.civil))),
            ),
            entry(ICalendarProperty::Rrule, ICalendarValue::RecurrenceRule(Box::new(rule))),
        ],
        component_ids: Vec::new(),
    };
    let expanded = ICalendar { components: vec![component] }.expand_dates(Tz::Floating, STEPS_MAX);
    let mut found = expanded
        .events
        .into_iter()
        .filter_map(|event| event.start.naive_local().format("%Y-%m-%dT%H:%M:%S").to_string().parse().ok())
        .collect::<Vec<DateTime>>();
    if found.is_empty() {
        found.push(start.civil);
    }
    found
}

/// The end of a series is written in UTC; the rule runs on the wall.
fn on_the_wall(until: &PartialDateTime, zone: &TimeZone) -> Option<PartialDateTime> {
    let written = civil(until)?;
    if !until.has_time() {
        return Some(partial(written.date().at(23, 59, 59, 0)));
    }
    match fixed(until) {
        Some(own) => Some(partial(zone.to_datetime(own.to_timestamp(written).ok()?))),
        None => Some(partial(written)),
    }
}

fn partial(civil: DateTime) -> PartialDateTime {
    PartialDateTime {
        year: u16::try_from(civil.year()).ok(),
        month: u8::try_from(civil.month()).ok(),
        day: u8::try_from(civil.day()).ok(),
        hour: u8::try_from(civil.hour()).ok(),
        minute: u8::try_from(civil.minute()).ok(),
        second: u8::try_from(civil.second()).ok(),
        ..PartialDateTime::default()
    }
}
