//! The one with the final say, and what part they have had in it.

use countersign_committee::{Committee, Person, PersonId};
use countersign_linking::DealRecord;
use countersign_model::Probability;
use jiff::civil::Date;

use crate::brief::piece::local_day;
use crate::clean::Clean;
use crate::tongue::Tongue;
use crate::words;

/// Who has the final say.
#[derive(Debug, Clone)]
pub struct BuyerBrief {
    /// Their name, address, or whose boss they are.
    pub called: Clean,
    /// Their title.
    pub title: Option<Clean>,
    /// How likely it is them.
    pub probability: Probability,
    /// What part they have had.
    pub part: Part,
}

/// What part somebody has had in a deal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Wrote, came or spoke so many times, the last time on that day.
    Taken {
        /// How many times.
        times: u32,
        /// When last.
        last: Date,
    },
    /// Known, and has done nothing themselves.
    Absent {
        /// Mails sent or copied to them.
        addressed: u32,
        /// Meetings they were invited to.
        invited: u32,
    },
    /// Must exist, and has no name yet.
    Unseen,
}

impl BuyerBrief {
    pub(super) fn of(record: &DealRecord<'_>, committee: &Committee, tongue: Tongue) -> Option<Self> {
        let candidate = committee.economic_buyer.likeliest()?;
        let person = committee.person(candidate.person);
        Some(Self {
            called: Clean::of(&words::person(candidate.person, committee, tongue)),
            title: person
                .title
                .as_ref()
                .map(|title| Clean::of(&title.text))
                .filter(|title| !title.is_empty()),
            probability: candidate.probability,
            part: Part::of(candidate.person, record, committee),
        })
    }
}

impl Part {
    /// The part that `id` has had in `record`.
    pub fn of(id: PersonId, record: &DealRecord<'_>, committee: &Committee) -> Self {
        let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        let person = committee.person(id);
        match committee.acts_of(id).last() {
            Some(last) => {
                Self::Taken { times: count(committee.acts_of(id).count()), last: local_day(&last.evidence) }
            }
            None if person.name.is_empty() && person.addresses.is_empty() => Self::Unseen,
            None => Self::Absent {
                addressed: count(addressed(person, record)),
                invited: count(invited(person, record)),
            },
        }
    }
}

/// Mails sent or copied to `person`.
fn addressed(person: &Person, record: &DealRecord<'_>) -> usize {
    let to_them = |mail: &&&countersign_linking::ReadMail| {
        mail.mail.recipients().any(|mailbox| person.addresses.contains(&mailbox.address))
    };
    record.mails.iter().filter(to_them).count()
}

fn invited(person: &Person, record: &DealRecord<'_>) -> usize {
    let with_them = |meeting: &&&countersign_model::Meeting| {
        meeting.attendees.iter().any(|attendee| person.addresses.contains(&attendee.mailbox.address))
    };
    record.meetings.iter().filter(with_them).count()
}
