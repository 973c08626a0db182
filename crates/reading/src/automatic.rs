//! Which mails no human wrote to the one who got them.

use std::cell::OnceCell;

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

/// An invitation with more words than this says something itself.
const INVITATION_WORDS_MAX: usize = 30;
/// An automatic mail is told from its subject and this much of its text.
const JUDGED_BYTES_MAX: usize = 1200;

/// What kind of automatic mail this is; `None` for a human's.
///
/// Headers speak first. Without any, the subject alone proves nothing: the sender or the text must agree.
pub fn automatic(mail: &Mail, body: &MailBody) -> Option<Automatic> {
    let seen = Seen::new(mail, body);
    if seen.is_bounce() {
        return Some(Automatic::Bounce);
    }
    if seen.is_read_receipt() {
        return Some(Automatic::ReadReceipt);
    }
    seen.by_headers()
        .or_else(|| seen.is_calendar_robot().then_some(Automatic::CalendarRobot))
        .or_else(|| seen.is_absence().then_some(Automatic::OutOfOffice))
        .or_else(|| seen.by_sender())
}

/// A mail with its subject and text in lower case.
struct Seen<'a> {
    mail: &'a Mail,
    body: &'a MailBody,
    subject: String,
    text: OnceCell<String>,
}

impl<'a> Seen<'a> {
    fn new(mail: &'a Mail, body: &'a MailBody) -> Self {
        Self { mail, body, subject: mail.subject.trim().to_lowercase(), text: OnceCell::new() }
    }

    /// The beginning of the text.
    fn text(&self) -> &str {
        self.text.get_or_init(|| {
            let text = &self.body.text;
            let end = (0..=text.len().min(JUDGED_BYTES_MAX)).rev().find(|&end| text.is_char_boundary(end));
            text[..end.unwrap_or(0)].to_lowercase()
        })
    }

    fn says(&self, phrases: &str) -> bool {
        let text = self.text();
        phrases.split(';').any(|phrase| text.contains(phrase.trim()))
    }

    /// What follows the first of `phrases` that the subject begins with.
    fn subject_after(&self, phrases: &str) -> Option<&str> {
        let begins = |phrase: &str| self.subject.strip_prefix(phrase.trim());
        let rests = phrases.split(';').filter_map(begins);
        rests.min_by_key(|rest| rest.len())
    }

    fn local(&self) -> &str {
        self.mail.sender().map_or("", |sender| sender.local())
    }

    fn is_bounce(&self) -> bool {
        let marks = &self.mail.marks;
        if marks.delivery_report {
            return true;
        }
        let local = self.local();
        let mailer = local.starts_with("microsoftexchange")
            || matches!(
                local,
                "mailer-daemon" | "postmaster" | "mail-daemon" | "mailerdaemon" | "mailer_daemon"
            );
        let subject = self.subject_after(BOUNCE_SUBJECTS).is_some();
        let proven = |seen: &Self| {
            marks.null_return_path || !marks.failed_recipients.is_empty() || seen.says(BOUNCE_TEXTS)
        };
        mailer && subject || (mailer || subject) && proven(self)
    }

    fn is_read_receipt(&self) -> bool {
        self.mail.marks.read_receipt
            || self.subject_after(RECEIPT_SUBJECTS).is_some() && self.says(RECEIPT_TEXTS)
    }

