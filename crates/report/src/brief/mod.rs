//! One deal in brief: everything that a reader is shown of it, in safe words, without the records behind it.
//!
//! A check of ten thousand deals keeps ten thousand of these and no more.

mod buyer;
#[cfg(test)]
pub(crate) mod examples;
mod finding;
mod piece;

use countersign_committee::Committee;
use countersign_linking::DealRecord;
use countersign_model::{Money, Phase};
use countersign_reading::Reader;
use countersign_review::Review;
use countersign_rules::Severity;
use jiff::civil::Date;

pub use buyer::{BuyerBrief, Part};
pub use finding::FindingBrief;
pub(crate) use piece::local;
pub use piece::{Piece, Quote, SearchedBrief};

use crate::clean::Clean;
use crate::tongue::Tongue;

/// One deal.
#[derive(Debug, Clone)]
pub struct Brief {
    /// The CRM's id.
    pub id: Clean,
    /// Its name.
    pub name: Clean,
    /// The account's name.
    pub account: Option<Clean>,
    /// The seller answerable for it.
    pub owner: Option<Clean>,
    /// Its stage, as the CRM names it.
    pub stage: Clean,
    /// What the stage stands for.
    pub phase: Phase,
    /// Its amount.
    pub amount: Option<Money>,
    /// The promised day.
    pub close: Option<Date>,
    /// The day that was looked at.
    pub as_of: Date,
    /// Who has the final say, where the record tells.
    pub buyer: Option<BuyerBrief>,
    /// What endangers it.
    pub findings: Vec<FindingBrief>,
    /// How many findings the team has dismissed.
    pub dismissed: u32,
    /// Mails on it.
    pub mails: u32,
    /// Meetings, calls and notes on it.
    pub meetings: u32,
}

/// In which words, and how closely, a brief is made.
#[derive(Debug, Clone, Copy)]
pub struct Telling<'a> {
    /// The reader's language.
    pub tongue: Tongue,
    /// Finds the telling words of a quotation; without it none are marked.
    pub reader: Option<&'a Reader>,
    /// Mark the telling words of every piece of evidence, not only the first of each headline.
    pub all: bool,
}

/// What briefs are made from.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Ground<'a> {
    pub(crate) record: &'a DealRecord<'a>,
    pub(crate) committee: &'a Committee,
    pub(crate) as_of: Date,
}

impl<'a> Ground<'a> {
    pub(crate) fn of(record: &'a DealRecord<'a>, review: &'a Review) -> Self {
        Self { record, committee: &review.committee, as_of: review.as_of }
    }
}

impl Brief {
    /// The brief of `record` and what was concluded from it; `dismissed` findings were left out of `review`.
    pub fn of(record: &DealRecord<'_>, review: &Review, dismissed: u32, telling: Telling<'_>) -> Self {
        let ground = Ground::of(record, review);
        let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        Self {
            id: Clean::of(&record.deal.id.0),
            name: Clean::of(&record.deal.name),
            account: record.account.map(|account| Clean::of(&account.name)),
            owner: record.owner.map(|owner| Clean::of(&owner.name)),
            stage: Clean::of(record.phases.last().map_or("", |span| span.stage)),
            phase: record.phase(),
            amount: record.amount,
            close: record.close.current,
            as_of: review.as_of,
            buyer: BuyerBrief::of(record, &review.committee, telling.tongue),
            findings: review.findings.iter().map(|found| FindingBrief::of(found, ground, telling)).collect(),
            dismissed,
            mails: count(record.mails.len()),
            meetings: count(record.meetings.len() + record.notes.len()),
        }
    }

    /// Is it still to be won or lost?
    pub fn is_open(&self) -> bool {
        self.phase.is_open()
    }

    /// The one thing to show of it.
    pub fn headline(&self) -> Option<&FindingBrief> {
        self.findings.iter().find(|finding| finding.headline)
    }

    /// How much its headline endangers it.
    pub fn severity(&self) -> Option<Severity> {
        self.headline().map(|finding| finding.severity)
    }

    /// Does something endanger the deal, its date or its amount?
    pub fn is_at_risk(&self) -> bool {
        self.severity().is_some_and(|severity| severity >= Severity::Medium)
    }

    /// The findings that stand alone, the headline first, each with the numbers of those folded under it.
    pub fn causes(&self) -> Vec<(&FindingBrief, Vec<&FindingBrief>)> {
        let roots: Vec<usize> = (0..self.findings.len()).map(|number| self.root(number)).collect();
        let mut causes: Vec<usize> =
            (0..self.findings.len()).filter(|number| roots[*number] == *number).collect();
        causes.sort_by_key(|number| !self.findings[*number].headline);
        let folded = |cause: usize| {
            let under = (0..self.findings.len()).filter(|number| *number != cause && roots[*number] == cause);
            under.map(|number| &self.findings[number]).collect()
        };
        causes.iter().map(|cause| (&self.findings[*cause], folded(*cause))).collect()
    }

    /// The finding that the one with this number is folded under in the end; the headline is under none.
    fn root(&self, number: usize) -> usize {
        let mut at = number;
        for _ in 0..self.findings.len() {
            match self.findings[at]
                .under
                .filter(|cause| *cause < self.findings.len() && !self.findings[at].headline)
            {
                Some(cause) => at = cause,
                None => return at,
            }
        }
        number
    }
}
