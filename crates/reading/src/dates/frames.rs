//! What the words around a date make of it: by then, until then, from then on, or gone.

use std::sync::LazyLock;

use super::Frame;
use super::calendar::plus;
use super::found::{Found, Kind};
use super::text::Text;
use crate::titles::wordset::{WordSet, word_set};

/// How far before a date its framing word may stand, over words that only fill.
const FILLERS_MAX: usize = 6;
/// How far before a date "back" or "tillbaka" may stand.
const RETURN_WORDS_MAX: usize = 7;

/// Frames `found`, whose words are the tokens `start..found.next`, and moves its days accordingly.
pub(super) fn framed(text: &Text<'_>, start: usize, found: Found) -> (Found, Frame) {
    let lead = lead(text, start, found.next);
    let found = shifted(found, lead);
    let frame = match (found.frame, lead) {
        (Some(frame), _) => frame,
        (None, Lead::By | Lead::Before) => Frame::By,
        (None, Lead::Until | Lead::Through) => Frame::Until,
        (None, Lead::From) if found.kind == Kind::Days && found.days.0 < found.days.1 => Frame::On,
        (None, Lead::From | Lead::After) => Frame::From,
        (None, Lead::Since) => Frame::Past,
        (None, Lead::None) => Frame::On,
    };
    let gone = found.days.1 < text.written;
    (found, if gone { Frame::Past } else { frame })
}

/// The word that leads a date in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Lead {
    None,
    By,
    Before,
    Until,
    Through,
    From,
    After,
    Since,
}

/// "before Easter" ends the day before it; "after the holidays" begins the day behind them.
fn shifted(found: Found, lead: Lead) -> Found {
    let (from, to) = found.days;
    let days = match (found.kind, lead) {
        (Kind::Stretch | Kind::Season, Lead::Before) => (plus(from, -1), plus(from, -1)),
        (Kind::Stretch | Kind::Season, Lead::Until) | (Kind::Season, Lead::By) => (from, from),
        (Kind::Stretch | Kind::Season | Kind::Part, Lead::After) => (plus(to, 1), plus(to, 1)),
        _ => (from, to),
    };
    Found { days, ..found }
}

fn lead(text: &Text<'_>, start: usize, end: usize) -> Lead {
    if let Some(lead) = trailing(text, end) {
        return lead;
    }
    let mut at = start;
    for _ in 0..FILLERS_MAX {
        let Some(before) = at.checked_sub(1) else { break };
        if let Some(lead) = leading(text, before, start) {
            return lead;
        }
        if !(FILLERS.contains(text.low(before)) || text.number(before).is_some()) {
            break;
        }
        at = before;
    }
    if returns(text, start) { Lead::From } else { Lead::None }
}

/// "Friday at the latest", "den 3:e senast", "Monday onwards".
fn trailing(text: &Text<'_>, end: usize) -> Option<Lead> {
    let at = text.skip(end, &["at", ",", "("]);
    let at = text.skip(text.skip(at, &["the"]), &["very", "allra"]);
    match (text.low(at), text.low(at + 1)) {
        ("latest" | "senast" | "eod" | "cob", _) => Some(Lead::By),
        ("or", "earlier" | "sooner" | "before") | ("eller", "tidigare" | "innan" | "förr") => Some(Lead::By),
        ("onwards" | "onward" | "framåt", _) | ("and" | "och", "onwards" | "framåt") => Some(Lead::From),
        _ => None,
    }
}

fn leading(text: &Text<'_>, i: usize, start: usize) -> Option<Lead> {
    let (before, two_before) = (text.before(i, 1), text.before(i, 2));
    let negated =
        matches!(before, "not" | "inte" | "t" | "nothing" | "never") || matches!(two_before, "not" | "inte");
    Some(match text.low(i) {
        "by" | "senast" | "within" | "inom" | "latest" | "due" | "deadline" | "eod" | "cob" => Lead::By,
        "before" | "före" | "innan" | "than" if negated => Lead::From,
        "than" if matches!(before, "later") => Lead::By,
        "before" | "före" | "innan" | "inför" => Lead::Before,
        "until" | "til" | "tills" | "till" if text.english && negated => Lead::From,
        "until" | "til" | "tills" => Lead::Until,
        "till" if text.english => Lead::Until,
        "till" => swedish_to(text, i),
        "to" if start == i + 1 || text.is(i + 1, &["the"]) => english_to(text, i),
        "through" | "thru" => Lead::Through,
        "med" if before == "och" && two_before == "till" => Lead::Through,
        "med" if before == "och" && matches!(two_before, "från" | "fr") => Lead::From,
        "m" if before == "o" && two_before == "t" => Lead::Through,
        "m" if before == "o" && two_before == "fr" => Lead::From,
        "m" if before == "." && two_before == "o" && i >= 4 => dotted(text, i),
        "." if before == "m" && i >= 5 => dotted(text, i - 1),
        "tom" => Lead::Through,
        "from" | "från" if nearby(text, i, &MOVING) => Lead::None,
        "förrän" | "from" | "från" | "fr" | "fom" | "starting" | "åter" => Lead::From,
        "after" | "efter" => Lead::After,
        "of" if before == "as" => Lead::From,
        "since" | "sedan" | "sen" => Lead::Since,
        _ => return None,
    })
}

