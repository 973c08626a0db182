//! Lines and paragraphs.

/// Lines of the story's files are broken for reading there; a line that is longer goes on in the next.
const BROKEN_CHARS_MIN: usize = 85;

/// The text as it was typed: one line for each paragraph.
pub(crate) fn as_typed(text: &str) -> String {
    let mut typed = String::new();
    let mut runs_on = false;
    for line in text.trim_end().lines() {
        if runs_on && !line.is_empty() {
            typed.push(' ');
        } else if !typed.is_empty() {
            typed.push('\n');
        }
        typed.push_str(line);
        runs_on = line.chars().count() >= BROKEN_CHARS_MIN;
    }
    typed
}

/// The text with lines of at most `width` characters, broken at spaces.
pub(crate) fn wrapped(text: &str, width: usize) -> String {
    text.lines().map(|line| wrapped_line(line, width)).collect::<Vec<_>>().join("\n")
}

fn wrapped_line(line: &str, width: usize) -> String {
    let mut out = String::new();
    let mut column = 0;
    for word in line.split(' ') {
        let long = word.chars().count();
        if column > 0 && column + 1 + long > width {
            out.push('\n');
            column = 0;
        } else if column > 0 {
            out.push(' ');
            column += 1;
        }
        out.push_str(word);
        column += long;
    }
    out
}

/// The text with `> ` before every line.
pub(crate) fn quoted(text: &str) -> String {
    let mark = |line: &str| match line {
        "" => ">".to_owned(),
        line if line.starts_with('>') => format!(">{line}"),
        line => format!("> {line}"),
    };
    text.lines().map(mark).collect::<Vec<_>>().join("\n")
}

/// The text as HTML: a paragraph for each, with breaks where lines end.
pub(crate) fn as_html(text: &str) -> String {
    let safe = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    let paragraphs = safe.split("\n\n").map(|part| format!("<p>{}</p>", part.trim().replace('\n', "<br>\n")));
    paragraphs.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_line_goes_on_and_a_short_one_ends() {
        let long = "word ".repeat(20);
        let text = format!("Hi,\n\n{}\nand so on.\n\nBest regards,\nTom", long.trim_end());
        assert_eq!(as_typed(&text), format!("Hi,\n\n{} and so on.\n\nBest regards,\nTom", long.trim_end()));
    }

    #[test]
    fn quotations_nest() {
        assert_eq!(quoted("one\n\n> two"), "> one\n>\n>> two");
        assert_eq!(wrapped("one two three", 8), "one two\nthree");
    }
}
