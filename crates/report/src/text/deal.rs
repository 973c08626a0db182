//! One deal on the overview: the headline with its proof, what follows from it, who is missing, what to do.

use countersign_model::{Phase, SourceKind};
use countersign_rules::Severity;
use jiff::civil::Date;

use super::sheet::{Run, Sheet};
use super::style::Style;
use super::{Look, faint, plain};
use crate::brief::{Brief, BuyerBrief, FindingBrief, Part, Piece, Quote};
use crate::figures;
use crate::tongue::Tongue;
use crate::words;

/// Where a card's lines begin, below the severity.
const INDENT: usize = 8;

/// Writes the card of `brief`.
pub(super) fn card(sheet: &mut Sheet, brief: &Brief, look: Look) {
    let tongue = look.tongue;
    let severity = brief.severity().unwrap_or(Severity::Low);
    let lead = format!("{:INDENT$}", severity_word(severity, tongue));
    title_line(sheet, vec![(lead, Style::of(severity))], brief, tongue);
    sheet.indented(INDENT, [faint(state(brief, tongue))]);
    for (number, (cause, under)) in brief.causes().into_iter().enumerate() {
        if number == 0 {
            headline(sheet, cause, brief.as_of, look);
        } else {
            let label = labelled(tongue.say("Also", "Dessutom"));
            sheet.indented(INDENT, [label, plain(cause.message.as_str()), code(cause)]);
        }
        consequences(sheet, &under, look);
    }
    if let Some(runs) = buyer(brief, tongue) {
        sheet.hung(vec![plain(" ".repeat(INDENT))], runs);
    }
    if let Some(ask) = brief.headline().map(|headline| headline.ask.as_str()).filter(|ask| !ask.is_empty()) {
        let lead = vec![plain(" ".repeat(INDENT)), ("→ ".to_owned(), Style::Ask)];
        sheet.hung(lead, [(ask.to_owned(), Style::Ask)]);
    }
}

/// Writes `brief` in two lines, where there are many.
pub(super) fn line(sheet: &mut Sheet, brief: &Brief, look: Look) {
    let severity = brief.severity().unwrap_or(Severity::Low);
    let lead = format!("{:INDENT$}", severity_word(severity, look.tongue));
    title_line(sheet, vec![(lead, Style::of(severity))], brief, look.tongue);
    if let Some(headline) = brief.headline() {
        sheet.indented(INDENT, [plain(headline.message.as_str()), code(headline)]);
    }
}

/// The deal's name and its amount.
pub(crate) fn title_line(sheet: &mut Sheet, lead: Vec<Run>, brief: &Brief, tongue: Tongue) {
    let mut name = vec![(brief.name.to_string(), Style::Strong)];
    let account = brief.account.as_ref().filter(|account| !same_words(&brief.name, account));
    name.extend(account.map(|account| faint(format!(" · {account}"))));
    let amount = brief.amount.map(|amount| (figures::money(amount, tongue), Style::Strong));
    sheet.apart(lead, name, amount.into_iter().collect());
}

/// Does the deal's name already say whose it is?
fn same_words(name: &str, account: &str) -> bool {
    let first = |text: &str| text.split_whitespace().next().map(str::to_lowercase);
    first(account).is_some_and(|word| name.to_lowercase().contains(&word))
}

