//! Calendars: zones, series, cancellations, and the same meeting in several of them.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on may stop")]

use std::fs;
use std::sync::Arc;

use countersign_model::{Answer, Meeting};
use countersign_sources::{Folder, merge_invitations};
use jiff::{Timestamp, tz::TimeZone};

/// What calendars with these texts hold, and the doubts about them, seen from 2026-06-01 in Stockholm.
fn read(calendars: &[&str]) -> (Vec<Meeting>, Vec<String>) {
    let folder = tempfile::tempdir().unwrap();
    for (at, text) in calendars.iter().enumerate() {
        fs::write(folder.path().join(format!("{at}.ics")), text).unwrap();
    }
    let zone = TimeZone::get("Europe/Stockholm").unwrap();
    let (meetings, doubts) =
        Folder::open(folder.path()).unwrap().calendars(&zone, at("2026-06-01T00:00:00Z"));
    (meetings, doubts.into_iter().map(|doubt| doubt.what).collect())
}

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn event(lines: &str) -> String {
    format!(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:walk@example.com\r\n{}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
        lines.replace('\n', "\r\n")
    )
}

/// The only meeting of a calendar with one entry of these lines.
#[track_caller]
fn one(lines: &str) -> Meeting {
    let (meetings, doubts) = read(&[&event(lines)]);
    assert_eq!((meetings.len(), doubts), (1, Vec::new()));
    meetings.into_iter().next().unwrap()
}

fn starts(meetings: &[Meeting]) -> Vec<String> {
    meetings.iter().map(|meeting| meeting.start.to_string()).collect()
}

#[test]
fn a_meeting_has_its_people_answers_and_times() {
    let meeting = one(
        "DTSTART;TZID=Europe/Stockholm:20260204T110000\nDTEND;TZID=Europe/Stockholm:20260204T114500\nSUMMARY:Usage\\, lines 3\n\
         DESCRIPTION:One\\nTwo\nORGANIZER;CN=\"Mia\":mailto:mia@example.org\n\
         ATTENDEE;CN=Anna;PARTSTAT=ACCEPTED:MAILTO:Anna@example.com\nATTENDEE;PARTSTAT=NEEDS-ACTION:mailto:bo@example.com\n\
         ATTENDEE;CUTYPE=ROOM:mailto:room@example.com",
    );
    assert_eq!((meeting.start, meeting.end), (at("2026-02-04T10:00:00Z"), at("2026-02-04T10:45:00Z")));
    assert_eq!(meeting.utc_offset_minutes, 60);
    assert_eq!((meeting.title.as_ref(), meeting.description.as_ref()), ("Usage, lines 3", "One\nTwo"));
    assert_eq!(meeting.organizer.unwrap().address.as_str(), "mia@example.org");
    let answers: Vec<_> =
        meeting.attendees.iter().map(|one| (one.mailbox.address.as_str(), one.answer)).collect();
    assert_eq!(answers, [("anna@example.com", Answer::Accepted), ("bo@example.com", Answer::None)]);
}

#[test]
fn zones_are_known_by_iana_names_windows_names_offsets_and_own_definitions() {
    for (start, expected) in [
        ("DTSTART;TZID=America/New_York:20260704T100000", "2026-07-04T14:00:00Z"),
        ("DTSTART;TZID=W. Europe Standard Time:20260704T100000", "2026-07-04T08:00:00Z"),
        (
            "DTSTART;TZID=\"(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna\":20260704T100000",
            "2026-07-04T08:00:00Z",
        ),
        (
            "DTSTART;TZID=/freeassociation.sourceforge.net/Europe/London:20260704T100000",
            "2026-07-04T09:00:00Z",
        ),
        ("DTSTART:20260704T100000Z", "2026-07-04T10:00:00Z"),
        ("DTSTART:20260704T100000", "2026-07-04T08:00:00Z"),
        ("DTSTART;VALUE=DATE:20260704", "2026-07-03T22:00:00Z"),
    ] {
        assert_eq!(one(start).start.to_string(), expected, "{start}");
    }
}

