//! A mail's text as lines, each with the number of quote marks before it.

/// Lines longer than this are prose: no attribution, header or signature is looked for in them.
pub(super) const STRUCTURE_BYTES_MAX: usize = 600;

/// One line.
#[derive(Debug, Clone, Copy)]
pub(super) struct Line<'t> {
    /// Where it begins, quote marks included.
    pub(super) start: usize,
    /// Where the next line begins.
    pub(super) next: usize,
    /// How many `>` stand before it.
    pub(super) depth: usize,
    /// What it says, without quote marks and white space around it.
    pub(super) words: &'t str,
}

impl Line<'_> {
    /// Says nothing.
    pub(super) fn is_blank(&self) -> bool {
        self.words.is_empty()
    }

    /// May be part of a header, an attribution or a signature.
    pub(super) fn is_short(&self) -> bool {
        self.words.len() <= STRUCTURE_BYTES_MAX
    }

    /// Where its words begin in the text.
    pub(super) fn words_start(&self, text: &str) -> usize {
        self.words.as_ptr() as usize - text.as_ptr() as usize
    }
}

/// Divides `text` into lines.
pub(super) fn lines(text: &str) -> Vec<Line<'_>> {
    let mut lines = Vec::with_capacity(text.len() / 40 + 1);
    let mut start = 0;
    while start < text.len() {
        let next = memchr::memchr(b'\n', &text.as_bytes()[start..]).map_or(text.len(), |at| start + at + 1);
        let (depth, rest) = unquote(&text[start..next]);
        lines.push(Line { start, next, depth, words: bare(rest) });
        start = next;
    }
    settle(&mut lines, text);
    lines
}

/// Counts and removes the quote marks before a line.
fn unquote(line: &str) -> (usize, &str) {
    let bytes = line.as_bytes();
    let (mut depth, mut at) = (0, 0);
    loop {
        let gap = bytes[at..].iter().take(4).take_while(|&&byte| byte == b' ').count();
        if bytes.get(at + gap) != Some(&b'>') {
            return (depth, &line[at..]);
        }
        depth += 1;
        at += gap + 1;
    }
}

/// Removes white space and invisible marks around a line's words.
fn bare(words: &str) -> &str {
    let words = words.trim();
    let (Some(&first), Some(&last)) = (words.as_bytes().first(), words.as_bytes().last()) else {
        return words;
    };
    if first < 0x80 && last < 0x80 { words } else { words.trim_matches(is_invisible) }
}

fn is_invisible(char: char) -> bool {
    char.is_whitespace() || matches!(char, '\u{feff}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{ad}')
}

/// Puts right what the marks alone tell wrongly: remainders of wrapped lines that lost their mark, and `>`
/// that is a sign of its own (`>50 000`, the end of a wrapped address).
fn settle<'t>(lines: &mut [Line<'t>], text: &'t str) {
    for at in 0..lines.len() {
        let line = lines[at];
        let before = at.checked_sub(1).map(|at| lines[at]);
        let after = lines.get(at + 1);
        if line.depth == 0 {
            let wrapped = before.zip(after).is_some_and(|(before, after)| is_remainder(before, line, *after));
            if let (true, Some(before)) = (wrapped, before) {
                lines[at].depth = before.depth;
            }
        } else if line.depth == 1 && is_no_quote(before, line, after, text) {
            lines[at].depth = 0;
            lines[at].words = bare(&text[line.start..line.next]);
        }
    }
}

fn is_remainder(before: Line<'_>, line: Line<'_>, after: Line<'_>) -> bool {
    let unfinished = before.words.len() >= 60 && !before.words.ends_with(['.', '!', '?', ':']);
    let continues = line.words.chars().next().is_some_and(char::is_lowercase);
    let broken_link = !line.words.contains(' ')
        && before.words.rsplit(' ').next().is_some_and(|last| last.contains("http"));
    before.depth > 0 && after.depth > 0 && !line.is_blank() && (unfinished && continues || broken_link)
}

fn is_no_quote(before: Option<Line<'_>>, line: Line<'_>, after: Option<&Line<'_>>, text: &str) -> bool {
    let closes_address = line.words.starts_with(':') || line.words.ends_with(':') && line.words.len() < 20;
    let open_address = before.is_some_and(|before| {
        before.depth == 0
            && memchr::memrchr(b'<', before.words.as_bytes()) > memchr::memrchr(b'>', before.words.as_bytes())
    });
    let lone = before.is_none_or(|before| before.depth == 0) && after.is_none_or(|after| after.depth == 0);
    let amount = lone && matches!(text.as_bytes()[line.start..], [b'>', b'0'..=b'9', ..]);
    closes_address && open_address || amount
}

#[cfg(test)]
mod tests {
    use super::*;

    fn depths(text: &str) -> Vec<(usize, &str)> {
        lines(text).iter().map(|line| (line.depth, line.words)).collect()
    }

    #[test]
    fn quote_marks_are_counted_with_and_without_spaces() {
        assert_eq!(depths("a\n> b\n>> c\n> > d\n>\n"), [(0, "a"), (1, "b"), (2, "c"), (2, "d"), (1, "")]);
    }

    #[test]
    fn the_remainder_of_a_wrapped_line_belongs_to_the_quote() {
        let long = "> That is a sentence of which the sending program thought that it is too\nlong to stand on one line.\n> Yes.";
        assert_eq!(depths(long).iter().map(|line| line.0).collect::<Vec<_>>(), [1, 1, 1]);
        assert_eq!(
            depths("> Who decides?\nkarl does.\n> When?").iter().map(|line| line.0).collect::<Vec<_>>(),
            [1, 0, 1]
        );
    }

    #[test]
    fn a_mark_before_an_amount_is_no_quote() {
        assert_eq!(
            depths("Limits:\n>50 000 needs Karl\nRegards"),
            [(0, "Limits:"), (0, ">50 000 needs Karl"), (0, "Regards")]
        );
    }
}
