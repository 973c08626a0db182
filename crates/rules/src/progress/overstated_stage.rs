//! CS303 overstated-stage: the CRM's stage claims more than the record supports.

use countersign_model::{Evidence, Phase};
use countersign_reading::signals::SignalKind as K;

use crate::finding::{Match, Slot};
use crate::rule::{Rule, Severity};
use crate::subject::{Subject, evidence_of};

pub(crate) const RULE: Rule = Rule {
    code: "CS303",
    name: "overstated-stage",
    severity: Severity::Medium,
    page_en: include_str!("overstated_stage.en.md"),
    page_sv: include_str!("overstated_stage.sv.md"),
    explains: &[],
    detect,
};

fn detect(subject: &Subject<'_>) -> Vec<Match> {
    if subject.phase() != Phase::Decide {
        return Vec::new();
    }
    let why = if subject.economic_buyer().is_none() {
        Some(("unknown", subject.latest(2)))
    } else if subject.economic_buyer_is_absent() {
        let said =
            subject.committee.economic_buyer.likeliest().map(|c| c.evidence.clone()).unwrap_or_default();
        Some(("absent", said.into_iter().take(2).collect()))
    } else if let Some(evidence) = started_over(subject) {
        Some(("reopened", evidence))
    } else if no_proposal(subject) {
        Some(("no-proposal", Vec::new()))
    } else {
        None
    };
    let Some((why, mut evidence)) = why else { return Vec::new() };
    evidence.push(subject.deal_row());
    vec![Match::new(Vec::new(), evidence, 0.85).slot("why", Slot::Text(why.to_owned()))]
}

/// The solution was opened again by the one with the final say, and nobody has agreed to a new one since.
fn started_over(subject: &Subject<'_>) -> Option<Vec<Evidence>> {
    let decide = subject.record.reached(Phase::Decide)?;
    let buyer = subject.economic_buyer();
    let reopened: Vec<_> = subject
        .buyers_say(K::Reopens)
        .filter(|s| {
            s.at > decide && s.certainty.value() > 0.6 && (s.by == buyer.unwrap_or(s.by) || s.about == buyer)
        })
        .collect();
    let last = reopened.last()?.at;
    let settled = subject.buyers_say(K::Settled).any(|s| s.at > last);
    (!settled).then(|| evidence_of(reopened, 2))
}

/// No seller has sent anything that looks like a proposal.
fn no_proposal(subject: &Subject<'_>) -> bool {
    !subject.record.mails.iter().any(|m| {
        m.mail.sender().is_some_and(|from| subject.record.team.is_ours(from))
            && (!m.mail.attachments.is_empty()
                || m.reading.text.passages.iter().any(|p| p.clearly(K::Delivered)))
    })
}
