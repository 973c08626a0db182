//! Headers by which automatic mail gives itself away.

use std::sync::Arc;

use countersign_model::{HeaderMarks, Mail};
use mail_parser::{HeaderName, Message, MimeHeaders};

use super::{bounce, parts, raw_header};

/// The headers, beside the registered ones, that are looked at.
pub(super) const OTHER_HEADERS: [&str; 11] = [
    "Precedence",
    "X-Autoreply",
    "X-Autorespond",
    "X-Auto-Response-Suppress",
    "X-Failed-Recipients",
    "Feedback-ID",
    "X-Campaign",
    "X-Campaign-Id",
    "X-CampaignId",
    "X-MC-User",
    "X-CSA-Complaints",
];

/// Headers that answering machines write.
const RESPONDERS: [&str; 3] = ["X-Autoreply", "X-Autorespond", "X-Auto-Response-Suppress"];

/// Headers that only bulk mailers write.
const BULK_MAILERS: [&str; 6] =
    ["Feedback-ID", "X-Campaign", "X-Campaign-Id", "X-CampaignId", "X-MC-User", "X-CSA-Complaints"];

/// Reads the marks; `text` is the mail's text, where a bounce may say whom it could not reach.
pub(super) fn read(message: &Message<'_>, mail: &Mail, text: &str) -> HeaderMarks {
    let report = report_type(message);
    let mut marks = HeaderMarks {
        auto_submitted: word(message, HeaderName::AutoSubmitted).filter(|word| word.as_ref() != "no"),
        precedence: word(message, "Precedence".into()),
        mailing_list: any(message, |name| match name {
            HeaderName::ListUnsubscribe | HeaderName::ListId => true,
            HeaderName::Other(name) => is_one_of(name, &BULK_MAILERS),
            _ => false,
        }),
        auto_response: any(
            message,
            |name| matches!(name, HeaderName::Other(name) if is_one_of(name, &RESPONDERS)),
        ),
        null_return_path: raw_header(message, &HeaderName::ReturnPath).is_some_and(|path| path == "<>"),
        delivery_report: report == Some("delivery-status"),
        read_receipt: report == Some("disposition-notification"),
        failed_recipients: Vec::new(),
    };
    marks.failed_recipients = bounce::failed_recipients(message, mail, &marks, text);
    marks
}

/// What kind of report the mail is.
fn report_type<'a>(message: &'a Message<'_>) -> Option<&'a str> {
    let root = message.parts.first()?;
    if parts::media_type(root) != "multipart/report" {
        return None;
    }
    let declared = root.content_type()?.attribute("report-type").unwrap_or("delivery-status");
    ["delivery-status", "disposition-notification"]
        .into_iter()
        .find(|kind| declared.eq_ignore_ascii_case(kind))
}

fn any(message: &Message<'_>, wanted: impl Fn(&HeaderName<'_>) -> bool) -> bool {
    message.parts.first().is_some_and(|root| root.headers.iter().any(|header| wanted(&header.name)))
}

fn is_one_of(name: &str, names: &[&str]) -> bool {
    names.iter().any(|one| one.eq_ignore_ascii_case(name))
}

/// A header's first word in lower case.
fn word(message: &Message<'_>, name: HeaderName<'_>) -> Option<Arc<str>> {
    let text = raw_header(message, &name)?;
    let word = text.split([';', ' ', '\t', '\r', '\n', '(']).next()?.trim().to_ascii_lowercase();
    (!word.is_empty()).then(|| word.into())
}
