//! What `show` draws from: one deal's people, phases and records in safe words.

use countersign_committee::{Committee, PersonId, Side};
use countersign_linking::DealRecord;
use countersign_model::{Answer, LoggedKind, Phase, Probability, SourceKind};
use countersign_reading::signals::SignalKind;
use countersign_review::Review;
use jiff::Timestamp;
use jiff::civil::Date;

use crate::brief::{Brief, Ground, Part, Piece, Quote, Telling};
use crate::clean::Clean;
use crate::words;

/// One deal in full.
#[derive(Debug, Clone)]
pub struct Portrait {
    /// The deal in brief, with its findings.
    pub brief: Brief,
    /// Its people.
    pub seats: Vec<Seat>,
    /// Its phases, oldest first.
    pub phases: Vec<Span>,
    /// Its records, oldest first.
    pub entries: Vec<Entry>,
    /// The first and the last moment of its history.
    pub covers: (Timestamp, Timestamp),
}

/// Somebody at the table, or whose chair is empty.
#[derive(Debug, Clone)]
pub struct Seat {
    /// What to call them.
    pub called: Clean,
    /// Their title.
    pub title: Option<Clean>,
    /// Their place on the title ladder.
    pub level: Option<u8>,
    /// Whose side they are on.
    pub side: Side,
    /// They assist somebody.
    pub assistant: bool,
    /// How likely it is that they have the final say, where something speaks for it.
    pub final_say: Option<Probability>,
    /// The likeliest of all.
    pub decides: bool,
    /// The CRM names them as the one who decides.
    pub claimed: bool,
    /// What part they have had.
    pub part: Part,
    /// When they did something themselves.
    pub acted: Vec<Timestamp>,
    /// When something was sent to them or they were invited.
    pub addressed: Vec<Timestamp>,
    /// For an unseen boss: the level of the one below.
    pub above: Option<u8>,
}

/// A phase and since when.
#[derive(Debug, Clone)]
pub struct Span {
    /// Since when.
    pub from: Timestamp,
    /// Its first day.
    pub day: Date,
    /// The phase.
    pub phase: Phase,
    /// The CRM's own name of it.
    pub stage: Clean,
}

/// A record of the deal's history.
#[derive(Debug, Clone)]
pub struct Entry {
    /// When.
    pub at: Timestamp,
    /// The day, in the clock in which it was written.
    pub day: Date,
    /// What kind of record.
    pub source: SourceKind,
    /// Whose.
    pub by: Clean,
    /// One of ours.
    pub by_seller: bool,
    /// A machine's mail.
    pub automatic: bool,
    /// To whom, or with whom.
    pub with: Vec<Clean>,
    /// What it is about.
    pub subject: Clean,
    /// What it says that matters.
    pub said: Vec<Said>,
}

/// What a passage says.
#[derive(Debug, Clone)]
pub struct Said {
    /// What.
    pub kind: SignalKind,
    /// In which words.
    pub quote: Quote,
}

impl Portrait {
    /// The portrait of `record` and what was concluded from it.
    pub fn of(record: &DealRecord<'_>, review: &Review, dismissed: u32, telling: Telling<'_>) -> Self {
        let brief = Brief::of(record, review, dismissed, telling);
        let mut entries = entries(Ground::of(record, review), telling);
        entries.sort_by_key(|entry| entry.at);
        let first = entries.first().map(|entry| entry.at);
        let begun = record.phases.iter().map(|span| span.from).filter(|from| *from > Timestamp::MIN);
        let start = begun.chain(first).min().unwrap_or(record.at);
        Self {
            brief,
            seats: seats(record, &review.committee, telling),
            phases: record
                .phases
                .iter()
                .enumerate()
                .map(|(number, span)| self::span(span, number, start))
                .collect(),
            entries,
            covers: (start, record.at),
        }
    }
}

fn span(span: &countersign_linking::PhaseSpan<'_>, number: usize, start: Timestamp) -> Span {
    let from = if number == 0 { start } else { span.from.max(start) };
    Span { from, day: day(from), phase: span.phase, stage: Clean::of(span.stage) }
}

fn day(at: Timestamp) -> Date {
    crate::brief::local(at, 0).date()
}

fn seats(record: &DealRecord<'_>, committee: &Committee, telling: Telling<'_>) -> Vec<Seat> {
    let likeliest = committee.economic_buyer.likeliest().map(|candidate| candidate.person);
    committee.ids().map(|id| seat(id, likeliest, record, committee, telling)).filter(Seat::is_shown).collect()
}

