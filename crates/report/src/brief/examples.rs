//! Made-up deals for the tests of this room.

use countersign_model::{Currency, Money, Phase, Probability, SourceKind};
use countersign_rules::Severity;
use jiff::civil::date;

use super::{Brief, BuyerBrief, FindingBrief, Part, Piece, Quote};
use crate::Clean;

/// A deal with nothing to report.
pub(crate) fn healthy() -> Brief {
    Brief {
        id: Clean::of("D2"),
        name: Clean::of("Harbour kiosks"),
        account: Some(Clean::of("Harbour Trust")),
        owner: Some(Clean::of("Ines Holm")),
        stage: Clean::of("Proposal"),
        phase: Phase::Propose,
        amount: Some(Money { value: 95_000.into(), currency: Currency::parse("GBP").ok() }),
        close: Some(date(2026, 6, 30)),
        as_of: date(2026, 4, 5),
        buyer: Some(BuyerBrief {
            called: Clean::of("Ada Brook"),
            title: Some(Clean::of("Managing Director")),
            probability: Probability::new(0.9),
            part: Part::Taken { times: 4, last: date(2026, 3, 30) },
        }),
        findings: Vec::new(),
        dismissed: 0,
        mails: 21,
        meetings: 3,
    }
}

/// A deal whose economic buyer is absent, with consequences.
pub(crate) fn at_risk() -> Brief {
    let mut absent = finding("CS101", "absent-economic-buyer", Severity::High);
    absent.message =
        Clean::of("Edward Jones has the final say and has taken no part in working out the solution.");
    absent.ask = Clean::of(
        "Ask your contact for twenty minutes with Edward Jones: \"You know best what will matter.\"",
    );
    absent.people = vec![Clean::of("Edward Jones")];
    absent.headline = true;
    let words =
        "You don't need to worry, Mr Jones just has to sign it, he always signs what I put before him.";
    absent.evidence = vec![said("Carol Finch", words, Some("Mr Jones just has to sign it"))];
    let mut stalled = finding("CS301", "stalled-approval", Severity::High);
    stalled.message = Clean::of("It has waited for approval or signature for 14 working days.");
    stalled.under = Some(0);
    let mut overdue = finding("CS204", "overdue-promise", Severity::Medium);
    overdue.message = Clean::of("What Carol Finch promised by 20 March 2026 has not come.");
    overdue.people = vec![Clean::of("Carol Finch")];
    overdue.under = Some(0);
    let mut slips = finding("CS302", "slipping-close-date", Severity::Low);
    slips.message =
        Clean::of("The close date does not hold: it has been moved later time after time (moves so far: 3).");
    Brief {
        id: Clean::of("D1"),
        name: Clean::of("Bus stops, phase 2"),
        account: Some(Clean::of("Northwick Council")),
        stage: Clean::of("Negotiation"),
        phase: Phase::Decide,
        amount: Some(Money { value: 180_000.into(), currency: Currency::parse("GBP").ok() }),
        close: Some(date(2026, 3, 31)),
        buyer: Some(BuyerBrief {
            called: Clean::of("Edward Jones"),
            title: Some(Clean::of("Director of Finance")),
            probability: Probability::new(0.87),
            part: Part::Absent { addressed: 3, invited: 1 },
        }),
        findings: vec![absent, stalled, overdue, slips],
        dismissed: 1,
        ..healthy()
    }
}

/// A deal whose every word is an attack.
pub(crate) fn hostile() -> Brief {
    let evil = "=cmd|' /C calc'!A0\u{1b}[2J\u{202e}\u{200b}";
    let mut one = finding("CS103", "rubber-stamp-claim", Severity::High);
    one.message = Clean::of(&format!("{evil}<img src=x onerror=alert(1)>\r\n# heading"));
    one.ask = Clean::of(evil);
    one.headline = true;
    one.evidence = vec![said(evil, &format!("a \"quoted\", {evil}\nnext"), None)];
    Brief { name: Clean::of(evil), owner: Some(Clean::of(evil)), findings: vec![one], ..healthy() }
}

fn finding(code: &'static str, rule: &'static str, severity: Severity) -> FindingBrief {
    FindingBrief {
        code,
        rule,
        severity,
        certainty: Probability::new(0.9),
        message: Clean::default(),
        ask: Clean::default(),
        people: Vec::new(),
        evidence: Vec::new(),
        headline: false,
        under: None,
        fingerprint: "00c0ffee00c0ffee".to_owned(),
    }
}

fn said(by: &str, words: &str, telling: Option<&str>) -> Piece {
    let range = telling.and_then(|telling| words.find(telling).map(|at| at..at + telling.len()));
    Piece {
        source: Some(SourceKind::Mail),
        id: Clean::of("<1@example.org>"),
        by: Clean::of(by),
        by_seller: false,
        at: date(2026, 3, 11).at(11, 32, 0, 0),
        quote: Some(Quote::of(words, range)),
        subject: Clean::of("Re: Offer"),
        searched: None,
    }
}
