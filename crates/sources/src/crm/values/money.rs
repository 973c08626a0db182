//! Amounts with the currency and the shorthand that people put around them.

use countersign_model::{Currency, Money};
use rust_decimal::Decimal;

use super::number::{self, DecimalMark, NumberStyle};

/// Symbols and words that name one currency. `kr` names three, and `$` many: see [`currency_word`].
const WORDS: &[(&str, &str)] = &[
    ("€", "EUR"),
    ("£", "GBP"),
    ("us$", "USD"),
    ("$", "USD"),
    ("a$", "AUD"),
    ("c$", "CAD"),
    ("ca$", "CAD"),
    ("¥", "JPY"),
    ("₹", "INR"),
    ("zł", "PLN"),
    ("euro", "EUR"),
    ("euros", "EUR"),
    ("pund", "GBP"),
    ("pound sterling", "GBP"),
    ("british pound", "GBP"),
    ("us dollar", "USD"),
    ("u.s. dollar", "USD"),
    ("dollar", "USD"),
    ("canadian dollar", "CAD"),
    ("australian dollar", "AUD"),
    ("swiss franc", "CHF"),
    ("swedish krona", "SEK"),
    ("svensk krona", "SEK"),
    ("svenska kronor", "SEK"),
    ("norwegian krone", "NOK"),
    ("norsk krone", "NOK"),
    ("danish krone", "DKK"),
    ("dansk krone", "DKK"),
];

/// Shorthand for thousands and millions; those with `kr` say no currency by themselves.
const FACTORS: &[(&str, i64)] = &[
    ("k", 1_000),
    ("tkr", 1_000),
    ("kkr", 1_000),
    ("ksek", 1_000),
    ("t", 1_000),
    ("tusen", 1_000),
    ("m", 1_000_000),
    ("mn", 1_000_000),
    ("mm", 1_000_000),
    ("mio", 1_000_000),
    ("mkr", 1_000_000),
    ("msek", 1_000_000),
    ("mnkr", 1_000_000),
    ("milj", 1_000_000),
    ("million", 1_000_000),
    ("miljoner", 1_000_000),
];

/// The currency that a word or symbol names.
pub(in crate::crm) fn currency_word(word: &str) -> Option<Currency> {
    // `USD - U.S. Dollar`
    let word = word.split(" - ").next().unwrap_or_default().trim().trim_matches(['(', ')', '.']);
    let lower = word.to_lowercase();
    let code = WORDS.iter().find(|(own, _)| *own == lower).map(|(_, code)| *code);
    if let Some(code) = code {
        return Currency::parse(code).ok();
    }
    (word.len() == 3 && word.bytes().all(|byte| byte.is_ascii_uppercase()))
        .then(|| Currency::parse(word).ok())?
}

/// The currency in a header such as `Amount (SEK)`.
pub(in crate::crm) fn currency_of_header(header: &str) -> Option<Currency> {
    let (_, inner) = header.rsplit_once('(')?;
    let (inner, _) = inner.split_once(')')?;
    currency_word(inner)
}

/// The amount in `text`; the currency where the text itself names one.
pub(in crate::crm) fn amount(text: &str, mark: DecimalMark) -> Option<Money> {
    let parts = take_apart(text)?;
    let factor = parts.factor()?;
    let value = number::parse(parts.figures, mark)?.checked_mul(Decimal::from(factor))?;
    Some(Money { value: value.normalize(), currency: parts.currency() })
}

/// What `text` tells about how its column writes numbers.
pub(super) fn style(text: &str) -> Option<NumberStyle> {
    let parts = take_apart(text)?;
    // Whoever writes 1.250k means one and a quarter thousand.
    match (number::style(parts.figures)?, parts.factor()?) {
        (style, 1) => Some(style),
        (NumberStyle::Point, _) => Some(NumberStyle::Only(DecimalMark::Point)),
        (NumberStyle::Comma, _) => Some(NumberStyle::Only(DecimalMark::Comma)),
        (style, _) => Some(style),
    }
}

/// Figures with the words before and behind them.
struct Parts<'a> {
    before: &'a str,
    figures: &'a str,
    behind: &'a str,
}

fn take_apart(text: &str) -> Option<Parts<'_>> {
    let text = text.trim();
    let is_sign = |c: char| c.is_ascii_digit() || matches!(c, '-' | '\u{2212}' | '(');
    let start = text.find(is_sign)?;
    let last = text.rfind(|c: char| c.is_ascii_digit())?;
    let end = match text[last + 1..].chars().next() {
        Some(')') if text[start..].starts_with('(') => last + 2,
        _ => last + 1,
    };
    (start < end).then(|| Parts {
        before: text[..start].trim(),
        figures: &text[start..end],
        behind: text[end..].trim(),
    })
}

