//! A mail as Outlook keeps it: numbered properties of itself, of its recipients, of its attachments.

use std::collections::BTreeMap;

use jiff::Timestamp;

use super::rtf;
use crate::charset;

/// A property's value.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Value {
    /// Text, decoded.
    Text(String),
    /// Text in the item's code page.
    Letters(Vec<u8>),
    /// Bytes.
    Bytes(Vec<u8>),
    /// A number.
    Number(i64),
    /// A moment, in units of 100 nanoseconds since 1601.
    Time(i64),
}

/// Properties by their numbers.
pub(crate) type Properties = BTreeMap<u16, Value>;

/// A mail with all that belongs to it.
#[derive(Debug, Default)]
pub(crate) struct Item {
    pub(crate) properties: Properties,
    pub(crate) recipients: Vec<Properties>,
    pub(crate) attachments: Vec<Attached>,
}

/// A file or a mail that came with it.
#[derive(Debug, Default)]
pub(crate) struct Attached {
    pub(crate) properties: Properties,
    pub(crate) item: Option<Box<Item>>,
}

pub(crate) const CLASS: u16 = 0x001a;
pub(crate) const SUBJECT: u16 = 0x0037;
pub(crate) const SUBMITTED: u16 = 0x0039;
pub(crate) const REPRESENTED_NAME: u16 = 0x0042;
pub(crate) const HEADERS: u16 = 0x007d;
pub(crate) const RECIPIENT_TYPE: u16 = 0x0c15;
pub(crate) const SENDER_NAME: u16 = 0x0c1a;
pub(crate) const SENDER_ADDRESS: u16 = 0x0c1f;
pub(crate) const DELIVERED: u16 = 0x0e06;
pub(crate) const FLAGS: u16 = 0x0e07;
pub(crate) const ATTACHED_SIZE: u16 = 0x0e20;
pub(crate) const BODY: u16 = 0x1000;
pub(crate) const RTF: u16 = 0x1009;
pub(crate) const HTML: u16 = 0x1013;
pub(crate) const MESSAGE_ID: u16 = 0x1035;
pub(crate) const REFERENCES: u16 = 0x1039;
pub(crate) const IN_REPLY_TO: u16 = 0x1042;
pub(crate) const DISPLAY_NAME: u16 = 0x3001;
pub(crate) const ADDRESS: u16 = 0x3003;
#[cfg(feature = "pst")]
pub(crate) const DATA: u16 = 0x3701;
pub(crate) const FILE_NAME_SHORT: u16 = 0x3704;
pub(crate) const FILE_NAME: u16 = 0x3707;
pub(crate) const MEDIA_TYPE: u16 = 0x370e;
pub(crate) const SMTP_ADDRESS: u16 = 0x39fe;
pub(crate) const INTERNET_CODE_PAGE: u16 = 0x3fde;
pub(crate) const CODE_PAGE: u16 = 0x3ffd;
pub(crate) const SENDER_SMTP: u16 = 0x5d01;
pub(crate) const REPRESENTED_SMTP: u16 = 0x5d02;

/// What is read of a mail; everything else is let lie.
#[cfg(feature = "pst")]
pub(crate) const WANTED: [u16; 22] = [
    FLAGS,
    CLASS,
    SUBJECT,
    SUBMITTED,
    REPRESENTED_NAME,
    HEADERS,
    SENDER_NAME,
    SENDER_ADDRESS,
    DELIVERED,
    BODY,
    RTF,
    HTML,
    MESSAGE_ID,
    REFERENCES,
    IN_REPLY_TO,
    INTERNET_CODE_PAGE,
    CODE_PAGE,
    SENDER_SMTP,
    REPRESENTED_SMTP,
    ADDRESS,
    SMTP_ADDRESS,
    DISPLAY_NAME,
];

/// Moments before mail was invented are none.
const FIRST_YEAR_SECONDS: i64 = 315_532_800;

impl Item {
    /// Is it a mail? Appointments, contacts, tasks and notes are items too.
    pub(crate) fn is_mail(&self) -> bool {
        let class = self.text(CLASS).unwrap_or_default().to_ascii_uppercase();
        class.is_empty() || ["IPM.NOTE", "IPM.SCHEDULE", "REPORT."].iter().any(|kind| class.starts_with(kind))
    }

    /// Is it a draft?
    pub(crate) fn is_unsent(&self) -> bool {
        let marked = self.number(FLAGS).is_some_and(|flags| flags & 0x8 != 0);
        // Programs that write such files forget to take the mark away; what was submitted was sent.
        marked && self.time(SUBMITTED).is_none() && self.text(HEADERS).is_none()
    }

    /// A text property of the item itself.
    pub(crate) fn text(&self, number: u16) -> Option<String> {
        self.text_of(&self.properties, number)
    }

    /// A text property of one of its recipients or attachments, in the item's code page.
    pub(crate) fn text_of(&self, properties: &Properties, number: u16) -> Option<String> {
        let text = match properties.get(&number)? {
            Value::Text(text) => text.clone(),
            Value::Letters(bytes) => self.letters(bytes, CODE_PAGE),
            _ => return None,
        };
        let text = text.trim_end_matches('\0').to_owned();
        (!text.is_empty()).then_some(text)
    }

    /// A number of the item itself.
    pub(crate) fn number(&self, number: u16) -> Option<i64> {
        number_of(&self.properties, number)
    }

    /// A moment, where it is one.
    pub(crate) fn time(&self, number: u16) -> Option<Timestamp> {
        let Some(Value::Time(ticks)) = self.properties.get(&number) else { return None };
        // From 1601 to 1970.
        let seconds = ticks.div_euclid(10_000_000) - 11_644_473_600;
        (seconds >= FIRST_YEAR_SECONDS).then(|| Timestamp::from_second(seconds).ok()).flatten()
    }

    /// Its HTML.
    pub(crate) fn html(&self) -> Option<String> {
        match self.properties.get(&HTML)? {
            Value::Text(text) => Some(text.clone()),
            Value::Bytes(bytes) | Value::Letters(bytes) => Some(self.letters(bytes, INTERNET_CODE_PAGE)),
            _ => None,
        }
    }

    /// Its text, where Outlook keeps it as rich text only.
    pub(crate) fn text_of_rtf(&self) -> Option<String> {
        match self.properties.get(&RTF)? {
            Value::Bytes(bytes) => rtf::to_text(bytes),
            _ => None,
        }
    }

    fn letters(&self, bytes: &[u8], code_page: u16) -> String {
        let label = match self.number(code_page).or_else(|| self.number(CODE_PAGE)) {
            Some(65001) => "utf-8".to_owned(),
            Some(20127) => "us-ascii".to_owned(),
            Some(28605) => "iso-8859-15".to_owned(),
            Some(page @ 28591..=28599) => format!("iso-8859-{}", page - 28590),
            Some(page) => format!("windows-{page}"),
            None => String::new(),
        };
        charset::decode(bytes, &label).unwrap_or_else(|| charset::guess(bytes).0)
    }
}

/// A number among some properties.
pub(crate) fn number_of(properties: &Properties, number: u16) -> Option<i64> {
    match properties.get(&number)? {
        Value::Number(number) => Some(*number),
        _ => None,
    }
}
