//! CS202 gone-dark: somebody who used to answer owes an answer and is silent oddly long for them.

use countersign_committee::{PersonId, Statement, cite_mail, cite_note};
use countersign_linking::{ReadMail, ReadNote};
use countersign_model::{Evidence, LoggedKind};
use countersign_reading::automatic::Automatic;
use countersign_reading::dates::Frame;
use countersign_reading::signals::SignalKind as K;
use countersign_rhythm::Exchange;
use jiff::{SignedDuration, Timestamp};

use crate::finding::{Match, Slot};
use crate::rule::{Rule, Severity};
use crate::subject::Subject;

/// From this probability of having gone dark it is reported.
const DARK_MIN: f64 = 0.5;

pub(crate) const RULE: Rule = Rule {
    code: "CS202",
    name: "gone-dark",
    severity: Severity::High,
    page_en: include_str!("gone_dark.en.md"),
    page_sv: include_str!("gone_dark.sv.md"),
    explains: &["CS204", "CS205"],
    detect,
};

fn detect(subject: &Subject<'_>) -> Vec<Match> {
    let committee = subject.committee;
    let known =
        committee.ids().filter(|id| !committee.is_seller(*id) && !committee.person(*id).is_assistant());
    known.filter_map(|id| silent(subject, id)).collect()
}

fn silent(subject: &Subject<'_>, id: PersonId) -> Option<Match> {
    let last_word = subject.committee.acts_of(id).map(|act| act.at).max()?;
    if has_left(subject, id) {
        return None;
    }
    let asked = questions(subject, id);
    let open: Vec<&Question<'_>> =
        asked.iter().filter(|q| q.at > last_word && !answered_by_another(subject, id, q)).collect();
    let calls: Vec<&ReadNote> = tried_calls(subject, id, last_word).collect();
    let first = open.first()?;
    let times: Vec<Timestamp> = open.iter().map(|q| q.at).chain(calls.iter().map(|n| n.logged.at)).collect();
    let excused = absences(subject, id, first.at);
    if excused.iter().any(|(from, to)| *from <= subject.record.at && *to >= subject.record.at) {
        return None;
    }
    let past = answered(subject, id, &asked, last_word);
    let silence = subject.habits.silence(&past, &times, subject.record.at, &excused, subject.work);
    if silence.dark.value() < DARK_MIN {
        return None;
    }
    let mut evidence: Vec<Evidence> = open.iter().take(2).map(|q| q.evidence.clone()).collect();
    evidence.extend(calls.into_iter().map(cite_note));
    evidence.extend(open.iter().skip(2).map(|q| q.evidence.clone()));
    evidence.push(subject.searched());
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a count of days")]
    let days = silence.working_days.round() as u32;
    Some(
        Match::new(vec![id], evidence, silence.dark.value())
            .slot("who", Slot::Person(id))
            .slot("days", Slot::Count(days)),
    )
}

struct Question<'a> {
    at: Timestamp,
    evidence: Evidence,
    mail: &'a ReadMail,
}

/// A question to several people is answered when one of the others answers that mail.
fn answered_by_another(subject: &Subject<'_>, id: PersonId, question: &Question<'_>) -> bool {
    let own = &subject.committee.person(id).addresses;
    let asked = &question.mail.mail;
    subject.record.mails.iter().any(|m| {
        m.mail.in_reply_to.as_ref() == Some(&asked.id)
            && m.reading.automatic.is_none()
            && m.mail
                .sender()
                .is_some_and(|from| !own.contains(from) && asked.recipients().any(|r| r.address == *from))
    })
}

/// Sellers' mails to them that await an answer.
fn questions<'a>(subject: &Subject<'a>, id: PersonId) -> Vec<Question<'a>> {
    let addresses = &subject.committee.person(id).addresses;
    let to_them = subject.record.mails.iter().filter(|m| {
        m.mail.sender().is_some_and(|from| subject.record.team.is_ours(from))
            && m.mail.to.iter().any(|to| addresses.contains(&to.address))
            && m.reading.automatic.is_none()
    });
    to_them
        .filter(|m| asks(m))
        .map(|m| Question { at: m.mail.sent_at, evidence: asking_words(m), mail: m })
        .collect()
}

fn asks(mail: &ReadMail) -> bool {
    mail.reading
        .text
        .passages
        .iter()
        .any(|p| p.voice == 0 && (p.clearly(K::Request) || p.clearly(K::Meeting) && p.quote.contains('?')))
}

