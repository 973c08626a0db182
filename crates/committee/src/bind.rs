//! From what sentences say to who says what about whom.

use countersign_linking::{DealRecord, ReadMail, ReadNote};
use countersign_model::{Answer, Evidence};
use countersign_reading::mentions::{Who, mentions};
use countersign_reading::signals::{Passage, Signal, SignalKind};
use jiff::Timestamp;

use crate::cite::{cite_mail, cite_note, cite_passage, said_by};
use crate::focus::{Focus, Scene, Spoken};
use crate::participation::NOTE_AFTER_MEETING;
use crate::people::{People, PersonId, Side};
use crate::roll::{listed_names, voice_person};
use crate::statement::Statement;

/// Reads the record in order of time and binds each signal to people. New people whom somebody names are
/// entered on the way.
pub(crate) fn bind(record: &DealRecord<'_>, people: &mut People) -> Vec<Statement> {
    let mut binder = Binder { record, people, focus: Focus::default(), out: Vec::new(), source: 0 };
    let mut sources: Vec<Source<'_, '_>> = record.mails.iter().map(Source::Mail).collect();
    sources.extend(record.notes.iter().map(Source::Note));
    sources.sort_by_key(Source::at);
    for (number, source) in sources.into_iter().enumerate() {
        binder.source = number;
        binder.focus.next_source();
        match source {
            Source::Mail(mail) => binder.mail(mail),
            Source::Note(note) => binder.note(note),
        }
    }
    binder.out
}

/// A sentence that names nobody tells of an unseen boss only from this certainty.
const ALONE_MIN: f64 = 0.5;

enum Source<'r, 'a> {
    Mail(&'r &'a ReadMail),
    Note(&'r &'a ReadNote),
}

impl Source<'_, '_> {
    fn at(&self) -> Timestamp {
        match self {
            Self::Mail(mail) => mail.mail.sent_at,
            Self::Note(note) => note.logged.at,
        }
    }
}

struct Binder<'r, 'a> {
    record: &'r DealRecord<'a>,
    people: &'r mut People,
    focus: Focus,
    out: Vec<Statement>,
    source: usize,
}

/// What holds for every passage of one voice.
struct Told<'e> {
    by: PersonId,
    whole: &'e Evidence,
    at: Timestamp,
    reported: bool,
    forwarded: bool,
    /// Who a passage without any person is about, in a note: the one the call was with.
    fallback: Option<PersonId>,
}

impl Binder<'_, '_> {
    fn mail(&mut self, mail: &ReadMail) {
        let Some(author) = mail.mail.sender().and_then(|a| self.people.by_address(a)) else { return };
        if mail.reading.automatic.is_some() {
            return;
        }
        let whole = cite_mail(mail);
        let present: Vec<PersonId> =
            mail.mail.everyone().filter_map(|m| self.people.by_address(&m.address)).collect();
        self.turn_to_subject(&mail.mail.subject, author);
        let voices: Vec<Option<PersonId>> = (0..mail.reading.voices.len())
            .map(|number| {
                let voice = &mail.reading.voices[number];
                if number == 0 {
                    Some(author)
                } else {
                    voice_person(self.people, self.record, &voice.name, voice.address.as_ref())
                }
            })
            .collect();
        // "Look what came in! He wants to see it first": whoever passes a mail on speaks of its author.
        if let Some(forwarded) = voices.get(1).copied().flatten() {
            self.focus.turn_to(forwarded);
        }
        for passage in &mail.reading.text.passages {
            let Some(by) = voices.get(usize::from(passage.voice)).copied().flatten() else { continue };
            let forwarded = passage.voice > 0;
            let told =
                Told { by, whole: &whole, at: mail.mail.sent_at, reported: false, forwarded, fallback: None };
            self.passage(passage, &told, &present);
        }
        for voice in voices.into_iter().skip(1).flatten() {
            self.focus.turn_to(voice);
        }
    }