    /// `Auto-Submitted`, `Precedence`, list headers.
    fn by_headers(&self) -> Option<Automatic> {
        let marks = &self.mail.marks;
        let named =
            self.subject_after(ABSENCE_SUBJECTS).is_some() || self.subject_after(LEAVE_SUBJECTS).is_some();
        let submitted = marks.auto_submitted.as_deref();
        let precedence = marks.precedence.as_deref();
        if submitted.is_some_and(|value| value.starts_with("auto-replied"))
            || precedence == Some("auto_reply")
        {
            let calendar = self.subject_after(CALENDAR_SUBJECTS).is_some();
            return Some(if calendar { Automatic::CalendarRobot } else { Automatic::OutOfOffice });
        }
        // `X-Auto-Response-Suppress` alone stands in many humans' mails.
        let away = named || marks.auto_response && self.says(AWAY);
        if submitted.is_some() {
            return Some(if away { Automatic::OutOfOffice } else { Automatic::Other });
        }
        if named && marks.auto_response {
            return Some(Automatic::OutOfOffice);
        }
        let bulk =
            matches!(precedence, Some("bulk" | "junk")) || marks.mailing_list && !self.is_through_group();
        bulk.then_some(if named { Automatic::OutOfOffice } else { Automatic::Bulk })
    }

    /// A human's mail that came through a group address has list headers too: it answers something, or it comes
    /// by a list and offers nobody to unsubscribe.
    fn is_through_group(&self) -> bool {
        let listed = self.mail.marks.precedence.as_deref() == Some("list");
        self.mail.in_reply_to.is_some() || listed && !self.says(BULK_TEXTS)
    }

    /// An invitation or an answer to one, unless somebody wrote words into it.
    fn is_calendar_robot(&self) -> bool {
        let named = self.subject_after(CALENDAR_SUBJECTS).is_some();
        let words = self.body.text.split_whitespace().take(INVITATION_WORDS_MAX + 1).count();
        match self.mail.meeting.as_ref().map(|meeting| &*meeting.method) {
            Some("REPLY" | "COUNTER") => words == 0 || self.says(CALENDAR_TEXTS),
            Some(_) => words <= INVITATION_WORDS_MAX || self.says(CALENDAR_TEXTS),
            None => named && (words == 0 || self.says(CALENDAR_TEXTS)),
        }
    }

    /// An absence notice without any header: the subject is one, or begins as one and the text speaks as machines
    /// do; and the text speaks of being away.
    fn is_absence(&self) -> bool {
        let named = self.subject_after(ABSENCE_SUBJECTS);
        let notice =
            named.is_some_and(|rest| rest.is_empty() || rest.starts_with([':', ' ']) && rest.contains(':'));
        let begins = named.is_some() || self.subject_after(LEAVE_SUBJECTS).is_some();
        let machine = || self.says(MACHINE_TEXTS) && !self.text().contains('?');
        (notice || begins && machine()) && self.says(AWAY)
    }

    fn by_sender(&self) -> Option<Automatic> {
        let local = self.local();
        let robot = ["noreply", "no-reply", "no_reply", "donotreply", "do-not-reply", "do_not_reply"]
            .iter()
            .any(|mark| local.starts_with(mark) || local.ends_with(mark))
            || matches!(local, "ej-svara" | "svara-ej" | "svarainte" | "notifications" | "notification");
        let name = self.mail.from.as_ref().map_or_else(String::new, |from| from.name.to_lowercase());
        robot.then(|| match () {
            () if self.says(BULK_TEXTS) => Automatic::Bulk,
            () if name.contains("calendar") || name.contains("kalender") => Automatic::CalendarRobot,
            () => Automatic::Other,
        })
    }
}

/// How the subjects of absence notices begin: en, sv, da, no, de, fi, nl, fr.
const ABSENCE_SUBJECTS: &str = "automatic reply;auto reply;auto-reply;autoreply;auto response;autoresponse;auto:;
    automatic response;out of office;out of the office;out-of-office;ooo;autosvar;automatiskt svar;automatsvar;frånvaro;
    frånvarande;frånvaromeddelande;ej på kontoret;inte på kontoret;automatisk svar;automatisk svarmelding;autosvar;
    ikke til stede;fraværende;fravær;fraværsmelding;ude af kontoret;ikke på kontoret;abwesenheit;abwesenheitsnotiz;
    abwesenheitsnachricht;automatische antwort;nicht im büro;automaattinen vastaus;poissa;automatisch antwoord;afwezig;
    afwezigheid;réponse automatique;absence du bureau;respuesta automática;risposta automatica;resposta automática";

