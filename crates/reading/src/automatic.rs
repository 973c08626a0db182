//! Which mails no human wrote to the one who got them.

use countersign_model::{Mail, MailBody};
use serde::{Deserialize, Serialize};

/// What kind of machine sent it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Automatic {
    /// Somebody is away.
    OutOfOffice,
    /// A mail could not be delivered.
    Bounce,
    /// A mail was opened.
    ReadReceipt,
    /// Newsletters and mailing lists.
    Bulk,
    /// An invitation, or an answer to one, without words of its own.
    CalendarRobot,
    /// Another machine.
    Other,
}

/// An answer to an invitation with more words than this says something itself.
const CALENDAR_WORDS_MAX: usize = 30;
/// An absence notice is told from its subject and this much of its text.
const NOTICE_BYTES_MAX: usize = 1200;

/// What kind of automatic mail this is; `None` for a human's.
///
/// Headers speak first. Without any, the subject alone proves nothing: the sender or the text must agree.
pub fn automatic(mail: &Mail, body: &MailBody) -> Option<Automatic> {
    let subject = mail.subject.trim().to_lowercase();
    let text = beginning(&body.text).to_lowercase();
    let local = mail.sender().map_or("", |sender| sender.local());
    if mail.marks.delivery_report || is_bounce(mail, &subject, local, &text) {
        return Some(Automatic::Bounce);
    }
    if mail.marks.read_receipt || is_read_receipt(&subject, &text) {
        return Some(Automatic::ReadReceipt);
    }
    by_headers(mail, &subject, &text)
        .or_else(|| calendar_robot(mail, &subject, &text))
        .or_else(|| is_absence(&subject, &text).then_some(Automatic::OutOfOffice))
        .or_else(|| by_sender(mail, local, &text))
}

