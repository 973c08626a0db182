//! What was read, in one sentence and a few doubts; everything where that is asked for.

use countersign_model::Doubt;

use super::sheet::Sheet;
use super::style::Style;
use super::{Look, faint, plain};
use crate::clean::Clean;
use crate::coverage::{Coverage, MailboxCoverage, TableCoverage, ZoneFrom};
use crate::figures;
use crate::tongue::Tongue;

/// So many doubts are told in short.
const DOUBTS_SHORT: usize = 3;

/// Writes what was read.
pub(super) fn write(sheet: &mut Sheet, coverage: &Coverage, look: Look) {
    let tongue = look.tongue;
    sheet.indented(0, [faint(read_sentence(coverage, tongue))]);
    if look.verbose {
        coverage
            .mailboxes
            .iter()
            .for_each(|mailbox| sheet.indented(2, [faint(self::mailbox(mailbox, tongue))]));
        coverage.tables.iter().for_each(|table| sheet.indented(2, [faint(self::table(table, tongue))]));
        for (file, reason) in &coverage.left_out {
            sheet.indented(
                2,
                [faint(
                    tongue
                        .say(format!("{file}: not read, {reason}"), format!("{file}: läses inte, {reason}")),
                )],
            );
        }
    }
    doubts(sheet, &coverage.doubts, look);
}

/// What was read, in one sentence.
pub(crate) fn read_sentence(coverage: &Coverage, tongue: Tongue) -> String {
    let mails = figures::mails(coverage.mails_read, tongue);
    let linked = figures::count(coverage.mails_linked, tongue);
    let unlinked = figures::count(coverage.mails_unlinked, tongue);
    let meetings = figures::meetings(coverage.meetings, tongue);
    let notes = figures::of(
        coverage.notes,
        tongue.say("call or note", "samtal eller anteckning"),
        tongue.say("calls and notes", "samtal och anteckningar"),
        tongue,
    );
    let dialects = coverage.dialects().iter().map(|dialect| dialect.as_str()).collect::<Vec<_>>().join(", ");
    let tables = match (dialects.is_empty(), tongue) {
        (true, _) => String::new(),
        (false, Tongue::En) => format!("; {dialects} tables"),
        (false, Tongue::Sv) => format!("; tabeller från {dialects}"),
    };
    let zone = zone(coverage, tongue);
    tongue.say(
        format!("Read {mails} ({linked} on deals, {unlinked} with outsiders on none), {meetings}, {notes}{tables}. Times in {zone}."),
        format!("Läste {mails} ({linked} om affärer, {unlinked} med utomstående om ingen), {meetings}, {notes}{tables}. Tider i {zone}."),
    )
}

fn zone(coverage: &Coverage, tongue: Tongue) -> String {
    let from = match coverage.zone_from {
        ZoneFrom::Settings => tongue.say("as set", "enligt inställning"),
        ZoneFrom::Calendars => tongue.say("the calendars' own", "kalendrarnas egen"),
        ZoneFrom::System => tongue.say("this machine's", "den här datorns"),
    };
    format!("{} ({from})", coverage.zone)
}

fn mailbox(mailbox: &MailboxCoverage, tongue: Tongue) -> String {
    let mails = figures::mails(mailbox.mails, tongue);
    let sent = figures::count(mailbox.sent, tongue);
    let owner = mailbox.owner.as_ref().map(|owner| format!(" ({owner})")).unwrap_or_default();
    let (first, last) = (figures::day(mailbox.first, tongue), figures::day(mailbox.last, tongue));
    tongue.say(
        format!("{}{owner}: {mails}, {sent} sent, {first} to {last}", mailbox.file),
        format!("{}{owner}: {mails}, varav {sent} skickade, {first} till {last}", mailbox.file),
    )
}

fn table(table: &TableCoverage, tongue: Tongue) -> String {
    let file = &table.file;
    let Some(dialect) = &table.dialect else {
        return tongue.say(format!("{file}: not recognised"), format!("{file}: inte igenkänd"));
    };
    let (taken, rows) = (figures::count(table.taken, tongue), figures::count(table.rows, tongue));
    let mut text = tongue.say(
        format!("{file}: {dialect}, {}, {taken} of {rows} rows", table.holds),
        format!("{file}: {dialect}, {}, {taken} av {rows} rader", table.holds),
    );
    for (reason, number, line) in &table.skipped {
        text.push_str(&tongue.say(
            format!("; {number} {reason} (first: line {line})"),
            format!("; {number} {reason} (först: rad {line})"),
        ));
    }
    text
}

fn doubts(sheet: &mut Sheet, doubts: &[Doubt], look: Look) {
    if doubts.is_empty() {
        return;
    }
    let tongue = look.tongue;
    let number = doubts.len() as u64;
    let label =
        figures::of(number, tongue.say("doubt", "oklarhet"), tongue.say("doubts", "oklarheter"), tongue);
    let shown = if look.verbose { doubts.len() } else { DOUBTS_SHORT };
    let more = tongue.say("; --verbose tells all", "; --verbose visar alla");
    let more = if doubts.len() > shown { more } else { "" };
    sheet.indented(0, [(label, Style::Medium), faint(more)]);
    for doubt in doubts.iter().take(shown) {
        sheet.hung(vec![("  ? ".to_owned(), Style::Medium)], [plain(doubt_sentence(doubt, tongue))]);
    }
}

/// Where, what, what was assumed, how to settle it.
pub(crate) fn doubt_sentence(doubt: &Doubt, tongue: Tongue) -> String {
    let settle = match (doubt.settle.is_empty(), tongue) {
        (true, _) => String::new(),
        (false, Tongue::En) => format!(" To settle it: {}.", doubt.settle),
        (false, Tongue::Sv) => format!(" Så reds det ut: {}.", doubt.settle),
    };
    Clean::of(&format!("{}: {}; {}.{settle}", doubt.place, doubt.what, doubt.assumed)).to_string()
}