    fn note(&mut self, note: &ReadNote) {
        let seller = note.logged.owner.as_deref().and_then(|id| self.record.team.seller(id));
        let by = seller
            .and_then(|s| s.email.as_ref())
            .and_then(|email| self.people.by_address(email))
            .or_else(|| self.people.ids().find(|id| self.people.get(*id).side == Side::Seller));
        let Some(by) = by else { return };
        let with = with(note, self.record, self.people);
        // A note's first "he" is whom it was with, else who was at the meeting just before, else who wrote last.
        let met = self.met_before(note.logged.at);
        for id in self.last_buyer_before(note.logged.at).iter().chain(&met).chain(with.iter().rev()) {
            self.focus.turn_to(*id);
        }
        let whole = cite_note(note);
        let fallback = with.first().copied();
        for passage in &note.reading.passages {
            let told =
                Told { by, whole: &whole, at: note.logged.at, reported: true, forwarded: false, fallback };
            self.passage(passage, &told, &with);
        }
    }

    /// The buyers who accepted a meeting that ended shortly before `at`.
    fn met_before(&self, at: Timestamp) -> Vec<PersonId> {
        let since = at.saturating_sub(NOTE_AFTER_MEETING).unwrap_or(Timestamp::MIN);
        let held = self.record.meetings.iter().filter(|m| m.end <= at && m.end >= since);
        let came = held.flat_map(|m| m.attendees.iter().filter(|a| a.answer == Answer::Accepted));
        let known = came.filter_map(|a| self.people.by_address(&a.mailbox.address));
        known.filter(|id| self.people.get(*id).side != Side::Seller).collect()
    }

    /// The buyer whose mail was the last before `at`.
    fn last_buyer_before(&self, at: Timestamp) -> Option<PersonId> {
        let earlier = self.record.mails.iter().rev().filter(|m| m.mail.sent_at < at);
        let authors = earlier.filter_map(|m| self.people.by_address(m.mail.sender()?));
        authors.into_iter().find(|id| self.people.get(*id).side != Side::Seller)
    }

    /// A subject line such as "Teddy" turns the talk to somebody.
    fn turn_to_subject(&mut self, subject: &str, author: PersonId) {
        let named: Vec<String> = mentions(subject)
            .into_iter()
            .filter_map(|m| match m.who {
                Who::Named { name, .. } => Some(name),
                _ => None,
            })
            .collect();
        for name in named {
            if let Some(id) = self.people.called(&name, false, &[]).filter(|id| *id != author)
                && self.people.get(id).side != Side::Seller
            {
                self.focus.turn_to(id);
            }
        }
    }

    fn passage(&mut self, passage: &Passage, told: &Told<'_>, present: &[PersonId]) {
        let scene = Scene {
            speaker: told.by,
            present,
            account: self.record.account,
            reported: told.reported,
            at: told.at,
        };
        let before = self.focus.antecedent(&scene);
        let spoken = self.focus.resolve(&passage.mentions, &scene, self.people);
        let mut evidence = cite_passage(told.whole, passage);
        if told.forwarded {
            let author = self.people.get(told.by);
            let by = author.addresses.first().map_or(&*author.name, |address| address.as_str()).to_owned();
            evidence = said_by(evidence, &by);
        }
        for id in &spoken.named {
            self.people.saw(*id, scene.at, || evidence.clone());
        }
        // "Decides himself, but …": a note leaves out whom it goes on about.
        let subject = before.filter(|_| told.reported && speaks_of_oneself_first(passage));
        // "I am off from Monday, so you will have Jesper": whoever is named takes over from the speaker.
        let hands_over = passage.clearly(SignalKind::Successor) || passage.clearly(SignalKind::Introduces);
        // "It comes past me before it is paid", with nobody else in the sentence, is said of oneself.
        let of_oneself = spoken.speaker && spoken.third.is_empty() && !told.reported;
        for signal in passage.signals.iter().filter(|signal| !outdone(signal, passage)) {
            let kind = match signal.kind {
                SignalKind::DecidesOther if of_oneself => SignalKind::DecidesSelf,
                kind => kind,
            };
            let about = match kind {
                SignalKind::DecidesOther | SignalKind::DecidesSelf if subject.is_some() => subject,
                // Somebody must be meant, or it must be beyond doubt that somebody else decides.
                SignalKind::DecidesOther
                    if spoken.third.is_empty() && signal.certainty.value() < ALONE_MIN =>
                {
                    continue;
                }
                kind => self.about(kind, hands_over, &spoken, told, &scene),
            };
            self.out.push(Statement {
                kind,
                certainty: signal.certainty,
                clear: signal.clear,
                by: told.by,
                about,
                at: told.at,
                phase: self.record.phase_at(told.at),
                evidence: evidence.clone(),
                dates: passage.dates.clone(),
                reported: told.reported,
                forwarded: told.forwarded,
                source: self.source,
            });
        }
    }

