//! Outlook's own formats, `.msg` and `.pst`: read as property bags and written out as the mail that the bag stands
//! for, so that everything behind sees mail alone.

mod item;
mod mime;
mod msg;
#[cfg(feature = "pst")]
mod pst;
mod rtf;

pub(crate) use mime::to_mail;
pub(crate) use msg::read as read_message;
#[cfg(feature = "pst")]
pub(crate) use pst::Archive;
