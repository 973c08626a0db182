//! One headline a deal: consequences fold under their cause.

use countersign_rules::Finding;

/// Which finding is the headline, and under which each other one is folded (`None` for those that stand alone).
///
/// The headline is the most severe finding that nothing else explains; of these the one that explains most, then
/// the one that is most certain.
pub(crate) fn fold(findings: &[Finding]) -> (Option<usize>, Vec<Option<usize>>) {
    let explained =
        |i: usize| findings.iter().any(|other| other.rule.explains.contains(&findings[i].rule.code));
    let explains = |i: usize| {
        findings.iter().filter(|other| findings[i].rule.explains.contains(&other.rule.code)).count()
    };
    let headline = (0..findings.len()).max_by(|a, b| {
        let rank = |i: usize| (findings[i].severity, !explained(i), explains(i));
        let certainty = |i: usize| findings[i].certainty.value();
        rank(*a).cmp(&rank(*b)).then(certainty(*a).total_cmp(&certainty(*b))).then(b.cmp(a))
    });
    let under = (0..findings.len())
        .map(|i| {
            (0..findings.len())
                .find(|cause| *cause != i && findings[*cause].rule.explains.contains(&findings[i].rule.code))
        })
        .collect();
    (headline, under)
}
