//! Dates as mail programs write them above quoted mail, in a dozen languages.

use jiff::civil::{Date, DateTime, Time};

use super::word_list::is_same;

/// The names of each month, by language; abbreviations are their first letters.
const MONTHS: [&[&str]; 12] = [
    &["january", "januari", "januar", "jänner", "janvier", "enero", "gennaio", "tammikuuta", "janeiro"],
    &[
        "february",
        "februari",
        "februar",
        "feber",
        "février",
        "febrero",
        "febbraio",
        "helmikuuta",
        "fevereiro",
    ],
    &["march", "mars", "marts", "märz", "mrz", "marzo", "maart", "mrt", "maaliskuuta", "março"],
    &["april", "avril", "abril", "aprile", "huhtikuuta"],
    &["may", "maj", "mai", "mayo", "maggio", "mei", "toukokuuta", "maio"],
    &["june", "juni", "juin", "junio", "giugno", "kesäkuuta", "junho"],
    &["july", "juli", "juillet", "julio", "luglio", "heinäkuuta", "julho"],
    &["august", "augusti", "août", "agosto", "augustus", "elokuuta"],
    &["september", "septembre", "septiembre", "settembre", "syyskuuta", "setembro"],
    &["october", "oktober", "octobre", "octubre", "ottobre", "lokakuuta", "outubro"],
    &["november", "novembre", "noviembre", "marraskuuta", "novembro"],
    &["december", "desember", "dezember", "décembre", "diciembre", "dicembre", "joulukuuta", "dezembro"],
];

/// The date in `text` and the byte after the last of its tokens, time and zone included.
///
/// A day without a time of day is taken as midnight. Days before months where the numbers do not tell,
/// unless `AM` or `PM` speaks for American order.
pub(super) fn parse(text: &str) -> Option<(DateTime, usize)> {
    let mut found = Found::default();
    let mut at = 0;
    while at < text.len() {
        let rest = &text[at..];
        let length = token(rest);
        if length == 0 {
            at += rest.chars().next().map_or(1, char::len_utf8);
            continue;
        }
        let number = starts_with_digit(rest);
        if !number && length >= 3 && found.month.is_none() {
            let after =
                rest.as_bytes()[length..].iter().find(|byte| !matches!(byte, b'.' | b',' | b' ' | b'-'));
            let joined = rest[length..].starts_with(" de ");
            found.beside_number = found.after_number || joined || after.is_some_and(u8::is_ascii_digit);
        }
        found.after_number = number || found.after_number && &rest[..length] == "de";
        if found.take(&rest[..length], at) {
            found.end = at + length;
        } else if found.is_complete() {
            break;
        }
        at += length;
    }
    found.date_time().map(|sent| (sent, found.end))
}

/// Does a time of day such as `14:02` stand in `text`?
pub(super) fn has_time(text: &str) -> bool {
    let bytes = text.as_bytes();
    let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    memchr::memchr_iter(b':', bytes).any(|at| at > 0 && digit(at - 1) && digit(at + 1) && digit(at + 2))
}

fn starts_with_digit(text: &str) -> bool {
    text.as_bytes().first().is_some_and(u8::is_ascii_digit)
}

/// The length of the token at the beginning of `text`: letters, or digits held together by `.:/-`.
fn token(text: &str) -> usize {
    if starts_with_digit(text) {
        let bytes = text.as_bytes();
        let mut end = 0;
        while end < bytes.len() && (bytes[end].is_ascii_digit() || is_joint(bytes, end)) {
            end += 1;
        }
        end
    } else {
        text.find(|char: char| !char.is_alphabetic()).unwrap_or(text.len())
    }
}

fn is_joint(bytes: &[u8], at: usize) -> bool {
    matches!(bytes[at], b'.' | b':' | b'/' | b'-') && bytes.get(at + 1).is_some_and(u8::is_ascii_digit)
}

#[derive(Debug, Default)]
struct Found {
    year: Option<i16>,
    month: Option<i8>,
    day: Option<i8>,
    numbers: Option<(i16, i16)>,
    time: Option<(i8, i8)>,
    afternoon: Option<bool>,
    /// The token before the present one is a number.
    after_number: bool,
    /// A number stands on either side of the present token, as beside every month and no first name.
    beside_number: bool,
    end: usize,
}

