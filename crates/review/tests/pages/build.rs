//! From an example to what a review is made from.

use std::sync::Arc;

use countersign_linking::{Material, ReadMail, ReadNote, Team};
use countersign_model::{
    Account, AccountId, Answer, Attachment, Attendee, ClaimedRole, Contact, ContactId, Crm, Deal, DealChange,
    DealId, EmailAddress, HeaderMarks, LoggedActivity, LoggedKind, Mail, MailBody, Mailbox, Meeting,
    MessageId, Place, RoleClaim, Seller,
};
use countersign_reading::Reader;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

use crate::script::{Event, Kind, Script, Someone};

const SELLER: &str = "seller@seller.example";

/// Noon-ish of a day, in UTC.
fn at(day: Date, hour: i8) -> Timestamp {
    TimeZone::UTC.to_timestamp(day.at(hour, 0, 0, 0)).expect("a day of an example")
}

/// The last moment of a day.
pub(crate) fn end_of(day: Date) -> Timestamp {
    TimeZone::UTC.to_timestamp(day.at(23, 59, 59, 0)).expect("a day of an example")
}

/// Everything in `script`, read.
pub(crate) fn material(script: &Script, reader: &Reader) -> Material {
    let seller =
        Seller { id: "seller".into(), name: "Sam Seller".into(), email: EmailAddress::parse(SELLER).ok() };
    let mut material = Material {
        crm: crm(script, seller.clone()),
        team: Team::new(vec![seller], []),
        ..Material::default()
    };
    for (number, event) in script.events.iter().enumerate() {
        match &event.kind {
            Kind::Mail { from, to, cc } => {
                material.mails.push(mail(
                    script,
                    event,
                    number,
                    [from, &to.join(","), &cc.join(",")],
                    reader,
                ));
            }
            Kind::Meeting(answers) => material.meetings.push(meeting(script, event, number, answers)),
            Kind::Call(with) => {
                material.notes.push(note(script, event, number, LoggedKind::Call, with, reader));
            }
            Kind::Note => material.notes.push(note(script, event, number, LoggedKind::Note, &[], reader)),
        }
    }
    material.sort();
    material
}

fn crm(script: &Script, seller: Seller) -> Crm {
    let created = script.stages.first().map(|(_, since)| at(*since, 6)).expect("an example has a deal line");
    let deal = DealId("D1".into());
    let in_crm = |p: &&Someone| !p.title.is_empty() || p.crm_role.is_some();
    let change = |stage: &str, since: Date| DealChange {
        at: Some(at(since, 7)),
        stage: stage.into(),
        outcome: None,
        amount: None,
        close_date: script.close,
    };
    let history: Vec<DealChange> = script.stages.iter().map(|(stage, since)| change(stage, *since)).collect();
    Crm {
        sellers: vec![seller],
        accounts: vec![Account {
            id: AccountId("A1".into()),
            name: "Buyer".into(),
            domains: vec!["buyer.example".into()],
            country: "".into(),
        }],
        contacts: script.people.iter().filter(in_crm).map(|p| contact(p, created)).collect(),
        deals: vec![Deal {
            id: deal.clone(),
            name: "The deal".into(),
            account: Some(AccountId("A1".into())),
            owner: Some("seller".into()),
            created_at: Some(created),
            current: history.last().expect("a stage").clone(),
            history: Some(history),
            push_count: None,
            next_step: "".into(),
            place: Place::default(),
        }],
        role_claims: script
            .people
            .iter()
            .filter_map(|p| p.crm_role.as_ref().map(|role| (p, role)))
            .map(|(p, role)| RoleClaim {
                deal: deal.clone(),
                contact: ContactId(p.id.as_str().into()),
                role: if role.contains("Decision") || role.contains("Economic") {
                    ClaimedRole::Decider
                } else {
                    ClaimedRole::Other
                },
                known_at: Some(created),
                id: format!("R-{}", p.id).into(),
            })
            .collect(),
        activities: Vec::new(),
    }
}

