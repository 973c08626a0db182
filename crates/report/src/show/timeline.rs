//! A deal's history: its phases, and in each what was written, held and said.

use countersign_model::SourceKind;

use super::signals::signal_word;
use super::{Entry, Portrait, Span};
use crate::figures;
use crate::text::style::Style;
use crate::text::{Look, Run, Sheet, cut, faint, fitted, plain};
use crate::tongue::Tongue;
use crate::words::phase_word;

/// Columns of a day.
const DAY: usize = 13;

/// Writes the history by phases.
pub(super) fn write(sheet: &mut Sheet, portrait: &Portrait, look: Look) {
    let tongue = look.tongue;
    sheet.indented(0, [(tongue.say("History", "Förlopp").to_owned(), Style::Heading)]);
    let mut entries = portrait.entries.iter().peekable();
    for (number, span) in portrait.phases.iter().enumerate() {
        let end = portrait.phases.get(number + 1).map(|next| next.from);
        phase(sheet, span, tongue);
        while let Some(entry) = entries.next_if(|entry| end.is_none_or(|end| entry.at < end)) {
            write_entry(sheet, entry, look);
        }
    }
}

fn phase(sheet: &mut Sheet, span: &Span, tongue: Tongue) {
    let word = phase_word(span.phase, tongue);
    let stage = if span.stage.is_empty() || span.stage.eq_ignore_ascii_case(word) {
        String::new()
    } else {
        format!(" ({})", span.stage)
    };
    let day = fitted(&figures::day(span.day, tongue), DAY + 4);
    sheet.line([(format!("── {word}"), Style::Strong), plain(stage), faint(format!("  {}", day.trim_end()))]);
}

fn write_entry(sheet: &mut Sheet, entry: &Entry, look: Look) {
    let tongue = look.tongue;
    let day = fitted(&figures::short_day(entry.day, entry.day, tongue), 8);
    let kind = fitted(kind(entry, tongue), 8);
    let style = if entry.automatic { Style::Faint } else { Style::Plain };
    let who = who(entry, tongue);
    let subject = if entry.subject.is_empty() { String::new() } else { format!(": {}", entry.subject) };
    let room = sheet.width().saturating_sub(19);
    let text = format!("{who}{subject}");
    let text = if look.verbose { text } else { cut(&text, room) };
    sheet.hung(vec![faint(format!("  {day} {kind}"))], [(text, style)]);
    for said in &entry.said {
        let label = fitted(signal_word(said.kind, tongue), 22);
        let lead = vec![plain(" ".repeat(19)), faint(label.trim_end().to_owned()), faint(": ")];
        let words = [
            (said.quote.before.to_string(), Style::Quoted),
            (said.quote.telling.to_string(), Style::Telling),
            (said.quote.after.to_string(), Style::Quoted),
        ];
        let words: Vec<Run> = if look.verbose {
            words.to_vec()
        } else {
            shortened(&words, room.saturating_sub(label.trim_end().chars().count() + 2))
        };
        sheet.hung(lead, words);
    }
}

/// The words in one line: what stands before the telling ones gives way first.
fn shortened(words: &[Run; 3], room: usize) -> Vec<Run> {
    let length = |run: &Run| run.0.chars().count();
    let whole: usize = words.iter().map(length).sum();
    if whole <= room {
        return words.to_vec();
    }
    let [before, telling, after] = words.clone();
    let spare = room.saturating_sub(telling.0.chars().count());
    let kept = spare.saturating_sub(length(&after)).max(spare / 2).min(length(&before));
    let tail: String = before.0.chars().skip(length(&before) - kept).collect();
    let opening = if kept < length(&before) { format!("…{}", tail.trim_start()) } else { tail };
    let telling = (cut(&telling.0, room), telling.1);
    let left = room.saturating_sub(opening.chars().count() + length(&telling));
    let after = if left == 0 { String::new() } else { cut(&after.0, left) };
    vec![(opening, before.1), telling, (after, Style::Quoted)]
}

fn kind(entry: &Entry, tongue: Tongue) -> &'static str {
    match entry.source {
        SourceKind::Mail if entry.automatic => tongue.say("auto", "auto"),
        SourceKind::Mail => tongue.say("mail", "mejl"),
        SourceKind::Meeting => tongue.say("meeting", "möte"),
        SourceKind::Call => tongue.say("call", "samtal"),
        SourceKind::Note => tongue.say("note", "notis"),
        SourceKind::Crm => "CRM",
    }
}

fn who(entry: &Entry, tongue: Tongue) -> String {
    let with: Vec<&str> = entry.with.iter().take(3).map(crate::Clean::as_str).collect();
    let more = if entry.with.len() > 3 { format!(" +{}", entry.with.len() - 3) } else { String::new() };
    let with = format!("{}{more}", with.join(", "));
    match (entry.source, entry.by.is_empty(), with.is_empty()) {
        (SourceKind::Meeting, _, false) => with,
        (_, true, _) => tongue.say("somebody", "någon").to_owned(),
        (_, false, true) => entry.by.to_string(),
        (_, false, false) => format!("{} → {with}", entry.by),
    }
}
