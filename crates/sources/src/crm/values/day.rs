//! Days as people write them: `2026-04-05`, `5/4/2026`, `5.4.26`, `5 april 2026`, `Apr 5, 2026`.

use jiff::civil::Date;

/// In which order day and month stand where no name of a month tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(in crate::crm) enum DateOrder {
    /// 5/4/2026 is 5 April.
    #[default]
    DayFirst,
    /// 5/4/2026 is 4 May.
    MonthFirst,
}

impl DateOrder {
    /// The other one.
    pub(in crate::crm) fn other(self) -> Self {
        match self {
            Self::DayFirst => Self::MonthFirst,
            Self::MonthFirst => Self::DayFirst,
        }
    }
}

/// What one cell tells about its column's order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Hint {
    /// It can be read in one way only, and in any column.
    Clear,
    /// Only in this order.
    Only(DateOrder),
    /// In both.
    Either,
}

/// First letters of the months' names in English, Swedish and the neighbours' languages.
const MONTHS: [&[&str]; 12] = [
    &["jan"],
    &["feb"],
    &["mar", "mär", "maa"],
    &["apr"],
    &["may", "maj", "mai"],
    &["jun"],
    &["jul"],
    &["aug"],
    &["sep"],
    &["oct", "okt"],
    &["nov"],
    &["dec", "dez", "des"],
];

/// The day at the beginning of `text`, and what stands behind it.
pub(super) fn parse(text: &str, order: DateOrder) -> Option<(Date, &str)> {
    if let Some(found) = iso(text) {
        return Some(found);
    }
    let ([a, b, c], rest) = three(text)?;
    let (year, month, day) = match (a, b, c) {
        (Token::Number(year, 4, _), Token::Number(month, ..), Token::Number(day, ..))
        | (Token::Number(year, 4, _), Token::Month(month), Token::Number(day, ..))
        | (Token::Number(day, ..), Token::Month(month), Token::Number(year, ..))
        | (Token::Month(month), Token::Number(day, ..), Token::Number(year, ..)) => (year, month, day),
        (Token::Number(first, _, separator), Token::Number(second, ..), Token::Number(year, ..)) => {
            if separator == b'.' || order == DateOrder::DayFirst {
                (year, second, first)
            } else {
                (year, first, second)
            }
        }
        _ => return None,
    };
    Some((date(year, month, day)?, rest))
}

/// In which orders the day at the beginning of `text` can be read; `None` when there is no day.
pub(super) fn hint(text: &str) -> Option<Hint> {
    if iso(text).is_some() {
        return Some(Hint::Clear);
    }
    let ([a, b, _], _) = three(text)?;
    Some(match (a, b) {
        (Token::Number(_, 4, _), _) | (_, Token::Month(_)) | (Token::Month(_), _) => Hint::Clear,
        (Token::Number(_, _, b'.'), _) => Hint::Clear,
        (Token::Number(first, ..), Token::Number(second, ..)) => match (first > 12, second > 12) {
            (true, false) => Hint::Only(DateOrder::DayFirst),
            (false, true) => Hint::Only(DateOrder::MonthFirst),
            (true, true) => return None,
            (false, false) if first == second => Hint::Clear,
            (false, false) => Hint::Either,
        },
        _ => return None,
    })
}

/// `2026-04-05…`, by far the commonest form.
fn iso(text: &str) -> Option<(Date, &str)> {
    let bytes = text.as_bytes();
    if bytes.len() < 10 || bytes[4] != b'-' || bytes[7] != b'-' {
        return None;
    }
    let figures = |from: usize, to: usize| {
        bytes[from..to]
            .iter()
            .try_fold(0u32, |sum, byte| byte.is_ascii_digit().then(|| sum * 10 + u32::from(byte - b'0')))
    };
    let date = date(figures(0, 4)?, figures(5, 7)?, figures(8, 10)?)?;
    Some((date, text.get(10..)?))
}

#[derive(Debug, Clone, Copy)]
enum Token {
    /// A number, its figures, and the character behind it.
    Number(u32, usize, u8),
    /// A month by name, from 1.
    Month(u32),
    /// A day of the week, or anything else.
    Word,
}

fn three(text: &str) -> Option<([Token; 3], &str)> {
    let (mut first, mut rest) = token(text)?;
    if matches!(first, Token::Word) {
        (first, rest) = token(rest)?;
    }
    let (second, rest) = token(rest)?;
    let (third, rest) = token(rest)?;
    Some(([first, second, third], rest))
}

fn token(text: &str) -> Option<(Token, &str)> {
    let text = text.trim_start_matches([' ', '-', '/', '.', ',', '\u{a0}']);
    let figures = text.bytes().take_while(u8::is_ascii_digit).count();
    if figures > 0 {
        let behind = text.as_bytes().get(figures).copied().unwrap_or(0);
        return (figures <= 4).then(|| {
            text[..figures].parse().ok().map(|n| (Token::Number(n, figures, behind), &text[figures..]))
        })?;
    }
    let end = text.find(|c: char| !c.is_alphabetic()).unwrap_or(text.len());
    if end == 0 {
        return None;
    }
    let word = text[..end].to_lowercase();
    let month = MONTHS.iter().position(|names| names.iter().any(|name| word.starts_with(name)));
    let token = match month {
        Some(index) => Token::Month(u32::try_from(index).ok()? + 1),
        None => Token::Word,
    };
    Some((token, &text[end..]))
}

fn date(year: u32, month: u32, day: u32) -> Option<Date> {
    let year = match year {
        0..70 => year + 2000,
        70..100 => year + 1900,
        _ => year,
    };
    Date::new(i16::try_from(year).ok()?, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_however_they_are_written() {
        for text in [
            "2026-04-05",
            "2026/4/5",
            "2026.04.05",
            "5/4/2026",
            "05.04.26",
            "5 april 2026",
            "5 apr. 2026",
            "Apr 5, 2026",
            "5-Apr-26",
            "Sunday, April 5, 2026",
            "sön 5 apr 2026",
        ] {
            let (date, rest) = parse(text, DateOrder::DayFirst).unwrap();
            assert_eq!((date.to_string().as_str(), rest), ("2026-04-05", ""), "{text}");
        }
    }

    #[test]
    fn figures_alone_follow_the_order() {
        let read = |text, order| parse(text, order).unwrap().0.to_string();
        assert_eq!(read("4/5/2026", DateOrder::MonthFirst), "2026-04-05");
        assert_eq!(read("5.4.2026", DateOrder::MonthFirst), "2026-04-05");
        assert_eq!(parse("31/12/2026", DateOrder::MonthFirst), None);
    }

    #[test]
    fn a_cell_tells_in_which_orders_it_can_be_read() {
        assert_eq!(hint("13/4/2026"), Some(Hint::Only(DateOrder::DayFirst)));
        assert_eq!(hint("4/13/2026"), Some(Hint::Only(DateOrder::MonthFirst)));
        assert_eq!(hint("4/5/2026"), Some(Hint::Either));
        assert_eq!(hint("4/4/2026"), Some(Hint::Clear));
        assert_eq!(hint("5.4.2026"), Some(Hint::Clear));
        assert_eq!(hint("TBD"), None);
    }
}
