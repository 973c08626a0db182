//! Reviewing one deal.

use countersign_committee::Committee;
use countersign_linking::DealRecord;
use countersign_rhythm::WorkTime;
use countersign_rules::{Finding, Subject};
use jiff::civil::Date;

use crate::config::Config;
use crate::fingerprint::{Fingerprint, facts, identity};
use crate::fold::fold;

/// Everything concluded about one deal.
#[derive(Debug)]
pub struct Review {
    /// The people and who decides.
    pub committee: Committee,
    /// What endangers the deal, in the order of codes.
    pub findings: Vec<ReviewedFinding>,
    /// The day that was looked at.
    pub as_of: Date,
}

/// A finding in its place among the others.
#[derive(Debug)]
pub struct ReviewedFinding {
    /// What a rule concluded.
    pub finding: Finding,
    /// Code, deal and people: stays.
    pub fingerprint: Fingerprint,
    /// What it rests on: changes.
    pub facts: Fingerprint,
    /// The one thing to show of this deal.
    pub headline: bool,
    /// The finding (by number in [`Review::findings`]) whose consequence it is.
    pub under: Option<usize>,
}

/// Everything that can be concluded from `record`. Pure: the same record gives the same review.
pub fn review_deal(record: &DealRecord<'_>, config: &Config) -> Review {
    let committee = Committee::of(record);
    let country =
        record.account.map(|a| a.country.as_ref()).filter(|c| !c.is_empty()).unwrap_or(&config.country);
    let work = WorkTime::new(config.zone.clone(), country);
    let as_of = work.date(record.at);
    let subject =
        Subject { record, committee: &committee, habits: &config.habits, work: &work, today: as_of };
    let found = subject.findings(|rule| config.wants(rule));
    let (headline, under) = fold(&found);
    let findings = found
        .into_iter()
        .zip(under)
        .enumerate()
        .map(|(number, (finding, under))| ReviewedFinding {
            fingerprint: identity(&finding, &record.deal.id, &committee),
            facts: facts(&finding, &committee),
            headline: headline == Some(number),
            under,
            finding,
        })
        .collect();
    Review { committee, findings, as_of }
}