impl Found {
    /// Takes a token; tells whether it is part of the date.
    fn take(&mut self, token: &str, at: usize) -> bool {
        if token.as_bytes()[0].is_ascii_digit() { self.take_number(token) } else { self.take_word(token, at) }
    }

    fn take_number(&mut self, token: &str) -> bool {
        if token.contains(':') {
            return self.take_time(token, ':');
        }
        let mut parts = token.split(['.', '/', '-']).map_while(|part| part.parse::<i16>().ok());
        match (parts.next(), parts.next(), parts.next(), parts.next()) {
            (Some(year @ 1900..=2100), Some(month), Some(day), None) => {
                self.take_date(year, Some(month), Some(day))
            }
            (Some(first), Some(second), Some(year), None) => self.take_numbers(first, second, year),
            // `March-19-11`
            (Some(day @ 1..=31), Some(year @ 0..=99), None, _)
                if token.contains('-') && self.month.is_some() =>
            {
                self.take_day(day) && self.take_date(2000 + year, None, None)
            }
            (Some(_), Some(_), None, _) if token.contains('.') && self.has_day() => {
                self.take_time(token, '.')
            }
            (Some(year @ 1900..=2100), None, ..) if self.year.is_none() => self.take_date(year, None, None),
            (Some(day @ 1..=31), None, ..) if self.day.is_none() && self.numbers.is_none() => {
                self.take_day(day)
            }
            (Some(hour @ 0..=24), None, ..) if self.has_day() && self.time.is_none() => {
                self.take_clock(hour, 0)
            }
            _ => false,
        }
    }

    fn take_numbers(&mut self, first: i16, second: i16, year: i16) -> bool {
        let known = self.year.is_some();
        self.year = self.year.or(Some(if year < 100 { 2000 + year } else { year }));
        self.numbers = self.numbers.or(Some((first, second)));
        !known
    }

    fn take_time(&mut self, token: &str, joint: char) -> bool {
        let mut parts = token.split(joint).map(|part| part.parse::<i16>().unwrap_or(-1));
        match (parts.next(), parts.next()) {
            (Some(hour @ 0..=24), Some(minute @ 0..=59)) if self.time.is_none() => {
                self.take_clock(hour, minute)
            }
            _ => false,
        }
    }

    fn take_clock(&mut self, hour: i16, minute: i16) -> bool {
        self.time = i8::try_from(hour).ok().zip(i8::try_from(minute).ok());
        true
    }

    fn take_day(&mut self, day: i16) -> bool {
        self.day = i8::try_from(day).ok();
        true
    }

    fn take_date(&mut self, year: i16, month: Option<i16>, day: Option<i16>) -> bool {
        if self.year.is_some() {
            return false;
        }
        self.year = Some(year);
        if let (Some(month), Some(day)) = (month, day) {
            self.month = i8::try_from(month).ok();
            self.day = i8::try_from(day).ok();
        }
        true
    }

    fn take_word(&mut self, token: &str, at: usize) -> bool {
        let near = self.end == 0 || at <= self.end + 3;
        match token {
            "AM" | "am" | "a" if self.time.is_some() && near => {
                self.afternoon = self.afternoon.or(Some(false));
            }
            "PM" | "pm" | "p" if self.time.is_some() && near => {
                self.afternoon = self.afternoon.or(Some(true));
            }
            "m" | "Uhr" | "CET" | "CEST" | "GMT" | "UTC" | "EST" | "EDT" | "PST" | "PDT" | "CST" | "CDT"
            | "BST" => {
                return self.time.is_some() && near;
            }
            _ if self.month.is_none() && self.beside_number => {
                self.month = month(token);
                return self.month.is_some();
            }
            _ => return false,
        }
        true
    }

    /// Nothing but `PM` or a zone may follow.
    fn is_complete(&self) -> bool {
        self.has_day() && self.year.is_some() && self.time.is_some()
    }