fn contact(person: &Someone, created: Timestamp) -> Contact {
    Contact {
        id: ContactId(person.id.as_str().into()),
        account: Some(AccountId("A1".into())),
        name: person.name.as_str().into(),
        emails: vec![mailbox(Some(person), &person.id).address],
        title: person.title.as_str().into(),
        reports_to: None,
        known_at: Some(created),
    }
}

/// `seller`, somebody of the list, or `name@elsewhere.example` for anybody else.
fn mailbox(person: Option<&Someone>, id: &str) -> Mailbox {
    let (name, address) = match (person, id) {
        (_, "seller") => ("Sam Seller".to_owned(), SELLER.to_owned()),
        (Some(person), id) => (person.name.clone(), format!("{id}@buyer.example")),
        (None, id) => (String::new(), format!("{id}@elsewhere.example")),
    };
    Mailbox { name: name.into(), address: EmailAddress::parse(&address).expect("an address") }
}

fn find(script: &Script, id: &str) -> Mailbox {
    mailbox(script.people.iter().find(|p| p.id == id), id)
}

fn mail(
    script: &Script,
    event: &Event,
    number: usize,
    [from, to, cc]: [&str; 3],
    reader: &Reader,
) -> ReadMail {
    let list = |ids: &str| ids.split(',').filter(|id| !id.is_empty()).map(|id| find(script, id)).collect();
    let hour = 8 + i8::try_from(number % 10).unwrap_or(0);
    let mail = Mail {
        id: MessageId::new(&format!("m{number}@example")),
        in_reply_to: None,
        references: Vec::new(),
        sent_at: at(event.on, hour),
        utc_offset_minutes: 0,
        known_at: at(event.on, hour),
        from: Some(find(script, from)),
        to: list(to),
        cc: list(cc),
        bcc: Vec::new(),
        subject: "The deal".into(),
        attachments: event
            .attachment
            .iter()
            .map(|name| Attachment {
                name: name.as_str().into(),
                media_type: "application/pdf".into(),
                bytes: 1000,
            })
            .collect(),
        marks: HeaderMarks::default(),
        meeting: None,
        place: Place::default(),
    };
    let body = MailBody { text: event.text.clone(), from_html: false };
    let reading = reader.read(&mail, &body);
    ReadMail { mail, reading }
}

fn meeting(script: &Script, event: &Event, number: usize, answers: &[(String, bool)]) -> Meeting {
    let attendee = |(id, yes): &(String, bool)| Attendee {
        mailbox: find(script, id),
        answer: if *yes { Answer::Accepted } else { Answer::Declined },
    };
    let start = at(event.on, 9);
    Meeting {
        uid: format!("c{number}@example").into(),
        start,
        end: start + SignedDuration::from_hours(1),
        utc_offset_minutes: 0,
        title: event.text.as_str().into(),
        description: "".into(),
        organizer: Some(find(script, "seller")),
        attendees: answers.iter().map(attendee).collect(),
        cancelled_at: None,
        known_at: start - SignedDuration::from_hours(72),
        place: Place::default(),
    }
}

fn note(
    script: &Script,
    event: &Event,
    number: usize,
    kind: LoggedKind,
    with: &[String],
    reader: &Reader,
) -> ReadNote {
    let names: Vec<String> = with
        .iter()
        .filter_map(|id| script.people.iter().find(|p| p.id == *id))
        .map(|p| p.name.clone())
        .collect();
    let logged = LoggedActivity {
        id: format!("t{number}").into(),
        kind,
        deal: Some(DealId("D1".into())),
        contacts: with.iter().map(|id| ContactId(Arc::from(id.as_str()))).collect(),
        owner: Some("seller".into()),
        at: at(event.on, 18),
        known_at: at(event.on, 18),
        duration_seconds: (kind == LoggedKind::Call).then_some(900),
        subject: format!("Call: {}", names.join(", ")).into(),
        text: event.text.as_str().into(),
        done: true,
    };
    let reading = reader.read_note(&logged.text, event.on);
    ReadNote { logged, reading }
}
