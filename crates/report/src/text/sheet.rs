//! Lines of styled words, wrapped to a width: what every text for a terminal is put together on.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use super::style::Style;

/// A stretch of text in one style.
pub(crate) type Run = (String, Style);

/// A text in the making.
#[derive(Debug, Clone)]
pub struct Sheet {
    width: usize,
    lines: Vec<Vec<Run>>,
}

/// What does not break across lines.
type Word = Vec<Run>;

impl Sheet {
    /// An empty sheet, `width` columns wide.
    pub fn new(width: usize) -> Self {
        Self { width, lines: Vec::new() }
    }

    /// Its width in columns.
    pub fn width(&self) -> usize {
        self.width
    }

    /// An empty line, unless there is one already or the sheet is empty.
    pub fn blank(&mut self) {
        if self.lines.last().is_some_and(|line| !line.is_empty()) {
            self.lines.push(Vec::new());
        }
    }

    /// One line as it is, not wrapped; for drawings.
    pub(crate) fn line(&mut self, runs: impl IntoIterator<Item = Run>) {
        self.lines.push(runs.into_iter().filter(|(text, _)| !text.is_empty()).collect());
    }

    /// Words that begin after `lead` and go on under their own beginning.
    pub(crate) fn hung(&mut self, lead: Vec<Run>, words: impl IntoIterator<Item = Run>) {
        let indent = width(&lead);
        let room = self.width.saturating_sub(indent).max(20);
        for (number, line) in filled(split(words), room).into_iter().enumerate() {
            let mut whole = if number == 0 { lead.clone() } else { vec![(" ".repeat(indent), Style::Plain)] };
            whole.extend(line);
            self.lines.push(whole);
        }
    }

    /// Words with `rule` before each of their lines.
    pub(crate) fn ruled(&mut self, rule: Vec<Run>, words: impl IntoIterator<Item = Run>) {
        let room = self.width.saturating_sub(width(&rule)).max(20);
        self.lines.extend(filled(split(words), room).into_iter().map(|line| [rule.clone(), line].concat()));
    }

    /// Words after so many empty columns.
    pub(crate) fn indented(&mut self, columns: usize, words: impl IntoIterator<Item = Run>) {
        self.hung(vec![(" ".repeat(columns), Style::Plain)], words);
    }

    /// `left` at the beginning of a line and `right` at its end; on two lines where one is too narrow.
    pub(crate) fn apart(&mut self, lead: Vec<Run>, left: Vec<Run>, right: Vec<Run>) {
        let taken = width(&lead) + width(&left);
        let right_width = width(&right);
        if right.is_empty() || taken + 2 + right_width > self.width {
            let indent = width(&lead);
            self.hung(lead, left);
            if !right.is_empty() {
                self.indented(indent, right);
            }
            return;
        }
        let gap = " ".repeat(self.width - taken - right_width);
        self.line(lead.into_iter().chain(left).chain([(gap, Style::Plain)]).chain(right));
    }

    /// The text, in colours or without.
    pub fn print(&self, colour: bool) -> String {
        let mut out = String::new();
        for line in &self.lines {
            let mut text = String::new();
            for (run, style) in joined(line) {
                text.push_str(&style.paint(&run, colour));
            }
            out.push_str(text.trim_end());
            out.push('\n');
        }
        out
    }
}

/// How many columns runs take.
pub(crate) fn width(runs: &[Run]) -> usize {
    runs.iter().map(|(text, _)| text.width()).sum()
}

/// Cuts `text` to `columns`, with `…` where something is left out.
pub(crate) fn cut(text: &str, columns: usize) -> String {
    if text.width() <= columns {
        return text.to_owned();
    }
    let mut taken = 0;
    let fits = |letter: &char| {
        taken += letter.width().unwrap_or(0);
        taken < columns
    };
    let kept: String = text.chars().take_while(fits).collect();
    format!("{}…", kept.trim_end())
}

/// `text`, cut or filled up to exactly `columns`.
pub(crate) fn fitted(text: &str, columns: usize) -> String {
    let cut = cut(text, columns);
    let gap = columns.saturating_sub(cut.width());
    format!("{cut}{}", " ".repeat(gap))
}

