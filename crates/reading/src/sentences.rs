//! Where sentences begin and end, in mail as people write it.

mod abbreviations;
mod greetings;

use std::ops::Range;

use abbreviations::is_abbreviation;
use greetings::greeting;

/// A line shorter than this ends its sentence.
const WRAPPED_BYTES_MIN: usize = 40;
/// A line that would have grown beyond this with the next word was wrapped by a program.
const WRAP_COLUMN: usize = 64;

/// The sentences of `zone` of `text`, as byte spans without white space, quote marks and list marks around
/// them; each holds a letter or a digit.
///
/// A blank line, a list item and a short line end a sentence; a line that was wrapped does not.
pub fn sentences(text: &str, zone: Range<usize>) -> Vec<Range<usize>> {
    let mut splitter = Splitter { text, spans: Vec::new(), open: None };
    if text.get(zone.clone()).is_none() {
        return splitter.spans;
    }
    let (mut start, mut before, mut fresh) = (zone.start, 0, true);
    while start < zone.end {
        let next =
            memchr::memchr(b'\n', &text.as_bytes()[start..zone.end]).map_or(zone.end, |at| start + at + 1);
        let line = bare(text, start, next);
        start = next;
        let item = text[line.clone()].len() - without_mark(&text[line.clone()]).len();
        if line.is_empty() || item > 0 || !splitter.continues(before, &text[line.clone()]) {
            splitter.close();
        }
        fresh |= line.is_empty();
        if !line.is_empty() {
            splitter.split(line.start + item..line.end, fresh);
            fresh = false;
        }
        before = line.len();
    }
    splitter.close();
    splitter.spans
}

/// A line without quote marks and white space around it.
fn bare(text: &str, start: usize, end: usize) -> Range<usize> {
    let marked = &text[start..end];
    let line = marked.trim_start_matches(['>', ' ', '\t']).trim();
    if line.is_empty() {
        return start..start;
    }
    let from = line.as_ptr() as usize - text.as_ptr() as usize;
    from..from + line.len()
}

/// A line without the mark of a list item before it: `- `, `* `, `1. `, `b) `.
fn without_mark(line: &str) -> &str {
    let bytes = line.as_bytes();
    let mark = match bytes {
        [b'-' | b'*' | b'+' | b'o', b' ' | b'\t', ..]
            if bytes[0] != b'o' || line.len() < 80 && bytes[1] == b'\t' =>
        {
            1
        }
        [b'0'..=b'9', b'.' | b')', b' ' | b'\t', ..] | [b'a'..=b'h', b')', b' ' | b'\t', ..] => 2,
        [b'0'..=b'9', b'0'..=b'9', b'.' | b')', b' ' | b'\t', ..]
        | [b'(', b'0'..=b'9' | b'a'..=b'h', b')', b' ', ..] => 3,
        [0xE2, 0x80, 0xA2 | 0x93 | 0x94, b' ' | b'\t', ..] | [0xC2, 0xB7, b' ' | b'\t', ..] => {
            if bytes[0] == 0xE2 { 3 } else { 2 }
        }
        _ => 0,
    };
    // `12. maj kommer …` is a date, not the twelfth item.
    let rest = line[mark..].trim_start();
    let dated = mark >= 2 && bytes[mark - 1] == b'.' && starts_with_month(rest);
    if mark == 0 || dated { line } else { rest }
}

fn starts_with_month(rest: &str) -> bool {
    const MONTHS: [&str; 15] = [
        "jan", "feb", "mar", "apr", "maj", "may", "mai", "jun", "jul", "aug", "sep", "okt", "oct", "nov",
        "dec",
    ];
    rest.get(..3).is_some_and(|start| MONTHS.contains(&start))
}

struct Splitter<'t> {
    text: &'t str,
    spans: Vec<Range<usize>>,
    /// The sentence that has begun and not ended.
    open: Option<Range<usize>>,
}

