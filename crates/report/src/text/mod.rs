//! A pipeline for a person at a terminal: thirty deals in two minutes.

mod coverage;
mod deal;
mod sheet;
pub(crate) mod style;
mod summary;

use jiff::civil::Date;

pub(crate) use coverage::{doubt_sentence, read_sentence};
pub(crate) use deal::{buyer, cited, code, quotation, severity_word, state, title_line};
pub use sheet::Sheet;
pub(crate) use sheet::{Run, cut, fitted};
pub(crate) use summary::sums_sentence;

use crate::brief::Brief;
use crate::coverage::Coverage;
use crate::figures;
use crate::tongue::Tongue;
use crate::totals::{by_money_at_risk, totals};
use style::Style;

/// Narrower than this nothing can be shown.
const WIDTH_MIN: usize = 60;
/// Longer lines are hard to read.
const WIDTH_MAX: usize = 104;

/// So many deals are shown with all that matters; the others in two lines, unless everything is asked for.
const CARDS: usize = 10;

/// How a text is to look.
#[derive(Debug, Clone, Copy)]
pub struct Look {
    /// The reader's language.
    pub tongue: Tongue,
    /// The terminal's width in columns.
    pub width: usize,
    /// Everything, rather than what fits in two minutes.
    pub verbose: bool,
}

impl Look {
    /// An empty sheet of a width that can be read.
    pub fn sheet(self) -> Sheet {
        Sheet::new(self.width.clamp(WIDTH_MIN, WIDTH_MAX))
    }
}

/// The pipeline on `as_of`: the deals at risk, the others in one line, the sums, what was read.
pub fn overview(briefs: &[Brief], coverage: &Coverage, as_of: Date, look: Look) -> Sheet {
    let mut sheet = look.sheet();
    let shown = by_money_at_risk(briefs);
    let sums = totals(briefs);
    let date = figures::day(as_of, look.tongue);
    sheet.line([
        ("Countersign".to_owned(), Style::Strong),
        (look.tongue.say(format!(", as of {date}"), format!(", per {date}")), Style::Faint),
    ]);
    let several = sums.iter().filter(|sum| sum.at_risk > 0).count() > 1;
    let mut currency = None;
    for (number, brief) in shown.into_iter().enumerate() {
        let own = brief.amount.and_then(|amount| amount.currency);
        sheet.blank();
        if several && currency != Some(own) {
            summary::heading(&mut sheet, own, look.tongue);
            sheet.blank();
            currency = Some(own);
        }
        if look.verbose || number < CARDS {
            deal::card(&mut sheet, brief, look);
        } else {
            deal::line(&mut sheet, brief, look);
        }
    }
    sheet.blank();
    summary::healthy(&mut sheet, briefs, look);
    summary::sums(&mut sheet, briefs, &sums, look.tongue);
    sheet.blank();
    coverage::write(&mut sheet, coverage, look);
    sheet
}

/// Plain words.
pub(crate) fn plain(text: impl Into<String>) -> Run {
    (text.into(), Style::Plain)
}

/// Words of less weight.
pub(crate) fn faint(text: impl Into<String>) -> Run {
    (text.into(), Style::Faint)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::brief::examples;

    fn shown(briefs: &[Brief], tongue: Tongue, width: usize, verbose: bool) -> String {
        let coverage = Coverage { zone: "Europe/London".into(), ..Coverage::default() };
        overview(briefs, &coverage, date(2026, 4, 5), Look { tongue, width, verbose }).print(false)
    }

    #[test]
    fn a_seller_sees_what_matters() {
        let briefs = [examples::healthy(), examples::at_risk()];
        insta::assert_snapshot!("english", shown(&briefs, Tongue::En, 80, false));
        insta::assert_snapshot!("swedish", shown(&briefs, Tongue::Sv, 80, false));
        insta::assert_snapshot!("narrow", shown(&briefs, Tongue::En, 60, true));
    }

    #[test]
    fn many_deals_are_short_after_the_first() {
        let briefs = vec![examples::at_risk(); 14];
        let text = shown(&briefs, Tongue::En, 80, false);
        assert_eq!(text.matches("HIGH").count(), 14);
        assert_eq!(text.matches("Missing: ").count(), CARDS);
        assert_eq!(shown(&briefs, Tongue::En, 80, true).matches("Missing: ").count(), 14);
    }

    #[test]
    fn hostile_words_are_harmless_at_every_width() {
        for width in [0, 60, 80, 200] {
            let text = shown(&[examples::hostile()], Tongue::En, width, true);
            assert!(!text.contains(['\u{1b}', '\u{202e}', '\u{200b}', '\r']), "{text}");
            assert!(
                text.lines().all(|line| line.chars().count() <= WIDTH_MAX.min(width.max(WIDTH_MIN))),
                "{text}"
            );
        }
    }
}
