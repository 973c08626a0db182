//! What stands around a title's heart and belongs to it: "deputy", "group finance", "of Facilities and IT".

use super::Function;
use super::heads::head;
use super::ladder::area;
use super::words::Word;

/// A title is no longer than this many words before its heart.
const LEAD_WORDS_MAX: usize = 5;

/// The word at which the title begins whose heart begins at `head`; never before `floor`.
pub(super) fn beginning(words: &[Word<'_>], head: usize, floor: usize) -> usize {
    let mut start = head;
    let mut i = head;
    while i > floor && head - i < LEAD_WORDS_MAX {
        i -= 1;
        let word = &words[i];
        if word.low == "."
            && i > floor
            && matches!(words[i - 1].low, "bitr" | "t" | "stf" | "sr" | "jr" | "asst" | "v")
        {
            continue;
        }
        let links = matches!(word.low, "and" | "&" | "och" | "/");
        let belongs = modifier(word.low) || area(word.low).is_some() && !word.genitive();
        if belongs {
            start = i;
        } else if !(links
            && i > floor
            && (start < head || area(words[head].low).is_some())
            && area(words[i - 1].low).is_some())
        {
            break;
        }
    }
    start
}

/// The word behind the title whose heart ends before `head_end`: past "of Facilities and IT", "för inköp".
pub(super) fn ending(words: &[Word<'_>], head_end: usize) -> usize {
    let low = |i: usize| words.get(i).map_or("", |word| word.low);
    let linked = matches!(low(head_end.wrapping_sub(1)), "of" | "för");
    let mut i = if linked {
        head_end
    } else if matches!(low(head_end), "of" | "for" | "för" | "i" | "-") {
        head_end + 1
    } else {
        head_end
    };
    if matches!(low(i), "the" | "our" | "vår" | "vårt") && i > head_end.min(i) {
        i += 1;
    }
    let mut end = head_end;
    while let Some(word) = words.get(i) {
        let group = i > head_end && GROUPS.contains(&word.low);
        let named = word.capital && i > head_end && !word.sign && linked;
        let part = group || named || area(word.low).is_some() && !(end == i && head(words, i).is_some());
        if part && !word.genitive() {
            end = i + 1;
        } else if !matches!(word.low, "and" | "&" | "och" | "," | "/")
            || end != i
            || words.get(i + 1).is_none_or(|next| area(next.low).is_none())
            || head(words, i + 1).is_some()
        {
            break;
        }
        i += 1;
    }
    end
}

/// Groups that somebody is the chair or a member of.
const GROUPS: &[&str] = &[
    "governors",
    "trustees",
    "directors",
    "shareholders",
    "board",
    "council",
    "committee",
    "styrelsen",
    "nämnden",
];

/// The first area that the words name.
pub(super) fn area_of(words: &[Word<'_>]) -> Option<Function> {
    words.iter().find_map(|word| area(word.bare()))
}

/// A rank is one lower with one of these before it.
pub(super) fn lowers(word: &str) -> bool {
    matches!(
        word,
        "deputy"
            | "vice"
            | "assistant"
            | "asst"
            | "associate"
            | "biträdande"
            | "bitr"
            | "ställföreträdande"
            | "stf"
            | "junior"
            | "trainee"
            | "sub"
            | "v"
    )
}

fn modifier(word: &str) -> bool {
    lowers(word)
        || matches!(
            word,
            "acting"
                | "interim"
                | "tf"
                | "tillförordnad"
                | "senior"
                | "sr"
                | "jr"
                | "chief"
                | "lead"
                | "head"
                | "principal"
                | "group"
                | "regional"
                | "national"
                | "global"
                | "local"
                | "corporate"
                | "district"
                | "area"
                | "county"
                | "municipal"
                | "divisional"
                | "departmental"
                | "strategic"
                | "nordic"
                | "european"
                | "vikarierande"
                | "operativ"
                | "strategisk"
                | "administrative"
                | "financial"
                | "internal"
                | "external"
                | "new"
                | "night"
                | "shift"
                | "executive"
                | "non-executive"
                | "general"
                | "nya"
                | "ny"
        )
}

/// "lead", "head" and "chief" before a trade.
pub(super) fn raises(words: &[Word<'_>]) -> u8 {
    let has = |wanted: &str| words.iter().any(|word| word.low == wanted);
    match () {
        () if has("chief") => 4,
        () if has("head") => 3,
        () if has("lead") || has("principal") => 2,
        () if has("senior") => 1,
        () => 0,
    }
}
