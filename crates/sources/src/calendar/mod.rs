//! Calendars: iCalendar files and the calendar parts of mails, as meetings.

mod components;
mod invitations;
mod known;
mod merge;
mod read;
mod series;
mod usual_zone;
mod zones;

use std::fs::File;
use std::io::{self, Read};

use countersign_model::{Doubt, Meeting, Place};
use jiff::{Timestamp, ToSpan, tz::TimeZone};

use crate::{FileKind, Folder, FoundFile, charset};

pub use invitations::merge_invitations;
pub(crate) use invitations::read_invitation;

/// Larger calendars are cut, in bytes.
const CALENDAR_BYTES_MAX: u64 = 128 << 20;
/// Series are expanded so far ahead.
const AHEAD_YEARS: i64 = 2;

/// What calendar text is read against.
struct Context<'a> {
    /// The file, for meetings and doubts.
    place: &'a Place,
    /// The zone of times that name none.
    zone: &'a TimeZone,
    /// Series are expanded up to here.
    until: Timestamp,
}

impl Folder {
    /// The meetings of every calendar in the folder, each once, in the order of their starts; the same meeting in
    /// several calendars is merged. Times without a zone are in `zone`, the team's. Series are expanded up to two
    /// years after `as_of`, and at most 500 occurrences of each are kept, the latest.
    pub fn calendars(&self, zone: &TimeZone, as_of: Timestamp) -> (Vec<Meeting>, Vec<Doubt>) {
        let until = two_years_after(as_of);
        let mut doubts = Vec::new();
        let mut found = Vec::new();
        for file in self.files_of(FileKind::Calendar) {
            let place = Place { file: file.name.clone(), offset: 0 };
            match contents(file) {
                Ok(text) => {
                    let context = Context { place: &place, zone, until };
                    found.extend(read::occurrences(&text, &context, &mut doubts).occurrences);
                }
                Err(error) => doubts.push(Doubt {
                    place,
                    what: format!("it cannot be read: {error}"),
                    assumed: "it was left out".to_owned(),
                    settle: "make it readable for the user who runs the check".to_owned(),
                }),
            }
        }
        (merge::merged(found), doubts)
    }
}

fn two_years_after(at: Timestamp) -> Timestamp {
    let zoned = at.to_zoned_datetime(TimeZone::UTC);
    zoned.checked_add(AHEAD_YEARS.years()).map_or(Timestamp::MAX, |zoned| zoned.timestamp())
}

fn contents(file: &FoundFile) -> io::Result<String> {
    let mut bytes = Vec::new();
    File::open(&file.path)?.take(CALENDAR_BYTES_MAX).read_to_end(&mut bytes)?;
    Ok(letters(&bytes))
}

/// Calendar text from bytes: UTF-8 as the standard has it, else what it most resembles.
pub(crate) fn letters(bytes: &[u8]) -> String {
    match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) => charset::guess(bytes).0,
    }
}
