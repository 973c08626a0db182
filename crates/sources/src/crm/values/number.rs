//! Numbers as people and programs write them: `1,234.50`, `1.234,50`, `1 234,5`, `250k`, `1,2 Mkr`.

use rust_decimal::Decimal;

/// What stands before the decimals.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(in crate::crm) enum DecimalMark {
    /// 1,234.50
    #[default]
    Point,
    /// 1.234,50
    Comma,
}

/// What one cell tells about its column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::crm) enum NumberStyle {
    /// It can be read in one way only, and in any column.
    Clear,
    /// Only with this mark.
    Only(DecimalMark),
    /// Three figures behind a single point: a mark of thousands, or three decimals.
    Point,
    /// Three figures behind a single comma.
    Comma,
}

/// The number in `text` (figures, points, commas, spaces, apostrophes, a sign).
pub(super) fn parse(text: &str, mark: DecimalMark) -> Option<Decimal> {
    let (negative, figures) = bare(text);
    let mark = match style(&figures)? {
        NumberStyle::Only(mark) => mark,
        _ => mark,
    };
    let (decimal, thousands) = match mark {
        DecimalMark::Point => ('.', ','),
        DecimalMark::Comma => (',', '.'),
    };
    let plain: String =
        figures.chars().filter(|c| *c != thousands).map(|c| if c == decimal { '.' } else { c }).collect();
    let number = Decimal::from_str_exact(plain.trim_end_matches('.')).ok()?;
    Some(if negative { -number } else { number })
}

/// What `text` tells about how numbers are written here; `None` when it is no number.
pub(super) fn style(text: &str) -> Option<NumberStyle> {
    let (_, figures) = bare(text);
    if figures.is_empty() || !figures.starts_with(|c: char| c.is_ascii_digit() || c == '.' || c == ',') {
        return None;
    }
    if !figures.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'.' | b',')) {
        return None;
    }
    let count = |mark: char| figures.matches(mark).count();
    Some(match (count('.'), count(',')) {
        (0, 0) => NumberStyle::Clear,
        (1, 0) => single(&figures, '.', DecimalMark::Point, NumberStyle::Point),
        (0, 1) => single(&figures, ',', DecimalMark::Comma, NumberStyle::Comma),
        (_, 0) => NumberStyle::Only(DecimalMark::Comma),
        (0, _) => NumberStyle::Only(DecimalMark::Point),
        _ if figures.rfind('.') > figures.rfind(',') => NumberStyle::Only(DecimalMark::Point),
        _ => NumberStyle::Only(DecimalMark::Comma),
    })
}

/// One mark: three figures behind and one to three before it may be thousands.
fn single(figures: &str, mark: char, decimal: DecimalMark, open: NumberStyle) -> NumberStyle {
    let (before, behind) = figures.split_once(mark).unwrap_or((figures, ""));
    let thousands = behind.len() == 3 && (1..=3).contains(&before.len()) && !before.starts_with('0');
    if thousands { open } else { NumberStyle::Only(decimal) }
}

/// The sign, and the text without sign, spaces and apostrophes.
fn bare(text: &str) -> (bool, String) {
    let text = text.trim();
    let bracketed = text.starts_with('(') && text.ends_with(')');
    let negative = bracketed || text.starts_with(['-', '\u{2212}']) || text.ends_with('-');
    let figures = text
        .trim_matches(['(', ')', '-', '\u{2212}', '+'])
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '\'' | '\u{2019}'))
        .collect();
    (negative, figures)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, mark: DecimalMark, number: &str) {
        assert_eq!(parse(text, mark).unwrap().to_string(), number, "{text}");
    }

    #[test]
    fn numbers_are_read_however_they_are_written() {
        use DecimalMark::{Comma, Point};
        check("148000", Point, "148000");
        check("148,000", Point, "148000");
        check("148.000", Comma, "148000");
        check("148.000", Point, "148.000");
        check("1,234,567.50", Comma, "1234567.50");
        check("1.234.567,50", Point, "1234567.50");
        check("1\u{a0}234,5", Point, "1234.5");
        check("1'234.50", Point, "1234.50");
        check("(1,200.00)", Point, "-1200.00");
        check("-12", Point, "-12");
    }

    #[test]
    fn a_cell_tells_how_its_column_writes_numbers() {
        assert_eq!(style("1.5"), Some(NumberStyle::Only(DecimalMark::Point)));
        assert_eq!(style("1,50"), Some(NumberStyle::Only(DecimalMark::Comma)));
        assert_eq!(style("12.500"), Some(NumberStyle::Point));
        assert_eq!(style("0.500"), Some(NumberStyle::Only(DecimalMark::Point)));
        assert_eq!(style("n/a"), None);
    }
}
