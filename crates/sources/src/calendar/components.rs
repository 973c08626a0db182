//! One calendar entry, freed of iCalendar's words.

use calcard::common::PartialDateTime;
use calcard::icalendar::{
    ICalendarComponent, ICalendarEntry, ICalendarParameterName, ICalendarParameterValue,
    ICalendarParticipationStatus, ICalendarPeriod, ICalendarProperty, ICalendarRecurrenceRule,
    ICalendarStatus, ICalendarUserTypes, ICalendarValue,
};
use countersign_model::{Answer, Attendee, Mailbox};
use jiff::civil::DateTime;
use jiff::tz::{Offset, TimeZone};
use jiff::{SignedDuration, Timestamp};

use super::zones::Zones;
use crate::mail::{address, display_name};

/// So many attendees are read of one entry.
const ATTENDEES_MAX: usize = 2000;
/// Longer texts are cut, in characters.
const TEXT_CHARS_MAX: usize = 100_000;

/// A time as it was written, with the zone it was meant in.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Moment {
    pub(super) civil: DateTime,
    pub(super) all_day: bool,
    pub(super) zone: TimeZone,
}

impl Moment {
    /// The moment in time; a time that a clock change skips or repeats is read as most calendars do.
    pub(super) fn timestamp(&self) -> Option<Timestamp> {
        self.zone.to_timestamp(self.civil).ok()
    }
}

/// A meeting, or a change of one occurrence of a series.
#[derive(Debug, Clone)]
pub(super) struct Event {
    pub(super) uid: String,
    pub(super) sequence: i64,
    pub(super) stamp: Option<Timestamp>,
    pub(super) created: Option<Timestamp>,
    pub(super) modified: Option<Timestamp>,
    pub(super) start: Moment,
    pub(super) duration: SignedDuration,
    pub(super) rule: Option<ICalendarRecurrenceRule>,
    /// Which occurrence of the series it changes.
    pub(super) replaces: Option<Moment>,
    /// It changes the later ones too.
    pub(super) onward: bool,
    pub(super) added: Vec<Moment>,
    pub(super) excluded: Vec<Moment>,
    pub(super) title: String,
    pub(super) description: String,
    pub(super) organizer: Option<Mailbox>,
    pub(super) attendees: Vec<Attendee>,
    pub(super) cancelled: bool,
}

/// Reads an entry; `None` where it has no start.
pub(super) fn event(component: &ICalendarComponent, zones: &mut Zones) -> Option<Event> {
    let replaces = first(component, ICalendarProperty::RecurrenceId, zones);
    let start = first(component, ICalendarProperty::Dtstart, zones).or_else(|| replaces.clone())?;
    let start_at = start.timestamp()?;
    let end = first(component, ICalendarProperty::Dtend, zones).and_then(|end| end.timestamp());
    let text = |name| text(component, &name);
    Some(Event {
        uid: text(ICalendarProperty::Uid).trim().to_owned(),
        sequence: integer(component, &ICalendarProperty::Sequence),
        stamp: first(component, ICalendarProperty::Dtstamp, zones).and_then(plausible),
        created: first(component, ICalendarProperty::Created, zones).and_then(plausible),
        modified: first(component, ICalendarProperty::LastModified, zones).and_then(plausible),
        duration: end
            .map_or_else(|| declared_duration(component, &start), |end| end.duration_since(start_at)),
        rule: component.property(&ICalendarProperty::Rrule).and_then(rule),
        onward: component
            .property(&ICalendarProperty::RecurrenceId)
            .is_some_and(|entry| entry.has_parameter(&ICalendarParameterName::Range)),
        replaces,
        added: every(component, &ICalendarProperty::Rdate, zones),
        excluded: every(component, &ICalendarProperty::Exdate, zones),
        title: display_name(&text(ICalendarProperty::Summary)),
        description: text(ICalendarProperty::Description),
        organizer: component.property(&ICalendarProperty::Organizer).and_then(mailbox),
        attendees: attendees(component),
        cancelled: component.status() == Some(&ICalendarStatus::Cancelled),
        start,
    })
}

/// No calendar program is older than mail, and none writes from the next century.
fn plausible(moment: Moment) -> Option<Timestamp> {
    (1980..2100).contains(&moment.civil.year()).then(|| moment.timestamp()).flatten()
}

fn first(component: &ICalendarComponent, name: ICalendarProperty, zones: &mut Zones) -> Option<Moment> {
    let entry = component.property(&name)?;
    entry.values.iter().find_map(|value| moment(value, entry, zones))
}

fn every(component: &ICalendarComponent, name: &ICalendarProperty, zones: &mut Zones) -> Vec<Moment> {
    let mut moments = Vec::new();
    for entry in component.properties(name) {
        moments.extend(entry.values.iter().filter_map(|value| moment(value, entry, zones)));
    }
    moments
}

