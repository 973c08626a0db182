//! The form of the files in `story/`. They are read from top to bottom like a play: what happens, in order of time.

use jiff::civil::{Date, DateTime};
use serde::Deserialize;

/// Our side: `team.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct TeamScript {
    /// The selling company.
    pub(crate) name: String,
    pub(crate) domain: String,
    pub(crate) zone: String,
    #[serde(rename = "seller")]
    pub(crate) sellers: Vec<PersonScript>,
}

/// One deal from its first mail to the day on which the story stands still.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct DealScript {
    /// The CRM's number of it.
    pub(crate) id: String,
    pub(crate) name: String,
    /// The buying organisation, with its mail domain, country and clock.
    pub(crate) account: String,
    pub(crate) domain: String,
    pub(crate) country: String,
    pub(crate) zone: String,
    /// What is spoken there.
    pub(crate) language: Language,
    /// The mail program that they have.
    pub(crate) program: Program,
    /// The seller's short name.
    pub(crate) owner: String,
    /// Such as `64000 USD`.
    pub(crate) amount: String,
    #[serde(rename = "person")]
    pub(crate) people: Vec<PersonScript>,
    #[serde(rename = "stage")]
    pub(crate) stages: Vec<StageScript>,
    #[serde(rename = "mail")]
    pub(crate) mails: Vec<MailScript>,
    #[serde(rename = "meeting", default)]
    pub(crate) meetings: Vec<MeetingScript>,
    #[serde(rename = "call", default)]
    pub(crate) calls: Vec<NoteScript>,
    #[serde(rename = "note", default)]
    pub(crate) notes: Vec<NoteScript>,
}

/// What belongs to no deal: `noise.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct NoiseScript {
    #[serde(rename = "outsider")]
    pub(crate) outsiders: Vec<OutsiderScript>,
    #[serde(rename = "mail")]
    pub(crate) mails: Vec<MailScript>,
    #[serde(rename = "meeting")]
    pub(crate) meetings: Vec<MeetingScript>,
}

/// Somebody on our side or at an account.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct PersonScript {
    /// The short name by which mails and meetings call them.
    pub(crate) key: String,
    pub(crate) name: String,
    pub(crate) title: String,
    #[serde(default)]
    pub(crate) phone: Option<String>,
    /// Where it is not the account's.
    #[serde(default)]
    pub(crate) program: Option<Program>,
    #[serde(default)]
    pub(crate) language: Option<Language>,
    /// What the CRM claims of them.
    #[serde(default)]
    pub(crate) role: Option<String>,
    /// Since when the CRM knows them; since the deal began if left out.
    #[serde(default)]
    pub(crate) since: Option<Date>,
    /// Does the CRM know them at all?
    #[serde(default = "yes")]
    pub(crate) listed: bool,
}

/// Somebody who is on no deal.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct OutsiderScript {
    pub(crate) key: String,
    pub(crate) name: String,
    pub(crate) address: String,
}

/// The deal's row in the CRM from this day on.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct StageScript {
    pub(crate) at: Date,
    pub(crate) name: String,
    pub(crate) close: Date,
}

/// One mail. Without a subject it answers the one before it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct MailScript {
    /// On the sender's clock.
    pub(crate) at: DateTime,
    pub(crate) from: String,
    /// To the one who is answered, else from a seller to the first person of the deal and the other way round.
    #[serde(default)]
    pub(crate) to: Vec<String>,
    #[serde(default)]
    pub(crate) cc: Vec<String>,
    #[serde(default)]
    pub(crate) subject: Option<String>,
    /// A name for later mails to answer it by.
    #[serde(default)]
    pub(crate) key: Option<String>,
    /// The mail that it answers, where that is not the one before it.
    #[serde(default)]
    pub(crate) answers: Option<String>,
    #[serde(default)]
    pub(crate) kind: MailKind,
    /// Written as HTML alone.
    #[serde(default)]
    pub(crate) html: bool,
    /// Names of attached documents.
    #[serde(default)]
    pub(crate) attach: Vec<String>,
    pub(crate) text: String,
    /// The mail that it passes on.
    #[serde(default)]
    pub(crate) forward: Option<ForwardScript>,
}

/// A mail that the sellers see only because somebody passes it on.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ForwardScript {
    pub(crate) at: DateTime,
    pub(crate) from: String,
    pub(crate) to: Vec<String>,
    pub(crate) subject: String,
    pub(crate) text: String,
}

/// Who or what wrote a mail.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum MailKind {
    /// A person.
    #[default]
    Written,
    /// Their mail program, while they are away.
    Absence,
    /// Their mail server, since the address is no more.
    Bounce,
    /// A mailing list, in HTML.
    Newsletter,
}

/// One meeting, or a weekly one.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct MeetingScript {
    /// On our clock.
    pub(crate) at: DateTime,
    /// When it was put into the calendar; a week before if left out.
    #[serde(default)]
    pub(crate) made: Option<Date>,
    pub(crate) minutes: i32,
    pub(crate) title: String,
    /// Short names, the one who invites first, each with `yes`, `no`, `maybe` or nothing.
    pub(crate) who: Vec<String>,
    /// For how many weeks it comes again.
    #[serde(default)]
    pub(crate) weeks: Option<u32>,
}

/// What a seller typed after a call, or between calls.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct NoteScript {
    /// On our clock.
    pub(crate) at: DateTime,
    pub(crate) who: Vec<String>,
    pub(crate) title: String,
    /// How long a call took; 0 where nobody answered.
    #[serde(default = "usual_call_minutes")]
    pub(crate) minutes: u32,
    pub(crate) text: String,
}

/// What somebody writes in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub(crate) enum Language {
    #[serde(rename = "en")]
    English,
    #[serde(rename = "sv")]
    Swedish,
}

/// A mail program, for how it quotes, forwards and signs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Program {
    Gmail,
    Outlook,
}

fn usual_call_minutes() -> u32 {
    12
}

fn yes() -> bool {
    true
}
