//! A seller's calendar, and invitations inside mail.

use jiff::{SignedDuration, Timestamp};

use super::deal::Course;
use super::exchange::Letter;
use super::people::Person;
use super::random::Random;

/// So many meetings a deal has.
const MEETINGS_PER_DEAL: usize = 4;
const HOUR: SignedDuration = SignedDuration::from_hours(1);
const HEAD: &str = "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Calendar//EN\nCALSCALE:GREGORIAN\n";

/// The calendar that holds the meetings of these deals.
pub(super) fn calendar(courses: &[Course]) -> String {
    let mut out = String::from(HEAD);
    for course in courses {
        let mut random = Random::of("meetings", course.number);
        for at in 0..MEETINGS_PER_DEAL {
            let people = &course.organisation.people;
            let some: Vec<&Person> =
                (0..random.between(1, 3)).map(|_| &people[random.between(0, course.writers)]).collect();
            let start = course.at(100 + at * 200);
            let uid = format!("meeting-{}-{at}@hyllplan.example", course.number);
            event(
                &Event { uid, start, title: &course.organisation.name, by: &course.seller, some },
                &mut out,
            );
        }
    }
    out.push_str("END:VCALENDAR\n");
    out.replace('\n', "\r\n")
}

/// The calendar object inside an invitation.
pub(super) fn invitation(letter: &Letter) -> String {
    let mut out = format!("{HEAD}METHOD:REQUEST\n");
    let start = letter.at + HOUR * 72;
    let uid = format!("invitation-{}", letter.id);
    event(
        &Event { uid, start, title: &letter.subject, by: &letter.from, some: letter.to.iter().collect() },
        &mut out,
    );
    out.push_str("END:VCALENDAR\n");
    out
}

struct Event<'a> {
    uid: String,
    start: Timestamp,
    title: &'a str,
    by: &'a Person,
    some: Vec<&'a Person>,
}

fn event(event: &Event<'_>, out: &mut String) {
    let moment = |at: Timestamp| at.strftime("%Y%m%dT%H%M%SZ").to_string();
    out.push_str(&format!(
        "BEGIN:VEVENT\nUID:{}\nDTSTAMP:{}\nDTSTART:{}\nDTEND:{}\nSUMMARY:{}\nORGANIZER;CN=\"{}\":mailto:{}\n",
        event.uid,
        moment(event.start - HOUR * 120),
        moment(event.start),
        moment(event.start + HOUR),
        event.title.replace(',', "\\,"),
        event.by.name,
        event.by.address
    ));
    for person in &event.some {
        out.push_str(&format!(
            "ATTENDEE;CN=\"{}\";PARTSTAT=ACCEPTED;ROLE=REQ-PARTICIPANT:\n mailto:{}\n",
            person.name, person.address
        ));
    }
    out.push_str("END:VEVENT\n");
}
