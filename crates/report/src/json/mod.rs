//! The stable JSON that `check --format json` prints. Wire types live here and nowhere else.

mod coverage;
mod evidence;

use countersign_committee::{Candidate, Committee, PersonId};
use countersign_linking::DealRecord;
use countersign_model::Phase;
use countersign_review::{Review, ReviewedFinding};
use countersign_rules::Severity;
use jiff::civil::Date;
use serde::Serialize;

pub use coverage::CoverageJson;
use evidence::EvidenceJson;
pub use evidence::source_name;

use crate::brief::Ground;
use crate::tongue::Tongue;
use crate::words::words;

/// The version of this format.
pub const SCHEMA: u32 = 1;

/// The whole document.
#[derive(Debug, Serialize)]
pub struct Document {
    /// [`SCHEMA`].
    pub schema: u32,
    /// The day that was looked at.
    pub as_of: Date,
    /// One entry a deal.
    pub deals: Vec<DealJson>,
    /// What was read.
    pub coverage: CoverageJson,
}

/// One line of `check --format jsonl`.
#[derive(Debug, Serialize)]
pub struct DealLine<'a> {
    /// [`SCHEMA`].
    pub schema: u32,
    /// The day that was looked at.
    pub as_of: Date,
    /// The deal.
    #[serde(flatten)]
    pub deal: &'a DealJson,
}

/// One deal.
#[derive(Debug, Serialize)]
pub struct DealJson {
    id: String,
    name: String,
    account: Option<String>,
    owner: Option<String>,
    stage: String,
    phase: &'static str,
    amount: Option<MoneyJson>,
    economic_buyer: Option<BuyerJson>,
    win_probability: Option<f64>,
    findings: Vec<FindingJson>,
}

impl DealJson {
    /// Does anything endanger it?
    pub fn has_findings(&self) -> bool {
        !self.findings.is_empty()
    }
}

#[derive(Debug, Serialize)]
struct MoneyJson {
    value: String,
    currency: Option<String>,
}

#[derive(Debug, Serialize)]
struct PersonJson {
    name: Option<String>,
    email: Option<String>,
    unnamed_boss_of: Option<String>,
}

#[derive(Debug, Serialize)]
struct BuyerJson {
    #[serde(flatten)]
    person: PersonJson,
    probability: f64,
    evidence: Vec<EvidenceJson>,
}

#[derive(Debug, Serialize)]
struct FindingJson {
    code: &'static str,
    rule: &'static str,
    severity: &'static str,
    certainty: f64,
    people: Vec<PersonJson>,
    evidence: Vec<EvidenceJson>,
    message: String,
    ask: String,
    headline: bool,
    fingerprint: String,
    facts: String,
}

/// One deal's entry.
pub fn deal(record: &DealRecord<'_>, review: &Review, tongue: Tongue) -> DealJson {
    let ground = Ground::of(record, review);
    DealJson {
        id: record.deal.id.0.to_string(),
        name: record.deal.name.to_string(),
        account: record.account.map(|a| a.name.to_string()),
        owner: record.owner.map(|o| o.name.to_string()),
        stage: record.phases.last().map_or_else(String::new, |span| span.stage.to_owned()),
        phase: phase_name(record.phase()),
        amount: record.amount.map(|m| MoneyJson {
            value: m.value.normalize().to_string(),
            currency: m.currency.map(|c| c.code().to_owned()),
        }),
        economic_buyer: review.committee.economic_buyer.likeliest().map(|c| buyer(c, ground)),
        win_probability: None,
        findings: review.findings.iter().map(|f| finding(f, ground, tongue)).collect(),
    }
}

/// The name of a phase, as in `countersign.toml`.
pub fn phase_name(phase: Phase) -> &'static str {
    match phase {
        Phase::Qualify => "qualify",
        Phase::Discover => "discover",
        Phase::Develop => "develop",
        Phase::Propose => "propose",
        Phase::Decide => "decide",
        Phase::Closed(_) => "closed",
    }
}

/// The name of a severity.
pub fn severity_name(severity: Severity) -> &'static str {
    match severity {
        Severity::High => "high",
        Severity::Medium => "medium",
        Severity::Low => "low",
    }
}

fn buyer(candidate: &Candidate, ground: Ground<'_>) -> BuyerJson {
    BuyerJson {
        person: person(candidate.person, ground.committee),
        probability: rounded(candidate.probability.value()),
        evidence: candidate.evidence.iter().take(4).map(|piece| EvidenceJson::of(piece, ground)).collect(),
    }
}

fn person(id: PersonId, committee: &Committee) -> PersonJson {
    let person = committee.person(id);
    let name = (!person.name.is_empty()).then(|| person.name.to_string());
    let address_of = |id: PersonId| {
        let person = committee.person(id);
        person.addresses.first().map_or_else(|| person.name.to_string(), ToString::to_string)
    };
    PersonJson {
        name,
        email: person.addresses.first().map(ToString::to_string),
        unnamed_boss_of: person.boss_of.filter(|_| person.name.is_empty()).map(address_of),
    }
}

fn finding(reviewed: &ReviewedFinding, ground: Ground<'_>, tongue: Tongue) -> FindingJson {
    let finding = &reviewed.finding;
    let said = words(finding, ground.committee, tongue);
    FindingJson {
        code: finding.rule.code,
        rule: finding.rule.name,
        severity: severity_name(finding.severity),
        certainty: rounded(finding.certainty.value()),
        people: finding.people.iter().map(|id| person(*id, ground.committee)).collect(),
        evidence: finding.evidence().iter().map(|piece| EvidenceJson::of(piece, ground)).collect(),
        message: said.message,
        ask: said.ask,
        headline: reviewed.headline,
        fingerprint: reviewed.fingerprint.0.clone(),
        facts: reviewed.facts.0.clone(),
    }
}

fn rounded(number: f64) -> f64 {
    (number * 1000.0).round() / 1000.0
}