fn seat(
    id: PersonId,
    likeliest: Option<PersonId>,
    record: &DealRecord<'_>,
    committee: &Committee,
    telling: Telling<'_>,
) -> Seat {
    let person = committee.person(id);
    let theirs = |mailbox: &countersign_model::Mailbox| person.addresses.contains(&mailbox.address);
    let sent = record.mails.iter().filter(|m| m.mail.recipients().any(theirs)).map(|m| m.mail.sent_at);
    let asked =
        record.meetings.iter().filter(|m| m.attendees.iter().any(|a| theirs(&a.mailbox))).map(|m| m.start);
    let candidate = committee.economic_buyer.candidates.iter().find(|candidate| candidate.person == id);
    Seat {
        called: Clean::of(&words::person(id, committee, telling.tongue)),
        title: person.title.as_ref().map(|title| Clean::of(&title.text)).filter(|title| !title.is_empty()),
        level: person.level(),
        side: person.side,
        assistant: person.is_assistant(),
        final_say: candidate.map(|candidate| candidate.probability),
        decides: likeliest == Some(id),
        claimed: committee.claimed_deciders.contains(&id),
        part: Part::of(id, record, committee),
        acted: committee.acts_of(id).map(|act| act.at).collect(),
        addressed: sent.chain(asked).collect(),
        above: person.boss_of.and_then(|of| committee.person(of).level()),
    }
}

impl Seat {
    /// An unseen boss of whom nobody has spoken as one who decides has no chair.
    fn is_shown(&self) -> bool {
        self.part != Part::Unseen || self.final_say.is_some_and(|p| p.value() >= 0.05)
    }
}

fn entries(ground: Ground<'_>, telling: Telling<'_>) -> Vec<Entry> {
    let Ground { record, committee, .. } = ground;
    let mut entries = Vec::new();
    for mail in &record.mails {
        let cited = countersign_committee::cite_mail(mail);
        let with = mail.mail.to.iter().map(|to| called(&to.address, committee, telling)).collect();
        let mut entry = entry(Piece::of(&cited, ground, None), mail.mail.sent_at, with);
        entry.automatic = mail.reading.automatic.is_some();
        entry.said = said(&mail.reading.text.passages, false, telling);
        entries.push(entry);
    }
    for meeting in &record.meetings {
        let cited = countersign_committee::cite_meeting(meeting);
        let coming = meeting.attendees.iter().filter(|attendee| attendee.answer != Answer::Declined);
        let with = coming.map(|attendee| called(&attendee.mailbox.address, committee, telling)).collect();
        entries.push(entry(Piece::of(&cited, ground, None), meeting.start, with));
    }
    for note in &record.notes {
        let cited = countersign_committee::cite_note(note);
        let mut entry = entry(Piece::of(&cited, ground, None), note.logged.at, Vec::new());
        if note.logged.kind == LoggedKind::Meeting {
            entry.source = SourceKind::Meeting;
        }
        entry.said = said(&note.reading.passages, true, telling);
        entries.push(entry);
    }
    entries
}

fn entry(piece: Piece, at: Timestamp, with: Vec<Clean>) -> Entry {
    Entry {
        at,
        day: piece.at.date(),
        source: piece.source.unwrap_or(SourceKind::Crm),
        by: piece.by,
        by_seller: piece.by_seller,
        automatic: false,
        with,
        subject: piece.subject,
        said: Vec::new(),
    }
}

fn said(passages: &[countersign_reading::signals::Passage], note: bool, telling: Telling<'_>) -> Vec<Said> {
    let clear = passages.iter().filter_map(|passage| {
        let kind = passage.signals.iter().find(|signal| signal.clear)?.kind;
        let range = telling.reader.and_then(|reader| reader.telling(&passage.quote, kind, note));
        Some(Said { kind, quote: Quote::of(&passage.quote, range) })
    });
    clear.collect()
}

fn called(address: &countersign_model::EmailAddress, committee: &Committee, telling: Telling<'_>) -> Clean {
    let found = committee.ids().find(|id| committee.person(*id).addresses.contains(address));
    found.map_or_else(
        || Clean::of(address.as_str()),
        |id| Clean::of(&words::person(id, committee, telling.tongue)),
    )
}
