//! From a CRM's stage names to phases.

use std::collections::BTreeMap;

use countersign_model::{Outcome, Phase};

/// The team's own mapping, with a guess by keywords behind it.
#[derive(Debug, Clone, Default)]
pub struct StageMap {
    own: BTreeMap<String, Phase>,
}

/// Words of stage names in the order in which they are tried: the later phase first, since "proposal sent,
/// negotiation" is negotiation.
const KEYWORDS: &[(Phase, &[&str])] = &[
    (
        Phase::Closed(Outcome::Won),
        &["closed won", "closedwon", "won", "vunnen", "vunnet", "order", "gewonnen"],
    ),
    (
        Phase::Closed(Outcome::Lost),
        &[
            "closed lost",
            "closedlost",
            "lost",
            "förlorad",
            "förlorat",
            "disqualified",
            "cancelled",
            "avböjt",
            "verloren",
        ],
    ),
    (
        Phase::Decide,
        &[
            "negotiat",
            "förhandl",
            "decision",
            "beslut",
            "contract",
            "avtal",
            "commit",
            "verbal",
            "signature",
            "closing",
            "review",
            "legal",
            "procurement",
            "approval",
            "avslut",
        ],
    ),
    (
        Phase::Propose,
        &[
            "propos",
            "quot",
            "offert",
            "offer",
            "price",
            "presentation",
            "presented",
            "bid",
            "anbud",
            "angebot",
        ],
    ),
    (
        Phase::Develop,
        &[
            "solution",
            "lösning",
            "develop",
            "design",
            "evaluation",
            "utvärder",
            "demo",
            "technical",
            "poc",
            "pilot",
            "trial",
            "value",
            "scop",
            "id. decision",
            "workshop",
        ],
    ),
    (
        Phase::Discover,
        &[
            "need",
            "behov",
            "discover",
            "analys",
            "meeting",
            "möte",
            "appointment",
            "perception",
            "contacted",
            "kontakt",
        ],
    ),
    (
        Phase::Qualify,
        &["prospect", "qualif", "kvalific", "lead", "new", "ny", "open", "inbox", "identified", "screening"],
    ),
];

impl StageMap {
    /// A map with the team's own entries, by stage name without regard to case.
    pub fn new(own: impl IntoIterator<Item = (String, Phase)>) -> Self {
        Self { own: own.into_iter().map(|(stage, phase)| (stage.trim().to_lowercase(), phase)).collect() }
    }

    /// The phase of a stage; `None` when neither the team's map nor a keyword tells.
    pub fn phase(&self, stage: &str) -> Option<Phase> {
        let stage = stage.trim().to_lowercase();
        self.own.get(&stage).copied().or_else(|| guess(&stage))
    }
}

fn guess(stage: &str) -> Option<Phase> {
    KEYWORDS.iter().find(|(_, words)| words.iter().any(|word| stage.contains(word))).map(|(phase, _)| *phase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn common_stage_names_find_their_phase() {
        let map = StageMap::default();
        for (stage, phase) in [
            ("Qualification", Phase::Qualify),
            ("Needs Analysis", Phase::Discover),
            ("Solution Development", Phase::Develop),
            ("Proposal", Phase::Propose),
            ("Negotiation", Phase::Decide),
            ("Closed Won", Phase::Closed(Outcome::Won)),
            ("Closed Lost", Phase::Closed(Outcome::Lost)),
            ("Offert", Phase::Propose),
            ("Behovsanalys", Phase::Discover),
            ("qualifiedtobuy", Phase::Qualify),
        ] {
            assert_eq!(map.phase(stage), Some(phase), "{stage}");
        }
    }

    #[test]
    fn the_teams_own_map_goes_first() {
        let map = StageMap::new([("Proposal".to_owned(), Phase::Decide)]);
        assert_eq!(map.phase("PROPOSAL"), Some(Phase::Decide));
    }
}