/// Subjects that humans give their mails as well.
const LEAVE_SUBJECTS: &str = "away;on leave;on vacation;on holiday;on parental leave;annual leave;parental leave;semester;
    på semester;föräldraledig;föräldraledighet;tjänstledig;ledig;sjukskriven;ferie;på ferie;urlaub;im urlaub;absence;congé;
    vacation;holiday";

/// Words of somebody who is away.
const AWAY: &str = "out of office;out of the office;i am away;i'm away;i will be away;on leave;on annual leave;parental leave;
    maternity leave;paternity leave;sick leave;medical leave;on vacation;on holiday;currently away;currently out;be back on;
    back in the office;i return;i will return;will be returning;returning on;limited access;no access to;in my absence;
    while i am away;no longer with;no longer work;left the company;has left;
    har semester;är på semester;är ledig;på kontoret;inte på plats;är frånvarande;föräldraledig;tjänstledig;
    sjukskriven;bortrest;är åter;är tillbaka;tillbaka på;åter den;tillbaka den;tillbaka igen;begränsad tillgång;har slutat;
    arbetar inte längre;jobbar inte längre;inte mina mejl;inte min e-post;inte min mail;min frånvaro;
    på ferie;holder ferie;tilbage den;tilbake den;tilbake på;fraværende;ikke til stede;im urlaub;nicht im büro;nicht im haus;
    abwesend;wieder erreichbar;wieder im büro;elternzeit;en congé;absent;afwezig;poissa;lomalla";

/// Words of machines that speak for somebody who is away.
const MACHINE_TEXTS: &str = "automatic;automated;auto-reply;thank you for your e-mail;thank you for your email;
    thank you for your message;thanks for your e-mail;thanks for your email;thanks for your message;for urgent matters;in urgent cases;
    if urgent;if it is urgent;for immediate assistance;will not be forwarded;as soon as i return;when i return;
    automatiskt;autosvar;tack för ditt mejl;tack för ditt mail;tack för ditt e-postmeddelande;tack för ditt meddelande;vid brådskande;
    i brådskande;om det är brådskande;vidarebefordras inte;läses inte;så snart jag är;automatisk;tak for din mail;takk for din;
    vielen dank für ihre nachricht;in dringenden fällen;merci de votre message";

const RECEIPT_SUBJECTS: &str =
    "read:;läst:;lest:;læst:;gelesen:;lu :;lu:;read receipt;läskvitto;return receipt;not read:;
    inte läst:;oläst:;ungelesen:;leído:;letto:;gelezen:;luettu:";

const RECEIPT_TEXTS: &str =
    "was read on;has been read;your message;was read;lästes;ditt meddelande;blev läst;har lästs;ble lest;
    blev læst;wurde gelesen;din meddelelse;deres melding;without being read;return receipt;kvitto";

const BOUNCE_SUBJECTS: &str = "undeliverable;undelivered mail;mail delivery failed;mail delivery failure;delivery status notification;
    delivery failure;delivery has failed;returned mail;failure notice;message undeliverable;message not delivered;
    mail delivery system;non-delivery;non remis;olevererbart;olevererat;det gick inte att leverera;kunde inte levereras;
    ej levererat;leverans misslyckades;gick inte att leverera;kan ikke leveres;kunne ikke leveres;ikke leveret;ikke levert;
    uleverbar;unzustellbar;nicht zustellbar;onbestelbaar";

const BOUNCE_TEXTS: &str = "not be delivered;couldn't be delivered;wasn't delivered;was not delivered;delivery has failed;
    delivery to the following;delivery failed;undeliverable;does not exist;user unknown;mailbox unavailable;mailbox not found;
    address not found;address rejected;550 5.;mailbox full;mailbox is full;over quota;kunde inte levereras;gick inte att leverera;
    hittades inte;adressen finns inte;finns inte;konnte nicht zugestellt;kunne ikke leveres";