/// "t.o.m." or "fr.o.m.", whose last letter stands at `i`.
fn dotted(text: &Text<'_>, i: usize) -> Lead {
    match text.before(i, 4) {
        "t" => Lead::Through,
        _ => Lead::From,
    }
}

/// "till": a deadline ("svar till måndag"), an end ("bortrest till fredag") or a new date ("flyttat till maj").
fn swedish_to(text: &Text<'_>, i: usize) -> Lead {
    if text.before(i, 1) == "fram" || nearby(text, i, &AWAY) {
        Lead::Until
    } else if nearby(text, i, &MOVING) {
        Lead::None
    } else {
        Lead::By
    }
}

fn english_to(text: &Text<'_>, i: usize) -> Lead {
    let moved = nearby(text, i, &MOVING);
    if !moved && (text.before(i, 1) == "up" || nearby(text, i, &AWAY)) { Lead::Until } else { Lead::None }
}

fn nearby(text: &Text<'_>, i: usize, words: &WordSet) -> bool {
    (i.saturating_sub(8)..i).any(|at| text.among(at, words))
}

/// "back on 1 December", "åter i tjänst den 4:e"; not "I'll get back to you on Friday".
fn returns(text: &Text<'_>, start: usize) -> bool {
    let from = start.saturating_sub(RETURN_WORDS_MAX);
    let Some(at) = (from..start).rev().find(|at| RETURNING.contains(&text.low(*at))) else { return false };
    if (at..start)
        .any(|i| text.is(i, &[",", ";", ".", "and", "och", "but", "men", "så", "so"]) && !text.tight(i + 1))
    {
        return false;
    }
    let plain = matches!(text.low(at), "back" | "tillbaka");
    let answers = plain
        && (text.is(at + 1, &["to", "with", "med", "till"])
            && !text.is(at + 2, &["work", "the", "my", "normal", "jobbet", "kontoret"])
            || (at.saturating_sub(2)..at).any(|i| {
                text.is(
                    i,
                    &[
                        "call", "ring", "write", "hear", "get", "send", "pay", "calls", "ringer", "skriver",
                        "push", "moved", "pushed",
                    ],
                )
            }));
    let there_and_back = plain && text.before(at, 1) == "and" && text.before(at, 3) == "to";
    !answers && !there_and_back
}

const RETURNING: &[&str] =
    &["back", "return", "returns", "returning", "tillbaka", "åter", "återvänder", "resumes"];
static AWAY: LazyLock<WordSet> = LazyLock::new(|| {
    word_set(
        "away off out leave vacation holiday closed valid holds open stands borta bortrest ledig semester \
         frånvarande stängt stänger sjukskriven tjänstledig föräldraledig gäller giltig giltigt resande \
         upptagen travelling traveling abroad utomlands fast ligger väntar vänta dröjer jobbar arbetar \
         stannar kvar",
    )
});
static MOVING: LazyLock<WordSet> = LazyLock::new(|| {
    word_set(
        "move moved moves moving push pushed shift shifted postpone postponed flytta flyttas flyttat flyttar flyttade skjuta skjuts skjutit skjuter skjutits bokat boka bokad \
         bokar planerat planerad kallar kallat kallade inbjudan inbjuden välkommen satt bestämt \
         framflyttat ändrat ändra senareläggs senarelagt uppskjutet",
    )
});
/// Words that may stand between a framing word and its date.
static FILLERS: LazyLock<WordSet> = LazyLock::new(|| {
    word_set(
        "the den on på end of day close business play noon lunch lunchtime kl klockan at am pm a p m . : o \
         clock ' ’ morgonen eftermiddagen midnight early about around ca cirka nu now first thing då this \
         coming att i in slutet av allra latest monday tuesday wednesday thursday friday working maybe \
         perhaps kanske say",
    )
});