/// Stage, owner, close date, how much is known.
pub(crate) fn state(brief: &Brief, tongue: Tongue) -> String {
    let close = brief.close.map(|day| close(day, brief.as_of, tongue));
    let known = if brief.mails + brief.meetings == 0 {
        Some(tongue.say("no mail, no meeting", "inga mejl, inga möten").to_owned())
    } else {
        None
    };
    let stage = (!brief.stage.is_empty()).then(|| brief.stage.to_string());
    let owner = brief.owner.as_ref().map(ToString::to_string);
    [stage, owner, close, known].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

fn close(day: Date, as_of: Date, tongue: Tongue) -> String {
    let short = figures::short_day(day, as_of, tongue);
    match (day < as_of, tongue) {
        (true, Tongue::En) => format!("was to close {short}"),
        (true, Tongue::Sv) => format!("skulle ha avslutats {short}"),
        (false, Tongue::En) => format!("closes {short}"),
        (false, Tongue::Sv) => format!("slutdatum {short}"),
    }
}

fn headline(sheet: &mut Sheet, finding: &FindingBrief, as_of: Date, look: Look) {
    let message = (finding.message.to_string(), Style::Strong);
    sheet.indented(INDENT, [message, code(finding)]);
    let (pieces, most) = (&finding.evidence, if look.verbose { 3 } else { 1 });
    let quoted: Vec<(&Piece, &Quote)> = pieces
        .iter()
        .filter_map(|piece| piece.quote.as_ref().map(|quote| (piece, quote)))
        .take(most)
        .collect();
    for (piece, quote) in &quoted {
        sheet
            .ruled(vec![plain(" ".repeat(INDENT)), faint("│ ")], quotation(piece, quote, as_of, look.tongue));
    }
    if quoted.is_empty()
        && let Some(piece) = pieces.first()
    {
        sheet.ruled(vec![plain(" ".repeat(INDENT)), faint("│ ")], [faint(cited(piece, as_of, look.tongue))]);
    }
}

/// The words in quotation marks, the telling ones marked, and whose they are.
pub(crate) fn quotation(piece: &Piece, quote: &Quote, as_of: Date, tongue: Tongue) -> Vec<Run> {
    let (open, close) = tongue.say(("“", "”"), ("”", "”"));
    let words = |text: &str, style| (text.to_owned(), style);
    vec![
        words(open, Style::Quoted),
        words(&quote.before, Style::Quoted),
        words(&quote.telling, Style::Telling),
        words(&quote.after, Style::Quoted),
        words(close, Style::Quoted),
        faint(format!(" {}", cited(piece, as_of, tongue))),
    ]
}

/// Whose words, of what kind, of which day; or what was searched.
pub(crate) fn cited(piece: &Piece, as_of: Date, tongue: Tongue) -> String {
    if let Some(searched) = piece.searched {
        let mails = figures::mails(u64::from(searched.mails), tongue);
        let meetings = figures::of(
            u64::from(searched.meetings),
            tongue.say("meeting or note", "möte eller anteckning"),
            tongue.say("meetings and notes", "möten och anteckningar"),
            tongue,
        );
        let (from, to) = (
            figures::short_day(searched.from, as_of, tongue),
            figures::short_day(searched.to, as_of, tongue),
        );
        return tongue.say(
            format!("Nothing in {mails} and {meetings}, {from} to {to}."),
            format!("Ingenting i {mails} och {meetings}, {from} till {to}."),
        );
    }
    let day = figures::short_day(piece.at.date(), as_of, tongue);
    let kind = kind(piece.source, tongue);
    let subject = match (&piece.quote, piece.subject.as_str()) {
        (Some(_), _) | (None, "") => String::new(),
        (None, subject) => format!(": {subject}"),
    };
    let by = piece.by.as_str();
    if by.is_empty() || piece.source == Some(SourceKind::Crm) {
        format!("{kind}, {day}{subject}")
    } else {
        format!("{by}, {kind}, {day}{subject}")
    }
}

fn kind(source: Option<SourceKind>, tongue: Tongue) -> &'static str {
    match source {
        Some(SourceKind::Mail) => tongue.say("mail", "mejl"),
        Some(SourceKind::Meeting) => tongue.say("meeting", "möte"),
        Some(SourceKind::Call) => tongue.say("call", "samtal"),
        Some(SourceKind::Note) => tongue.say("note", "anteckning"),
        Some(SourceKind::Crm) | None => "CRM",
    }
}