#[test]
fn a_zone_that_the_calendar_defines_itself_is_followed() {
    let zone = "BEGIN:VTIMEZONE\r\nTZID:Customized Time Zone\r\nBEGIN:STANDARD\r\nDTSTART:16010101T030000\r\nTZOFFSETFROM:+0300\r\n\
                TZOFFSETTO:+0200\r\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\r\nEND:STANDARD\r\nBEGIN:DAYLIGHT\r\nDTSTART:16010101T020000\r\n\
                TZOFFSETFROM:+0200\r\nTZOFFSETTO:+0300\r\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3\r\nEND:DAYLIGHT\r\nEND:VTIMEZONE\r\n";
    let text = |date: &str| {
        format!(
            "BEGIN:VCALENDAR\r\n{zone}BEGIN:VEVENT\r\nUID:a\r\nDTSTART;TZID=Customized Time Zone:{date}T100000\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
        )
    };
    assert_eq!(starts(&read(&[&text("20260204")]).0), ["2026-02-04T08:00:00Z"]);
    assert_eq!(starts(&read(&[&text("20260704")]).0), ["2026-07-04T07:00:00Z"]);
}

#[test]
fn an_unknown_zone_is_doubted_and_the_teams_taken() {
    let (meetings, doubts) = read(&[&event("DTSTART;TZID=Middle-earth/Shire:20260704T100000")]);
    assert_eq!(starts(&meetings), ["2026-07-04T08:00:00Z"]);
    assert_eq!(doubts, ["the time zone \"Middle-earth/Shire\" is not known"]);
}

#[test]
fn a_series_is_expanded_in_its_own_zone_with_exceptions_and_changes() {
    let series = event(
        "DTSTART;TZID=Europe/Stockholm:20260318T100000\nDTEND;TZID=Europe/Stockholm:20260318T110000\nSUMMARY:Weekly\n\
         RRULE:FREQ=WEEKLY;UNTIL=20260415T080000Z\nEXDATE;TZID=Europe/Stockholm:20260325T100000",
    );
    let change = "BEGIN:VEVENT\r\nUID:walk@example.com\r\nRECURRENCE-ID;TZID=Europe/Stockholm:20260408T100000\r\n\
                  SEQUENCE:2\r\nDTSTART;TZID=Europe/Stockholm:20260409T130000\r\nSUMMARY:Moved\r\nEND:VEVENT\r\nEND:VCALENDAR";
    let (meetings, doubts) = read(&[&series.replace("END:VCALENDAR", change)]);
    assert_eq!(doubts, Vec::<String>::new());
    // The clocks change on 29 March.
    assert_eq!(
        starts(&meetings),
        ["2026-03-18T09:00:00Z", "2026-04-01T08:00:00Z", "2026-04-09T11:00:00Z", "2026-04-15T08:00:00Z"]
    );
    assert_eq!(meetings[2].uid.as_ref(), "walk@example.com#20260408T080000Z");
    assert_eq!(meetings[2].title.as_ref(), "Moved");
    assert_eq!(meetings[0].end, at("2026-03-18T10:00:00Z"));
}

#[test]
fn two_series_with_changes_at_the_same_time_do_not_mix() {
    let of = |uid: &str| {
        format!(
            "BEGIN:VEVENT\r\nUID:{uid}\r\nDTSTART:20260318T100000Z\r\nSUMMARY:{uid}\r\nRRULE:FREQ=DAILY;COUNT=2\r\nEND:VEVENT\r\n\
             BEGIN:VEVENT\r\nUID:{uid}\r\nRECURRENCE-ID:20260319T100000Z\r\nDTSTART:20260319T100000Z\r\nSUMMARY:{uid} changed\r\nEND:VEVENT\r\n"
        )
    };
    let (meetings, _) = read(&[&format!("BEGIN:VCALENDAR\r\n{}{}END:VCALENDAR\r\n", of("a"), of("b"))]);
    let titles: Vec<_> = meetings.iter().map(|meeting| meeting.title.as_ref()).collect();
    assert_eq!(titles, ["a", "b", "a changed", "b changed"]);
}

#[test]
fn a_series_without_end_stops_two_years_ahead_and_keeps_its_latest_500() {
    let (meetings, doubts) = read(&[&event("DTSTART:20200101T100000Z\nRRULE:FREQ=DAILY")]);
    assert_eq!(meetings.len(), 500);
    assert_eq!(meetings[499].start, at("2028-05-31T10:00:00Z"));
    assert_eq!(doubts.len(), 1);
    let (meetings, _) = read(&[&event("DTSTART:20260101T100000Z\nRRULE:FREQ=SECONDLY")]);
    assert!(meetings.len() <= 500);
    let (meetings, _) =
        read(&[&event("DTSTART:20260101T100000Z\nRRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30")]);
    assert_eq!(starts(&meetings), ["2026-01-01T10:00:00Z"]);
}

