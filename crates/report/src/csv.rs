//! One finding a line, for a spreadsheet (RFC 4180). No cell can become a formula.

use csv::{Terminator, WriterBuilder};

use crate::brief::{Brief, FindingBrief};
use crate::json::{phase_name, severity_name, source_name};

/// The header.
const COLUMNS: [&str; 25] = [
    "as_of",
    "deal_id",
    "deal",
    "account",
    "owner",
    "stage",
    "phase",
    "amount",
    "currency",
    "close_date",
    "economic_buyer",
    "economic_buyer_probability",
    "code",
    "rule",
    "severity",
    "certainty",
    "headline",
    "people",
    "message",
    "ask",
    "quote",
    "said_by",
    "said_on",
    "source_id",
    "fingerprint",
];

/// The findings of `briefs`, with a header.
pub fn findings(briefs: &[Brief]) -> String {
    let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(Vec::new());
    let rows = briefs.iter().flat_map(|brief| brief.findings.iter().map(move |finding| row(brief, finding)));
    let all = std::iter::once(COLUMNS.map(str::to_owned)).chain(rows);
    for row in all {
        // Writing to memory cannot fail.
        let _ = writer.write_record(row.iter().map(|cell| harmless(cell)));
    }
    writer.into_inner().ok().and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default()
}

fn row(brief: &Brief, finding: &FindingBrief) -> [String; 25] {
    let (piece, quote) = match finding.quotation() {
        Some((piece, quote)) => (Some(piece), quote.whole()),
        None => (finding.evidence.first(), String::new()),
    };
    let text = |words: Option<&crate::Clean>| words.map(ToString::to_string).unwrap_or_default();
    let people: Vec<&str> = finding.people.iter().map(crate::Clean::as_str).collect();
    [
        brief.as_of.to_string(),
        brief.id.to_string(),
        brief.name.to_string(),
        text(brief.account.as_ref()),
        text(brief.owner.as_ref()),
        brief.stage.to_string(),
        phase_name(brief.phase).to_owned(),
        brief.amount.map(|amount| amount.value.normalize().to_string()).unwrap_or_default(),
        brief.amount.and_then(|amount| amount.currency).map(|c| c.code().to_owned()).unwrap_or_default(),
        brief.close.map(|day| day.to_string()).unwrap_or_default(),
        text(brief.buyer.as_ref().map(|buyer| &buyer.called)),
        brief.buyer.as_ref().map(|buyer| format!("{:.3}", buyer.probability.value())).unwrap_or_default(),
        finding.code.to_owned(),
        finding.rule.to_owned(),
        severity_name(finding.severity).to_owned(),
        format!("{:.3}", finding.certainty.value()),
        finding.headline.to_string(),
        people.join("; "),
        finding.message.to_string(),
        finding.ask.to_string(),
        quote,
        text(piece.map(|piece| &piece.by)),
        piece
            .filter(|piece| piece.searched.is_none())
            .map(|piece| piece.at.date().to_string())
            .unwrap_or_default(),
        piece
            .and_then(|piece| piece.source.map(|source| format!("{} {}", source_name(source), piece.id)))
            .unwrap_or_default(),
        finding.fingerprint.clone(),
    ]
}

/// A cell that begins as a formula would gets an apostrophe before it, as spreadsheets have it.
fn harmless(cell: &str) -> String {
    let first = cell.trim_start_matches([' ', '\u{a0}']).chars().next();
    let formula =
        matches!(first, Some('=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '＝' | '＋' | '－' | '＠'));
    if formula { format!("'{cell}") } else { cell.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::brief::examples;

    #[test]
    fn no_cell_becomes_a_formula() {
        for cell in ["=1+1", "+46 70", "-2", "@sum", "\tx", "\r=1", " =1", "＝1"] {
            assert!(harmless(cell).starts_with('\''), "{cell:?}");
        }
        assert_eq!(harmless("Anna - or not"), "Anna - or not");
    }

    #[test]
    fn every_line_has_every_column_and_hostile_words_stay_in_their_cell() {
        let text = findings(&[examples::hostile()]);
        let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
        let rows: Vec<csv::StringRecord> = reader.records().collect::<Result<_, _>>().unwrap();
        assert_eq!(rows.len(), 2);
        assert!(rows.iter().all(|row| row.len() == COLUMNS.len()));
        assert_eq!(&rows[1][2], "'=cmd|' /C calc'!A0");
        assert!(text.ends_with("\r\n"));
        assert!(!text.contains('\u{1b}'));
    }
}
