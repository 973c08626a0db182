//! A mail's head: everything of a mail but its text and its attachments, for mails whose text may never be read.
//!
//! What is told from the body all the same (a meeting, whom a bounce could not reach) is rare, and its traces are
//! quickly seen; only then is the whole mail taken apart.

use countersign_model::{Doubt, Mail, Meeting};
use mail_parser::{Message, PartType};
use memchr::memmem;

use super::{Context, PLAIN, bounce, dates, guard, headers, invitation, marks, parse_mail, parts};
use crate::mail::RawMail;

/// A mail without its text.
#[derive(Debug, Clone, PartialEq)]
pub struct MailHead {
    /// Who, whom, when. Attachments may be missing.
    pub mail: Mail,
    /// The meetings that it invites to, answers or cancels.
    pub invitations: Vec<Meeting>,
    /// What could not be taken as it stands, as far as the head shows it.
    pub doubts: Vec<Doubt>,
}

/// Takes the head of `raw`: what [`parse_mail`] would say of it, attachments and doubts about the text left out.
pub fn parse_head(raw: &RawMail) -> MailHead {
    let mut doubts = Vec::new();
    let bytes = guard::checked(raw, &mut doubts);
    let message = PLAIN.parse_headers(bytes.as_ref()).unwrap_or_default();
    if let Some(head) = of_headers(raw, &bytes, &message, doubts) {
        return head;
    }
    let whole = parse_mail(raw);
    MailHead { mail: whole.mail, invitations: whole.invitations, doubts: whole.doubts }
}

/// The head by the headers alone; `None` where the body may add to it.
fn of_headers(
    raw: &RawMail,
    bytes: &[u8],
    message: &Message<'_>,
    mut doubts: Vec<Doubt>,
) -> Option<MailHead> {
    if message.parts.is_empty() || body_tells(message, bytes) {
        return None;
    }
    let context = Context { raw };
    let dates = dates::read(message, &context, &mut doubts);
    let mut mail = headers::read(message, &context, dates, &mut doubts);
    mail.marks = marks::read(message, &mail, "");
    if bounce::is_bounce(&mail, &mail.marks) {
        return None;
    }
    Some(MailHead { mail, invitations: Vec::new(), doubts })
}

/// May the body hold a meeting or a delivery report?
fn body_tells(message: &Message<'_>, bytes: &[u8]) -> bool {
    let Some(root) = message.parts.first() else { return true };
    let media_type = parts::media_type(root);
    let divided = media_type.starts_with("multipart/") || matches!(root.body, PartType::Multipart(_));
    if !divided {
        return media_type.starts_with("message/") || invitation::is_calendar(root);
    }
    let body =
        &bytes[memmem::find(bytes, b"\n\n").or_else(|| memmem::find(bytes, b"\r\n\r\n")).unwrap_or(0)..];
    let words: [&[u8]; 2] = [b"=?", b"name*"];
    words.iter().any(|word| memmem::find(body, word).is_some())
        || follows(body, b'/', &[b"calendar", b"ics", b"delivery-status", b"global-delivery-status"])
        || follows(body, b'.', &[b"ics"])
}

/// Does one of `words`, whatever its case, stand behind a `mark` in `body`?
fn follows(body: &[u8], mark: u8, words: &[&[u8]]) -> bool {
    memchr::memchr_iter(mark, body).any(|at| {
        let rest = &body[at + 1..];
        words.iter().any(|word| rest.len() >= word.len() && rest[..word.len()].eq_ignore_ascii_case(word))
    })
}

#[cfg(test)]
mod tests {
    use countersign_model::Place;

    use super::*;

    #[track_caller]
    fn check(text: &str) -> MailHead {
        let raw = RawMail::new(Place { file: "a.eml".into(), offset: 0 }, text.as_bytes().to_vec());
        let (head, whole) = (parse_head(&raw), parse_mail(&raw));
        let without_attachments = |mail: &Mail| Mail { attachments: Vec::new(), ..mail.clone() };
        assert_eq!(without_attachments(&head.mail), without_attachments(&whole.mail));
        assert_eq!(head.invitations, whole.invitations);
        head
    }

    const HEAD: &str = "From: Anna Jones <anna@a.example>\nTo: =?utf-8?Q?=C3=85ke?= <ake@b.example>, broken\n\
        Subject: Re: Offer\nMessage-ID: <2@a.example>\nIn-Reply-To: <1@b.example>\n\
        Date: Mon, 2 Mar 2026 10:00:00 +0100\nMIME-Version: 1.0\n";

    #[test]
    fn the_headers_say_who_and_when() {
        let head = check(&format!("{HEAD}Content-Type: text/plain\n\nHello\n"));
        assert_eq!((head.mail.subject.as_ref(), head.doubts.len()), ("Re: Offer", 1));
        check("Subject: no id\n\nHello\n");
        check("no header at all\n");
        check("");
    }

    #[test]
    fn a_meeting_in_the_body_is_found() {
        let calendar = "BEGIN:VCALENDAR\nMETHOD:REQUEST\nBEGIN:VEVENT\nUID:u\nDTSTART:20260305T100000Z\n\
            SUMMARY:Demo\nEND:VEVENT\nEND:VCALENDAR\n";
        let part = format!("Content-Type: text/Calendar; method=REQUEST\n\n{calendar}");
        let mixed = format!(
            "{HEAD}Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nHi\n--b\n{part}--b--\n"
        );
        assert_eq!(check(&mixed).invitations.len(), 1);
        assert_eq!(check(&format!("{HEAD}{part}")).invitations.len(), 1);
    }

    #[test]
    fn a_bounce_names_whom_it_could_not_reach() {
        let text = "Your mail could not be delivered: user unknown <karl@c.example>\n";
        let robot = HEAD.replace("anna@a.example", "mailer-daemon@a.example");
        assert!(
            !check(&format!("{robot}Content-Type: text/plain\n\n{text}"))
                .mail
                .marks
                .failed_recipients
                .is_empty()
        );
        let report = "Content-Type: message/delivery-status\n\nReporting-MTA: dns; a\n\n\
            Final-Recipient: rfc822; karl@c.example\nAction: failed\n";
        let divided = format!("{HEAD}Content-Type: multipart/mixed; boundary=b\n\n--b\n{report}--b--\n");
        assert!(!check(&divided).mail.marks.failed_recipients.is_empty());
    }
}