fn beginning(text: &str) -> &str {
    let mut end = text.len().min(NOTICE_BYTES_MAX);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

/// `Auto-Submitted`, `Precedence`, list headers.
fn by_headers(mail: &Mail, subject: &str, text: &str) -> Option<Automatic> {
    let marks = &mail.marks;
    let absent = || begins_with(subject, ABSENCE_SUBJECTS) || mentions(subject, AWAY) || mentions(text, AWAY);
    let replied = marks.auto_submitted.as_deref().is_some_and(|value| value.starts_with("auto-replied"))
        || marks.precedence.as_deref() == Some("auto_reply");
    if replied {
        return Some(if begins_with(subject, CALENDAR_SUBJECTS) {
            Automatic::CalendarRobot
        } else {
            Automatic::OutOfOffice
        });
    }
    // `X-Auto-Response-Suppress` alone stands in many humans' mails; it proves an absence, not a machine.
    if marks.auto_response && absent() && begins_with(subject, ABSENCE_SUBJECTS) {
        return Some(Automatic::OutOfOffice);
    }
    if marks.auto_submitted.is_some() {
        return Some(if absent() { Automatic::OutOfOffice } else { Automatic::Other });
    }
    let bulk = marks.mailing_list || matches!(marks.precedence.as_deref(), Some("bulk" | "list" | "junk"));
    bulk.then(|| {
        if absent() && begins_with(subject, ABSENCE_SUBJECTS) {
            Automatic::OutOfOffice
        } else {
            Automatic::Bulk
        }
    })
}

fn is_bounce(mail: &Mail, subject: &str, local: &str, text: &str) -> bool {
    let mailer =
        matches!(local, "mailer-daemon" | "postmaster" | "mail-daemon" | "mailerdaemon" | "mailer_daemon")
            || local.starts_with("microsoftexchange");
    let said = begins_with(subject, BOUNCE_SUBJECTS);
    let explained = mentions(text, BOUNCE_TEXTS);
    mailer && (said || explained || mail.marks.null_return_path)
        || said && (explained || mail.marks.null_return_path || !mail.marks.failed_recipients.is_empty())
}

fn is_read_receipt(subject: &str, text: &str) -> bool {
    begins_with(
        subject,
        &[
            "read:",
            "läst:",
            "lest:",
            "læst:",
            "gelesen:",
            "lu :",
            "lu:",
            "read receipt",
            "läskvitto",
            "return receipt",
            "not read:",
            "inte läst:",
            "oläst:",
            "ungelesen:",
        ],
    ) && mentions(
        text,
        &[
            "was read on",
            "has been read",
            "your message",
            "lästes",
            "ditt meddelande",
            "blev läst",
            "deres melding",
            "ble lest",
            "wurde gelesen",
            "din meddelelse",
            "was deleted without being read",
            "return receipt",
            "kvitto",
        ],
    )
}

/// An invitation or an answer to one, unless somebody wrote words into it.
fn calendar_robot(mail: &Mail, subject: &str, text: &str) -> Option<Automatic> {
    let carried = mail.meeting.is_some();
    let answered = begins_with(subject, CALENDAR_SUBJECTS);
    let reply = mail.meeting.as_ref().is_some_and(|meeting| &*meeting.method != "REQUEST");
    let words = text.split_whitespace().take(CALENDAR_WORDS_MAX + 1).count();
    let silent = words <= CALENDAR_WORDS_MAX || mentions(text, CALENDAR_TEXTS);
    let robot = carried && silent || answered && (reply || words == 0 || mentions(text, CALENDAR_TEXTS));
    robot.then_some(Automatic::CalendarRobot)
}

/// An absence notice without any header: its subject begins as they do and its text speaks of being away, or
/// its subject says nothing else.
fn is_absence(subject: &str, text: &str) -> bool {
    begins_with(subject, ABSENCE_SUBJECTS) && mentions(text, AWAY)
}

fn by_sender(mail: &Mail, local: &str, text: &str) -> Option<Automatic> {
    let robot = matches!(
        local,
        "no-reply"
            | "noreply"
            | "no_reply"
            | "donotreply"
            | "do-not-reply"
            | "do_not_reply"
            | "ej-svara"
            | "svara-ej"
            | "notifications"
            | "notification"
    ) || ["noreply", "no-reply", "donotreply", "do-not-reply"]
        .iter()
        .any(|mark| local.starts_with(mark) || local.ends_with(mark));
    let name = mail.from.as_ref().map_or("", |from| &from.name);
    let lists = mentions(text, &["unsubscribe", "avregistrera", "avprenumerera"]);
    robot.then(|| match () {
        () if lists => Automatic::Bulk,
        () if name.to_lowercase().contains("calendar") || name.to_lowercase().contains("kalender") => {
            Automatic::CalendarRobot
        }
        () => Automatic::Other,
    })
}

fn begins_with(subject: &str, starts: &[&str]) -> bool {
    starts.iter().any(|start| subject.starts_with(start))
}

fn mentions(text: &str, phrases: &[&str]) -> bool {
    phrases.iter().any(|phrase| text.contains(phrase))
}

/// How the subjects of absence notices begin: en, sv, da, no, de, fi, nl, fr.
const ABSENCE_SUBJECTS: &[&str] = &[
    "automatic reply",
    "auto reply",
    "auto-reply",
    "autoreply",
    "auto response",
    "autoresponse",
    "auto:",
    "automatic response",
    "out of office",
    "out of the office",
    "out-of-office",
    "ooo:",
    "ooo ",
    "away from",
    "on leave",
    "on vacation",
    "on holiday",
    "on parental leave",
    "annual leave",
    "autosvar",
    "automatiskt svar",
    "automatsvar",
    "frånvaro",
    "frånvarande",
    "frånvaromeddelande",
    "ej på kontoret",
    "inte på kontoret",
    "semester",
    "på semester",
    "föräldraledig",
    "tjänstledig",
    "ledig",
    "automatisk svar",
    "ikke til stede",
    "fraværende",
    "fravær",
    "ude af kontoret",
    "på ferie",
    "ferie",
    "abwesenheit",
    "abwesenheitsnotiz",
    "automatische antwort",
    "nicht im büro",
    "urlaub",
    "automaattinen vastaus",
    "poissa",
    "automatisch antwoord",
    "afwezig",
    "réponse automatique",
    "absence",
];

/// Words of somebody who is away.
const AWAY: &[&str] = &[
    "out of office",
    "out of the office",
    "i am away",
    "i'm away",
    "i will be away",
    "am on leave",
    "on annual leave",
    "on parental leave",
    "on maternity leave",
    "on paternity leave",
    "on sick leave",
    "on vacation",
    "on holiday",
    "i am currently away",
    "currently out",
    "be back on",
    "back in the office",
    "i return",
    "i will return",
    "returning on",
    "limited access",
    "no access to",
    "in my absence",
    "no longer with",
    "no longer work",
    "left the company",
    "for urgent matters",
    "in urgent cases",
    "har semester",
    "är på semester",
    "är ledig",
    "är inte på kontoret",
    "är ej på kontoret",
    "inte på plats",
    "är frånvarande",
    "är föräldraledig",
    "föräldraledig",
    "är tjänstledig",
    "tjänstledig",
    "är sjukskriven",
    "är bortrest",
    "åter på kontoret",
    "är åter",
    "är tillbaka",
    "tillbaka på",
    "åter den",
    "tillbaka den",
    "vid brådskande",
    "i brådskande",
    "begränsad tillgång",
    "har slutat",
    "arbetar inte längre",
    "läser inte mina mejl",
    "läser inte min e-post",
    "under min frånvaro",
    "på ferie",
    "ikke på kontoret",
    "holder ferie",
    "tilbage den",
    "tilbake den",
    "fraværende",
    "er fravær",
    "ikke til stede",
    "im urlaub",
    "nicht im büro",
    "nicht im haus",
    "abwesend",
    "wieder erreichbar",
    "wieder im büro",
    "elternzeit",
    "en congé",
    "absent",
    "afwezig",
    "poissa",
    "lomalla",
];

const BOUNCE_SUBJECTS: &[&str] = &[
    "undeliverable",
    "undelivered mail",
    "mail delivery failed",
    "mail delivery failure",
    "delivery status notification",
    "delivery failure",
    "delivery has failed",
    "returned mail",
    "failure notice",
    "message undeliverable",
    "message not delivered",
    "mail delivery system",
    "non-delivery",
    "non remis",
    "olevererbart",
    "kunde inte levereras",
    "ej levererat",
    "leverans misslyckades",
    "gick inte att leverera",
    "kan ikke leveres",
    "ikke leveret",
    "ikke levert",
    "uleverbar",
    "unzustellbar",
    "nicht zustellbar",
    "onbestelbaar",
];

const BOUNCE_TEXTS: &[&str] = &[
    "could not be delivered",
    "couldn't be delivered",
    "wasn't delivered",
    "was not delivered",
    "delivery has failed",
    "delivery to the following",
    "delivery failed",
    "undeliverable",
    "does not exist",
    "user unknown",
    "mailbox unavailable",
    "mailbox not found",
    "address not found",
    "recipient address rejected",
    "550 5.",
    "mailbox full",
    "mailbox is full",
    "quota",
    "kunde inte levereras",
    "gick inte att leverera",
    "hittades inte",
    "adressen finns inte",
    "konnte nicht zugestellt",
    "kunne ikke leveres",
];

const CALENDAR_SUBJECTS: &[&str] = &[
    "accepted:",
    "declined:",
    "tentative:",
    "tentatively accepted:",
    "canceled:",
    "cancelled:",
    "canceled event:",
    "cancelled event:",
    "invitation:",
    "updated invitation:",
    "new time proposed:",
    "updated:",
    "godkänt:",
    "accepterat:",
    "accepterad:",
    "avböjt:",
    "avböjd:",
    "avvisat:",
    "preliminärt:",
    "preliminärt godkänt:",
    "inställt:",
    "avbokat:",
    "inbjudan:",
    "uppdaterad inbjudan:",
    "ny tid föreslagen:",
    "accepteret:",
    "afvist:",
    "foreløbig:",
    "aflyst:",
    "godtatt:",
    "avslått:",
    "avlyst:",
    "zugesagt:",
    "abgelehnt:",
    "mit vorbehalt:",
    "abgesagt:",
    "hyväksytty:",
    "hylätty:",
];

const CALENDAR_TEXTS: &[&str] = &[
    "microsoft teams meeting",
    "microsoft teams-möte",
    "join zoom meeting",
    "join microsoft teams",
    "anslut till mötet",
    "delta i mötet",
    "join the meeting",
    "click here to join",
    "klicka här för att ansluta",
    "klicka här för att delta",
    "has accepted this invitation",
    "has declined this invitation",
    "har accepterat inbjudan",
    "har tackat ja",
    "har tackat nej",
    "invitation from google calendar",
    "invited to the following event",
    "google kalender",
    "join with google meet",
    "webex",
];
