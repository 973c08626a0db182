//! Outside in: a folder of exports (mailboxes, calendars, CRM tables) becomes the nouns of `model`.
//!
//! Foreign words (headers, MIME, iCalendar properties) stop in this room. Broken input is normal: whatever could be
//! read is returned together with [`Doubt`](countersign_model::Doubt)s; a `Result` is kept for a folder that
//! cannot be used at all. Nothing here asks what time it is.

mod calendar;
mod charset;
pub mod crm;
mod error;
mod folder;
mod mail;
mod outlook;

pub use calendar::merge_invitations;
pub use error::SourcesError;
pub use folder::{FileKind, Folder, FoundFile, LeftOut};
pub use mail::{
    Again, ConversationId, MAIL_BYTES_MAX, MailHead, MailboxCount, MailboxStats, Mails, MboxReader,
    ParsedMail, Pool, RawMail, Seen, Stretch, conversations, parse_head, parse_mail,
};
