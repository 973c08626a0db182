//! How a deal ended: from flags first, then from the words of its status and stage.

use countersign_model::Outcome;

use super::reason::is_no_decision;
use super::stages::{End, Stages};
use crate::crm::field::Field;
use crate::crm::fold::fold_name;
use crate::crm::sheet::Row;

const WON: &[&str] = &["won", "closedwon", "vunnen", "vunnet", "vunna", "gewonnen", "vundet", "voitettu"];
const LOST: &[&str] = &[
    "lost",
    "closedlost",
    "förlorad",
    "förlorat",
    "förlorade",
    "forlorad",
    "verloren",
    "tabt",
    "tapt",
    "hävitty",
    "disqualified",
    "abandoned",
    "cancelled",
    "canceled",
    "avböjd",
    "nedlagd",
];
const OPEN: &[&str] = &["open", "pending", "öppen", "in progress", "pågående", "offen", "active"];

/// How the deal in `row` is known to have ended; `stage` is its label.
pub(super) fn end_of(row: Row<'_>, stage: &str, stages: &Stages) -> Option<End> {
    let won = row.flag(Field::Won);
    let lost = row.flag(Field::Lost);
    match (row.flag(Field::Closed), won, lost) {
        (_, Some(true), _) => return Some(End::Won),
        (.., Some(true)) => return Some(End::Lost),
        (Some(true), Some(false), _) | (Some(true), None, Some(false)) => {
            return Some(if won.is_none() { End::Won } else { End::Lost });
        }
        (Some(false), ..) | (None, Some(false), Some(false)) => return Some(End::Open),
        _ => {}
    }
    let archived = row.flag(Field::Active) == Some(false);
    let end = word(row.text(Field::Status)).or_else(|| stages.end(stage)).or_else(|| word(stage));
    let closed = row.flag(Field::Closed) == Some(true);
    if (archived || closed) && end.unwrap_or(End::Open) == End::Open { Some(End::Lost) } else { end }
}

/// The end that the words of a status or stage tell.
pub(super) fn word(text: &str) -> Option<End> {
    let folded = fold_name(text);
    let says = |words: &[&str]| {
        folded.split(' ').any(|word| words.contains(&word)) || words.contains(&folded.as_str())
    };
    if folded.is_empty() {
        None
    } else if says(WON) && !folded.contains("not won") {
        Some(End::Won)
    } else if says(LOST) || is_no_decision(text) {
        Some(End::Lost)
    } else if says(OPEN) {
        Some(End::Open)
    } else {
        None
    }
}

/// The outcome of an end; `reason` tells a loss from no decision.
pub(super) fn outcome(end: Option<End>, reason: &str, stage: &str) -> Option<Outcome> {
    match end? {
        End::Open => None,
        End::Won => Some(Outcome::Won),
        End::Lost if is_no_decision(reason) || is_no_decision(stage) => Some(Outcome::NoDecision),
        End::Lost => Some(Outcome::Lost),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_a_stage_tell_its_end() {
        assert_eq!(word("Closed Won"), Some(End::Won));
        assert_eq!(word("closedlost"), Some(End::Lost));
        assert_eq!(word("Förlorad"), Some(End::Lost));
        assert_eq!(word("Closed - No Decision"), Some(End::Lost));
        assert_eq!(word("Negotiation"), None);
        assert_eq!(word("Lost contact"), Some(End::Lost));
    }

    #[test]
    fn a_reason_tells_no_decision_from_a_loss() {
        assert_eq!(outcome(Some(End::Lost), "kept legacy", ""), Some(Outcome::NoDecision));
        assert_eq!(outcome(Some(End::Lost), "price", ""), Some(Outcome::Lost));
        assert_eq!(outcome(Some(End::Open), "price", ""), None);
    }
}
