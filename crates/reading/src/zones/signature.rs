//! Where the words end and the signature begins.

use super::lines::Line;
use super::words::{Look, is_name, is_slash_name, look};

/// No more lines than this are looked at from below.
const LINES_MAX: usize = 60;
/// No more lines of prose than this are looked at.
const PROSE_LINES_MAX: usize = 3;
/// A signature after `--` has no more lines than this.
const BELOW_RULE_LINES_MAX: usize = 16;
/// A signature after a closing has no more lines than this.
const BELOW_CLOSING_LINES_MAX: usize = 14;

/// Where the signature of `lines` begins: a line, and a byte of the text.
pub(super) fn signature_start(text: &str, lines: &[Line<'_>]) -> Option<(usize, usize)> {
    let looks = Looks::of(lines);
    let end = looks.end_of_words(lines);
    let start =
        looks.below_rule(lines, end).or_else(|| looks.below_closing(end)).or_else(|| looks.block(lines, end));
    let start = start.or_else(|| looks.lone_name(lines, end)).unwrap_or(end);
    let start = looks.with_closing_above(lines, start);
    if start == end || start == 0 && !looks.is_block(0, end) {
        return behind_sentence(text, lines, start).or_else(|| mobile(lines, end));
    }
    Some((start, lines[start].start))
}

/// The line of a mobile signature alone.
fn mobile(lines: &[Line<'_>], end: usize) -> Option<(usize, usize)> {
    let first = (end..lines.len()).find(|&at| !lines[at].is_blank())?;
    Some((first, lines[first].start))
}

/// The looks of the last lines.
struct Looks {
    /// The first line that was looked at.
    from: usize,
    looks: Vec<Look>,
}

impl Looks {
    /// Looks from below until there is more prose than any signature holds.
    fn of(lines: &[Line<'_>]) -> Self {
        let (mut looks, mut prose) = (Vec::new(), 0);
        for line in lines.iter().rev().take(LINES_MAX) {
            looks.push(look(line.words));
            prose += usize::from(looks.last() == Some(&Look::Prose));
            if prose > PROSE_LINES_MAX {
                break;
            }
        }
        looks.reverse();
        Self { from: lines.len() - looks.len(), looks }
    }

    fn at(&self, line: usize) -> Look {
        line.checked_sub(self.from).and_then(|at| self.looks.get(at)).copied().unwrap_or(Look::Prose)
    }

    /// The line after the last that is neither blank nor of a mobile signature.
    fn end_of_words(&self, lines: &[Line<'_>]) -> usize {
        let mut end = lines.len();
        while end > self.from && (lines[end - 1].is_blank() || is_mobile(lines[end - 1].words)) {
            end -= 1;
        }
        end
    }

    /// `--` and what follows it.
    fn below_rule(&self, lines: &[Line<'_>], end: usize) -> Option<usize> {
        let rule = (self.from..end).rev().find(|&line| self.at(line) == Look::Rule)?;
        let below: Vec<Look> =
            (rule + 1..end).map(|line| self.at(line)).filter(|look| *look != Look::Blank).collect();
        let prose = below.iter().filter(|look| **look == Look::Prose).count();
        if below.is_empty() || below.len() > BELOW_RULE_LINES_MAX {
            return None;
        }
        // `--` is what mail programs put there; longer rules stand above all kinds of things.
        let signed = if is_signature_rule(lines[rule].words) {
            prose * 3 <= below.len() || prose <= 1 && below.len() == 1
        } else {
            prose == 0
                && below.iter().any(|look| matches!(look, Look::Contact | Look::Title))
                && below[0] != Look::Contact
        };
        signed.then_some(rule)
    }

    /// `Best regards` and what follows it.
    fn below_closing(&self, end: usize) -> Option<usize> {
        let from = end.saturating_sub(BELOW_CLOSING_LINES_MAX * 2).max(self.from);
        let closing = (from..end)
            .rev()
            .find(|&line| matches!(self.at(line), Look::Closing | Look::Thanks | Look::ThanksNamed))?;
        let mut below = (closing + 1..end).filter(|&line| self.at(line) != Look::Blank);
        let first = below.next().map(|line| self.at(line));
        let prose = (closing + 1..end).any(|line| self.at(line) == Look::Prose);
        let signed = match first {
            None => self.at(closing) != Look::Thanks,
            Some(Look::Name | Look::SlashName | Look::Rule | Look::Title) => !prose,
            Some(Look::Contact | Look::Short) => !prose && self.at(closing) != Look::Thanks,
            _ => false,
        };
        (signed && below.count() < BELOW_CLOSING_LINES_MAX).then_some(closing)
    }

    /// A name with title, organisation or address below it, without any closing.
    fn block(&self, lines: &[Line<'_>], end: usize) -> Option<usize> {
        let mut start = end;
        let mut blanks = 0;
        for line in (self.from..end).rev() {
            match self.at(line) {
                Look::Blank => blanks += 1,
                Look::Prose | Look::Closing | Look::Thanks | Look::ThanksNamed | Look::Rule => break,
                _ if blanks > 1 && !self.is_block(start, end) => break,
                Look::Name | Look::SlashName | Look::Title
                    if self.opens(lines, line) || self.names_contact(lines, line) =>
                {
                    start = line;
                }
                Look::Contact if start == end && line + 1 == end && is_named_contact(lines[line].words) => {
                    return Some(line);
                }
                _ => {}
            }
        }
        (start < end && self.is_block(start, end)).then_some(start)
    }

    /// Can a signature begin at `line`? Something ends before it.
    fn opens(&self, lines: &[Line<'_>], line: usize) -> bool {
        let Some(before) = line.checked_sub(1) else { return true };
        let words = lines[before].words;
        words.is_empty()
            || words.ends_with(['.', '!', '?', ':', ')', '-'])
            || words.ends_with(|char: char| !char.is_alphanumeric() && !char.is_ascii())
    }

    /// A full name with an address or a title on the next line needs nothing to end before it.
    fn names_contact(&self, lines: &[Line<'_>], line: usize) -> bool {
        self.at(line) == Look::Name
            && lines[line].words.contains(' ')
            && matches!(self.at(line + 1), Look::Contact | Look::Title)
    }

    /// A name or title above something that only signatures have.
    fn is_block(&self, start: usize, end: usize) -> bool {
        let kinds = |wanted: &[Look]| (start..end).filter(|&line| wanted.contains(&self.at(line))).count();
        let facts = kinds(&[Look::Contact, Look::Title]);
        let lines = (start..end).filter(|&line| self.at(line) != Look::Blank).count();
        lines >= 2 && facts >= 1 && lines <= BELOW_CLOSING_LINES_MAX
            || lines >= 2 && kinds(&[Look::Closing, Look::Rule]) >= 1
    }

    /// `Anna` alone as the last line.
    fn lone_name(&self, lines: &[Line<'_>], end: usize) -> Option<usize> {
        let last = end.checked_sub(1).filter(|&last| last >= self.from && last > 0)?;
        let name = match self.at(last) {
            Look::SlashName | Look::ThanksNamed => true,
            Look::Name | Look::Title => {
                is_name(lines[last].words)
                    && lines[last].words.split(' ').count() <= 3
                    && self.opens(lines, last)
            }
            _ => is_initials(lines[last].words) && self.opens(lines, last),
        };
        name.then_some(last)
    }

    /// Closings directly above the signature belong to it, and so do `Best` and `Thanks` above them.
    fn with_closing_above(&self, lines: &[Line<'_>], start: usize) -> usize {
        let mut start = start;
        let mut at = start;
        while at > self.from {
            at -= 1;
            match self.at(at) {
                Look::Blank if start - at <= 3 => {}
                Look::Closing | Look::Rule => start = at,
                // Thanks are the author's words where nothing else is.
                Look::Thanks | Look::ThanksNamed
                    if start < lines.len() && lines[..at].iter().any(|line| !line.is_blank()) =>
                {
                    start = at;
                }
                Look::SlashName if start < lines.len() && self.at(start) == Look::Rule => start = at,
                Look::Name
                    if self.at(start) == Look::Rule
                        && is_name(lines[at].words)
                        && self.opens_or_closes(at) =>
                {
                    start = at;
                }
                _ => break,
            }
        }
        start
    }

    /// A name between a closing and a rule.
    fn opens_or_closes(&self, line: usize) -> bool {
        (self.from..line)
            .rev()
            .map(|at| self.at(at))
            .find(|look| *look != Look::Blank)
            .is_some_and(|look| matches!(look, Look::Closing | Look::Thanks | Look::Prose))
    }
}

/// `--`, `-- `, `—`, `__`.
fn is_signature_rule(words: &str) -> bool {
    words.len() <= 3 || words.chars().all(|char| matches!(char, '—' | '–'))
}

/// `Barry Ek - 713 853 1587`: a name and a number on one line.
fn is_named_contact(words: &str) -> bool {
    let name = words
        .split(|char: char| char.is_ascii_digit() || matches!(char, '+' | '(' | '@' | ',' | '|'))
        .next()
        .unwrap_or("");
    let name = name.trim_end_matches([' ', '-', '–', ':', '.', 'x']);
    !name.is_empty() && words.len() < 80 && (is_name(name) || is_initials(name))
}

/// `AJ`, `A.`, `A J`: one to three capitals.
fn is_initials(words: &str) -> bool {
    let letters = words.trim_end_matches('.').chars().filter(|char| !matches!(char, '.' | ' ')).count();
    (1..=3).contains(&letters)
        && words.chars().all(|char| char.is_uppercase() || matches!(char, '.' | ' '))
        && !matches!(
            words,
            "OK" | "NO"
                | "YES"
                | "FYI"
                | "JA"
                | "NEJ"
                | "PS"
                | "P.S."
                | "TBD"
                | "VD"
                | "ASAP"
                | "IT"
                | "HR"
                | "EU"
                | "US"
                | "USA"
                | "UK"
        )
}

/// A name at the end of the last line: `See you then. /Anna`, `Tack! Mvh Anna`.
fn behind_sentence(text: &str, lines: &[Line<'_>], end: usize) -> Option<(usize, usize)> {
    let last = lines[..end].iter().rposition(|line| !line.is_blank())?;
    let words = lines[last].words;
    let from = lines[last].words_start(text);
    let slash = words.rfind([' ', '.', '!', '?']).map_or(0, |at| at + 1);
    let slashed = words[slash..].starts_with('/') && is_slash_name(&words[slash..]) && slash > 0;
    if slashed {
        return Some((last, from + slash));
    }
    let sentence =
        words.char_indices().rev().skip(1).take(60).find(|(_, char)| matches!(char, '.' | '!' | '?'))?.0 + 1;
    let tail = words.get(sentence..)?.trim_start();
    let tail_start = from + words.len() - tail.len();
    matches!(look(tail), Look::Closing | Look::ThanksNamed)
        .then_some((last, tail_start))
        .filter(|_| tail.contains(' ') || tail.len() <= 12)
}

/// `Sent from my iPhone`, `Skickat från min telefon`, `Get Outlook for iOS`.
pub(super) fn is_mobile(words: &str) -> bool {
    const STARTS: [&str; 36] = [
        "sent from my",
        "sent from a ",
        "sent from outlook",
        "sent from yahoo",
        "sent from mail for",
        "sent from samsung",
        "sent from proton",
        "sent from iphone",
        "sent from ipad",
        "sent from typeapp",
        "sent with",
        "sent via",
        "get outlook for",
        "get bluemail",
        "skickat från min",
        "skickat från outlook",
        "skickat från e-post",
        "skickat från mail",
        "skickat från en ",
        "skickat från yahoo",
        "skickat från iphone",
        "skickat från ipad",
        "hämta outlook för",
        "hent outlook",
        "sendt fra min",
        "sendt fra outlook",
        "sendt fra en",
        "von meinem",
        "gesendet von",
        "envoyé de mon",
        "envoyé à partir de",
        "enviado desde mi",
        "inviato da",
        "verzonden vanaf",
        "lähetetty",
        "sänt från min",
    ];
    let Some(first) = words.chars().next() else { return false };
    if !matches!(
        first,
        'S' | 's' | 'G' | 'g' | 'H' | 'h' | 'V' | 'v' | 'E' | 'e' | 'I' | 'i' | 'L' | 'l' | '-' | '*' | '_'
    ) || words.len() > 120
    {
        return false;
    }
    let folded = words.trim_start_matches(['-', '*', '_', ' ']).to_lowercase();
    let bare = folded.split(['<', '(']).next().unwrap_or("").trim_end();
    STARTS.iter().any(|start| bare.starts_with(start))
        && bare.split(' ').count() <= 8
        && !bare.contains([',', '!', '?'])
}

#[cfg(test)]
mod tests {
    use super::super::lines::lines;
    use super::*;

    fn check(words: &str, signature: &str) {
        let text = format!("{words}{signature}");
        let found = signature_start(&text, &lines(&text)).map(|(_, byte)| &text[byte..]);
        assert_eq!(found.unwrap_or_default(), signature, "{text:?}");
    }

    #[test]
    fn signatures_are_found() {
        check("Hi,\n\nYes.\n\n", "Best regards\n\nCarol Finch\nBuyer\n+44 20 5550 0134\n");
        check("Yes.\n\n", "Best\n-- \nCarol Finch\nBuyer\n");
        check("Yes.\n\n", "Thanks,\nKim");
        check("Yes.\n\n", "Mvh\n/Anna\n");
        check("Det går bra.\n\n", "Anna");
        check("Det går bra.\n", "/AB");
        check("Works for me.\n\n", "Carolyn Graham\nEnron NetWorks LLC\nVendor Management\n713-345-8008");
        check("Works for me.\n\n", "Diane\nx-37059");
        check("Works for me.\n\n", "Sent from my iPhone\n");
        check("Works for me.\n\n", "Anna\n\nSkickat från min iPhone\n");
        check("Vi hörs imorgon. ", "/Anna");
        check("Tack så länge! ", "Mvh Anna");
        check("Works for me.\n\n", "Best regards,\nJohn\n\n--\nJohn Doe\nSenior Developer\nExample Corp\n");
        check("I will ask.\n\n", "Kind regards");
    }

    #[test]
    fn words_are_no_signature() {
        for text in [
            "Anna",
            "Thanks!",
            "Tuesday works.\n\nFriday",
            "Who decides?\n\nKarl and Eva decide together",
            "Yes.\n\nPerfekt",
            "Points:\n-- first point\n-- second point\n\nI hope that you can check",
            "Hi,\n\nSent from my desk, is much easier than the phone.",
            "Thanks!\n\nRoom 5 is booked for Tuesday.",
        ] {
            check(text, "");
        }
    }
}
