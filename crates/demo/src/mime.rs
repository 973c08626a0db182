//! A letter as the bytes that mail programs exchange.

use mail_builder::MessageBuilder;
use mail_builder::headers::address::Address;
use mail_builder::headers::content_type::ContentType;
use mail_builder::headers::message_id::MessageId;
use mail_builder::headers::raw::Raw;
use mail_builder::headers::text::Text;
use mail_builder::mime::MimePart;

use crate::cast::Person;
use crate::letter::Letter;
use crate::prose;
use crate::script::MailKind;

/// The letter as a mail in the form of RFC 5322.
pub(crate) fn bytes(letter: &Letter) -> Vec<u8> {
    let mut mail = MessageBuilder::new()
        .header("From", sender(letter))
        .header("To", list(&letter.to))
        .header("Date", Raw::new(letter.at.strftime("%a, %d %b %Y %H:%M:%S %z").to_string()))
        .header("Subject", Text::new(letter.subject.as_str()))
        .header("Message-ID", MessageId::new(letter.id.as_str()));
    if !letter.cc.is_empty() {
        mail = mail.header("Cc", list(&letter.cc));
    }
    if let Some(answered) = letter.references.last() {
        mail = mail.header("In-Reply-To", MessageId::new(answered.as_str()));
        mail = mail.header("References", MessageId::from(letter.references.as_slice()));
    }
    for (name, value) in marks(letter.kind) {
        mail = mail.header(*name, Raw::new(*value));
    }
    let mut bytes = Vec::new();
    mail.body(content(letter)).serialize(&mut bytes);
    bytes
}

/// What tells that a machine wrote it.
fn marks(kind: MailKind) -> &'static [(&'static str, &'static str)] {
    match kind {
        MailKind::Written => &[],
        MailKind::Absence => &[("Auto-Submitted", "auto-replied"), ("X-Auto-Response-Suppress", "All")],
        MailKind::Bounce => &[("Auto-Submitted", "auto-replied"), ("Return-Path", "<>")],
        MailKind::Newsletter => {
            &[("List-Unsubscribe", "<https://steelstreet.example/stop>"), ("Precedence", "bulk")]
        }
    }
}

fn sender(letter: &Letter) -> Address<'_> {
    if letter.kind == MailKind::Bounce {
        let address = format!("mailer-daemon@{}", letter.from.domain());
        return Address::new_address(Some("Mail Delivery Subsystem"), address);
    }
    mailbox(&letter.from)
}

fn mailbox(person: &Person) -> Address<'_> {
    Address::new_address(Some(person.name.as_str()), person.address.as_str())
}

fn list(people: &[Person]) -> Address<'_> {
    Address::new_list(people.iter().map(mailbox).collect())
}

fn content(letter: &Letter) -> MimePart<'_> {
    if letter.kind == MailKind::Bounce {
        return returned(letter);
    }
    let text = text_part(letter);
    if letter.attach.is_empty() {
        return text;
    }
    let documents = letter.attach.iter().map(|name| document(name));
    several(letter, ContentType::new("multipart/mixed"), [text].into_iter().chain(documents).collect())
}

fn text_part(letter: &Letter) -> MimePart<'_> {
    match (letter.kind, letter.html) {
        (MailKind::Newsletter, _) => MimePart::new("text/html", letter.body.as_str()),
        (_, true) => MimePart::new("text/html", prose::as_html(&letter.body)),
        (_, false) => MimePart::new("text/plain", letter.body.as_str()),
    }
}

/// A document that opens as nothing, since its words are of no matter.
fn document(name: &str) -> MimePart<'_> {
    let bytes = format!("%PDF-1.4\n% {name}, which was made up\n%%EOF\n").into_bytes();
    MimePart::new("application/pdf", bytes).attachment(name)
}

/// What the server says of a mail that it could not deliver (RFC 3464).
fn returned(letter: &Letter) -> MimePart<'_> {
    let (server, address) = (letter.from.domain(), &letter.from.address);
    let said = format!("Your message to {address} could not be delivered.\n\n{}\n", letter.words);
    let status = format!(
        "Reporting-MTA: dns; mail.{server}\n\nFinal-Recipient: rfc822; {address}\nAction: failed\nStatus: 5.1.1\n\
         Diagnostic-Code: smtp; {}\n",
        letter.words
    );
    let kind = ContentType::new("multipart/report").attribute("report-type", "delivery-status");
    let parts = vec![MimePart::new("text/plain", said), MimePart::new("message/delivery-status", status)];
    several(letter, kind, parts)
}

/// Several parts, with a boundary that is the same every time.
fn several<'x>(letter: &Letter, kind: ContentType<'x>, parts: Vec<MimePart<'x>>) -> MimePart<'x> {
    let boundary = format!("part_{}", letter.at.strftime("%Y%m%d_%H%M%S"));
    MimePart::new(kind.attribute("boundary", boundary), parts)
}
