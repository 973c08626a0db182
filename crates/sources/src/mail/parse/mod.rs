//! From a mail's bytes to the model's nouns. The MIME parser is known in this module alone.

mod addresses;
mod bounce;
mod content;
mod dates;
mod flowed;
mod forwarded;
mod guard;
mod head;
mod headers;
mod html;
mod ids;
mod invitation;
mod marks;
mod parts;
mod quoted_printable;
mod text;

use std::sync::LazyLock;

use countersign_model::{Doubt, Mail, MailBody, Meeting};
use mail_parser::{HeaderName, Message, MessageParser};
use memchr::memmem;

use super::RawMail;

pub use head::{MailHead, parse_head};

pub(crate) use addresses::{name as display_name, parse as address};
pub(crate) use html::to_text as text_of_html;

/// A mail, taken apart.
#[derive(Debug, Clone, PartialEq)]
pub struct ParsedMail {
    /// Who, whom, when. `sent_at` is 1970-01-01 where the mail has no date at all (there is a doubt then).
    pub mail: Mail,
    /// Its text.
    pub body: MailBody,
    /// The meetings that it invites to, answers or cancels. An answer names only the one who answers.
    pub invitations: Vec<Meeting>,
    /// What could not be taken as it stands.
    pub doubts: Vec<Doubt>,
}

/// Takes `raw` apart. Whatever it holds, a mail comes out; what had to be assumed stands in the doubts.
///
/// A function of the mail alone, so that the result can be kept under the hash of its bytes.
pub fn parse_mail(raw: &RawMail) -> ParsedMail {
    let mut doubts = Vec::new();
    let bytes = guard::checked(raw, &mut doubts);
    let parser = if carries_mail(&bytes) { &DECODING } else { &PLAIN };
    let message = parser.parse(bytes.as_ref()).unwrap_or_default();
    let context = Context { raw };
    let dates = dates::read(&message, &context, &mut doubts);
    let body = text::read(&message, &context, &mut doubts);
    let mut mail = headers::read(&message, &context, dates, &mut doubts);
    mail.attachments = parts::attachments(&message);
    mail.marks = marks::read(&message, &mail, &body.text);
    let invitations = invitation::read(&message, &context, &mut mail, &mut doubts);
    ParsedMail { mail, body, invitations, doubts }
}

/// What every step needs besides the message.
struct Context<'a> {
    raw: &'a RawMail,
}

impl Context<'_> {
    fn doubt(&self, what: impl Into<String>, assumed: impl Into<String>) -> Doubt {
        Doubt {
            place: self.raw.place.clone(),
            what: what.into(),
            assumed: assumed.into(),
            settle: String::new(),
        }
    }
}

/// Headers that are read as they stand.
const RAW_HEADERS: [HeaderName<'static>; 8] = [
    HeaderName::MessageId,
    HeaderName::InReplyTo,
    HeaderName::References,
    HeaderName::Received,
    HeaderName::ReturnPath,
    HeaderName::AutoSubmitted,
    HeaderName::ListId,
    HeaderName::ListUnsubscribe,
];

/// Leaves parts as they are encoded, since most of them are never looked at.
static PLAIN: LazyLock<MessageParser> =
    LazyLock::new(|| parser().ignore_header(HeaderName::ContentTransferEncoding));

/// Decodes every part, as attached mails want it that are encoded against the standard.
static DECODING: LazyLock<MessageParser> = LazyLock::new(parser);

fn parser() -> MessageParser {
    let parser = MessageParser::new()
        .with_mime_headers()
        .header_date(HeaderName::Date)
        .header_text(HeaderName::Subject)
        .header_address(HeaderName::From)
        .header_address(HeaderName::Sender)
        .header_address(HeaderName::To)
        .header_address(HeaderName::Cc)
        .header_address(HeaderName::Bcc)
        .default_header_ignore();
    let parser = RAW_HEADERS.into_iter().fold(parser, MessageParser::header_raw);
    marks::OTHER_HEADERS.into_iter().fold(parser, MessageParser::header_raw)
}

/// May another mail be attached to it?
fn carries_mail(bytes: &[u8]) -> bool {
    ["/rfc822", "/RFC822", "/global"].iter().any(|subtype| memmem::find(bytes, subtype.as_bytes()).is_some())
}

/// The last header called `name`, as it stands, without white space around it.
fn raw_header<'a>(message: &'a Message<'_>, name: &HeaderName<'_>) -> Option<&'a str> {
    let part = message.parts.first()?;
    let header = part.headers.iter().rev().find(|header| &header.name == name)?;
    header.value.as_text().map(str::trim)
}
