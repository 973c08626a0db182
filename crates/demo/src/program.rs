//! What mail programs add of their own: signatures, quotations, the head of what is passed on.

use jiff::ZonedDateTime;

use crate::cast::Person;
use crate::letter::Letter;
use crate::prose;
use crate::script::{Language, Program};

const WIDTH: usize = 76;
const MONTHS_SV: [&str; 12] = [
    "januari",
    "februari",
    "mars",
    "april",
    "maj",
    "juni",
    "juli",
    "augusti",
    "september",
    "oktober",
    "november",
    "december",
];
const DAYS_SV: [&str; 7] = ["mån", "tis", "ons", "tors", "fre", "lör", "sön"];

/// The subject of an answer to `subject`.
pub(crate) fn answering(subject: &str, writer: &Person) -> String {
    let bare = ["Re: ", "SV: "].iter().find_map(|mark| subject.strip_prefix(mark)).unwrap_or(subject);
    let mark = match (writer.program, writer.language) {
        (Program::Outlook, Language::Swedish) => "SV",
        _ => "Re",
    };
    format!("{mark}: {bare}")
}

/// The subject of an absence note on `subject`.
pub(crate) fn absent(subject: &str, writer: &Person) -> String {
    let mark = match writer.language {
        Language::English => "Automatic reply",
        Language::Swedish => "Autosvar",
    };
    format!("{mark}: {subject}")
}

/// The writer's own words and their signature.
pub(crate) fn own_part(words: &str, writer: &Person) -> String {
    let words = match writer.program {
        Program::Gmail => prose::wrapped(words, WIDTH),
        Program::Outlook => words.to_owned(),
    };
    if writer.title.is_empty() { words } else { format!("{words}\n\n{}", signature(writer)) }
}

fn signature(writer: &Person) -> String {
    let first = match writer.program {
        Program::Gmail => format!("-- \n{}", writer.name),
        Program::Outlook => writer.name.clone(),
    };
    let lines =
        [Some(first), Some(writer.title.clone()), Some(writer.organisation.clone()), writer.phone.clone()];
    lines.into_iter().flatten().collect::<Vec<_>>().join("\n")
}

/// `letter` as the program of `writer` quotes it under an answer.
pub(crate) fn quotation(letter: &Letter, writer: &Person) -> String {
    match writer.program {
        Program::Outlook => block(letter, writer),
        Program::Gmail => {
            let when = writer.clock(letter.at.timestamp());
            let from = letter.from.in_full();
            let head = match writer.language {
                Language::English => {
                    format!("On {} {from} wrote:", when.strftime("%a, %b %-d, %Y at %-I:%M %p"))
                }
                Language::Swedish => format!("Den {} skrev {from}:", day_sv(&when)),
            };
            format!("{head}\n\n{}", prose::quoted(&letter.body))
        }
    }
}

/// `letter` as the program of `writer` passes it on.
pub(crate) fn passed_on(letter: &Letter, writer: &Person) -> String {
    let line = match (writer.program, writer.language) {
        (Program::Outlook, _) => return block(letter, writer),
        (Program::Gmail, Language::English) => "---------- Forwarded message ---------",
        (Program::Gmail, Language::Swedish) => "---------- Vidarebefordrat meddelande ----------",
    };
    format!("{line}\n{}", block(letter, writer))
}

/// The mail under its head: who, when, to whom, about what.
fn block(letter: &Letter, writer: &Person) -> String {
    let when = writer.clock(letter.at.timestamp());
    let to = letter.to.iter().map(Person::in_full).collect::<Vec<_>>().join("; ");
    let cc = letter.cc.iter().map(Person::in_full).collect::<Vec<_>>().join("; ");
    let (from, sent, dear, copy, about, day) = match writer.language {
        Language::English => {
            ("From", "Sent", "To", "Cc", "Subject", when.strftime("%A, %B %-d, %Y %-I:%M %p").to_string())
        }
        Language::Swedish => ("Från", "Skickat", "Till", "Kopia", "Ämne", long_day_sv(&when)),
    };
    let mut head = format!("{from}: {}\n{sent}: {day}\n{dear}: {to}\n", letter.from.in_full());
    if !cc.is_empty() {
        head.push_str(&format!("{copy}: {cc}\n"));
    }
    format!("{head}{about}: {}\n\n{}", letter.subject, letter.body)
}

/// `tis 27 jan. 2026 kl 10:05`.
fn day_sv(when: &ZonedDateTime) -> String {
    let weekday = name(&DAYS_SV, when.weekday().to_monday_zero_offset());
    let month = name(&MONTHS_SV, when.month() - 1);
    let short =
        if month.len() > 4 { format!("{}.", month.get(..3).unwrap_or(month)) } else { month.to_owned() };
    format!("{weekday} {} {short} {} kl {}", when.day(), when.year(), when.strftime("%H:%M"))
}

/// `den 27 januari 2026 10:05`.
fn long_day_sv(when: &ZonedDateTime) -> String {
    let month = name(&MONTHS_SV, when.month() - 1);
    format!("den {} {month} {} {}", when.day(), when.year(), when.strftime("%H:%M"))
}

fn name(names: &[&'static str], number: i8) -> &'static str {
    usize::try_from(number).ok().and_then(|number| names.get(number)).copied().unwrap_or_default()
}
