//! Which mails no human wrote to the one who got them.

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

/// What kind of automatic mail this is; `None` for a human's.
pub fn automatic(mail: &Mail, body: &MailBody) -> Option<Automatic> {
    let _ = body;
    mail.marks.delivery_report.then_some(Automatic::Bounce)
}
