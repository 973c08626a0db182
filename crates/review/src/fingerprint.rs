//! What makes a finding the same finding tomorrow, and what wakes it when it was dismissed.

use std::hash::Hasher;

use countersign_committee::{Committee, PersonId};
use countersign_model::{DealId, Evidence};
use countersign_rules::Finding;

/// Sixteen hexadecimal digits.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Fingerprint(pub String);

/// Code, deal and people: stays while the facts change.
pub(crate) fn identity(finding: &Finding, deal: &DealId, committee: &Committee) -> Fingerprint {
    let mut hash = Fnv::new();
    hash.text(finding.rule.code);
    hash.text(&deal.0);
    let mut people: Vec<String> = finding.people.iter().map(|id| key(*id, committee)).collect();
    people.sort();
    people.iter().for_each(|person| hash.text(person));
    hash.finish_hex()
}

/// What the finding rests on: changes when other words prove it.
pub(crate) fn facts(finding: &Finding, committee: &Committee) -> Fingerprint {
    let mut hash = Fnv::new();
    finding.people.iter().for_each(|id| hash.text(&key(*id, committee)));
    for evidence in finding.evidence() {
        if let Evidence::Quoted { citation, span, .. } = evidence {
            hash.text(&citation.id);
            hash.text(&span.map_or_else(String::new, |s| format!("{}-{}", s.start, s.end)));
        }
    }
    hash.finish_hex()
}

/// What a person goes by in a fingerprint: their address, else their name, else whose boss they are.
fn key(id: PersonId, committee: &Committee) -> String {
    let person = committee.person(id);
    match (person.addresses.first(), person.boss_of) {
        (Some(address), _) => address.as_str().to_owned(),
        (None, Some(of)) => format!("boss of {}", key(of, committee)),
        (None, None) => person.name.to_lowercase(),
    }
}

/// FNV-1a, since fingerprints are kept in files for years.
struct Fnv(u64);

impl Fnv {
    fn new() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }

    fn text(&mut self, text: &str) {
        self.write(text.as_bytes());
        self.write(&[0]);
    }

    fn finish_hex(&self) -> Fingerprint {
        Fingerprint(format!("{:016x}", self.finish()))
    }
}

impl Hasher for Fnv {
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    }

    fn finish(&self) -> u64 {
        self.0
    }
}
