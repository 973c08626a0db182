//! A made-up team and its dozen deals, as the exports that a real team would have: CRM tables, a mailbox and a calendar
//! for each seller, and the team's settings.
//!
//! The fiction lies in `story/`, one file for each deal, and is built in. [`files`] turns it into bytes: the same bytes
//! every time. Nothing is read and nothing is written here.
#![deny(clippy::disallowed_methods)]

mod calendar;
mod cast;
mod crm;
mod error;
mod letter;
mod mailbox;
mod mime;
mod post;
mod program;
mod prose;
mod script;
mod story;

use jiff::civil::{Date, date};

pub use error::DemoError;

/// The day on which the story stands still: what happens next is not told.
pub const TODAY: Date = date(2026, 6, 12);

const SETTINGS: &str = include_str!("../story/countersign.toml");

/// A file of the demonstration.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DemoFile {
    /// Its path under the folder, with `/` between the parts.
    pub path: String,
    /// Its contents.
    pub bytes: Vec<u8>,
}

/// All files of the demonstration, in the order of their paths.
///
/// # Errors
/// When the story that is built in contradicts itself, such as by a mail from somebody whom it does not introduce.
pub fn files() -> Result<Vec<DemoFile>, DemoError> {
    let story = story::Story::read()?;
    let mut files = vec![DemoFile { path: "countersign.toml".to_owned(), bytes: SETTINGS.into() }];
    files.extend(crm::tables(&story)?);
    files.extend(mailbox::mailboxes(&story)?);
    files.extend(calendar::calendars(&story)?);
    files.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_story_becomes_one_mailbox_and_one_calendar_for_each_seller() {
        let files = files().unwrap();
        let paths: Vec<&str> = files.iter().map(|file| file.path.as_str()).collect();
        for seller in ["elias.noren", "karin.dahl", "tom.wright"] {
            assert!(paths.contains(&format!("mail/{seller}.mbox").as_str()), "{paths:?}");
            assert!(paths.contains(&format!("calendar/{seller}.ics").as_str()), "{paths:?}");
        }
        assert!(paths.contains(&"crm/Opportunity.csv") && paths.contains(&"countersign.toml"), "{paths:?}");
    }

    #[test]
    fn the_bytes_are_the_same_every_time() {
        assert_eq!(files().unwrap(), files().unwrap());
    }

    #[test]
    fn every_address_is_one_that_cannot_exist() {
        for file in files().unwrap() {
            // Without the breaks that long lines get in calendars and in mail.
            let text = String::from_utf8_lossy(&file.bytes).replace("\r\n ", "").replace("=\n", "");
            for after in text.split('@').skip(1) {
                let domain: String =
                    after.chars().take_while(|c| c.is_alphanumeric() || "-.".contains(*c)).collect();
                assert!(domain.trim_end_matches('.').ends_with(".example"), "{}: {domain}", file.path);
            }
        }
    }
}