impl Parts<'_> {
    fn words(&self) -> impl Iterator<Item = &str> {
        self.before
            .split_whitespace()
            .chain(self.behind.split_whitespace())
            .filter(|word| *word != ":-" && *word != ",-")
    }

    fn currency(&self) -> Option<Currency> {
        self.words().find_map(|word| currency_word(word).or_else(|| joined(word)))
    }

    /// The product of the shorthand; `None` when a word is neither shorthand nor currency.
    fn factor(&self) -> Option<i64> {
        self.words().try_fold(1i64, |factor, word| {
            let lower = word.trim_end_matches('.').to_lowercase();
            if let Some((_, times)) = FACTORS.iter().find(|(own, _)| *own == lower) {
                return factor.checked_mul(*times);
            }
            let known = lower == "kr" || currency_word(word).is_some();
            if known { Some(factor) } else { joined(word).map(|_| factor * shorthand(&lower)) }
        })
    }
}

/// `k€`, `MSEK`: shorthand and currency in one word.
fn joined(word: &str) -> Option<Currency> {
    let mut letters = word.chars();
    matches!(letters.next()?, 'k' | 'K' | 'm' | 'M' | 'T' | 't').then(|| currency_word(letters.as_str()))?
}

fn shorthand(word: &str) -> i64 {
    if word.starts_with('m') { 1_000_000 } else { 1_000 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, mark: DecimalMark, value: &str, currency: Option<&str>) {
        let money = amount(text, mark).unwrap();
        assert_eq!(money.value.to_string(), value, "{text}");
        assert_eq!(money.currency.as_ref().map(Currency::code), currency, "{text}");
    }

    #[test]
    fn amounts_are_read_however_they_are_written() {
        use DecimalMark::{Comma, Point};
        check("148000", Point, "148000", None);
        check("$148,000.00", Point, "148000", Some("USD"));
        check("SEK 655 000", Comma, "655000", Some("SEK"));
        check("655 000 kr", Comma, "655000", None);
        check("250k", Point, "250000", None);
        check("1,2 Mkr", Comma, "1200000", None);
        check("1.2M €", Point, "1200000", Some("EUR"));
        check("250 k€", Point, "250000", Some("EUR"));
        check("3 MSEK", Point, "3000000", Some("SEK"));
        check("(1,200) GBP", Point, "-1200", Some("GBP"));
    }

    #[test]
    fn what_is_no_amount_is_refused() {
        for text in ["", "TBD", "about 3 boxes", "-"] {
            assert_eq!(amount(text, DecimalMark::Point), None, "{text}");
        }
    }

    #[test]
    fn a_header_may_name_the_currency() {
        assert_eq!(currency_of_header("Amount (SEK)"), Currency::parse("SEK").ok());
        assert_eq!(currency_of_header("Probability (%)"), None);
    }

    proptest::proptest! {
        #[test]
        fn amounts_survive_writing_and_reading(cents in 0i64..100_000_000_000, style in 0usize..5) {
            let value = Decimal::new(cents, 2);
            let (whole, decimals) = (cents / 100, cents % 100);
            let grouped = |mark: &str| {
                let digits = whole.to_string();
                let first = digits.len() % 3;
                let mut groups = vec![&digits[..first]];
                groups.extend(digits.as_bytes()[first..].chunks(3).map(|chunk| std::str::from_utf8(chunk).unwrap()));
                groups.retain(|group| !group.is_empty());
                groups.join(mark)
            };
            let (text, mark) = match style {
                0 => (format!("{whole}.{decimals:02}"), DecimalMark::Point),
                1 => (format!("${}.{decimals:02}", grouped(",")), DecimalMark::Point),
                2 => (format!("{},{decimals:02} €", grouped(".")), DecimalMark::Comma),
                3 => (format!("{},{decimals:02} kr", grouped("\u{a0}")), DecimalMark::Comma),
                _ => (format!("CHF {}.{decimals:02}", grouped("'")), DecimalMark::Point),
            };
            proptest::prop_assert_eq!(amount(&text, mark).unwrap().value, value.normalize(), "{}", text);
        }

        #[test]
        fn any_text_is_survived(text in "\\PC{0,30}|[0-9., kM€$()-]{0,20}") {
            let _ = (amount(&text, DecimalMark::Comma), style(&text));
        }
    }
}