/// Neighbours of one style become one run.
fn joined(line: &[Run]) -> Vec<Run> {
    let mut out: Vec<Run> = Vec::new();
    for (text, style) in line {
        match out.last_mut() {
            Some((last, same)) if same == style => last.push_str(text),
            _ => out.push((text.clone(), *style)),
        }
    }
    out
}

/// Breaks runs at spaces; runs without a space between them stay one word.
fn split(runs: impl IntoIterator<Item = Run>) -> Vec<Word> {
    let mut words: Vec<Word> = vec![Vec::new()];
    for (text, style) in runs {
        for (number, piece) in text.split(' ').enumerate() {
            if number > 0 {
                words.push(Vec::new());
            }
            if let Some(word) = words.last_mut().filter(|_| !piece.is_empty()) {
                word.push((piece.to_owned(), style));
            }
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

/// As many words on each line as it has room for.
fn filled(words: Vec<Word>, room: usize) -> Vec<Vec<Run>> {
    let mut lines: Vec<Vec<Run>> = vec![Vec::new()];
    let mut taken = 0;
    for word in words.into_iter().flat_map(|word| broken(word, room)) {
        let columns = width(&word);
        if taken > 0 && taken + 1 + columns > room {
            lines.push(Vec::new());
            taken = 0;
        }
        let Some(line) = lines.last_mut() else { continue };
        if taken > 0 {
            // The space between two words of a style is of that style, so that an underline does not break.
            let before = line.last().map_or(Style::Plain, |(_, style)| *style);
            let space =
                if word.first().is_some_and(|(_, style)| *style == before) { before } else { Style::Plain };
            line.push((" ".to_owned(), space));
            taken += 1;
        }
        taken += columns;
        line.extend(word);
    }
    lines
}

/// A word too long for a line, in pieces that fit.
fn broken(word: Word, room: usize) -> Vec<Word> {
    if width(&word) <= room {
        return vec![word];
    }
    let mut pieces: Vec<Word> = vec![Vec::new()];
    let mut taken = 0;
    for (text, style) in word {
        for letter in text.chars() {
            let columns = letter.width().unwrap_or(0);
            if taken + columns > room {
                pieces.push(Vec::new());
                taken = 0;
            }
            taken += columns;
            if let Some(piece) = pieces.last_mut() {
                piece.push((letter.to_string(), style));
            }
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(text: &str) -> Run {
        (text.to_owned(), Style::Plain)
    }

    #[test]
    fn words_go_on_under_their_beginning() {
        let mut sheet = Sheet::new(30);
        sheet.hung(vec![plain("Do  ")], [plain("ask Anna who signs it, and when that could be")]);
        assert_eq!(sheet.print(false), "Do  ask Anna who signs it, and\n    when that could be\n");
    }

    #[test]
    fn an_underline_runs_on_between_words_and_not_into_the_margin() {
        let mut sheet = Sheet::new(24);
        sheet.indented(
            2,
            [plain("so "), ("he has the final say here".to_owned(), Style::Telling), plain(".")],
        );
        let painted = sheet.print(true);
        let lines: Vec<&str> = painted.lines().collect();
        assert!(lines[0].contains("he has the final"), "{painted:?}");
        assert!(lines[1].starts_with("  \u{1b}["), "{painted:?}");
        assert_eq!(sheet.print(false), "  so he has the final\n  say here.\n");
    }

    #[test]
    fn a_word_longer_than_the_line_is_broken() {
        let mut sheet = Sheet::new(24);
        sheet.indented(2, [plain(&"x".repeat(50))]);
        assert!(sheet.print(false).lines().all(|line| line.len() <= 24));
    }

    #[test]
    fn the_end_of_a_line_goes_below_when_it_does_not_fit() {
        let mut sheet = Sheet::new(30);
        sheet.apart(vec![plain("1 ")], vec![plain("short")], vec![plain("SEK 5")]);
        sheet.apart(vec![plain("2 ")], vec![plain("a name that fills the line")], vec![plain("SEK 410,000")]);
        assert_eq!(
            sheet.print(false),
            "1 short                  SEK 5\n2 a name that fills the line\n  SEK 410,000\n"
        );
    }

    #[test]
    fn wide_letters_count_twice() {
        assert_eq!(cut("日本語日本語", 7), "日本語…");
        assert_eq!(fitted("ab", 4), "ab  ");
    }
}
