//! The boss without a name: "my boss", "min chef", "upstairs", "the powers that be", "her manager".

use std::sync::LazyLock;

use super::Who;
use super::sentence::Sentence;
use crate::titles::wordset::{WordSet, word_set};

/// A boss that begins at word `i`, and the word behind.
pub(super) fn boss(sentence: &Sentence<'_>, i: usize) -> Option<(usize, Who)> {
    possessed(sentence, i)
        .or_else(|| speakers(sentence, i).map(|end| (end, Who::SpeakersBoss)))
        .or_else(|| of_someone(sentence, i).map(|end| (end, Who::TheirBoss)))
}

/// The words with which a boss may begin.
pub(super) fn first_words() -> impl Iterator<Item = &'static str> {
    let possessives = "my our min mina vår våra her his their hans hennes deras".split(' ');
    let lists = FIRST_WORDS.words().chain(ADJECTIVES.words()).chain(BOSSES.words());
    lists.chain(possessives).chain(["chefs"])
}

/// The words for a boss that a possessive turns into somebody's.
fn boss_word(sentence: &Sentence<'_>, i: usize) -> Option<usize> {
    let mut at = i;
    while sentence.among(at, &ADJECTIVES) && at < i + 2 {
        at += 1;
    }
    let word = sentence.words.get(at)?;
    let bare = word.bare();
    let genitive = bare.strip_suffix('s').filter(|_| bare == "chefs").unwrap_or(bare);
    (BOSSES.contains(bare) || genitive == "chef").then_some(at + 1)
}

/// What may stand before them.
static ADJECTIVES: LazyLock<WordSet> = LazyLock::new(|| {
    word_set("line direct immediate närmaste närmsta big own egen egna högsta nya new general senior top")
});
/// The words for a boss.
static BOSSES: LazyLock<WordSet> = LazyLock::new(|| {
    word_set(
        "boss bosses manager managers supervisor superior superiors chief gaffer chef chefer \
         överordnade överordnad higher-ups guv'nor överchef chefschef uppdragsgivare director \
         director's principals",
    )
});

/// "my boss", "hennes chef", "their line manager"; a function after it makes it a role ("my manager of IT").
fn possessed(sentence: &Sentence<'_>, i: usize) -> Option<(usize, Who)> {
    let who = match sentence.low(i) {
        "my" | "our" | "min" | "mina" | "vår" | "våra" => Who::SpeakersBoss,
        "her" | "his" | "their" | "hans" | "hennes" | "deras" => Who::TheirBoss,
        _ => return None,
    };
    let end = boss_word(sentence, i + 1)?;
    let shared = sentence.is(i, &["our", "vår", "våra"]);
    let strict = shared
        && !sentence.is(end - 1, &["boss", "bosses", "chef", "chefer", "superiors", "higher-ups", "gaffer"]);
    let specific = sentence.is(end, &["of", "for", "för"]) && !sentence.is(end - 1, &["boss", "bosses"]);
    let named = shared && (sentence.capital(end) || sentence.low(end) == "," && sentence.capital(end + 1));
    (!strict && !specific && !named).then_some((end, who))
}