    fn about(
        &mut self,
        kind: SignalKind,
        hands_over: bool,
        spoken: &Spoken,
        told: &Told<'_>,
        scene: &Scene<'_>,
    ) -> Option<PersonId> {
        use SignalKind as K;
        let third = spoken.third.first().copied();
        let seller_speaks = self.people.get(told.by).side == Side::Seller;
        match kind {
            // Power, and where the paper lies: somebody other than the speaker.
            K::DecidesOther | K::Formality | K::Submitted | K::Pending | K::BringsDecider => third
                .or_else(|| told.fallback.filter(|_| kind == K::DecidesOther && told.reported))
                .or_else(|| {
                    self.focus
                        .antecedent(scene)
                        .filter(|_| kind != K::DecidesOther && kind != K::BringsDecider)
                })
                .or_else(|| {
                    (!seller_speaks && !told.reported && kind != K::Submitted)
                        .then(|| self.people.boss_of(told.by))
                }),
            // "The board decides, that is Bengt and his eight": the one who is named stands for the body.
            K::DecidesBody if !told.reported => match spoken.named[..] {
                [head] => Some(head),
                _ => Some(told.by),
            },
            K::OwnsArea | K::KeepsOut | K::Introduces | K::Successor | K::TookPart | K::OnBehalf => {
                third.or_else(|| self.focus.antecedent(scene))
            }
            K::Left | K::Absent
                if spoken.speaker && !told.reported && (spoken.named.is_empty() || hands_over) =>
            {
                Some(told.by)
            }
            K::Left | K::Absent if third.is_some() => third,
            K::Left | K::Absent | K::Unreachable if told.reported => third.or(told.fallback),
            K::Left | K::Absent | K::Unreachable if spoken.speaker || !seller_speaks => Some(told.by),
            K::Left | K::Absent | K::Unreachable => third.or(told.fallback),
            K::DecidesSelf | K::Disclaims | K::DecidesBody if told.reported => third.or(told.fallback),
            K::DecidesSelf | K::Disclaims => Some(told.by),
            // What somebody does: the third person when the sentence is not about "I".
            _ if told.reported => third.or(told.fallback),
            _ if spoken.speaker => Some(told.by),
            _ => third.or(Some(told.by)),
        }
    }
}

/// "Anna runs it, the last word is mine": one sentence gives the last word to one, whom the reader is surer of.
fn outdone(signal: &Signal, passage: &Passage) -> bool {
    use SignalKind as K;
    let rival = match signal.kind {
        K::DecidesOther => K::DecidesSelf,
        K::DecidesSelf => K::DecidesOther,
        _ => return false,
    };
    passage.certainty(rival) > signal.certainty
}

/// Whom a logged call or note was with.
pub(crate) fn with(note: &ReadNote, record: &DealRecord<'_>, people: &People) -> Vec<PersonId> {
    let contacts = note.logged.contacts.iter().filter_map(|id| record.contacts.iter().find(|c| c.id == *id));
    let by_row = contacts.filter_map(|c| match c.emails.first() {
        Some(email) => people.by_address(email),
        None => people.called(&c.name, false, &[]),
    });
    let by_name =
        listed_names(&note.logged.subject).into_iter().filter_map(|name| people.called(&name, false, &[]));
    let mut with: Vec<PersonId> = Vec::new();
    for id in by_row.chain(by_name) {
        if !with.contains(&id) && people.get(id).side != Side::Seller {
            with.push(id);
        }
    }
    with
}

/// "Himself", "own", "själv" or "egen" stands before anybody is named.
fn speaks_of_oneself_first(passage: &Passage) -> bool {
    const ONESELF: &[&str] = &["himself", "herself", " own ", "själv", "egen ", "eget "];
    let quote = passage.quote.to_lowercase();
    let Some(at) = ONESELF.iter().filter_map(|word| quote.find(word)).min() else { return false };
    let named = passage.mentions.iter().filter(|m| matches!(m.who, Who::Named { .. } | Who::Initials(_)));
    named.map(|m| m.span.start).min().is_none_or(|first| first > at)
}
