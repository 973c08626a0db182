//! Calling the roll: everyone who appears in a deal's record, entered once.

use countersign_linking::{DealRecord, ReadMail, ReadNote, is_free_mail, registrable};
use countersign_model::{EmailAddress, Evidence, Mailbox, Meeting};
use countersign_reading::mentions::{Who, mentions};
use jiff::Timestamp;

use crate::cite::{cite_mail, cite_meeting, cite_note};
use crate::people::{People, PersonId, Side, TitleSource};

/// Enters everyone whom headers, calendars, signatures and the CRM name.
pub(crate) fn call(record: &DealRecord<'_>) -> People {
    let mut people = People::default();
    for seller in &record.team.sellers {
        match &seller.email {
            Some(email) => people.with_address(email, &seller.name, Side::Seller),
            None => people.add(&seller.name, Side::Seller),
        };
    }
    for contact in &record.contacts {
        let id = match contact.emails.first() {
            Some(email) => people.with_address(email, &contact.name, side_of(record, email)),
            None => people.add(&contact.name, Side::Buyer),
        };
        people.learn_title_text(id, &contact.title, TitleSource::Crm);
    }
    for mail in &record.mails {
        enter_mail(&mut people, record, mail);
    }
    for meeting in &record.meetings {
        enter_meeting(&mut people, record, meeting);
    }
    for note in &record.notes {
        enter_call(&mut people, note);
    }
    people
}

fn enter_mail(people: &mut People, record: &DealRecord<'_>, mail: &ReadMail) {
    for mailbox in mail.mail.everyone() {
        enter(people, record, mailbox, mail.mail.known_at, || cite_mail(mail));
    }
    if mail.reading.automatic.is_some() {
        return;
    }
    let author = mail.mail.sender().and_then(|a| people.by_address(a));
    for (number, voice) in mail.reading.voices.iter().enumerate() {
        let id = if number == 0 {
            author
        } else {
            voice_person(people, record, &voice.name, voice.address.as_ref())
        };
        let Some(id) = id else { continue };
        if number == 0 {
            people.learn_signature(id, &voice.name);
        }
        if let Some(title) = &voice.title {
            people.learn_title_text(id, title, TitleSource::Signature);
        }
        people.saw(id, mail.mail.known_at, || cite_mail(mail));
    }
}

/// The person behind a forwarded voice.
pub(crate) fn voice_person(
    people: &mut People,
    record: &DealRecord<'_>,
    name: &str,
    address: Option<&EmailAddress>,
) -> Option<PersonId> {
    match address {
        Some(address) => Some(people.with_address(address, name, side_of(record, address))),
        None if name.trim().is_empty() => None,
        None => people.called(name, false, &[]).or_else(|| Some(people.add(name, Side::Buyer))),
    }
}

fn enter_meeting(people: &mut People, record: &DealRecord<'_>, meeting: &Meeting) {
    let all = meeting.organizer.iter().chain(meeting.attendees.iter().map(|a| &a.mailbox));
    for mailbox in all {
        enter(people, record, mailbox, meeting.known_at, || cite_meeting(meeting));
    }
}

/// People that a logged call or meeting lists in its subject ("Call: Anna Jones, Per Ek").
fn enter_call(people: &mut People, note: &ReadNote) {
    for name in listed_names(&note.logged.subject) {
        let id = people.called(&name, false, &[]).unwrap_or_else(|| people.add(&name, Side::Buyer));
        people.saw(id, note.logged.known_at, || cite_note(note));
    }
}

/// Names in the subject line of a logged activity.
pub(crate) fn listed_names(subject: &str) -> Vec<String> {
    let found = mentions(subject.split_once(':').map_or("", |(_, names)| names.trim()));
    found
        .into_iter()
        .filter_map(|m| match m.who {
            Who::Named { name, .. } if name.split_whitespace().count() > 1 => Some(name),
            _ => None,
        })
        .collect()
}

fn enter(
    people: &mut People,
    record: &DealRecord<'_>,
    mailbox: &Mailbox,
    at: Timestamp,
    evidence: impl FnOnce() -> Evidence,
) {
    let id = people.with_address(&mailbox.address, &mailbox.name, side_of(record, &mailbox.address));
    people.saw(id, at, evidence);
}

/// Ours, the account's, or somebody else's.
fn side_of(record: &DealRecord<'_>, address: &EmailAddress) -> Side {
    if record.team.is_ours(address) {
        return Side::Seller;
    }
    let domain = registrable(address.domain());
    let Some(account) = record.account.filter(|a| !a.domains.is_empty()) else { return Side::Buyer };
    if account.domains.iter().any(|own| registrable(own) == domain) || is_free_mail(domain) {
        Side::Buyer
    } else {
        Side::ThirdParty
    }
}