/// The speaker's boss in words of its own.
fn speakers(sentence: &Sentence<'_>, i: usize) -> Option<usize> {
    if !sentence.among(i, &FIRST_WORDS) {
        return None;
    }
    let words: [&str; 4] = std::array::from_fn(|n| sentence.low(i + n));
    let placed = |end: usize| sentence.is(end, &["på"]) && !sentence.among(end + 1, &TIMES);
    let named = |end: usize| sentence.capital(end) || placed(end) || sentence.is(end, &["för", "of"]);
    let end = match words {
        ["powers", "that", "be", ..] => i + 3,
        ["higher-ups" | "higherups" | "bossen" | "bossarna", ..] => i + 1,
        ["higher", "ups", ..]
        | ["top", "brass", ..]
        | ["högre", "ort", ..]
        | ["högsta", "ort", ..]
        | ["högre", "makter", ..] => i + 2,
        ["big" | "top", "boss" | "bosses", ..] => i + 2,
        ["head", "office", ..]
            if !sentence.is(i + 2, &["is", "address", "in", "staff", "building"])
                || i > 0 && sentence.is(i - 1, &["with", "to", "from", "by"]) =>
        {
            i + 2
        }
        ["head", "office", "is" | "in", ..] => i + 2,
        ["huvudkontoret" | "huvudkontorets", ..] => i + 1,
        ["upstairs", ..] if adverb(sentence, i) => i + 1,
        ["de" | "dom", "där", "uppe", ..] => i + 3,
        ["där", "uppe", ..] | ["de" | "dom", "däruppe", ..] => i + 2,
        ["däruppe", ..] => i + 1,
        ["herr" | "fru", "direktören" | "direktörn" | "chefen", ..] => i + 2,
        ["up", "the", "chain" | "ladder" | "line" | "food", ..] => i + 3,
        ["högsta", "hönset" | "hönsen" | "chefen", ..] => i + 2,
        ["above", "my", "pay", "grade", ..] => i + 4,
        ["above" | "över" | "ovanför", "me" | "mig", ..] if sentence.before(i, 1) != "all" => i + 2,
        ["higher", "up", ..] | ["högre", "upp", ..]
            if !sentence.is(i + 2, &["than", "än", "i", "på", "the", "on"]) =>
        {
            i + 2
        }
        ["chefen" | "chefens", ..] if !named(i + 1) => i + 1,
        ["cheferna", ..] => i + 1,
        ["boss", ..] if leads_boss(sentence, i) && !named(i + 1) => i + 1,
        ["bosses", ..] if sentence.before(i, 1) == "the" => i + 1,
        ["gaffer" | "guv'nor", ..] => i + 1,
        ["corporate", ..] if corporate(sentence, i) => i + 1,
        ["hq", ..] if sentence.words[i].raw == "HQ" => i + 1,
        _ => return None,
    };
    Some(end)
}

/// The words with which [`speakers`] begin.
static FIRST_WORDS: LazyLock<WordSet> = LazyLock::new(|| {
    word_set(
        "powers higher-ups higherups bossen bossarna higher top högre högsta big head huvudkontoret huvudkontorets upstairs de dom där \
         däruppe herr fru above över ovanför chefen chefens cheferna boss bosses gaffer guv'nor corporate hq up",
    )
});

/// "chefen på måndag" is no other boss than "chefen".
static TIMES: LazyLock<WordSet> = LazyLock::new(|| {
    word_set(
        "måndag tisdag onsdag torsdag fredag lördag söndag måndagen tisdagen onsdagen torsdagen fredagen morgonen förmiddagen \
         eftermiddagen kvällen det den detta telefon mötet lunchen",
    )
});

/// "run it upstairs", "upstairs has to agree"; not "the upstairs office".
fn adverb(sentence: &Sentence<'_>, i: usize) -> bool {
    let ends = !sentence.word(i + 1);
    let acts = sentence.is(
        i + 1,
        &[
            "has", "have", "will", "wants", "want", "says", "said", "is", "are", "for", "to", "and",
            "before", "first", "decides", "must", "needs", "tomorrow", "today", "next", "this", "on", "but",
            "who",
        ],
    );
    (ends || acts)
        && !sentence.is(i.wrapping_sub(1), &["the", "an", "our", "live", "lives", "went", "walked"])
}

fn leads_boss(sentence: &Sentence<'_>, i: usize) -> bool {
    i == 0 || sentence.is(i - 1, &["the", "real", "actual"]) || sentence.opens(i)
}

/// "corporate wants it": the head office, where no noun follows.
fn corporate(sentence: &Sentence<'_>, i: usize) -> bool {
    let acts = sentence.is(
        i + 1,
        &[
            "has", "will", "wants", "says", "said", "must", "needs", "decides", "approves", "signs", "and",
            "first", "before",
        ],
    );
    let led = sentence.is(i.wrapping_sub(1), &["from", "to", "with", "by", "at", "past"]);
    acts || led && !sentence.word(i + 1)
}

/// The boss of somebody named right before: "Lena's boss", "Maritas chef", "chefens chef".
fn of_someone(sentence: &Sentence<'_>, i: usize) -> Option<usize> {
    let before = sentence.words.get(i.checked_sub(1)?)?;
    let genitive = before.genitive()
        || before.low.ends_with('s')
            && (sentence.swedish || before.capital)
            && sentence.is(i, &["chef", "chefs", "närmaste", "boss", "överordnade"]);
    let plural = matches!(
        before.low,
        "is" | "was" | "as" | "has" | "its" | "this" | "does" | "us" | "finns" | "alltså"
    );
    if !genitive || plural || before.sign {
        return None;
    }
    boss_word(sentence, i)
}
