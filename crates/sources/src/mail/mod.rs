//! Mail: from files to single mails ([`Mails`]), from a mail's bytes to the model's nouns ([`parse_mail`]), and
//! what can be said about many mails (conversations, mailboxes).

mod again;
mod conversations;
mod drafts;
mod mails;
mod mbox;
mod parse;
mod pool;
mod raw;
mod seen;
mod separator;
mod stats;

pub use again::Again;
pub use conversations::{ConversationId, conversations};
pub use mails::Mails;
pub use mbox::MboxReader;
pub use parse::{MailHead, ParsedMail, parse_head, parse_mail};
pub(crate) use parse::{address, display_name, text_of_html};
pub use pool::Pool;
pub use raw::{MAIL_BYTES_MAX, RawMail, Stretch};
pub use seen::Seen;
pub(crate) use separator::{is_separator, separator_date};
pub use stats::{MailboxCount, MailboxStats};