fn asking_words(mail: &ReadMail) -> Evidence {
    let whole = cite_mail(mail);
    let asking = mail.reading.text.passages.iter().find(|p| p.voice == 0 && p.clearly(K::Request));
    asking.map_or(whole.clone(), |p| countersign_committee::cite_passage(&whole, p))
}

/// Calls to `id` since `after` that nobody took: each asks as a mail does.
fn tried_calls<'s>(
    subject: &'s Subject<'_>,
    id: PersonId,
    after: Timestamp,
) -> impl Iterator<Item = &'s ReadNote> {
    let addresses = &subject.committee.person(id).addresses;
    let rows = subject.record.contacts.iter().filter(|c| c.emails.iter().any(|e| addresses.contains(e)));
    let rows: Vec<_> = rows.map(|c| &c.id).collect();
    subject.record.notes.iter().copied().filter(move |note| {
        let in_vain = note.reading.passages.iter().any(|p| p.clearly(K::Unreachable))
            || note.logged.duration_seconds.is_some_and(|s| s <= 120);
        let told = || subject.clear(K::Unreachable).any(|s| s.about == Some(id) && s.at == note.logged.at);
        let to_them = || note.logged.contacts.iter().any(|c| rows.contains(&c)) || told();
        note.logged.kind == LoggedKind::Call && note.logged.at > after && in_vain && to_them()
    })
}

/// Earlier questions with the answers that came.
fn answered(
    subject: &Subject<'_>,
    id: PersonId,
    asked: &[Question<'_>],
    last_word: Timestamp,
) -> Vec<Exchange> {
    let answers: Vec<Timestamp> = subject.committee.acts_of(id).map(|act| act.at).collect();
    asked
        .iter()
        .filter(|q| q.at <= last_word)
        .map(|q| Exchange {
            asked_at: q.at,
            answered_at: answers.iter().copied().filter(|a| *a > q.at).min(),
        })
        .collect()
}

fn has_left(subject: &Subject<'_>, id: PersonId) -> bool {
    let addresses = &subject.committee.person(id).addresses;
    subject.buyers_say(K::Left).any(|s| s.about == Some(id) && !s.reported)
        || subject.record.mails.iter().any(|m| {
            m.reading.automatic == Some(Automatic::Bounce)
                && m.mail.marks.failed_recipients.iter().any(|failed| addresses.contains(failed))
        })
}

/// Stretches of leave that end after `since`: told by anybody, or by their own automatic answer.
fn absences(subject: &Subject<'_>, id: PersonId, since: Timestamp) -> Vec<(Timestamp, Timestamp)> {
    let told = subject
        .buyers_say(K::Absent)
        .filter(|s| s.about == Some(id) || s.by == id || everyone(s))
        .filter_map(|s| stretch(subject, s));
    let addresses = &subject.committee.person(id).addresses;
    let automatic = subject.record.mails.iter().filter(|m| {
        m.reading.automatic == Some(Automatic::OutOfOffice)
            && m.mail.sender().is_some_and(|from| addresses.contains(from))
    });
    let automatic = automatic.filter_map(|m| {
        let dates = m.reading.text.passages.iter().flat_map(|p| &p.dates);
        let last = dates.map(|d| if d.frame == Frame::From { d.from } else { d.to }).max();
        let until =
            last.or_else(|| subject.day(m.mail.sent_at).checked_add(jiff::Span::new().days(7)).ok())?;
        Some((m.mail.sent_at, end_of(subject, until)?))
    });
    told.chain(automatic).filter(|(_, to)| *to >= since).collect()
}

/// "We are all packing": said of nobody in particular.
fn everyone(s: &Statement) -> bool {
    s.about.is_none()
}

fn stretch(subject: &Subject<'_>, s: &Statement) -> Option<(Timestamp, Timestamp)> {
    let from = s.dates.iter().map(|d| d.from).min()?;
    let to = s.dates.iter().map(|d| d.to).max()?;
    let start = if s.dates.len() == 1 && matches!(s.dates[0].frame, Frame::Until | Frame::From | Frame::By) {
        s.at
    } else {
        subject.day_start(from)?
    };
    Some((start, end_of(subject, to)?))
}

/// A day back at the desk is not yet a day to answer.
fn end_of(subject: &Subject<'_>, day: jiff::civil::Date) -> Option<Timestamp> {
    subject.day_start(day)?.checked_add(SignedDuration::from_hours(24)).ok()
}