impl Splitter<'_> {
    /// Does the open sentence go on in a line, after one that is `before` bytes long?
    fn continues(&self, before: usize, line: &str) -> bool {
        if self.open.is_none() || before < WRAPPED_BYTES_MIN {
            return false;
        }
        let first = line.bytes().take_while(|byte| *byte != b' ').count();
        let lower = line.chars().next().is_some_and(|char| char.is_lowercase() || char == '(');
        lower || (before <= 100 && before + 1 + first > WRAP_COLUMN)
    }

    fn close(&mut self) {
        let Some(open) = self.open.take() else { return };
        let sentence = self.text[open.clone()].trim_start();
        if sentence.contains(char::is_alphanumeric) {
            let start = open.end - sentence.len();
            self.spans.push(start..start + sentence.trim_end().len());
        }
    }

    /// Takes a line in. `fresh` where a greeting may stand: at the beginning of a paragraph.
    fn split(&mut self, line: Range<usize>, fresh: bool) {
        let bytes = self.text.as_bytes();
        let mut from = line.start;
        if fresh
            && self.open.is_none()
            && let Some(length) = greeting(&self.text[line.clone()])
        {
            self.extend(from, from + length);
            self.close();
            from = skip_spaces(bytes, from + length, line.end);
        }
        let mut at = from;
        while let Some(sign) = next_sign(&bytes[..line.end], at) {
            let begins = self.open.as_ref().map_or(from, |open| open.start);
            match end_of_sentence(self.text, begins, sign, line.end) {
                Some(end) => {
                    self.extend(from, end);
                    self.close();
                    from = skip_spaces(bytes, end, line.end);
                    at = from;
                }
                // The stops of `well... maybe` are one sign.
                None if bytes[sign] == b'.' => {
                    at = sign + bytes[sign..line.end].iter().take_while(|byte| **byte == b'.').count();
                }
                None => at = sign + 1,
            }
        }
        if from < line.end {
            self.extend(from, line.end);
        }
    }

    fn extend(&mut self, from: usize, end: usize) {
        match &mut self.open {
            Some(open) => open.end = end,
            None => self.open = Some(from..end),
        }
    }
}

/// The next byte that may end a sentence.
fn next_sign(bytes: &[u8], from: usize) -> Option<usize> {
    bytes.get(from..)?.iter().position(|byte| SIGNS[usize::from(*byte)]).map(|at| from + at)
}

/// Which bytes may end a sentence: stops, and the first bytes of `…` and of pictograms.
static SIGNS: [bool; 256] = {
    let mut signs = [false; 256];
    let ends = b".!?:;\xE2\xF0";
    let mut at = 0;
    while at < ends.len() {
        signs[ends[at] as usize] = true;
        at += 1;
    }
    signs
};

fn skip_spaces(bytes: &[u8], from: usize, end: usize) -> usize {
    from + bytes[from..end].iter().take_while(|byte| matches!(byte, b' ' | b'\t')).count()
}

/// If a sentence that began at `begins` ends with the sign at `at`: the byte after it and after the signs that
/// close with it.
fn end_of_sentence(text: &str, begins: usize, at: usize, line_end: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let end = match bytes[at] {
        b'.' | b'!' | b'?' => after_signs(bytes, at + 1, line_end),
        0xE2 if bytes[at..line_end].starts_with("…".as_bytes()) => after_signs(bytes, at + 3, line_end),
        b':' | b';' => return emoticon(text, at, line_end),
        0xF0 if begins == at || bytes[..at].ends_with(b" ") => return emoji(text, at, line_end),
        _ => return None,
    };
    let rest = text[end..line_end].trim_start();
    if end < line_end && !matches!(bytes[end], b' ' | b'\t' | 0xC2 | 0xF0) {
        return glued(bytes, at, end, line_end).then_some(end);
    }
    let trails_off = bytes[at] == 0xE2 || bytes[at] == b'.' && bytes.get(at + 1) == Some(&b'.');
    let goes_on = rest.chars().next().is_some_and(char::is_lowercase);
    if goes_on && bytes[at + 1..end].iter().any(|byte| matches!(byte, b'"' | b'\'' | b')' | 0x9D | 0x99)) {
        // `"Really?" he said`, `two (or three!) of them`.
        return None;
    }
    if trails_off {
        return (!goes_on).then_some(end);
    }
    let stops = bytes[at] != b'.'
        || end > at + 1 && bytes[at + 1] != b'.' && !matches!(bytes[at + 1], b')' | b'"' | b'\'')
        || !is_abbreviation(&text[begins..at], rest);
    stops.then_some(end)
}

