//! A calendar for each seller, as calendar programs export it (RFC 5545).

use calcard::icalendar::{
    ICalendar, ICalendarComponent, ICalendarComponentType, ICalendarEntry, ICalendarParameter,
    ICalendarParameterName, ICalendarProperty, ICalendarValue,
};
use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use jiff::{Span, ToSpan as _, ZonedDateTime};

use crate::cast::{Cast, Person};
use crate::script::MeetingScript;
use crate::story::Story;
use crate::{DemoError, DemoFile, cast};

/// A meeting is put into the calendar so long before, unless the story says when.
const AHEAD: i64 = 7;

/// One calendar for each seller.
pub(crate) fn calendars(story: &Story) -> Result<Vec<DemoFile>, DemoError> {
    let zone = cast::zone(&story.team.name, &story.team.zone)?;
    let meetings = meetings(story)?;
    let sellers = Cast::sellers(&story.team)?;
    let calendar = |key: &str| calendar(sellers.person(key)?, &meetings, &zone);
    story.team.sellers.iter().map(|seller| calendar(&seller.key)).collect()
}

/// A meeting with the people who were asked.
struct Meeting<'s> {
    /// The deal's number and the meeting's in it.
    id: String,
    script: &'s MeetingScript,
    /// The one who invites first; each with their answer.
    people: Vec<(Person, &'static str)>,
}

fn meetings(story: &Story) -> Result<Vec<Meeting<'_>>, DemoError> {
    let mut all = of_part(&story.noise.meetings, &Cast::of_noise(&story.team, &story.noise)?, "noise")?;
    for deal in &story.deals {
        all.extend(of_part(&deal.meetings, &Cast::of_deal(&story.team, deal)?, &deal.id.to_lowercase())?);
    }
    all.sort_by(|a, b| (a.script.at, &a.id).cmp(&(b.script.at, &b.id)));
    Ok(all)
}

fn of_part<'s>(scripts: &'s [MeetingScript], cast: &Cast, part: &str) -> Result<Vec<Meeting<'s>>, DemoError> {
    let meeting = |(number, script): (usize, &'s MeetingScript)| {
        let people = script.who.iter().map(|who| guest(who, cast)).collect::<Result<_, _>>()?;
        Ok(Meeting { id: format!("{part}-{}", number + 1), script, people })
    };
    scripts.iter().enumerate().map(meeting).collect()
}

/// `anna yes` is Anna, who has accepted.
fn guest(who: &str, cast: &Cast) -> Result<(Person, &'static str), DemoError> {
    let (key, answer) = who.split_once(' ').unwrap_or((who, ""));
    let answer = match answer {
        "yes" => "ACCEPTED",
        "no" => "DECLINED",
        "maybe" => "TENTATIVE",
        _ => "NEEDS-ACTION",
    };
    Ok((cast.person(key)?.clone(), answer))
}

fn calendar(seller: &Person, meetings: &[Meeting<'_>], zone: &TimeZone) -> Result<DemoFile, DemoError> {
    let mut root = ICalendarComponent::new(ICalendarComponentType::VCalendar);
    root.entries = vec![
        text(ICalendarProperty::Version, "2.0"),
        text(ICalendarProperty::Prodid, "-//Wright & Dahl//Calendar//EN"),
        text(ICalendarProperty::Other("X-WR-CALNAME".to_owned()), &seller.name),
    ];
    let mut calendar = ICalendar { components: vec![root] };
    let own =
        meetings.iter().filter(|meeting| meeting.people.iter().any(|(who, _)| who.address == seller.address));
    for (number, meeting) in own.enumerate() {
        let place = u32::try_from(number + 1).unwrap_or(u32::MAX);
        if let Some(root) = calendar.components.first_mut() {
            root.component_ids.push(place);
        }
        calendar.components.push(meeting.event(seller, zone)?);
    }
    let name = seller.address.split_once('@').map_or("", |(name, _)| name);
    Ok(DemoFile { path: format!("calendar/{name}.ics"), bytes: calendar.to_string().into_bytes() })
}

impl Meeting<'_> {
    fn event(&self, seller: &Person, zone: &TimeZone) -> Result<ICalendarComponent, DemoError> {
        let mut event = ICalendarComponent::new(ICalendarComponentType::VEvent);
        let made = self.made(zone)?;
        event.entries = vec![
            text(ICalendarProperty::Uid, &format!("{}@{}", self.id, seller.domain())),
            text(ICalendarProperty::Dtstamp, &made),
            text(ICalendarProperty::Created, &made),
            clock(ICalendarProperty::Dtstart, self.script.at, zone),
            clock(ICalendarProperty::Dtend, self.end(), zone),
            text(ICalendarProperty::Summary, &self.script.title),
        ];
        if let Some(weeks) = self.script.weeks {
            event.entries.push(text(ICalendarProperty::Rrule, &format!("FREQ=WEEKLY;COUNT={weeks}")));
        }
        if let [(organizer, _), guests @ ..] = self.people.as_slice()
            && !guests.is_empty()
        {
            event.entries.push(party(ICalendarProperty::Organizer, organizer, None));
            event.entries.push(party(ICalendarProperty::Attendee, organizer, Some("ACCEPTED")));
            let guests =
                guests.iter().map(|(who, answer)| party(ICalendarProperty::Attendee, who, Some(answer)));
            event.entries.extend(guests);
        }
        Ok(event)
    }

    /// When it was put into the calendar, in UTC.
    fn made(&self, zone: &TimeZone) -> Result<String, DemoError> {
        let at = match self.script.made {
            Some(day) => day.at(17, 0, 0, 0),
            None => shifted(self.script.at, -AHEAD.days()),
        };
        let made: ZonedDateTime = cast::zoned(zone, at)?;
        Ok(made.timestamp().strftime("%Y%m%dT%H%M%SZ").to_string())
    }

    fn end(&self) -> DateTime {
        shifted(self.script.at, self.script.minutes.minutes())
    }
}

fn shifted(at: DateTime, by: Span) -> DateTime {
    at.checked_add(by).unwrap_or(at)
}

fn text(property: ICalendarProperty, value: &str) -> ICalendarEntry {
    ICalendarEntry::new(property).with_value(ICalendarValue::Text(value.to_owned()))
}

/// A time on the clock of `zone`.
fn clock(property: ICalendarProperty, at: DateTime, zone: &TimeZone) -> ICalendarEntry {
    let name = zone.iana_name().unwrap_or("UTC").to_owned();
    text(property, &at.strftime("%Y%m%dT%H%M%S").to_string())
        .with_param(ICalendarParameter::new(ICalendarParameterName::Tzid, name))
}

fn party(property: ICalendarProperty, person: &Person, answer: Option<&str>) -> ICalendarEntry {
    let named = text(property, &format!("mailto:{}", person.address))
        .with_param(ICalendarParameter::cn(person.name.clone()));
    named.with_param_opt(answer.map(|answer| ICalendarParameter::partstat(answer.to_owned())))
}
