//! The words of a finding, taken from its rule's page in the reader's language.

use countersign_committee::{Committee, PersonId};
use countersign_model::{Outcome, Phase};
use countersign_rules::{Finding, Rule, Slot};

use crate::figures;
pub use crate::tongue::Tongue;

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
    let page = page(finding.rule, tongue);
    let fill = |marker: &str| fill(line(page, marker), finding, committee, tongue);
    let message = fill("Message:");
    Words {
        message: if message.is_empty() {
            short_name(finding.rule.code, finding.rule.name, tongue)
        } else {
            message
        },
        ask: fill("Ask:"),
    }
}

/// The rule's page in the reader's language.
pub fn page(rule: &Rule, tongue: Tongue) -> &'static str {
    tongue.say(rule.page_en, rule.page_sv)
}

/// What a rule is called in a few words: "absent economic buyer".
pub fn short_name(code: &str, name: &str, tongue: Tongue) -> String {
    let own = || NAMES_SV.iter().find(|(known, _)| *known == code).map(|(_, name)| (*name).to_owned());
    let swedish = if tongue == Tongue::Sv { own() } else { None };
    swedish.unwrap_or_else(|| name.replace('-', " "))
}

/// What a phase is called.
pub fn phase_word(phase: Phase, tongue: Tongue) -> &'static str {
    match phase {
        Phase::Qualify => tongue.say("Qualify", "Kvalificera"),
        Phase::Discover => tongue.say("Discover", "Behov"),
        Phase::Develop => tongue.say("Develop", "Lösning"),
        Phase::Propose => tongue.say("Propose", "Offert"),
        Phase::Decide => tongue.say("Decide", "Beslut"),
        Phase::Closed(Outcome::Won) => tongue.say("Won", "Vunnen"),
        Phase::Closed(Outcome::Lost) => tongue.say("Lost", "Förlorad"),
        Phase::Closed(Outcome::NoDecision) => tongue.say("No decision", "Utan beslut"),
    }
}

const NAMES_SV: &[(&str, &str)] = &[
    ("CS101", "den som har sista ordet är frånvarande"),
    ("CS102", "okänt vem som har sista ordet"),
    ("CS103", "godkännandet kallas en formsak"),
    ("CS104", "områdets ägare är inte tillfrågad"),
    ("CS105", "fel roll i CRM"),
    ("CS201", "bara en person deltar"),
    ("CS202", "tystnad"),
    ("CS203", "nyckelperson försvinner"),
    ("CS204", "löfte som gått ut"),
    ("CS205", "inget nästa steg"),
    ("CS301", "godkännande som drar ut på tiden"),
    ("CS302", "slutdatum som flyttas"),
    ("CS303", "steg som lovar för mycket"),
    ("CS401", "sent alternativ"),
    ("CS402", "sen nykomling"),
    ("CS403", "lösningen öppnas igen"),
];

/// The page's line that begins with `marker` inside a block quotation: `> Message: …`.
fn line<'p>(page: &'p str, marker: &str) -> &'p str {
    page.lines()
        .filter_map(|l| l.trim().strip_prefix("> "))
        .find_map(|l| l.strip_prefix(marker))
        .map_or("", str::trim)
}

fn fill(template: &str, finding: &Finding, committee: &Committee, tongue: Tongue) -> String {
    let mut text = template.to_owned();
    for (name, slot) in &finding.slots {
        let value = match slot {
            Slot::Person(id) => person(*id, committee, tongue),
            Slot::Day(day) => figures::day(*day, tongue),
            Slot::Count(count) => figures::count(u64::from(*count), tongue),
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
