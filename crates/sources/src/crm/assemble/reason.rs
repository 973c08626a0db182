//! Did they buy from nobody? What the reason for a loss says.

/// Words that say that nothing was bought.
const NOTHING: &[&str] = &[
    "no decision",
    "no-decision",
    "nodecision",
    "no purchase",
    "no action",
    "do nothing",
    "did nothing",
    "doing nothing",
    "status quo",
    "went silent",
    "project cancelled",
    "project canceled",
    "project shelved",
    "project stopped",
    "on hold",
    "no budget",
    "lost budget",
    "budget cut",
    "funding",
    "ingen affär",
    "inget beslut",
    "inget köp",
    "köper inget",
    "köpte inget",
    "köper ingenting",
    "gör ingenting",
    "avvaktar",
    "projektet nedlagt",
    "projektet lades ner",
    "projektet stoppat",
    "projektet inställt",
    "lades ned",
    "lades ner",
    "ingen budget",
    "keine entscheidung",
];
/// To keep …
const KEEPING: &[&str] = &[
    "kept",
    "keep",
    "stay",
    "stick",
    "continu",
    "retain",
    "remain",
    "behåll",
    "behöll",
    "kvar",
    "fortsätt",
    "fortsatt",
    "stannar",
];
/// … what they have.
const OWN: &[&str] = &[
    "legacy",
    "existing",
    "current",
    "old ",
    "as is",
    "as-is",
    "today",
    "excel",
    "spreadsheet",
    "own ",
    "manual",
    "in-house",
    "befintlig",
    "nuvarande",
    "gamla",
    "gammal",
    "egen",
    "eget",
    "som det är",
    "dagens",
    "manuell",
];
/// Somebody sold something after all.
const RIVAL: &[&str] =
    &["competitor", "konkurrent", "vendor", "supplier", "leverantör", "chose ", "valde ", "went with"];

/// Does `reason` say that they bought from nobody?
pub(super) fn is_no_decision(reason: &str) -> bool {
    let reason = format!("{} ", reason.to_lowercase());
    let says = |words: &[&str]| words.iter().any(|word| reason.contains(word));
    says(NOTHING) || (says(KEEPING) && says(OWN) && !says(RIVAL))
}

#[cfg(test)]
mod tests {
    use super::is_no_decision;

    #[test]
    fn keeping_what_they_have_is_no_decision() {
        for reason in [
            "No decision / kept legacy system",
            "Ingen affär, behåller befintligt",
            "Staying with current process",
            "NO_DECISION_".trim_end_matches('_').replace('_', " ").as_str(),
            "Project cancelled",
            "Behöll sitt gamla system",
            "Status quo",
        ] {
            assert!(is_no_decision(reason), "{reason}");
        }
    }

    #[test]
    fn losing_to_somebody_is_a_loss() {
        for reason in [
            "Lost to competitor",
            "Förlorad till konkurrent",
            "Price",
            "Stayed with existing supplier",
            "",
            "Behåller nuvarande leverantör",
            "Missing functionality",
        ] {
            assert!(!is_no_decision(reason), "{reason}");
        }
    }
}
