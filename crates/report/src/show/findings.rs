//! A deal's findings with everything that proves them.

use crate::brief::{Brief, FindingBrief};
use crate::text::style::Style;
use crate::text::{Look, Sheet, cited, code, faint, plain, quotation, severity_word};

/// Where a finding's lines begin, below the severity.
const INDENT: usize = 8;

/// Writes all findings, the headline first, consequences under their cause.
pub(super) fn write(sheet: &mut Sheet, brief: &Brief, look: Look) {
    let tongue = look.tongue;
    sheet.indented(0, [(tongue.say("Findings", "Fynd").to_owned(), Style::Heading)]);
    if brief.findings.is_empty() {
        sheet.indented(0, [(tongue.say("Nothing to report.", "Utan anmärkning.").to_owned(), Style::Good)]);
    }
    for (cause, under) in brief.causes() {
        sheet.blank();
        finding(sheet, cause, false, brief, look);
        for consequence in under {
            sheet.blank();
            finding(sheet, consequence, true, brief, look);
        }
    }
    if brief.dismissed > 0 {
        sheet.blank();
        let number = brief.dismissed;
        sheet.indented(0, [faint(tongue.say(format!("{number} dismissed"), format!("{number} avfärdade")))]);
    }
}

fn finding(sheet: &mut Sheet, finding: &FindingBrief, follows: bool, brief: &Brief, look: Look) {
    let tongue = look.tongue;
    let word = if follows { "└" } else { severity_word(finding.severity, tongue) };
    let lead = vec![(format!("{word:INDENT$}"), Style::of(finding.severity))];
    sheet.hung(lead, [(finding.message.to_string(), Style::Strong), code(finding)]);
    for piece in &finding.evidence {
        let lead = vec![plain(" ".repeat(INDENT)), faint("│ ")];
        match &piece.quote {
            Some(quote) => sheet.ruled(lead, quotation(piece, quote, brief.as_of, tongue)),
            None => sheet.ruled(lead, [faint(cited(piece, brief.as_of, tongue))]),
        }
    }
    if !finding.ask.is_empty() {
        let lead = vec![plain(" ".repeat(INDENT)), ("→ ".to_owned(), Style::Ask)];
        sheet.hung(lead, [(finding.ask.to_string(), Style::Ask)]);
    }
    let dismiss = format!("countersign dismiss {} --reason …", finding.fingerprint);
    sheet.indented(
        INDENT,
        [faint(tongue.say(format!("Not so? {dismiss}"), format!("Stämmer inte? {dismiss}")))],
    );
}
