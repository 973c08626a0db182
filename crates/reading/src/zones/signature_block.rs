//! What a signature says: name, title, organisation, telephone.

use super::closing::closing;
use super::signature::is_mobile;
use super::title::{has_title, is_organisation};
use super::types::SignatureBlock;
use super::words::{Look, is_contact, is_name, look};

/// Signatures are read to this many lines.
const LINES_MAX: usize = 40;

/// Takes a signature's lines apart.
pub(super) fn signature_block<'t>(lines: impl Iterator<Item = &'t str>) -> SignatureBlock {
    let mut block = SignatureBlock::default();
    let mut unknown: Vec<String> = Vec::new();
    for line in lines.filter(|line| !line.is_empty() && !is_mobile(line)).take(LINES_MAX) {
        block.lines.push(line.to_owned());
        let signer = closing(line).map_or(line, |(_, signer)| signer);
        for piece in pieces(signer) {
            take(&mut block, &mut unknown, piece);
        }
    }
    settle(&mut block, unknown);
    block
}

/// The parts of a line: `Anna Jones | CFO | Harbor AB`, `Anna Jones, CFO`.
fn pieces(line: &str) -> Vec<&str> {
    let line = line.trim_matches(|char: char| char.is_whitespace() || matches!(char, '*' | '_' | '|'));
    let split: Vec<&str> = if line.contains('|') || !line.is_ascii() && line.contains(['•', '·']) {
        line.split(['|', '•', '·']).collect()
    } else if line.contains(['-', '–']) && (line.contains(" - ") || line.contains(" – ")) {
        line.split(" - ").flat_map(|part| part.split(" – ")).collect()
    } else {
        named_with_title(line)
    };
    split.into_iter().map(str::trim).filter(|piece| !piece.is_empty()).collect()
}

/// `Anna Jones, CFO` is a name and a title; `Head of Legal, Nordics` is one title.
fn named_with_title(line: &str) -> Vec<&str> {
    match line.split_once(',') {
        Some((name, title)) if is_name(name) && !has_title(name) && has_title(title) => vec![name, title],
        Some((title, organisation)) if has_title(title) && is_organisation(organisation) => {
            vec![title, organisation]
        }
        _ => vec![line],
    }
}

fn take(block: &mut SignatureBlock, unknown: &mut Vec<String>, piece: &str) {
    let own = |piece: &str| Some(piece.trim_end_matches(',').to_owned());
    match look(piece) {
        Look::Closing | Look::Thanks | Look::ThanksNamed | Look::Rule | Look::Blank => {}
        Look::Contact => block.phone = block.phone.take().or_else(|| phone(piece)),
        Look::SlashName => {
            block.name =
                block.name.take().or_else(|| own(piece.trim_start_matches(['/', '-', '–', '—', '~', ' '])));
        }
        Look::Short if is_organisation(piece) => {
            block.organisation = block.organisation.take().or_else(|| own(piece));
        }
        Look::Name
            if is_better_name(block.name.as_deref(), piece)
                && unknown.is_empty()
                && block.title.is_none() =>
        {
            block.name = own(piece);
        }
        Look::Title => block.title = block.title.take().or_else(|| own(piece)),
        Look::Name | Look::Short => unknown.push(piece.trim_end_matches(',').to_owned()),
        Look::Prose => {}
    }
}

/// The first name-like line is the name, but a full name below a first name (`Anna`, then `Anna Jones`) is better.
fn is_better_name(known: Option<&str>, piece: &str) -> bool {
    known.is_none_or(|known| {
        piece.len() > known.len() && piece.to_lowercase().starts_with(&known.to_lowercase())
    })
}

/// Lines that nothing gives away: where a name stands first, the title comes before the organisation.
fn settle(block: &mut SignatureBlock, unknown: Vec<String>) {
    let mut unknown = unknown.into_iter();
    // `Jo` is no name where anything might stand, but it is one below a closing.
    if block.name.is_none() && block.lines.first().is_some_and(|line| closing(line).is_some()) {
        block.name = unknown.next();
    }
    let lone = unknown.len() == 1;
    if block.title.is_none() && block.name.is_some() && (block.organisation.is_some() || !lone) {
        block.title = unknown.next();
    }
    if block.organisation.is_none() {
        block.organisation = unknown.next();
    }
}

/// The first telephone number in a line.
fn phone(line: &str) -> Option<String> {
    let is_part = |char: char| {
        char.is_ascii_digit() || matches!(char, '+' | '(' | ')' | '-' | '.' | '/' | ' ' | '\u{a0}')
    };
    let runs = line.split(|char: char| !is_part(char));
    let numbers = runs.filter(|run| (6..=16).contains(&run.bytes().filter(u8::is_ascii_digit).count()));
    let not_date = |run: &&str| is_contact(run);
    numbers
        .map(|run| run.trim_matches([' ', '-', '.', '/', '\u{a0}']).trim_end_matches('(').trim())
        .find(not_date)
        .map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, name: &str, title: &str, organisation: &str, phone: &str) {
        let block = signature_block(text.lines());
        let found = [&block.name, &block.title, &block.organisation, &block.phone]
            .map(|one| one.clone().unwrap_or_default());
        assert_eq!(found, [name, title, organisation, phone], "{text:?}");
    }

    #[test]
    fn blocks_are_taken_apart() {
        check(
            "Best\n--\nCarol Finch\nPurchasing Administrator\nHarbor & Vale Ltd\n+44 20 5550 0134",
            "Carol Finch",
            "Purchasing Administrator",
            "Harbor & Vale Ltd",
            "+44 20 5550 0134",
        );
        check(
            "Med vänlig hälsning\n\nAnna Berg | Inköpschef | Berg & Co AB\nTel: 08-123 45 67",
            "Anna Berg",
            "Inköpschef",
            "Berg & Co AB",
            "08-123 45 67",
        );
        check("Mvh Anna Berg, ekonomichef", "Anna Berg", "ekonomichef", "", "");
        check("Best regards,\nAnna Jones, CFO", "Anna Jones", "CFO", "", "");
        check("/Anna", "Anna", "", "", "");
        check(
            "Regards Ravi Shah\nLine Supervisor\nHarborvale",
            "Ravi Shah",
            "Line Supervisor",
            "Harborvale",
            "",
        );
        check(
            "Anna Berg\nStrategic Sourcing\nHarborvale\n070-123 45 67",
            "Anna Berg",
            "Strategic Sourcing",
            "Harborvale",
            "070-123 45 67",
        );
        check("Anna\n\nAnna Berg\nVD", "Anna Berg", "VD", "", "");
        check("Cheers\nJo", "Jo", "", "", "");
    }
}