const BULK_TEXTS: &str =
    "unsubscribe;avregistrera;avprenumerera;view in browser;in your browser;visa i webbläsare;abmelden;
    manage your preferences";

const CALENDAR_SUBJECTS: &str = "accepted:;declined:;tentative:;tentatively accepted:;canceled:;cancelled:;canceled event:;
    cancelled event:;invitation:;updated invitation:;new time proposed:;accepterat:;accepterad:;godkänt:;avböjt:;avböjd:;
    avvisat:;preliminärt:;preliminärt godkänt:;preliminärt accepterat:;inställt:;inställd:;avbokat:;inbjudan:;uppdaterad inbjudan:;
    ny tid föreslagen:;nytt förslag på tid:;accepteret:;afvist:;foreløbig:;aflyst:;godtatt:;avslått:;avlyst:;zugesagt:;abgelehnt:;
    mit vorbehalt:;abgesagt:;hyväksytty:;hylätty:";

const CALENDAR_TEXTS: &str = "microsoft teams meeting;microsoft teams-möte;join zoom meeting;join microsoft teams;join the meeting;
    anslut till mötet;anslut till möte;delta i mötet;klicka här för att ansluta;click here to join;has accepted this invitation;
    has declined this invitation;has accepted;has declined;har accepterat;har tackat;har avböjt;invitation from google calendar;
    invited to the following event;google kalender;google calendar;google meet;webex;when:;where:;när:;plats:;var:";

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use countersign_model::{EmailAddress, HeaderMarks, Mailbox, MeetingMessage, MessageId, Place};
    use jiff::Timestamp;

    use super::*;

    fn mail(from: &str, subject: &str) -> Mail {
        Mail {
            id: MessageId::new("1@x"),
            in_reply_to: None,
            references: Vec::new(),
            sent_at: Timestamp::UNIX_EPOCH,
            utc_offset_minutes: 0,
            known_at: Timestamp::UNIX_EPOCH,
            from: EmailAddress::parse(from).ok().map(|address| Mailbox { name: "".into(), address }),
            to: Vec::new(),
            cc: Vec::new(),
            bcc: Vec::new(),
            subject: subject.into(),
            attachments: Vec::new(),
            marks: HeaderMarks::default(),
            meeting: None,
            place: Place::default(),
        }
    }

    fn judge(mail: &Mail, text: &str) -> Option<Automatic> {
        automatic(mail, &MailBody { text: text.to_owned(), from_html: false })
    }

    fn check(from: &str, subject: &str, text: &str, expected: Option<Automatic>) {
        assert_eq!(judge(&mail(from, subject), text), expected, "{subject:?}");
    }

    fn marked(subject: &str, text: &str, marks: HeaderMarks, expected: Option<Automatic>) {
        assert_eq!(judge(&Mail { marks, ..mail("anna@x.se", subject) }, text), expected, "{subject:?}");
    }

    #[test]
    fn headers_tell_automatic_mail() {
        let auto = |value: &str| Some(Arc::from(value));
        let replied = HeaderMarks { auto_submitted: auto("auto-replied"), ..HeaderMarks::default() };
        marked("Re: Offert", "Jag är tillbaka den 3 augusti.", replied, Some(Automatic::OutOfOffice));
        let generated = HeaderMarks { auto_submitted: auto("auto-generated"), ..HeaderMarks::default() };
        marked("Room booked", "Room 3 is booked for you.", generated, Some(Automatic::Other));
        let bulk = HeaderMarks { precedence: auto("bulk"), mailing_list: true, ..HeaderMarks::default() };
        marked("5 tricks", "Unsubscribe: https://x", bulk, Some(Automatic::Bulk));
        let report = HeaderMarks { delivery_report: true, ..HeaderMarks::default() };
        marked("Hello", "", report, Some(Automatic::Bounce));
        let suppressed = HeaderMarks { auto_response: true, ..HeaderMarks::default() };
        marked("Autosvar: Offert", "Tack för ditt mejl.", suppressed.clone(), Some(Automatic::OutOfOffice));
        marked("Re: Offert", "Jag är tillbaka den 3 och tar det då.", suppressed, None);
    }

    #[test]
    fn a_human_who_writes_through_a_group_is_human() {
        let group =
            HeaderMarks { precedence: Some("list".into()), mailing_list: true, ..HeaderMarks::default() };
        marked("A question", "Hi, could you call me? Anna", group, None);
        let list = HeaderMarks { mailing_list: true, ..HeaderMarks::default() };
        let answer = Mail {
            marks: list,
            in_reply_to: Some(MessageId::new("0@x")),
            ..mail("anna@x.se", "Re: A question")
        };
        assert_eq!(judge(&answer, "Yes. To unsubscribe from this group, write to x."), None);
    }

    #[test]
    fn senders_and_texts_tell_bounces() {
        let text = "I'm sorry to have to inform you that your message could not be delivered.";
        check("mailer-daemon@x.se", "Undelivered Mail Returned to Sender", text, Some(Automatic::Bounce));
        check("postmaster@x.se", "Olevererbart: Offert", "", Some(Automatic::Bounce));
        check("anna@x.se", "Undeliverable goods", "The pallet came back. What now?", None);
        check("postmaster@x.se", "Your question about SPF", "Hi, I have changed the record. /Per", None);
    }

    #[test]
    fn absence_notices_without_headers_are_caught() {
        check("anna@x.se", "Out of office: Proposal", "I am away until 4 May.", Some(Automatic::OutOfOffice));
        check(
            "anna@x.se",
            "Automatic reply: Re: Offert",
            "I'm on annual leave.",
            Some(Automatic::OutOfOffice),
        );
        check("anna@x.se", "Frånvaro", "Jag har semester till den 3 augusti.", Some(Automatic::OutOfOffice));
        check(
            "anna@x.se",
            "Semester",
            "Tack för ditt mejl. Jag är ledig till den 3 augusti.",
            Some(Automatic::OutOfOffice),
        );
    }

    #[test]
    fn humans_who_speak_of_absence_are_human() {
        check(
            "anna@x.se",
            "Out of office next week",
            "I'm out of the office next week, can you send it before?",
            None,
        );
        check("anna@x.se", "Re: Out of office: Proposal", "Welcome back! Did you see the proposal?", None);
        check("anna@x.se", "Semester", "Jag är på semester v 28-30, Karl tar avtalet under tiden.", None);
        check("anna@x.se", "Frånvaro på mötet", "Karl kan inte komma, vem tar beslutet?", None);
        check("anna@x.se", "Read: the new rules", "Have a look at the rules before we meet.", None);
    }

    #[test]
    fn receipts_and_calendar_robots_are_caught() {
        check(
            "anna@x.se",
            "Läst: Offert",
            "Ditt meddelande lästes den 14 oktober 2025 22:58.",
            Some(Automatic::ReadReceipt),
        );
        check("anna@x.se", "Accepterat: Möte", "", Some(Automatic::CalendarRobot));
        let meeting = |method: &str| Some(MeetingMessage { method: method.into(), uid: "u".into() });
        let reply = Mail { meeting: meeting("REPLY"), ..mail("anna@x.se", "Accepted: Demo") };
        assert_eq!(judge(&reply, "Great, and Karl will join since he has to sign."), None);
        assert_eq!(judge(&reply, ""), Some(Automatic::CalendarRobot));
        let request = Mail { meeting: meeting("REQUEST"), ..mail("anna@x.se", "Demo") };
        assert_eq!(
            judge(&request, "Microsoft Teams meeting\nJoin on your computer"),
            Some(Automatic::CalendarRobot)
        );
    }

    #[test]
    fn robots_are_known_by_their_addresses() {
        check("no-reply@bookings.example", "Room booked", "Room 3 is booked.", Some(Automatic::Other));
        check("news-noreply@x.example", "News", "Click to unsubscribe", Some(Automatic::Bulk));
    }
}