/// Repeated signs, closing quotes and brackets.
fn after_signs(bytes: &[u8], mut at: usize, end: usize) -> usize {
    loop {
        match bytes.get(at).filter(|_| at < end) {
            Some(b'.' | b'!' | b'?' | b'"' | b'\'' | b')' | b']') => at += 1,
            Some(0xE2) if at + 3 <= end && matches!(bytes[at + 1..at + 3], [0x80, 0x99 | 0x9D | 0xA6]) => {
                at += 3;
            }
            _ => return at,
        }
    }
}

/// `signed.Then we` lacks a space; `example.Com`, `9.30` and `v2.Beta` do not.
fn glued(bytes: &[u8], at: usize, end: usize, line_end: usize) -> bool {
    let word_before =
        bytes[..at].iter().rev().take_while(|byte| byte.is_ascii_lowercase() || **byte >= 0x80).count();
    let after = &bytes[end..line_end];
    let word_after = after.first().is_some_and(u8::is_ascii_uppercase)
        && after.get(1).is_some_and(|byte| byte.is_ascii_lowercase() || matches!(byte, b' ' | b'\''));
    let token_after =
        after.iter().take_while(|byte| **byte != b' ').any(|byte| matches!(byte, b'.' | b'/' | b'@'));
    let long_enough = word_before >= if bytes[at] == b'.' { 3 } else { 2 };
    long_enough && word_after && (!token_after || bytes[at] != b'.')
}

/// `:)`, `;-)`, `:D` before a capital or the line's end.
fn emoticon(text: &str, at: usize, line_end: usize) -> Option<usize> {
    let bytes = &text.as_bytes()[at..line_end];
    let length = match bytes {
        [_, b'-', b')' | b'(' | b'D' | b'P' | b'/' | b'|', ..] => 3,
        [_, b')' | b'(' | b'D' | b'P' | b'|', ..] => 2,
        _ => return None,
    };
    let after = &text[at + length..line_end];
    let apart = at > 0 && matches!(text.as_bytes()[at - 1], b' ' | b'.' | b'!' | b'?');
    (apart && ends_before(after)).then_some(at + length)
}

/// A pictogram before a capital or the line's end.
fn emoji(text: &str, at: usize, line_end: usize) -> Option<usize> {
    let end = at
        + text
            .get(at..line_end)?
            .chars()
            .take_while(|char| is_pictogram(*char))
            .map(char::len_utf8)
            .sum::<usize>();
    (end > at && ends_before(&text[end..line_end])).then_some(end)
}

fn is_pictogram(char: char) -> bool {
    matches!(char, '\u{1f000}'..='\u{1faff}' | '\u{fe0f}' | '\u{200d}')
}

