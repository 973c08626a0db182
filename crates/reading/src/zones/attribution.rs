//! The line that introduces quoted words: `On Monday, Anna wrote:`, `Den 12 mars 2026 skrev Anna:` …

use std::sync::LazyLock;

use jiff::civil::DateTime;

use super::dates;
use super::lines::Line;
use super::mailbox::{address_span, clean_name, mailbox};
use super::types::VoiceAuthor;
use super::word_list::WordList;

/// An attribution stands on at most this many lines.
const LINES_MAX: usize = 4;
/// … and is no longer than this.
const BYTES_MAX: usize = 400;

/// What an attribution tells.
#[derive(Debug, PartialEq)]
pub(super) struct Attribution {
    /// The line after its last.
    pub(super) end: usize,
    pub(super) author: Option<VoiceAuthor>,
    pub(super) sent: Option<DateTime>,
}

/// Reads an attribution that begins at line `at`.
pub(super) fn attribution(lines: &[Line<'_>], at: usize) -> Option<Attribution> {
    let first = &lines[at];
    if !may_begin(first.words) && !is_foreign(lines, at) {
        return None;
    }
    // Most lines that begin so are prose: nothing is joined before a line that may end an attribution is seen.
    let together = (at..lines.len().min(at + LINES_MAX)).take_while(|&end| belongs(lines, at, end));
    together.filter(|&end| may_end(lines[end].words)).find_map(|end| {
        let joined = lines[at..=end].iter().map(|line| line.words).collect::<Vec<_>>().join(" ");
        let quoted = next_is_deeper(lines, end + 1, first.depth);
        let core = joined.trim_matches(['-', '–', '—', ' ']);
        let dashed = joined.len() >= core.len() + 4;
        let (author, sent) = (core.len() <= BYTES_MAX).then(|| read(core, quoted, dashed))??;
        Some(Attribution { end: end + 1, author, sent })
    })
}

/// Can line `end` be part of an attribution that began at line `at`?
fn belongs(lines: &[Line<'_>], at: usize, end: usize) -> bool {
    let line = &lines[end];
    !line.is_blank()
        && line.depth == lines[at].depth
        && line.words.len() <= BYTES_MAX
        && (end == at || !begins_anew(line.words))
}

fn next_is_deeper(lines: &[Line<'_>], from: usize, depth: usize) -> bool {
    lines[from..].iter().take(4).find(|line| !line.is_blank()).is_some_and(|line| line.depth > depth)
}

fn may_end(words: &str) -> bool {
    words.ends_with([':', '：', '-', '>']) || words.ends_with("wrote") || words.ends_with("skrev")
}

/// Can an attribution begin so? It begins with a preposition, a day, a number, or the writer's name and
/// address; some programs put dashes around it.
fn may_begin(words: &str) -> bool {
    let core = if words.starts_with("---") { words.trim_start_matches(['-', ' ']) } else { words };
    let Some(&first) = core.as_bytes().first() else { return false };
    first.is_ascii_digit() || core.len() < words.len() || starts_with_opening(core) || names_writer(core)
}

/// A line with an address and a time that ends with a colon above quoted words introduces them in any language.
fn is_foreign(lines: &[Line<'_>], at: usize) -> bool {
    let line = &lines[at];
    line.words.ends_with(':')
        && line.words.len() <= BYTES_MAX
        && memchr::memchr(b'@', line.words.as_bytes()).is_some()
        && dates::has_time(line.words)
        && next_is_deeper(lines, at + 1, line.depth)
}

fn starts_with_opening(words: &str) -> bool {
    let end = words.find(|char: char| !char.is_alphabetic()).unwrap_or(words.len());
    (1..=14).contains(&end) && OPENINGS.contains(&words[..end])
}

/// A line within the attribution that itself begins one shows that the first line did not.
fn begins_anew(words: &str) -> bool {
    words.starts_with("On ")
        || words.starts_with("Den ")
        || words.starts_with("Am ")
        || words.starts_with("Le ")
}

/// `Anna Jones <anna@example.com> wrote:` and `"Jones, Anna" <…> schrieb am …`.
fn names_writer(words: &str) -> bool {
    let Some(open) = memchr::memchr(b'<', words.as_bytes()).filter(|open| *open < 60) else {
        return false;
    };
    let name = words[..open].trim();
    words.contains('@') && name.split(' ').count() <= 5 && !name.contains(['.', '!', '?', ':'])
}

/// Words that attributions begin with: prepositions, and weekdays.
static OPENINGS: LazyLock<WordList> = LazyLock::new(|| {
    WordList::new(
        "on den le el il op am em dnia w in vid at d på kl dne datum \
        mon monday tue tues tuesday wed wednesday thu thur thurs thursday fri friday sat saturday sun sunday \
        mån måndag tis tisdag ons onsdag tor tors torsdag fre fredag lör lördag sön söndag \
        man mandag tir tirs tirsdag tors lør lørdag søn søndag montag dienstag mittwoch donnerstag freitag samstag sonntag \
        lun lundi mar mardi mer mercredi jeu jeudi ven vendredi sam samedi dim dimanche lunes martes miércoles jueves viernes \
        sábado domingo lunedì martedì mercoledì giovedì venerdì sabato domenica maandag dinsdag woensdag donderdag vrijdag \
        zaterdag zondag ma ti ke to pe la su maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai \
        пн вт ср чт пт сб вс",
        ' ',
    )
});

/// Verbs of writing.
static VERBS: LazyLock<WordList> = LazyLock::new(|| {
    WordList::new(
        "wrote writes skrev skriver schrieb écrit ecrit escribió escribio escrito scritto scrisse schreef geschreven kirjoitti \
        escreveu napisał napisała írta пишет написал написала 写道",
        ' ',
    )
});

/// Auxiliary verbs before them.
const AUXILIARIES: [&str; 4] = [" a", " ha", " heeft", " hat"];

/// Who wrote and when, if the joined lines are an attribution.
fn read(joined: &str, quoted: bool, dashed: bool) -> Option<(Option<VoiceAuthor>, Option<DateTime>)> {
    let address = address_span(joined);
    let verb = verb(joined);
    let timed = dates::has_time(joined);
    let digits = joined.bytes().filter(u8::is_ascii_digit).count();
    let closed = dashed
        || joined.ends_with([':', '：'])
        || verb.is_some_and(|(_, end)| end == joined.len())
        || quoted && address.is_some_and(|(_, end)| end == joined.len());
    let valid = closed
        && match verb {
            Some(_) if address.is_some() || timed && digits >= 4 || quoted && digits >= 1 => true,
            Some((_, end)) if dashed => joined.len() == end,
            // `On Nov 26, 2013 you wrote:`
            Some((_, end)) => joined.len() <= end + 3 && joined.len() < 120 && dates::parse(joined).is_some(),
            None => address.is_some() && (timed || digits >= 6),
        };
    valid.then(|| {
        let (open, close) = address.unwrap_or((joined.len(), joined.len()));
        let dated = dates::parse(&joined[..open]);
        let sent = dated.or_else(|| dates::parse(&joined[close..])).map(|(sent, _)| sent);
        (author(joined, (open, close), verb, dated.map_or(0, |(_, end)| end)), sent)
    })
}

/// Where the last verb of writing stands, its auxiliary included.
fn verb(joined: &str) -> Option<(usize, usize)> {
    let mut end = joined.len();
    while let Some(last) = joined[..end].rfind(char::is_alphabetic) {
        let letter_end = last + joined[last..].chars().next().map_or(1, char::len_utf8);
        let start = joined[..last].char_indices().rev().take_while(|(_, char)| char.is_alphabetic()).last();
        let start = start.map_or(last, |(at, _)| at);
        if VERBS.contains(&joined[start..letter_end]) {
            let before = joined[..start].trim_end();
            let auxiliary = AUXILIARIES.iter().find(|auxiliary| before.ends_with(**auxiliary));
            return Some((
                auxiliary.map_or(start, |auxiliary| before.len() - auxiliary.len() + 1),
                letter_end,
            ));
        }
        end = start;
    }
    None
}

/// Who wrote: the name behind the verb, or between the date, which ends at `dated`, and the verb.
fn author(
    joined: &str,
    (open, close): (usize, usize),
    verb: Option<(usize, usize)>,
    dated: usize,
) -> Option<VoiceAuthor> {
    let named = match verb {
        // `Den 12 mars skrev Anna <…>:`, but not `Anna <…> schrieb am 12.3.2026:`
        Some((_, end)) if end <= open && names_someone(&joined[end..open]) => end..open,
        Some((start, _)) if start <= open => behind_zone(joined, dated, start)..start,
        _ => behind_zone(joined, dated, open)..open,
    };
    let name = clean_name(name_alone(joined.get(named)?));
    let address = mailbox(&joined[open..close]).and_then(|one| one.address);
    (!name.is_empty() || address.is_some()).then_some(VoiceAuthor { name, address })
}

fn names_someone(text: &str) -> bool {
    text.chars().any(char::is_alphabetic) && text.bytes().filter(u8::is_ascii_digit).count() < 4
}

/// Passes over what the date's reader leaves behind a date: `+0530`, `GMT+01:00`, `(CET)`.
fn behind_zone(joined: &str, dated: usize, end: usize) -> usize {
    let from = if dated <= end { dated } else { 0 };
    let rest = &joined[from..end];
    let signs =
        rest.find(|char: char| char.is_alphabetic() || matches!(char, '"' | '<')).unwrap_or(rest.len());
    rest[..signs].rfind(|char: char| char.is_ascii_digit()).map_or(from, |digit| from + digit + 1)
}

/// Cuts the words that stand between a date and a name.
fn name_alone(text: &str) -> &str {
    let mut rest = text.trim_start_matches(|char: char| !char.is_alphabetic() && char != '"');
    while let Some((word, after)) = rest.split_once([' ', ',', '+']) {
        let small = matches!(
            word.trim_end_matches('.'),
            "On" | "Den"
                | "Am"
                | "Le"
                | "El"
                | "Il"
                | "Op"
                | "at"
                | "kl"
                | "klo"
                | "um"
                | "Uhr"
                | "à"
                | "às"
                | "użytkownik"
                | "пользователь"
                | "from"
                | "GMT"
                | "CET"
                | "CEST"
                | "UTC"
                | "EST"
                | "EDT"
                | "PST"
                | "PDT"
                | "het"
                | "heeft"
                | "schrieb"
                | "van"
                | "de"
                | "by"
                | "från"
        );
        if !small || after.trim().is_empty() {
            break;
        }
        rest = after.trim_start_matches(|char: char| !char.is_alphabetic() && char != '"');
    }
    rest
}

#[cfg(test)]
mod tests {
    use super::super::lines::lines;
    use super::*;

    fn check(text: &str, name: &str, sent: &str) {
        let found = attribution(&lines(text), 0).unwrap_or_else(|| panic!("{text:?}"));
        let author = found.author.unwrap_or_default();
        assert_eq!(author.name, name, "{text:?}");
        assert_eq!(
            found.sent.map(|sent| sent.strftime("%Y-%m-%d %H:%M").to_string()).unwrap_or_default(),
            sent,
            "{text:?}"
        );
    }

    #[test]
    fn attributions_are_read_in_many_languages() {
        check("On Mon, 2 Feb 2026 at 09:12, Mia Lind <mia@w.example> wrote:", "Mia Lind", "2026-02-02 09:12");
        check("Den tors 12 mars 2026 kl 14:02 skrev Anna Berg <anna@x.se>:", "Anna Berg", "2026-03-12 14:02");
        check("ons 4 dec. 2024 kl. 20:42 skrev Person B <b@email.com>:", "Person B", "2024-12-04 20:42");
        check("Den fre 28 feb. 2025 10:15Anna Berg <anna@x.se> skrev:", "Anna Berg", "2025-02-28 10:15");
        check(
            "Am 13.12.2017 21:11 schrieb \"John Doe - Stripe\" <s@x.com>:",
            "John Doe - Stripe",
            "2017-12-13 21:11",
        );
        check("Anna Jones <a@b.c> schrieb am 12.03.2026 um 10:00:", "Anna Jones", "2026-03-12 10:00");
        check(
            "Le lun. 15 nov. 2021 à 19:42, John - Acme <john@a.com> a écrit :",
            "John - Acme",
            "2021-11-15 19:42",
        );
        check(
            "Il giovedì 8 dicembre 2016, Company Questions <q@c.com> ha scritto:",
            "Company Questions",
            "2016-12-08 00:00",
        );
        check(
            "El lun, 2 feb 2026 a las 9:12, Mia Lind (<mia@w.es>) escribió:",
            "Mia Lind",
            "2026-02-02 09:12",
        );
        check("Op ma 2 feb 2026 om 09:12 schreef Mia Lind <mia@w.nl>:", "Mia Lind", "2026-02-02 09:12");
        check(
            "pe 20. lokakuuta 2017 klo 17.50 John Coe <s@i.com> kirjoitti:",
            "John Coe",
            "2017-10-20 17:50",
        );
        check(
            "2017-11-24 16:32 GMT+01:00 Baptiste - Crisp <b@c.chat>:",
            "Baptiste - Crisp",
            "2017-11-24 16:32",
        );
        check(
            "11:00 AM, November 17, 2021, \"John - Acme\" <john@m.com>:",
            "John - Acme",
            "2021-11-17 11:00",
        );
        check("On Tue, 2011-03-01 at 18:02 +0530, Abhishek Kona wrote:", "Abhishek Kona", "2011-03-01 18:02");
    }

    #[test]
    fn attributions_over_several_lines_are_read() {
        check(
            "On Dec 16, 2011, at 12:47 PM, Corey Donohoe\n<reply@x.com>\nwrote:",
            "Corey Donohoe",
            "2011-12-16 12:47",
        );
        check("Den mån 15 jan. 2025 17:03 skrev Anna Berg <\nanna@x.se>:", "Anna Berg", "2025-01-15 17:03");
    }

    #[test]
    fn sentences_are_no_attributions() {
        for text in [
            "On Thursday:",
            "On Monday Anna wrote that it is fine:",
            "On the 3 points below:",
            "Den 12 mars skrev du så här till oss:",
            "On the one hand\nOn Dec 9, 2015 at 10:00, Anna <a@b.c> wrote:",
            "Tell anna@x.se this:",
            "At 10:30 we meet, room 4:",
        ] {
            assert_eq!(attribution(&lines(text), 0), None, "{text:?}");
        }
    }
}
