//! A review document for a meeting: the sums, the deals at risk one by one, each with a box to tick.

use std::fmt::Write as _;

use jiff::civil::Date;

use crate::brief::Brief;
use crate::coverage::Coverage;
use crate::figures;
use crate::text::style::Style;
use crate::text::{Run, buyer, cited, severity_word, state, sums_sentence};
use crate::tongue::Tongue;
use crate::totals::{by_money_at_risk, totals};

/// The document.
pub fn document(briefs: &[Brief], coverage: &Coverage, as_of: Date, tongue: Tongue) -> String {
    let mut out = String::new();
    let shown = by_money_at_risk(briefs);
    let date = figures::day(as_of, tongue);
    out.push_str(&tongue.say(format!("# Deal review, {date}\n\n"), format!("# Affärsgenomgång {date}\n\n")));
    for sum in totals(briefs) {
        let _ = writeln!(out, "**{}**  ", escaped(&sums_sentence(&sum, tongue)));
    }
    if !shown.is_empty() {
        table(&mut out, &shown, tongue);
    }
    for (number, brief) in shown.iter().enumerate() {
        let _ = write!(out, "\n## {}. {}", number + 1, escaped(&brief.name));
        if let Some(amount) = brief.amount {
            let _ = write!(out, " ({})", escaped(&figures::money(amount, tongue)));
        }
        out.push_str("\n\n");
        deal(&mut out, brief, tongue);
    }
    rest(&mut out, briefs, coverage, tongue);
    out
}

fn table(out: &mut String, shown: &[&Brief], tongue: Tongue) {
    out.push_str(tongue.say(
        "\n| | Deal | Owner | Amount | What endangers it |\n|---|---|---|---:|---|\n",
        "\n| | Affär | Ansvarig | Belopp | Vad som hotar den |\n|---|---|---|---:|---|\n",
    ));
    for (number, brief) in shown.iter().enumerate() {
        let owner = brief.owner.as_ref().map(|owner| escaped(owner)).unwrap_or_default();
        let amount = brief.amount.map(|amount| figures::money(amount, tongue)).unwrap_or_default();
        let headline = brief.headline().map(|headline| escaped(&headline.message)).unwrap_or_default();
        let _ = writeln!(
            out,
            "| {} | {} | {owner} | {} | {headline} |",
            number + 1,
            escaped(&brief.name),
            escaped(&amount)
        );
    }
}

fn deal(out: &mut String, brief: &Brief, tongue: Tongue) {
    let _ = writeln!(out, "{}\n", escaped(&state(brief, tongue)));
    for (number, (cause, under)) in brief.causes().into_iter().enumerate() {
        let word = severity_word(cause.severity, tongue).to_lowercase();
        if number == 0 {
            let _ = writeln!(out, "**{}** ({}, {word})\n", escaped(&cause.message), cause.code);
        } else {
            let _ = writeln!(out, "- {} ({}, {word})", escaped(&cause.message), cause.code);
        }
        let most = if number == 0 { 3 } else { 1 };
        for piece in cause.evidence.iter().take(most) {
            let indent = if number == 0 { "" } else { "  " };
            let words = piece.quote.as_ref().map(|quote| {
                let telling =
                    if quote.telling.trim().is_empty() { String::new() } else { bold(&quote.telling) };
                let (open, close) = tongue.say(("“", "”"), ("”", "”"));
                format!(
                    "{open}{}{telling}{}{close}  \n{indent}> ",
                    escaped(&quote.before),
                    escaped(&quote.after)
                )
            });
            let words = words.unwrap_or_default();
            let _ = writeln!(out, "{indent}> {words}{}\n", escaped(&cited(piece, brief.as_of, tongue)));
        }
        for finding in under {
            let _ = writeln!(out, "- {} ({})", escaped(&finding.message), finding.code);
        }
    }
    if let Some(runs) = buyer(brief, tongue) {
        let _ = writeln!(out, "- {}", inline(&runs));
    }
    if let Some(headline) = brief.headline().filter(|headline| !headline.ask.is_empty()) {
        let _ = writeln!(out, "- [ ] {}", escaped(&headline.ask));
    }
}

fn rest(out: &mut String, briefs: &[Brief], coverage: &Coverage, tongue: Tongue) {
    let fine: Vec<String> =
        briefs.iter().filter(|b| b.is_open() && b.findings.is_empty()).map(|b| escaped(&b.name)).collect();
    if !fine.is_empty() {
        let title = tongue.say("Nothing to report", "Utan anmärkning");
        let _ = writeln!(out, "\n## {title}\n\n{}", fine.join(", "));
    }
    let title = tongue.say("What was read", "Vad som lästes");
    let _ = writeln!(out, "\n## {title}\n\n{}", escaped(&crate::text::read_sentence(coverage, tongue)));
    if !coverage.doubts.is_empty() {
        out.push('\n');
    }
    for doubt in &coverage.doubts {
        let _ = writeln!(out, "- {}", escaped(&crate::text::doubt_sentence(doubt, tongue)));
    }
}

fn inline(runs: &[Run]) -> String {
    let strong = |style: Style| matches!(style, Style::Strong);
    runs.iter().map(|(text, style)| if strong(*style) { bold(text) } else { escaped(text) }).collect()
}

/// Bold, with the white space outside the stars, where Markdown wants it.
fn bold(text: &str) -> String {
    let inner = text.trim();
    let (before, after) = text.split_once(inner).unwrap_or_default();
    if inner.is_empty() { text.to_owned() } else { format!("{before}**{}**{after}", escaped(inner)) }
}

/// `text` as Markdown shows it literally: no mark-up, no HTML, no links made of bare addresses.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for (at, letter) in text.char_indices() {
        let first = out.is_empty() && matches!(letter, '-' | '+' | '=' | '0'..='9');
        let mark = matches!(
            letter,
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '#' | '&' | '!' | '@'
        );
        let link = letter == '/' && text[..at].ends_with(':')
            || letter == '.' && text[..at].to_lowercase().ends_with("www");
        if mark || link || (first && !letter.is_ascii_digit()) {
            out.push('\\');
        }
        out.push(letter);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::brief::examples;

    #[test]
    fn words_from_mail_are_no_mark_up() {
        assert_eq!(
            escaped("<b>*x*</b> [a](http://b) www.c"),
            "\\<b\\>\\*x\\*\\</b\\> \\[a\\](http:\\//b) www\\.c"
        );
        let text =
            document(&[examples::hostile()], &Coverage::default(), jiff::civil::date(2026, 4, 5), Tongue::En);
        assert!(!text.contains('\u{1b}') && !text.replace("\\<", "").contains('<'), "{text}");
    }

    #[test]
    fn the_document_reads_well() {
        let briefs = [examples::at_risk(), examples::healthy()];
        let text = document(&briefs, &Coverage::default(), jiff::civil::date(2026, 4, 5), Tongue::En);
        insta::assert_snapshot!(text);
    }
}
