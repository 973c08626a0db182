//! Where the words end and the signature begins.

use std::sync::LazyLock;

use super::lines::Line;
use super::looks::Looks;
use super::signer::Signer;
use super::word_list::WordList;
use super::words::{Look, is_slash_name, look};

/// Where a signature stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Place {
    /// The line in which it begins.
    pub(super) line: usize,
    /// The byte of the text at which it begins.
    pub(super) byte: usize,
    /// The line after its last: a postscript's, or the end.
    pub(super) end: usize,
}

/// Finds the signature of `lines`, whose author is `signer`. It may stand above a postscript.
pub(super) fn signature(text: &str, lines: &[Line<'_>], signer: Signer<'_>) -> Option<Place> {
    let Some(postscript) = postscript(lines) else { return last_signature(text, lines, signer) };
    let below = last_signature(text, lines, signer).filter(|place| place.line > postscript);
    below.or_else(|| last_signature(text, &lines[..postscript], signer))
}

/// Finds the signature at the very end of `lines`.
fn last_signature(text: &str, lines: &[Line<'_>], signer: Signer<'_>) -> Option<Place> {
    let words_end = without_mobile(lines);
    let looks = Looks::of(&lines[..words_end], signer);
    let (line, byte) = match looks.start(words_end) {
        Some(start) => (start, lines[start].start),
        None => behind_sentence(text, lines, words_end).or_else(|| mobile(lines, words_end))?,
    };
    Some(Place { line, byte, end: lines.len() })
}

/// The line after the last that is neither blank nor of a mobile signature.
fn without_mobile(lines: &[Line<'_>]) -> usize {
    let said = |line: &Line<'_>| !line.is_blank() && !is_mobile(line.words);
    lines.iter().rposition(said).map_or(0, |last| last + 1)
}

/// The line of a mobile signature alone.
fn mobile(lines: &[Line<'_>], end: usize) -> Option<(usize, usize)> {
    let first = (end..lines.len()).find(|&at| !lines[at].is_blank())?;
    Some((first, lines[first].start))
}

/// The line at which a postscript begins, which is the author's words again.
fn postscript(lines: &[Line<'_>]) -> Option<usize> {
    let from = lines.len().saturating_sub(POSTSCRIPT_LINES_MAX).max(1);
    (from..lines.len()).find(|&at| is_postscript(lines[at].words))
}

/// A postscript stands among this many last lines.
const POSTSCRIPT_LINES_MAX: usize = 25;

fn is_postscript(words: &str) -> bool {
    let Some(rest) = words.get(..2).filter(|start| start.eq_ignore_ascii_case("ps")).map(|_| &words[2..])
    else {
        return words.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("p.s."));
    };
    rest.starts_with([':', '.', ',', ' ', '!', '-']) && rest.len() > 4
}

/// A name at the end of the last line: `See you then. /Anna`, `Tack! Mvh Anna`.
fn behind_sentence(text: &str, lines: &[Line<'_>], end: usize) -> Option<(usize, usize)> {
    let last = lines[..end].iter().rposition(|line| !line.is_blank())?;
    let words = lines[last].words;
    let from = lines[last].words_start(text);
    let slash = words.rfind([' ', '.', '!', '?']).map_or(0, |at| at + 1);
    let slashed = words[slash..].starts_with('/') && is_slash_name(&words[slash..]) && slash > 0;
    if slashed {
        return Some((last, from + slash));
    }
    let sentence =
        words.char_indices().rev().skip(1).take(60).find(|(_, char)| matches!(char, '.' | '!' | '?'))?.0 + 1;
    let tail = words.get(sentence..)?.trim_start();
    let tail_start = from + words.len() - tail.len();
    matches!(look(tail), Look::Closing | Look::ThanksNamed)
        .then_some((last, tail_start))
        .filter(|_| tail.contains(' ') || tail.len() <= 12)
}

/// `Sent from my iPhone`, `Skickat från min telefon`, `Get Outlook for iOS`.
pub(super) fn is_mobile(words: &str) -> bool {
    let bare =
        words.trim_start_matches(['-', '*', '_', ' ']).split(['<', '(']).next().unwrap_or("").trim_end();
    bare.len() <= 100
        && MOBILE.prefix(bare).is_some()
        && bare.split(' ').count() <= 8
        && !bare.contains([',', '!', '?'])
}

/// How the lines begin that telephones put below a mail.
static MOBILE: LazyLock<WordList> = LazyLock::new(|| {
    WordList::new(
        "sent from my;sent from a;sent from outlook;sent from yahoo;sent from mail for;sent from samsung;
        sent from proton;sent from iphone;sent from ipad;sent from typeapp;sent with;sent via;get outlook for;
        get bluemail;skickat från min;skickat från mitt;skickat från outlook;skickat från e-post;
        skickat från mail;skickat från en;skickat från yahoo;skickat från iphone;skickat från ipad;
        sänt från min;hämta outlook för;skaffa outlook för;download outlook for;hent outlook;sendt fra min;sendt fra outlook;sendt fra en;von meinem;
        gesendet von;envoyé de mon;envoyé à partir de;enviado desde mi;inviato da;verzonden vanaf;lähetetty",
        ';',
    )
});

#[cfg(test)]
mod tests {
    use super::super::lines::lines;
    use super::*;

    fn check(words: &str, expected: &str) {
        let text = format!("{words}{expected}");
        let found = signature(&text, &lines(&text), Signer::default()).map(|place| &text[place.byte..]);
        assert_eq!(found.unwrap_or_default(), expected, "{text:?}");
    }

    #[test]
    fn signatures_are_found() {
        check("Hi,\n\nYes.\n\n", "Best regards\n\nCarol Finch\nBuyer\n+44 20 5550 0134\n");
        check("Yes.\n\n", "Best\n-- \nCarol Finch\nBuyer\n");
        check("Yes.\n\n", "Thanks,\nKim");
        check("Yes.\n\n", "Mvh\n/Anna\n");
        check("Det går bra.\n\n", "Anna");
        check("Det går bra.\n", "/AB");
        check("Works for me.\n\n", "Carolyn Graham\nEnron NetWorks LLC\nVendor Management\n713-345-8008");
        check("Works for me.\n\n", "Diane\nx-37059");
        check("Works for me.\n\n", "Sent from my iPhone\n");
        check("Works for me.\n\n", "Anna\n\nSkickat från min iPhone\n");
        check("Vi hörs imorgon. ", "/Anna");
        check("Tack så länge! ", "Mvh Anna");
        check("Works for me.\n\n", "Best regards,\nJohn\n\n--\nJohn Doe\nSenior Developer\nExample Corp\n");
        check("I will ask.\n\n", "Kind regards");
    }

    #[test]
    fn slogans_below_an_address_belong_to_the_signature() {
        check("Yes.\n\n", "Mvh\n\nAnna Berg\nInköpschef\nTel 08-123 45 67\n\nFölj oss på LinkedIn!\n");
        check("It works for me.\n\n", "Anna Berg | CFO | Berg AB");
    }

    #[test]
    fn a_postscript_is_no_signature() {
        let text = "Yes.\n\nMvh\nAnna\n\nPS. Karl måste också skriva på.";
        let place = signature(text, &lines(text), Signer::default()).unwrap();
        assert_eq!((place.line, place.end), (2, 5));
    }

    #[test]
    fn people_who_are_announced_or_listed_do_not_sign() {
        check("These two approve:\n\nKarl Ek, CFO\nEva Ny, Head of Legal\n", "");
        check("Talk to him instead:\nKarl Ek\nCFO\n070-123 45 67\n", "");
        check("Karl has the budget.\n\nKarl Ek\nCFO\n+46 70 123 45 67\n\n", "Anna");
    }

    #[test]
    fn others_than_the_author_do_not_sign() {
        let text = "Who decides is clear.\n\nKarl";
        let signer = Signer::new("Anna Berg", "anna");
        assert_eq!(signature(text, &lines(text), signer), None);
    }

    #[test]
    fn words_are_no_signature() {
        for text in [
            "Anna",
            "Thanks!",
            "Tuesday works.\n\nFriday",
            "Who decides?\n\nKarl and Eva decide together",
            "Yes.\n\nPerfekt",
            "Points:\n-- first point\n-- second point\n\nI hope that you can check",
            "Hi,\n\nSent from my desk, is much easier than the phone.",
            "Thanks!\n\nRoom 5 is booked for Tuesday.",
        ] {
            check(text, "");
        }
    }
}