#[test]
fn a_meeting_is_known_from_its_creation_else_its_stamp_else_three_days_before() {
    let known = |lines: &str| one(&format!("DTSTART:20260204T100000Z\n{lines}")).known_at.to_string();
    assert_eq!(known("CREATED:20260120T090000Z\nDTSTAMP:20260125T090000Z"), "2026-01-20T09:00:00Z");
    assert_eq!(known("DTSTAMP:20260125T090000Z"), "2026-01-25T09:00:00Z");
    assert_eq!(known("SUMMARY:x"), "2026-02-01T10:00:00Z");
    assert_eq!(known("DTSTAMP:20260301T090000Z"), "2026-02-01T10:00:00Z");
    assert_eq!(known("CREATED:20260301T090000Z"), "2026-02-04T10:00:00Z");
    assert_eq!(known("CREATED:00011231T000000Z"), "2026-02-01T10:00:00Z");
}

#[test]
fn a_cancellation_is_dated_by_the_last_change_before_the_start() {
    let cancelled = |lines: &str| {
        one(&format!("DTSTART:20260204T100000Z\nSTATUS:CANCELLED\n{lines}")).cancelled_at.unwrap().to_string()
    };
    assert_eq!(cancelled("LAST-MODIFIED:20260203T090000Z"), "2026-02-03T09:00:00Z");
    assert_eq!(
        cancelled("CREATED:20260101T000000Z\nLAST-MODIFIED:20260301T090000Z\nDTSTAMP:20260202T090000Z"),
        "2026-02-02T09:00:00Z"
    );
    assert_eq!(cancelled("DTSTAMP:20260120T090000Z"), "2026-02-04T10:00:00Z");
    assert_eq!(one("DTSTART:20260204T100000Z\nSTATUS:CONFIRMED").cancelled_at, None);
}

#[test]
fn the_same_meeting_in_two_calendars_is_one_with_the_answers_of_both() {
    let old = event(
        "DTSTART:20260204T100000Z\nSEQUENCE:0\nDTSTAMP:20260120T090000Z\nATTENDEE;PARTSTAT=ACCEPTED:mailto:anna@example.com",
    );
    let new = event(
        "DTSTART:20260205T100000Z\nSEQUENCE:1\nDTSTAMP:20260125T090000Z\nATTENDEE;PARTSTAT=NEEDS-ACTION:mailto:anna@example.com\nATTENDEE;PARTSTAT=DECLINED:mailto:bo@example.com",
    );
    for calendars in [[old.as_str(), &new], [&new, &old]] {
        let (meetings, _) = read(&calendars);
        assert_eq!(starts(&meetings), ["2026-02-05T10:00:00Z"]);
        assert_eq!(meetings[0].known_at, at("2026-01-20T09:00:00Z"));
        let answers: Vec<_> = meetings[0].attendees.iter().map(|one| one.answer).collect();
        assert_eq!(answers, [Answer::Accepted, Answer::Declined]);
    }
}

#[test]
fn a_calendar_cut_in_the_middle_keeps_what_it_has() {
    let text = event("DTSTART:20260204T100000Z\nSUMMARY:Walk");
    let (meetings, doubts) = read(&[&text[..text.find("END:VEVENT").unwrap()]]);
    assert_eq!(meetings.len(), 1);
    assert_eq!(doubts, ["the calendar ends in the middle of an entry"]);
    let (meetings, doubts) = read(&[&event("SUMMARY:never")]);
    assert_eq!((meetings.len(), doubts.len()), (0, 1));
}

#[test]
fn mails_add_to_meetings_what_calendars_do_not_know() {
    let calendar =
        one("DTSTART:20260204T100000Z\nDTSTAMP:20260120T090000Z\nATTENDEE:mailto:anna@example.com");
    let said = |method: &str, lines: &str, known_at: &str| {
        let meeting = one(&format!("DTSTART:20260204T100000Z\n{lines}"));
        (Arc::from(method), Meeting { known_at: at(known_at), ..meeting })
    };
    let merged = merge_invitations(
        vec![calendar],
        [
            said("REPLY", "ATTENDEE;PARTSTAT=DECLINED:mailto:anna@example.com", "2026-01-22T09:00:00Z"),
            said("REPLY", "ATTENDEE;PARTSTAT=ACCEPTED:mailto:anna@example.com", "2026-01-21T09:00:00Z"),
            said("CANCEL", "SUMMARY:x", "2026-02-01T09:00:00Z"),
        ],
    );
    assert_eq!(merged.len(), 1);
    assert_eq!(merged[0].attendees[0].answer, Answer::Declined);
    assert_eq!(merged[0].cancelled_at, Some(at("2026-02-01T09:00:00Z")));
}
