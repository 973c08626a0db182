//! Numbers, sums and days as people write them in English and Swedish.

use countersign_model::{Currency, Money, Probability};
use jiff::civil::Date;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use crate::tongue::Tongue;

/// Keeps what belongs together on one line.
const NBSP: char = '\u{a0}';
const MONTHS_EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const MONTHS_SV: [&str; 12] = [
    "januari",
    "februari",
    "mars",
    "april",
    "maj",
    "juni",
    "juli",
    "augusti",
    "september",
    "oktober",
    "november",
    "december",
];
const SHORT_EN: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const SHORT_SV: [&str; 12] =
    ["jan", "feb", "mars", "apr", "maj", "juni", "juli", "aug", "sep", "okt", "nov", "dec"];

/// `410,000`, `410 000`.
pub fn count(number: u64, tongue: Tongue) -> String {
    grouped(&number.to_string(), tongue)
}

/// `SEK 410,000`, `410 000 SEK`.
pub fn money(money: Money, tongue: Tongue) -> String {
    with_currency(&whole(money.value, tongue), money.currency, tongue)
}

/// As [`money`], but millions and above are rounded: `SEK 1.2 M`, `1,2 mn SEK`.
pub fn money_rounded(value: Decimal, currency: Option<Currency>, tongue: Tongue) -> String {
    with_currency(&rounded(value, tongue), currency, tongue)
}

/// `1.2 M`, `1,2 mn`; numbers below a million in full.
pub fn rounded(value: Decimal, tongue: Tongue) -> String {
    let million = Decimal::from(1_000_000);
    if value.abs() < million {
        return whole(value, tongue);
    }
    let (unit, name) = match value.abs() {
        v if v >= million * Decimal::from(1000) => (million * Decimal::from(1000), tongue.say("bn", "md")),
        _ => (million, tongue.say("M", "mn")),
    };
    let digits = (value / unit).round_dp(1).normalize().to_string();
    format!("{}{NBSP}{name}", digits.replace('.', tongue.say(".", ",")))
}

/// `87%`, `87 %`.
pub fn percent(probability: Probability, tongue: Tongue) -> String {
    let hundredths = (probability.value() * 100.0).round().to_u8().unwrap_or(0);
    tongue.say(format!("{hundredths}%"), format!("{hundredths}{NBSP}%"))
}

/// `9 April 2026`, `9 april 2026`.
pub fn day(day: Date, tongue: Tongue) -> String {
    let month = tongue.say(MONTHS_EN, MONTHS_SV)[month_index(day)];
    format!("{}{NBSP}{month}{NBSP}{}", day.day(), day.year())
}

/// `9 Apr`, with the year where it is not `near`'s.
pub fn short_day(day: Date, near: Date, tongue: Tongue) -> String {
    let month = tongue.say(SHORT_EN, SHORT_SV)[month_index(day)];
    let year = if day.year() == near.year() { String::new() } else { format!("{NBSP}{}", day.year()) };
    format!("{}{NBSP}{month}{year}", day.day())
}

/// `1 mail`, `2 mails`.
pub fn of(number: u64, one: &str, many: &str, tongue: Tongue) -> String {
    format!("{}{NBSP}{}", count(number, tongue), if number == 1 { one } else { many })
}

/// `14 mails`, `14 mejl`.
pub fn mails(number: u64, tongue: Tongue) -> String {
    of(number, tongue.say("mail", "mejl"), tongue.say("mails", "mejl"), tongue)
}

/// `3 meetings`, `3 möten`.
pub fn meetings(number: u64, tongue: Tongue) -> String {
    of(number, tongue.say("meeting", "möte"), tongue.say("meetings", "möten"), tongue)
}

/// `12 deals`, `12 affärer`.
pub fn deals(number: u64, tongue: Tongue) -> String {
    of(number, tongue.say("deal", "affär"), tongue.say("deals", "affärer"), tongue)
}

fn month_index(day: Date) -> usize {
    usize::try_from(day.month() - 1).unwrap_or(0)
}

fn with_currency(number: &str, currency: Option<Currency>, tongue: Tongue) -> String {
    match (currency, tongue) {
        (None, _) => number.to_owned(),
        (Some(currency), Tongue::En) => format!("{currency}{NBSP}{number}"),
        (Some(currency), Tongue::Sv) => format!("{number}{NBSP}{currency}"),
    }
}

/// Whole units; hundredths only where there are some and the sum is small.
fn whole(value: Decimal, tongue: Tongue) -> String {
    let small = value.abs() < Decimal::from(1000) && !value.fract().is_zero();
    let text = if small { format!("{:.2}", value.round_dp(2)) } else { value.round().to_string() };
    let (units, cents) = text.split_once('.').map_or((text.as_str(), None), |(u, c)| (u, Some(c)));
    match cents {
        Some(cents) if small => format!("{}{}{cents}", grouped(units, tongue), tongue.say('.', ',')),
        _ => grouped(units, tongue),
    }
}

fn grouped(digits: &str, tongue: Tongue) -> String {
    let (sign, digits) = digits.strip_prefix('-').map_or(("", digits), |rest| ("\u{2212}", rest));
    let mut out = sign.to_owned();
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i) % 3 == 0 {
            out.push(tongue.say(',', NBSP));
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sek(value: &str) -> Money {
        Money { value: value.parse().unwrap(), currency: Currency::parse("SEK").ok() }
    }

    fn plain(text: &str) -> String {
        text.replace(NBSP, " ")
    }

    #[test]
    fn sums_are_written_as_each_language_writes_them() {
        for (value, en, sv) in [
            ("410000", "SEK 410,000", "410 000 SEK"),
            ("410000.40", "SEK 410,000", "410 000 SEK"),
            ("99.5", "SEK 99.50", "99,50 SEK"),
            ("7", "SEK 7", "7 SEK"),
            ("-1500", "SEK −1,500", "−1 500 SEK"),
        ] {
            assert_eq!(plain(&money(sek(value), Tongue::En)), en);
            assert_eq!(plain(&money(sek(value), Tongue::Sv)), sv);
        }
    }

    #[test]
    fn millions_are_rounded_and_less_is_not() {
        let of = |value: &str, tongue| plain(&rounded(value.parse().unwrap(), tongue));
        assert_eq!(of("1234567", Tongue::En), "1.2 M");
        assert_eq!(of("1234567", Tongue::Sv), "1,2 mn");
        assert_eq!(of("12000000", Tongue::En), "12 M");
        assert_eq!(of("2500000000", Tongue::Sv), "2,5 md");
        assert_eq!(of("999999", Tongue::En), "999,999");
    }

    #[test]
    fn days_have_their_month_in_words() {
        let date = jiff::civil::date(2026, 3, 9);
        assert_eq!(plain(&day(date, Tongue::En)), "9 March 2026");
        assert_eq!(plain(&day(date, Tongue::Sv)), "9 mars 2026");
        assert_eq!(plain(&short_day(date, jiff::civil::date(2026, 5, 1), Tongue::En)), "9 Mar");
        assert_eq!(plain(&short_day(date, jiff::civil::date(2027, 5, 1), Tongue::Sv)), "9 mars 2026");
    }

    #[test]
    fn one_is_one() {
        assert_eq!(plain(&mails(1, Tongue::En)), "1 mail");
        assert_eq!(plain(&mails(1400, Tongue::Sv)), "1 400 mejl");
        assert_eq!(percent(Probability::new(0.874), Tongue::En), "87%");
    }
}
