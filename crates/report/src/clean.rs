//! The one way by which words from outside (mail, calendars, CRM tables, file names) reach a terminal or a document.

use std::fmt;
use std::ops::Deref;

use unicode_width::UnicodeWidthChar;

/// So many marks without a width of their own may stand on one letter: enough for every written language.
const MARKS_MAX: usize = 3;

/// Words that are safe to print: one line, nothing in it steers a terminal, turns the direction of writing or hides.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Clean(String);

impl Clean {
    /// Makes `text` safe. White space is folded, ends are trimmed.
    pub fn of(text: &str) -> Self {
        Self(folded(text).trim().to_owned())
    }

    /// Makes a piece of a longer text safe; white space at its ends stays as one space.
    pub fn piece(text: &str) -> Self {
        Self(folded(text))
    }

    /// The words.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Deref for Clean {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Clean {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl From<&str> for Clean {
    fn from(text: &str) -> Self {
        Self::of(text)
    }
}

impl From<String> for Clean {
    fn from(text: String) -> Self {
        Self::of(&text)
    }
}

fn folded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut letters = text.chars();
    let mut marks = 0;
    while let Some(letter) = letters.next() {
        match kind(letter) {
            Kind::Escape => skip_sequence(&mut letters, letter),
            Kind::Space if out.ends_with(' ') => {}
            Kind::Space => out.push(' '),
            Kind::Hidden => {}
            Kind::Mark if marks == MARKS_MAX => {}
            Kind::Mark => {
                marks += 1;
                out.push(letter);
            }
            Kind::Letter => {
                marks = 0;
                out.push(letter);
            }
        }
    }
    out
}

enum Kind {
    Letter,
    Space,
    /// Drawn upon the letter before it.
    Mark,
    /// Begins a sequence that steers a terminal.
    Escape,
    /// Not drawn, or turns what is drawn.
    Hidden,
}

fn kind(letter: char) -> Kind {
    match letter {
        '\u{1b}' | '\u{90}' | '\u{98}' | '\u{9b}' | '\u{9d}'..='\u{9f}' => Kind::Escape,
        '\t' | '\n' | '\u{b}' | '\u{c}' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => Kind::Space,
        // A space that keeps a number together stays one.
        '\u{a0}' | '\u{202f}' => Kind::Letter,
        _ if letter.is_whitespace() => Kind::Space,
        _ if letter.is_control() => Kind::Hidden,
        // Zero-width characters, marks of direction, fillers, annotations, tags.
        '\u{ad}'
        | '\u{34f}'
        | '\u{61c}'
        | '\u{115f}'..='\u{1160}'
        | '\u{17b4}'..='\u{17b5}'
        | '\u{180b}'..='\u{180f}'
        | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{3164}'
        | '\u{feff}'
        | '\u{ffa0}'
        | '\u{fff0}'..='\u{fffb}'
        | '\u{e0000}'..='\u{e0fff}' => Kind::Hidden,
        _ if letter.width() == Some(0) => Kind::Mark,
        _ => Kind::Letter,
    }
}

/// Leaves out the rest of a control sequence: to its final letter, or for a string to what ends it.
fn skip_sequence(letters: &mut std::str::Chars<'_>, first: char) {
    let opened = match first {
        '\u{1b}' => letters.clone().next(),
        '\u{9b}' => Some('['),
        _ => Some(']'),
    };
    if first == '\u{1b}' && opened.is_some_and(|c| matches!(c, ' '..='~')) {
        letters.next();
    }
    match opened {
        Some('[') => {
            while letters.clone().next().is_some_and(|c| matches!(c, ' '..='?')) {
                letters.next();
            }
            if letters.clone().next().is_some_and(|c| matches!(c, '@'..='~')) {
                letters.next();
            }
        }
        Some(']' | 'P' | 'X' | '^' | '_') => skip_string(letters),
        _ => {}
    }
}

/// A string that a terminal would take as a title or a link ends with BEL or ST. One that is not ended within its
/// line is not taken for one.
fn skip_string(letters: &mut std::str::Chars<'_>) {
    let mut ahead = letters.clone();
    while let Some(letter) = ahead.next() {
        match letter {
            '\n' => return,
            '\u{7}' | '\u{9c}' => return *letters = ahead,
            '\u{1b}' if ahead.clone().next() == Some('\\') => {
                ahead.next();
                return *letters = ahead;
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_words_stay_as_they_are() {
        for text in ["Helena Ouse", "räksmörgås – 410\u{a0}000 kr", "日本語 ok", "naïve 👍🏽"] {
            assert_eq!(Clean::of(text).as_str(), text);
        }
    }

    #[test]
    fn nothing_that_steers_a_terminal_is_left() {
        for (hostile, harmless) in [
            ("\u{1b}[31mred\u{1b}[0m", "red"),
            ("\u{1b}]0;title\u{7}after", "after"),
            ("\u{1b}]8;;http://evil.example\u{1b}\\link\u{1b}]8;;\u{1b}\\", "link"),
            ("\u{9b}2Jcleared", "cleared"),
            ("\u{1b}]0;never ended", "0;never ended"),
            ("\u{1b}Pq#0\u{1b}\\sixel", "sixel"),
            ("bell\u{7} back\u{8}\u{8}space\u{7f}", "bell backspace"),
            ("over\rwritten", "over written"),
            ("two\r\n  lines\tand\u{2028}more", "two lines and more"),
            ("\u{1b}", ""),
            ("\u{1b}\u{1b}[2K x", "x"),
        ] {
            assert_eq!(Clean::of(hostile).as_str(), harmless, "{hostile:?}");
        }
    }

    #[test]
    fn nothing_hides_or_turns_the_direction() {
        assert_eq!(Clean::of("pay \u{202e}gpj.exe\u{202c} now").as_str(), "pay gpj.exe now");
        assert_eq!(Clean::of("\u{2066}a\u{2069}\u{200b}b\u{feff}c\u{200d}d\u{ad}e").as_str(), "abcde");
        assert_eq!(Clean::of("x\u{e0041}\u{e0042}y").as_str(), "xy");
    }

    #[test]
    fn marks_do_not_pile_up() {
        let heaped = format!("a{}b", "\u{301}".repeat(50));
        assert_eq!(Clean::of(&heaped).chars().count(), 2 + MARKS_MAX);
    }

    #[test]
    fn whatever_comes_in_no_control_character_comes_out() {
        let all: String = (0..=0x10_FFFF_u32).filter_map(char::from_u32).collect();
        assert!(
            !Clean::of(&all)
                .chars()
                .any(|c| c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'))
        );
    }
}
