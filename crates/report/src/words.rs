//! The words of a finding, taken from its rule's page in the reader's language.

use countersign_committee::{Committee, PersonId};
use countersign_rules::{Finding, Slot};

/// The languages in which Countersign speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tongue {
    /// English.
    #[default]
    En,
    /// Swedish.
    Sv,
}

/// What a finding says and what to do about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    /// What, in one sentence.
    pub message: String,
    /// What to do, in one sentence.
    pub ask: String,
}

/// The words for `finding`.
pub fn words(finding: &Finding, committee: &Committee, tongue: Tongue) -> Words {
    let page = match tongue {
        Tongue::En => finding.rule.page_en,
        Tongue::Sv => finding.rule.page_sv,
    };
    let fill = |marker: &str| fill(line(page, marker), finding, committee, tongue);
    Words { message: fill("Message:"), ask: fill("Ask:") }
}

/// The page's line that begins with `marker` inside a block quotation: `> Message: …`.
fn line<'p>(page: &'p str, marker: &str) -> &'p str {
    page.lines().filter_map(|l| l.trim().strip_prefix("> ")).find_map(|l| l.strip_prefix(marker)).map_or("", str::trim)
}

fn fill(template: &str, finding: &Finding, committee: &Committee, tongue: Tongue) -> String {
    let mut text = template.to_owned();
    for (name, slot) in &finding.slots {
        let value = match slot {
            Slot::Person(id) => person(*id, committee, tongue),
            Slot::Day(day) => day.to_string(),
            Slot::Count(count) => count.to_string(),
            Slot::Text(text) => text.clone(),
        };
        text = text.replace(&format!("{{{name}}}"), &value);
    }
    text
}

/// What to call somebody: their name, their address, or whose boss they are.
pub fn person(id: PersonId, committee: &Committee, tongue: Tongue) -> String {
    let person = committee.person(id);
    match (person.name.is_empty(), person.boss_of, tongue) {
        (false, ..) => person.name.to_string(),
        (true, Some(of), Tongue::En) => format!("{}'s boss", self::person(of, committee, tongue)),
        (true, Some(of), Tongue::Sv) => format!("chefen till {}", self::person(of, committee, tongue)),
        (true, None, _) => person.addresses.first().map_or_else(|| "?".to_owned(), ToString::to_string),
    }
}
