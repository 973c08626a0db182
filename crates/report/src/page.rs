//! A rule's page for a terminal: headings, wrapped paragraphs, examples as they stand.

use crate::text::style::Style;
use crate::text::{Look, Run, Sheet, faint, plain};

/// `markdown`, written by us, laid out for a terminal.
pub fn lay_out(markdown: &str, look: Look) -> Sheet {
    let mut sheet = look.sheet();
    let mut open = Block::default();
    let mut fenced = false;
    for line in markdown.lines() {
        if line.trim_start().starts_with("```") {
            open.close(&mut sheet);
            fenced = !fenced;
        } else if fenced || line.starts_with("    ") && open.is_empty() {
            open.close(&mut sheet);
            sheet.line([faint(format!("  {line}"))]);
        } else {
            self::line(&mut sheet, &mut open, line);
        }
    }
    open.close(&mut sheet);
    sheet
}

/// Lines that are wrapped together.
#[derive(Default)]
struct Block {
    lead: &'static str,
    text: String,
}

impl Block {
    fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    fn begin(&mut self, sheet: &mut Sheet, lead: &'static str, text: &str) {
        self.close(sheet);
        self.lead = lead;
        self.text = text.trim().to_owned();
    }

    fn go_on(&mut self, text: &str) {
        if !self.text.is_empty() {
            self.text.push(' ');
        }
        self.text.push_str(text.trim());
    }

    fn close(&mut self, sheet: &mut Sheet) {
        if !self.text.is_empty() {
            let lead = vec![faint(self.lead)];
            if self.lead.starts_with('│') {
                sheet.ruled(lead, inline(&self.text));
            } else {
                sheet.hung(lead, inline(&self.text));
            }
        }
        *self = Self::default();
    }
}

fn line(sheet: &mut Sheet, open: &mut Block, line: &str) {
    let heading = line.trim_start_matches('#');
    let level = line.len() - heading.len();
    match line.trim() {
        "" => {
            open.close(sheet);
            sheet.blank();
        }
        _ if (1..=6).contains(&level) && heading.starts_with(' ') => {
            open.close(sheet);
            sheet.blank();
            let style = if level <= 2 { Style::Heading } else { Style::Strong };
            sheet.indented(0, [(heading.trim().to_owned(), style)]);
        }
        text if text.starts_with('|') => {
            open.close(sheet);
            sheet.line([plain(text)]);
        }
        text => {
            match (text.strip_prefix("> "), text.strip_prefix("- ").or_else(|| text.strip_prefix("* "))) {
                (Some(quoted), _) => open.begin(sheet, "│ ", quoted),
                (_, Some(item)) => open.begin(sheet, "• ", item),
                _ => open.go_on(text),
            }
        }
    }
}

/// `code`, **bold** and [links](address).
fn inline(text: &str) -> Vec<Run> {
    let mut runs = Vec::new();
    for (number, piece) in text.split("**").enumerate() {
        let strong = number % 2 == 1;
        for (number, piece) in piece.split('`').enumerate() {
            let style = match (number % 2 == 1, strong) {
                (true, _) => Style::Ask,
                (false, true) => Style::Strong,
                (false, false) => Style::Plain,
            };
            runs.push((unlinked(piece), style));
        }
    }
    runs
}

/// `[text](address)` becomes `text (address)`.
fn unlinked(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('[') {
        let link = after.split_once("](").and_then(|(label, tail)| {
            let (address, tail) = tail.split_once(')')?;
            (!label.contains('[')).then_some((label, address, tail))
        });
        out.push_str(before);
        match link {
            Some((label, address, tail)) => {
                out.push_str(label);
                if address.contains("://") {
                    out.push_str(&format!(" ({address})"));
                }
                rest = tail;
            }
            None => {
                out.push('[');
                rest = after;
            }
        }
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tongue::Tongue;

    #[test]
    fn a_page_is_wrapped_and_its_examples_are_not() {
        let page = "# CS1 a-defect\n\n> Message: one\n> Ask: two\n\nSome **words** of\n`code` and [a link](https://x.example) \
                    that go on for longer than the width.\n\n- one\n  more\n- two\n\n    deal: x\n    2026-01-01 anna: y\n";
        let look = Look { tongue: Tongue::En, width: 60, verbose: false };
        let expected = "CS1 a-defect\n\n│ Message: one\n│ Ask: two\n\nSome words of code and a link (https://x.example) that go on\n\
                        for longer than the width.\n\n• one more\n• two\n\n      deal: x\n      2026-01-01 anna: y\n";
        assert_eq!(lay_out(page, look).print(false), expected);
    }
}
