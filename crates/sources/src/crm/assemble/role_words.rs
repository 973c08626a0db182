//! What the words for a role claim about power. Their first meaning only; whether it is true is judged elsewhere.

use countersign_model::ClaimedRole;

use crate::crm::fold::fold_name;

/// Beginnings of words or word groups, the stronger claim first.
const WORDS: &[(ClaimedRole, &[&str])] = &[
    (
        ClaimedRole::Evaluator,
        &[
            "evaluator",
            "technical evaluator",
            "technical buyer",
            "technical decision",
            "technical",
            "teknisk",
            "utvärderare",
            "granskare",
            "it evaluator",
        ],
    ),
    (
        ClaimedRole::Decider,
        &[
            "decision maker",
            "decisionmaker",
            "decider",
            "economic buyer",
            "economic decision",
            "budget holder",
            "budget owner",
            "budgetholder",
            "final approver",
            "beslutsfattare",
            "beslutande",
            "budgetägare",
            "budgetansvarig",
            "ekonomisk köpare",
            "ekonomisk beslutsfattare",
            "attesträtt",
            "entscheider",
        ],
    ),
    (
        ClaimedRole::User,
        &[
            "business user",
            "end user",
            "enduser",
            "user",
            "användare",
            "slutanvändare",
            "verksamhetsanvändare",
            "brukare",
        ],
    ),
    (
        ClaimedRole::Influencer,
        &[
            "influencer",
            "champion",
            "executive sponsor",
            "sponsor",
            "coach",
            "advocate",
            "påverkare",
            "förespråkare",
            "ambassadör",
            "projektsponsor",
        ],
    ),
];

/// The claim in `text`.
pub(super) fn role(text: &str) -> ClaimedRole {
    let folded = fold_name(text);
    let says =
        |phrase: &str| folded.match_indices(phrase).any(|(at, _)| at == 0 || folded[..at].ends_with(' '));
    let found = WORDS.iter().find(|(_, phrases)| phrases.iter().any(|phrase| says(phrase)));
    found.map_or(ClaimedRole::Other, |(role, _)| *role)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_for_roles_are_known_in_both_languages() {
        let check = |words: &[&str], expected| {
            for word in words {
                assert_eq!(role(word), expected, "{word}");
            }
        };
        check(
            &[
                "Decision Maker",
                "DECISION_MAKER",
                "Economic Buyer",
                "Economic Decision Maker",
                "Budget holder",
                "Beslutsfattare",
            ],
            ClaimedRole::Decider,
        );
        check(
            &["Evaluator", "Technical Buyer", "Technical Evaluator", "Teknisk utvärderare"],
            ClaimedRole::Evaluator,
        );
        check(&["Business User", "End user", "END_USER", "Slutanvändare"], ClaimedRole::User);
        check(
            &["Influencer", "Champion", "Executive Sponsor", "Coach", "Påverkare"],
            ClaimedRole::Influencer,
        );
        check(&["Legal", "BLOCKER", "", "Other", "Inköp"], ClaimedRole::Other);
    }
}
