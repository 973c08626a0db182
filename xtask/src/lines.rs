//! `xtask lines FOLDER`: every sentence of a folder's mails and notes, as lines to be labelled.
//!
//! What the reader learns from should look like what it will meet: whole mails, most of whose sentences say nothing.

use std::collections::BTreeSet;
use std::path::Path;

use anyhow::Result;
use countersign_model::{Crm, Mail};
use countersign_reading::automatic::automatic;
use countersign_reading::sentences::sentences;
use countersign_reading::zones::{ZoneKind, zone, zone_of};
use countersign_sources::crm::{Mapping, read_crm_folder};
use countersign_sources::{Folder, ParsedMail, Seen, parse_mail};

/// Prints the lines, mail by mail in the order of time, each under a comment that says who wrote to whom.
///
/// # Errors
/// When the folder cannot be opened.
pub(crate) fn run(path: &Path) -> Result<()> {
    let folder = Folder::open(path)?;
    let (crm, _, _) = read_crm_folder(&folder, &Mapping::default());
    let own = own_domains(&crm);
    let mut seen = Seen::default();
    let mut texts: Vec<(jiff::Timestamp, String)> = folder
        .mails()
        .map(|raw| parse_mail(&raw))
        .filter(|parsed| seen.first_time(&parsed.mail) && with_outsiders(&parsed.mail, &own))
        .map(|parsed| (parsed.mail.sent_at, mail_lines(&parsed, &own)))
        .collect();
    texts.extend(crm.activities.iter().map(|logged| {
        let note = sentences(&logged.text, 0..logged.text.len());
        let lines = note.into_iter().map(|span| line('n', &logged.text[span]));
        (logged.at, format!("# note\n{}", lines.collect::<String>()))
    }));
    texts.sort_by_key(|(at, _)| *at);
    texts.iter().for_each(|(at, text)| println!("# {}\n{text}", at.strftime("%F")));
    Ok(())
}

fn own_domains(crm: &Crm) -> BTreeSet<String> {
    let addresses = crm.sellers.iter().filter_map(|seller| seller.email.as_ref());
    addresses.map(|address| address.domain().to_owned()).collect()
}

fn with_outsiders(mail: &Mail, own: &BTreeSet<String>) -> bool {
    let outside = |domain: &str| !own.contains(domain);
    mail.from.iter().chain(&mail.to).chain(&mail.cc).any(|mailbox| outside(mailbox.address.domain()))
}

fn mail_lines(parsed: &ParsedMail, own: &BTreeSet<String>) -> String {
    let (mail, text) = (&parsed.mail, &parsed.body.text);
    let zoned = match &mail.from {
        Some(from) => zone_of(text, &mail.subject, from),
        None => zone(text, &mail.subject),
    };
    let from = mail.from.as_ref().map(|from| from.address.to_string()).unwrap_or_default();
    let seller = mail.from.as_ref().is_some_and(|from| own.contains(from.address.domain()));
    let to: Vec<String> = mail.to.iter().chain(&mail.cc).map(|to| to.address.to_string()).collect();
    let mut out = format!("# {from} -> {}: {}\n", to.join(", "), mail.subject);
    if automatic(mail, &parsed.body).is_some() {
        return out;
    }
    for zone in zoned.zones.iter().filter(|z| matches!(z.kind, ZoneKind::Own | ZoneKind::Forwarded)) {
        let voice = if seller && zone.voice == 0 { 's' } else { 'b' };
        let said = sentences(text, zone.span.clone());
        out.extend(said.into_iter().map(|span| line(voice, &text[span])));
    }
    out
}

fn line(voice: char, sentence: &str) -> String {
    format!("-\t{voice}\t{}\n", sentence.split_whitespace().collect::<Vec<_>>().join(" "))
}
