//! Titles in running text, where most words that could be titles are none.

use std::ops::Range;
use std::sync::LazyLock;

use super::wordset::{WordSet, word_set};

use super::around::{area_of, beginning, ending, lowers, raises};
use super::heads::{Head, head};
use super::ladder::{Guard, area};
use super::words::Word;
use super::{Function, Title};

/// A title found among words.
#[derive(Debug, Clone)]
pub(crate) struct Found {
    /// The words that it takes.
    pub(crate) words: Range<usize>,
    pub(crate) level: u8,
    pub(crate) function: Option<Function>,
    pub(crate) assistant: bool,
}

impl Found {
    pub(crate) fn title(&self, text: &str) -> Title {
        let function = self.function.unwrap_or(Function::Other);
        Title { text: text.to_owned(), level: self.level, function, assistant: self.assistant }
    }
}

/// All titles among `words`; `running` asks for the proof that running text needs.
pub(crate) fn titles(words: &[Word<'_>], running: bool) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    let mut i = 0;
    while i < words.len() {
        let floor = found.last().map_or(0, |f| f.words.end);
        match title_at(words, i, floor, running) {
            Some(title) => {
                i = past_served(words, &title, running).max(i + 1);
                found.push(title);
            }
            None => i += 1,
        }
    }
    found
}

/// Where to go on behind a title: past whomever it serves ("EA to the CFO and the COO", "Chief of Staff to the CEO").
fn past_served(words: &[Word<'_>], title: &Found, running: bool) -> usize {
    const LINKS: &[&str] = &["and", "och", "&", "/", "to", "till", "the", "our", "vår"];
    let low = |i: usize| words.get(i).map_or("", |word| word.low);
    let end = title.words.end;
    let serves = title.assistant && matches!(low(end), "and" | "och" | "&" | "/" | "to" | "till");
    if !serves && (running || !matches!(low(end), "to" | "till")) {
        return end;
    }
    let mut at = end;
    while LINKS.contains(&low(at)) {
        at += 1;
    }
    title_at(words, at, at, false).map_or(end, |served| served.words.end)
}

fn title_at(words: &[Word<'_>], i: usize, floor: usize, running: bool) -> Option<Found> {
    if i < floor {
        return None;
    }
    let head = head(words, i)?;
    if modifies_next(words, i, &head) || owns_assistant(words, &head) {
        return None;
    }
    let start = beginning(words, i, floor);
    let end = ending(words, head.end);
    if running && !proven(words, start, i, end, &head) {
        return None;
    }
    if let Some(assistant) = assistant(words, start, &head, running) {
        return Some(assistant);
    }
    let lead = &words[start..i];
    let lowered = u8::try_from(lead.iter().filter(|word| lowers(word.low)).count()).unwrap_or(0).min(1);
    let raised = if head.entry.guard == Guard::Staff || head.entry.level <= 1 { raises(lead) } else { 0 };
    let around = area_of(lead).or_else(|| area_of(&words[head.end..end]));
    let own = head.entry.function;
    let function = if head.entry.guard == Guard::Staff {
        around.or(own)
    } else {
        let general = own == Some(Function::General) && head.entry.level <= 4;
        own.filter(|_| !general).or_else(|| area_of(&words[i..head.end])).or(around).or(own)
    };
    let union = of_a_union(words, i);
    let function = if union { Some(Function::Other) } else { function };
    let level = if union { 2 } else { head.entry.level.max(raised).saturating_sub(lowered) };
    Some(Found { words: start..end, level, function, assistant: head.entry.guard == Guard::Helper })
}

/// How far before a chair's title the union may stand.
const UNION_WORDS_MAX: usize = 8;

/// "our union branch, and their chair": a union's chair has no say over money.
fn of_a_union(words: &[Word<'_>], i: usize) -> bool {
    let chair = ["ordförande", "chair"].iter().any(|start| words[i].low.starts_with(start));
    let unions = |word: &Word<'_>| {
        ["fack", "klubb", "verkstadsklubb", "union"].iter().any(|start| word.low.starts_with(start))
    };
    let near = &words[i.saturating_sub(UNION_WORDS_MAX)..words.len().min(i + 4)];
    chair && near.iter().any(unions)
}

/// Is the word at `i` only the beginning of a longer title: "assistant director", "chief engineer", "lead buyer"?
fn modifies_next(words: &[Word<'_>], i: usize, found: &Head) -> bool {
    let word = words[i].low;
    if !(lowers(word)
        || matches!(
            word,
            "lead" | "head" | "chief" | "principal" | "executive" | "president" | "administrator"
        ))
    {
        return false;
    }
    if found.end > i + 1 || words[i].genitive() {
        return false;
    }
    let next = (i + 1..words.len().min(i + 4))
        .find(|at| area(words[*at].low).is_none() && words[*at].low != "general")
        .unwrap_or(words.len());
    let adjacent = words.get(next).is_some_and(|word| !word.sign);
    adjacent
        && head(words, next)
            .is_some_and(|next| next.entry.guard != Guard::Assist && next.entry.guard != Guard::Helper)
}

/// "the CEO's assistant" speaks of the assistant.
fn owns_assistant(words: &[Word<'_>], found: &Head) -> bool {
    let next = (found.end..words.len().min(found.end + 3)).find_map(|i| head(words, i));
    let assists = next.is_some_and(|next| matches!(next.entry.guard, Guard::Assist | Guard::Helper));
    assists && (words[found.end - 1].genitive() || words[found.end - 1].low.ends_with('s') && found.swedish)
}

/// "assistant to the CFO", "PA to Ms Rowe", "the director's secretary", "office of the president".
fn assistant(words: &[Word<'_>], start: usize, found: &Head, running: bool) -> Option<Found> {
    if !matches!(found.entry.guard, Guard::Assist | Guard::Helper) {
        return None;
    }
    let low = |i: usize| words.get(i).map_or("", |word| word.low);
    let mut at = found.end;
    let office = low(at.wrapping_sub(1)) == "the";
    let linked = office || matches!(low(at), "to" | "till" | "åt" | "of" | "for" | "hos");
    let possessed = start > 0 && (words[start - 1].genitive() || OWNERS.contains(&low(start - 1)) && running);
    let mut end = found.end;
    let mut function = None;
    let mut named = false;
    if linked {
        at += usize::from(!office);
        while matches!(
            low(at),
            "the" | "our" | "my" | "vår" | "vårt" | "min" | "den" | "hennes" | "hans" | "deras" | "group"
        ) {
            at += 1;
        }
        named = words.get(at).is_some_and(|word| word.capital);
        let lead = (at..words.len().min(at + 4)).find(|i| head(words, *i).is_some());
        let between = lead.filter(|i| words[at..*i].iter().all(|word| !word.sign));
        if let Some(whose) = between.and_then(|i| title_at(words, i, at, false)) {
            (end, function, named) = (whose.words.end, whose.function, true);
        }
    }
    let assists = found.entry.guard == Guard::Helper || named || possessed || linked && end > found.end;
    Some(Found { words: start..end, level: 0, function, assistant: assists })
}

/// Whose assistant somebody can be by pronoun.
const OWNERS: &[&str] = &["my", "her", "his", "their", "min", "hennes", "hans", "deras"];

/// Does running text show that the words `start..end` are somebody's title?
fn proven(words: &[Word<'_>], start: usize, i: usize, end: usize, found: &Head) -> bool {
    let low = |i: usize| words.get(i).map_or("", |word| word.low);
    if former(words, start) || acronym_in_lower_case(words, i) || heads_a_thing(words, end) {
        return false;
    }
    if low(i) == "head" && low(i + 1) == "of" {
        return end > found.end
            || words.get(found.end).is_some_and(|word| word.capital)
            || DEPARTMENTS.contains(low(found.end));
    }
    if found.swedish {
        return !matches!(found.entry.guard, Guard::Field);
    }
    let led = start > 0 && (DETERMINERS.contains(low(start - 1)) || words[start - 1].genitive());
    let capital = words[i].capital && i > 0 && !words[i - 1].sign;
    let named = words[i].capital && words.get(end).is_some_and(|word| word.capital);
    let bracketed = start > 0
        && matches!(low(start - 1), "(" | "," | "as")
        && (end == words.len() || matches!(low(end), ")" | "," | "."));
    let compound = start < i;
    let noted = (start == 0 || words[start - 1].sign)
        && (low(found.end) == "of" && end > found.end || note_follows(words, end));
    match found.entry.guard {
        Guard::Any | Guard::Helper => true,
        Guard::Field => false,
        Guard::With => compound,
        Guard::Led | Guard::Assist | Guard::Staff => {
            (compound || led || capital || named || bracketed || noted)
                && (compound || named || !doubtful(low(i)) || person_follows(words, end))
        }
    }
}

/// "owner away til Friday", "mgr says ok": notes leave the article out.
fn note_follows(words: &[Word<'_>], end: usize) -> bool {
    const ACTS: &[&str] = &[
        "away", "says", "said", "wants", "wanted", "ok", "has", "is", "was", "will", "needs", "signs",
        "signed", "decides", "likes",
    ];
    words.get(end).is_some_and(|word| ACTS.contains(&word.low))
}

/// "former", "ex-", "f.d.": nobody's title now.
fn former(words: &[Word<'_>], start: usize) -> bool {
    let before = start.checked_sub(1).map_or("", |i| words[i].low);
    if before == "." && start >= 4 && words[start - 2].low == "d" && words[start - 4].low == "f" {
        return true;
    }
    matches!(
        before,
        "former" | "ex" | "tidigare" | "förre" | "förra" | "retired" | "previous" | "pensionerad" | "fd"
    )
}

/// "pa" and "md" are titles only in capitals.
fn acronym_in_lower_case(words: &[Word<'_>], i: usize) -> bool {
    static ACRONYMS: LazyLock<WordSet> =
        LazyLock::new(|| word_set("pa ea md gm fd cco cdo cro avp dir cmo cio"));
    ACRONYMS.contains(words[i].bare()) && !words[i].raw.chars().take(2).all(char::is_uppercase)
}

/// "the manager app", "director's cut", "lead time": the title is a thing's first part.
fn heads_a_thing(words: &[Word<'_>], end: usize) -> bool {
    static THINGS: LazyLock<WordSet> = LazyLock::new(|| {
        word_set(
            "app apps portal tool console role roles level software view dashboard licence license login \
             module account accounts training time times cut seat seats screen report reports interface \
             card cards board unit panel access rights user users permissions network company programme \
             program position job jobs vacancy edition version guide manual page menu function generation \
             magnet table hours system chair chairs cab desk agreement firmware box boxes",
        )
    });
    words.get(end).is_some_and(|word| THINGS.contains(word.low) && !word.sign)
}

fn doubtful(word: &str) -> bool {
    matches!(
        word,
        "chair"
            | "head"
            | "lead"
            | "leader"
            | "principal"
            | "partner"
            | "controller"
            | "counsel"
            | "dean"
            | "governor"
            | "president"
            | "buyer"
            | "operator"
            | "admin"
            | "guard"
            | "organiser"
            | "planner"
            | "scheduler"
            | "editor"
            | "driver"
            | "dir"
    )
}

/// What follows a person rather than a thing's name: the end, a sign, a verb.
fn person_follows(words: &[Word<'_>], end: usize) -> bool {
    static FOLLOWERS: LazyLock<WordSet> = LazyLock::new(|| {
        word_set(
            "is was are were have both has had will would can could should may might must wants needs says said thinks signs \
             signed decides decided approves approved likes liked asked asks knows and or of who in at for \
             on to from with himself herself too also about before after came does did never always gets \
             got took takes wrote if when but so as agrees agreed read reads went goes gave gives makes \
             made loves hates looks looked saw sees",
        )
    });
    words.get(end).is_none_or(|word| word.sign || FOLLOWERS.contains(word.low))
}

static DETERMINERS: LazyLock<WordSet> = LazyLock::new(|| {
    word_set("the our my your his her their its new acting whose vår min hans hennes deras er current")
});
static DEPARTMENTS: LazyLock<WordSet> = LazyLock::new(|| {
    word_set(
        "department dept school year research development design education programmes music science \
         visitor fleet growth innovation the our group planning communications retail wine food product \
         strategy",
    )
});
