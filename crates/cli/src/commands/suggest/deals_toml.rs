//! What is proposed, as a `deals.toml` to read and correct.

use std::fmt::Write as _;

use countersign_report::Clean;
use jiff::tz::TimeZone;

use super::correspondence::{Correspondence, Stage};
use crate::settings::quoted;

/// So many of their people are named.
const PEOPLE_MAX: usize = 8;

/// The text of the file.
pub(super) fn document(found: &[Correspondence], mails: usize, zone: &TimeZone) -> String {
    let mut out = format!(
        "# Deals proposed from {mails} mails: organisations with mail in both directions and commercial words in its\n\
         # subjects, the most commercial first. Delete what is no deal, correct the rest, save it as deals.toml in the\n\
         # folder, and run `countersign check`.\n"
    );
    if found.is_empty() {
        out.push_str("# Nothing was found that looks like a deal.\n");
    }
    found.iter().for_each(|correspondence| deal(&mut out, correspondence, zone));
    out
}

fn deal(out: &mut String, found: &Correspondence, zone: &TimeZone) {
    let account = account(&found.key);
    let subject = found.subjects.iter().max_by_key(|(_, times)| **times).map_or("", |(subject, _)| subject);
    let days =
        found.span.map(|(first, last)| (zone.to_datetime(first).date(), zone.to_datetime(last).date()));
    let _ = write!(out, "\n# {} mails to them, {} from them", found.sent, found.received);
    if let Some((first, last)) = days {
        let _ = write!(out, ", {first} to {last}");
    }
    let _ = writeln!(out, "; {} with commercial words in the subject", found.commercial);
    let _ = writeln!(out, "[[deal]]\nname = {}", quoted(&format!("{account}: {}", Clean::of(subject))));
    let _ = writeln!(out, "account = {}", quoted(&account));
    if !found.key.contains('@') {
        let _ = writeln!(out, "domains = [{}]", quoted(&found.key));
    }
    if let Some((address, (name, _))) = found.ours.iter().max_by_key(|(_, (_, times))| *times) {
        let _ = writeln!(out, "owner = {}", quoted(&person(name, address.as_str())));
    }
    match stage(found.stage) {
        Some(stage) => _ = writeln!(out, "stage = {stage:?}  # a guess by the subjects"),
        None => out.push_str("# stage = \"Proposal\"\n"),
    }
    out.push_str("# amount = 0\n# currency = \"EUR\"\n# close_date = 2026-12-31\n");
    if let Some((first, _)) = days {
        let _ = writeln!(out, "created = {first}");
    }
    let mut people: Vec<_> = found.people.iter().collect();
    people.sort_by_key(|(_, (_, times))| std::cmp::Reverse(*times));
    let named =
        people.iter().take(PEOPLE_MAX).map(|(address, (name, _))| quoted(&person(name, address.as_str())));
    let _ = writeln!(out, "contacts = [{}]", named.collect::<Vec<_>>().join(", "));
}

/// `acme-group.example` → "Acme Group"; a person's address as it is.
fn account(key: &str) -> String {
    if key.contains('@') {
        return key.to_owned();
    }
    let label = key.split('.').next().unwrap_or(key);
    let capital = |word: &str| {
        let mut letters = word.chars();
        letters
            .next()
            .map(|first| first.to_uppercase().chain(letters).collect::<String>())
            .unwrap_or_default()
    };
    label.split(['-', '_']).map(capital).collect::<Vec<_>>().join(" ")
}

/// Characters that a list of people gives a meaning are left out of the name.
fn person(name: &str, address: &str) -> String {
    let name: String =
        Clean::of(name).chars().filter(|c| !matches!(c, '<' | '>' | ';' | '(' | ')' | '"')).collect();
    if name.is_empty() { address.to_owned() } else { format!("{} <{address}>", name.trim()) }
}

fn stage(stage: Stage) -> Option<&'static str> {
    match stage {
        Stage::Unknown => None,
        Stage::Met => Some("Needs Analysis"),
        Stage::Proposed => Some("Proposal"),
        Stage::Deciding => Some("Negotiation"),
    }
}