/// What follows from a cause, in as few words as will do; in full where everything is asked for.
fn consequences(sheet: &mut Sheet, under: &[&FindingBrief], look: Look) {
    if under.is_empty() {
        return;
    }
    let tongue = look.tongue;
    if look.verbose {
        for finding in under {
            let lead = vec![plain(" ".repeat(INDENT)), faint("└ ")];
            sheet.hung(lead, [plain(finding.message.as_str()), code(finding)]);
        }
        return;
    }
    let short: Vec<String> = under.iter().map(|finding| in_short(finding, tongue)).collect();
    let label = labelled(tongue.say("Along with it", "Hänger ihop med det"));
    sheet.indented(INDENT, [label, plain(short.join(", "))]);
}

fn in_short(finding: &FindingBrief, tongue: Tongue) -> String {
    let name = words::short_name(finding.code, finding.rule, tongue);
    let people: Vec<&str> = finding.people.iter().map(crate::Clean::as_str).collect();
    if people.is_empty() { name } else { format!("{name} ({})", people.join(", ")) }
}

/// Who has the final say, and what part they have had.
pub(crate) fn buyer(brief: &Brief, tongue: Tongue) -> Option<Vec<Run>> {
    let Some(buyer) = &brief.buyer else {
        let late = brief.is_open() && brief.phase >= Phase::Propose;
        return late.then(|| {
            let who = tongue.say(
                "whoever has the final say; nothing tells who",
                "den som har sista ordet; ingenting visar vem",
            );
            vec![(missing(tongue).to_owned(), Style::High), plain(who)]
        });
    };
    let title = buyer.title.as_ref().map(|title| format!(", {title}")).unwrap_or_default();
    let sure = figures::percent(buyer.probability, tongue);
    let called = (buyer.called.to_string(), Style::Strong);
    Some(match buyer.part {
        Part::Taken { times, last } => {
            let label = (tongue.say("Decides: ", "Bestämmer: ").to_owned(), Style::Good);
            let part = taken(times, last, brief.as_of, tongue);
            vec![label, called, plain(format!("{title} ({sure}): {part}"))]
        }
        Part::Absent { .. } | Part::Unseen => {
            let label = (missing(tongue).to_owned(), Style::High);
            vec![label, called, plain(format!("{title} ({sure}): {}", absent(buyer, tongue)))]
        }
    })
}

fn missing(tongue: Tongue) -> &'static str {
    tongue.say("Missing: ", "Saknas: ")
}

fn taken(times: u32, last: Date, as_of: Date, tongue: Tongue) -> String {
    let last = figures::short_day(last, as_of, tongue);
    let times =
        figures::of(u64::from(times), tongue.say("time", "gång"), tongue.say("times", "gånger"), tongue);
    tongue.say(format!("took part {times}, last {last}"), format!("har deltagit {times}, senast {last}"))
}

fn absent(buyer: &BuyerBrief, tongue: Tongue) -> String {
    let Part::Absent { addressed, invited } = buyer.part else {
        return tongue.say("not seen yet, not even by name", "osedd, ännu utan namn").to_owned();
    };
    if addressed + invited == 0 {
        return tongue.say("only spoken of", "bara omtalad").to_owned();
    }
    let mut got = Vec::new();
    if addressed > 0 {
        let mails = figures::mails(u64::from(addressed), tongue);
        got.push(tongue.say(format!("was sent {mails}"), format!("har fått {mails}")));
    }
    if invited > 0 {
        let meetings = figures::meetings(u64::from(invited), tongue);
        got.push(tongue.say(format!("invited to {meetings}"), format!("inbjuden till {meetings}")));
    }
    let got = got.join(", ");
    tongue.say(format!("{got}, has said nothing"), format!("{got}, har inte sagt något"))
}

pub(crate) fn code(finding: &FindingBrief) -> Run {
    faint(format!(" {}", finding.code))
}

fn labelled(label: &str) -> Run {
    faint(format!("{label}: "))
}

/// How severe, in a word.
pub(crate) fn severity_word(severity: Severity, tongue: Tongue) -> &'static str {
    match severity {
        Severity::High => tongue.say("HIGH", "HÖG"),
        Severity::Medium => tongue.say("MEDIUM", "MEDEL"),
        Severity::Low => tongue.say("LOW", "LÅG"),
    }
}