fn ends_before(after: &str) -> bool {
    after.is_empty()
        || after.starts_with(' ') && after.trim_start().chars().next().is_none_or(|char| !char.is_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        let found: Vec<&str> = sentences(text, 0..text.len()).into_iter().map(|span| &text[span]).collect();
        assert_eq!(found, expected, "{text:?}");
    }

    #[test]
    fn signs_end_sentences() {
        check("He signs. Then we start! Agreed?", &["He signs.", "Then we start!", "Agreed?"]);
        check("he signs. then we start", &["he signs.", "then we start"]);
        check(
            "Really?! (He said so.) \"Yes.\" Fine...",
            &["Really?!", "(He said so.)", "\"Yes.\"", "Fine..."],
        );
        check(
            "He said \"really?\" next to it (twice!) and left.",
            &["He said \"really?\" next to it (twice!) and left."],
        );
        check("Well... maybe. Well... Karl decides", &["Well... maybe.", "Well...", "Karl decides"]);
        check("It is signed.Then we start", &["It is signed.", "Then we start"]);
        check("Se example.com och v2.Beta", &["Se example.com och v2.Beta"]);
    }

    #[test]
    fn abbreviations_do_not_end_sentences() {
        check(
            "Mr. Jones signs, e.g. Tuesday at approx. 9.30 a.m. or later. Fine.",
            &["Mr. Jones signs, e.g. Tuesday at approx. 9.30 a.m. or later.", "Fine."],
        );
        check(
            "Vår f.d. chef, bl.a. Karin, kommer kl. 9.30 ca. 10 min. Sedan går vi.",
            &["Vår f.d. chef, bl.a. Karin, kommer kl. 9.30 ca. 10 min. Sedan går vi."],
        );
        check("J. R. Berg beslutar. Anna betalar.", &["J. R. Berg beslutar.", "Anna betalar."]);
        check("We buy pens etc. Karl decides.", &["We buy pens etc.", "Karl decides."]);
        check(
            "It costs 1.5 million. Karl decides the 10.3. at noon.",
            &["It costs 1.5 million.", "Karl decides the 10.3. at noon."],
        );
        check("Mötet är den 12. maj. Vi ses.", &["Mötet är den 12. maj.", "Vi ses."]);
    }

    #[test]
    fn greetings_stand_alone() {
        check("Hi Anna,\nthanks for the call.", &["Hi Anna,", "thanks for the call."]);
        check(
            "Hi Carol, is there anything that I can do?",
            &["Hi Carol,", "is there anything that I can do?"],
        );
        check("Hej Anna! Karl bestämmer.", &["Hej Anna!", "Karl bestämmer."]);
        check("Hej Anna, Per och Eva, ses vi?", &["Hej Anna,", "Per och Eva, ses vi?"]);
        check("Hi Karl decides, I think.", &["Hi Karl decides, I think."]);
    }

    #[test]
    fn wrapped_lines_go_on_and_short_ones_do_not() {
        let wrapped = "I have asked him three times now and he has taken an interest in what\nwe pay for widgets. He wants to look at it properly before he signs anything, says\nKarl.";
        check(
            wrapped,
            &[
                "I have asked him three times now and he has taken an interest in what\nwe pay for widgets.",
                "He wants to look at it properly before he signs anything, says\nKarl.",
            ],
        );
        check("Karl decides\nAnna pays\nok", &["Karl decides", "Anna pays", "ok"]);
        check(
            "> Karl decides, as far as I can see from the papers that I\n> have. Anna pays.",
            &["Karl decides, as far as I can see from the papers that I\n> have.", "Anna pays."],
        );
    }

    #[test]
    fn list_items_are_sentences_without_their_marks() {
        check(
            "Left:\n- the board\n* price\n1. terms\n2) date\n• law",
            &["Left:", "the board", "price", "terms", "date", "law"],
        );
        check("12. maj kommer han.", &["12. maj kommer han."]);
    }

    #[test]
    fn smileys_end_sentences() {
        check("Good :) We start. 🎉 Thanks 🎉 Anna", &["Good :)", "We start.", "Thanks 🎉", "Anna"]);
        check("Good :) but late", &["Good :) but late"]);
    }

    #[test]
    fn nothing_gives_nothing() {
        check("", &[]);
        check(" \n --- \n ... \n", &[]);
        assert!(sentences("å", 1..2).is_empty());
    }
}
