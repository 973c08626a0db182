//! The nouns of Countersign: what a sales team's records consist of, parsed once at the door.
//!
//! Pure: no clock, no files, no network. Later rooms add meaning; nothing here concludes anything.
#![deny(clippy::disallowed_methods)]

mod address;
mod crm;
mod doubt;
mod evidence;
mod mail;
mod meeting;
mod money;
mod phase;
mod probability;

pub use address::{EmailAddress, InvalidAddress, Mailbox};
pub use crm::{
    Account, AccountId, ClaimedRole, Contact, ContactId, Crm, Deal, DealChange, DealId, LoggedActivity,
    LoggedKind, RoleClaim, Seller,
};
pub use doubt::{Doubt, Place};
pub use evidence::{Citation, Evidence, Searched, SourceKind, Span};
pub use mail::{Attachment, HeaderMarks, Mail, MailBody, MeetingMessage, MessageId};
pub use meeting::{Answer, Attendee, Meeting};
pub use money::{Currency, InvalidCurrency, Money};
pub use phase::{Outcome, Phase};
pub use probability::Probability;