fn moment(value: &ICalendarValue, entry: &ICalendarEntry, zones: &mut Zones) -> Option<Moment> {
    let written = match value {
        ICalendarValue::PartialDateTime(written) => written.as_ref(),
        ICalendarValue::Period(
            ICalendarPeriod::Range { start, .. } | ICalendarPeriod::Duration { start, .. },
        ) => start,
        _ => return None,
    };
    let civil = civil(written)?;
    let zone = match fixed(written) {
        Some(zone) => zone,
        None => zones.get(entry.tz_id()),
    };
    Some(Moment { civil, all_day: !written.has_time(), zone })
}

/// The date and time as written.
pub(super) fn civil(written: &PartialDateTime) -> Option<DateTime> {
    let part = |value: Option<u8>| i8::try_from(value.unwrap_or(0)).ok();
    DateTime::new(
        i16::try_from(written.year?).ok()?,
        i8::try_from(written.month?).ok()?,
        i8::try_from(written.day?).ok()?,
        part(written.hour)?,
        part(written.minute)?,
        part(written.second.map(|second| second.min(59)))?,
        0,
    )
    .ok()
}

/// The zone of a time that carries its distance from UTC, `Z` above all.
pub(super) fn fixed(written: &PartialDateTime) -> Option<TimeZone> {
    let seconds = i32::from(written.tz_hour?) * 3600 + i32::from(written.tz_minute.unwrap_or(0)) * 60;
    Offset::from_seconds(if written.tz_minus { -seconds } else { seconds }).ok().map(TimeZone::fixed)
}

fn declared_duration(component: &ICalendarComponent, start: &Moment) -> SignedDuration {
    let declared =
        component.property(&ICalendarProperty::Duration).and_then(|entry| match entry.values.first() {
            Some(ICalendarValue::Duration(duration)) => {
                Some(SignedDuration::from_secs(duration.as_seconds()))
            }
            _ => None,
        });
    declared.unwrap_or(if start.all_day { SignedDuration::from_hours(24) } else { SignedDuration::ZERO })
}

fn rule(entry: &ICalendarEntry) -> Option<ICalendarRecurrenceRule> {
    entry.values.iter().find_map(|value| match value {
        ICalendarValue::RecurrenceRule(rule) => Some(rule.as_ref().clone()),
        _ => None,
    })
}

fn text(component: &ICalendarComponent, name: &ICalendarProperty) -> String {
    let text =
        component.property(name).and_then(|entry| entry.values.first()).and_then(ICalendarValue::as_text);
    let text = text.unwrap_or_default().replace("\r\n", "\n");
    text.chars().filter(|c| !c.is_control() || matches!(c, '\n' | '\t')).take(TEXT_CHARS_MAX).collect()
}

fn integer(component: &ICalendarComponent, name: &ICalendarProperty) -> i64 {
    let value = component.property(name).and_then(|entry| entry.values.first());
    value.and_then(ICalendarValue::as_integer).unwrap_or(0)
}

fn attendees(component: &ICalendarComponent) -> Vec<Attendee> {
    let entries = component.properties(&ICalendarProperty::Attendee).filter(|entry| !is_room(entry));
    let read = entries.filter_map(|entry| Some(Attendee { mailbox: mailbox(entry)?, answer: answer(entry) }));
    let mut attendees: Vec<Attendee> = Vec::new();
    for attendee in read.take(ATTENDEES_MAX) {
        match attendees.iter_mut().find(|known| known.mailbox.address == attendee.mailbox.address) {
            Some(known) if known.answer == Answer::None => *known = attendee,
            Some(_) => {}
            None => attendees.push(attendee),
        }
    }
    attendees
}

fn is_room(entry: &ICalendarEntry) -> bool {
    matches!(
        entry.parameter(&ICalendarParameterName::Cutype),
        Some(ICalendarParameterValue::Cutype(ICalendarUserTypes::Room | ICalendarUserTypes::Resource))
    )
}

fn mailbox(entry: &ICalendarEntry) -> Option<Mailbox> {
    let parameter = |name| entry.parameter(&name).and_then(ICalendarParameterValue::as_text);
    let written = entry.calendar_address().and_then(address);
    let found = written.or_else(|| address(parameter(ICalendarParameterName::Email)?))?;
    let name = display_name(parameter(ICalendarParameterName::Cn).unwrap_or_default());
    let name = if address(&name).is_some() { String::new() } else { name };
    Some(Mailbox { name: name.into(), address: found })
}

fn answer(entry: &ICalendarEntry) -> Answer {
    match entry.parameter(&ICalendarParameterName::Partstat) {
        Some(ICalendarParameterValue::Partstat(status)) => match status {
            ICalendarParticipationStatus::Accepted => Answer::Accepted,
            ICalendarParticipationStatus::Declined => Answer::Declined,
            ICalendarParticipationStatus::Tentative => Answer::Tentative,
            _ => Answer::None,
        },
        _ => Answer::None,
    }
}