    fn has_day(&self) -> bool {
        self.numbers.is_some() || self.month.is_some() && self.day.is_some()
    }

    fn date_time(&self) -> Option<DateTime> {
        let (day, month) = match (self.day, self.month, self.numbers) {
            (Some(day), Some(month), _) => (day, month),
            (_, _, Some((first, second))) => {
                let american = second > 12 || self.afternoon.is_some() && first <= 12;
                let (day, month) = if american { (second, first) } else { (first, second) };
                (i8::try_from(day).ok()?, i8::try_from(month).ok()?)
            }
            _ => return None,
        };
        let (hour, minute) = self.time.unwrap_or((0, 0));
        let hour = match (self.afternoon, hour) {
            (Some(true), 1..=11) => hour + 12,
            (Some(false), 12) | (None, 24) => 0,
            _ => hour,
        };
        let date = Date::new(self.year?, month, day).ok()?;
        Some(date.to_datetime(Time::new(hour, minute, 0, 0).ok()?))
    }
}

/// The month that a word names or abbreviates.
fn month(word: &str) -> Option<i8> {
    if word.len() < 3 || word.len() > 16 {
        return None;
    }
    let word = word.as_bytes();
    let first = word[0].to_ascii_lowercase();
    let names_it = |name: &&str| {
        let name = name.as_bytes();
        name[0] == first && name.get(..word.len()).is_some_and(|start| is_same(start, word))
    };
    let month = MONTHS.iter().position(|names| names.iter().any(names_it))?;
    i8::try_from(month + 1).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str) {
        let found = parse(text).map(|(sent, _)| sent.strftime("%Y-%m-%d %H:%M").to_string());
        assert_eq!(found.as_deref(), Some(expected), "{text:?}");
    }

    #[test]
    fn dates_are_read_as_programs_write_them() {
        check("2026-03-16 20:55", "2026-03-16 20:55");
        check("12 mars 2026 14:02", "2026-03-12 14:02");
        check("Wednesday, February 18, 2026 5:52 PM", "2026-02-18 17:52");
        check("Mon, 2 Feb 2026 at 09:12", "2026-02-02 09:12");
        check("ons 4 dec. 2024 kl. 20:42", "2024-12-04 20:42");
        check("tors 12 mars 2026 kl 14:02", "2026-03-12 14:02");
        check("tir. 18. apr. 2017 kl. 13:09", "2017-04-18 13:09");
        check("pe 20. lokakuuta 2017 klo 17.50", "2017-10-20 17:50");
        check("13.12.2017 21:11", "2017-12-13 21:11");
        check("24. nov. 2025 kl. 10.00", "2025-11-24 10:00");
        check("jeudi 15 décembre 2016 09:35", "2016-12-15 09:35");
        check("Le lun. 15 nov. 2021 à 19:42", "2021-11-15 19:42");
        check("giovedì 8 dicembre 2016", "2016-12-08 00:00");
        check("10 de julho de 2017 às 16:32:35", "2017-07-10 16:32");
        check("Thursday, September 26, 2019 11:35:12 AM", "2019-09-26 11:35");
        check("Donnerstag, 23. März 2023 17:11", "2023-03-23 17:11");
        check("11:00 AM, November 17, 2021", "2021-11-17 11:00");
        check("04.07.2024  17.45  (GMT+01:00)", "2024-07-04 17:45");
        check("03/12/2001 10:00 AM", "2001-03-12 10:00");
        check("12 Mar 2026 12:30 AM", "2026-03-12 00:30");
        check("March-19-11 5:42 PM", "2011-03-19 17:42");
        check("11-Apr-2011, at 6:54 PM", "2011-04-11 18:54");
    }

    #[test]
    fn what_is_no_date_gives_none() {
        for text in ["", "Anna Marcus", "99 99 9999", "2026", "31 Feb 2026", "kl 14:00"] {
            assert_eq!(parse(text), None, "{text:?}");
        }
    }

    #[test]
    fn the_end_stands_behind_the_time() {
        let text = "On Mon, 2 Feb 2026 at 5:12 PM, Mia May <";
        assert_eq!(&text[parse(text).unwrap().1..], ", Mia May <");
    }
}
