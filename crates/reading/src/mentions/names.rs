//! Names: "Jack Ström", "Mr Jones", "Britt-Marie", "Maritas", "Grant af Hällström".

use std::sync::LazyLock;

use super::gazetteer::{Given, firm_word, given, given_in_genitive, not_a_name};
use super::known::Known;
use super::sentence::Sentence;
use crate::titles::wordset::{WordSet, word_set};

/// A name has no more words than this.
const NAME_WORDS_MAX: usize = 5;

/// A name found among words.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Name {
    /// The word behind it.
    pub(super) end: usize,
    /// Bytes of the bare name.
    pub(super) bytes: std::ops::Range<usize>,
    pub(super) honorific: bool,
    pub(super) sure: bool,
}

/// What was found where a name might begin.
pub(super) enum Reading {
    Name(Name),
    /// A firm, a place or a product up to this word.
    Thing(usize),
    Nothing,
}

/// Reads a name that begins at word `i`.
pub(super) fn name(sentence: &Sentence<'_>, i: usize) -> Reading {
    if !may_begin(sentence, i) {
        return Reading::Nothing;
    }
    if let Some(name) = honoured(sentence, i) {
        return Reading::Name(name);
    }
    if !sentence.capital(i) {
        return small(sentence, i).map_or(Reading::Nothing, Reading::Name);
    }
    let stretch = stretch(sentence, i);
    if is_thing(sentence, i, stretch) {
        return Reading::Thing(stretch);
    }
    let partners = sentence.low(stretch) == "&"
        && sentence.capital(stretch + 1)
        && sentence.title_at(stretch + 1).is_none();
    if partners && sentence.given(i).is_none() {
        return Reading::Thing(stretch + 2);
    }
    match judge(sentence, i, stretch) {
        Some((end, sure)) => Reading::Name(bare(sentence, i, end, false, sure)),
        None => Reading::Nothing,
    }
}

/// A capital, a known name or its Swedish genitive, a word of respect: no name begins with others.
fn may_begin(sentence: &Sentence<'_>, i: usize) -> bool {
    let Some(word) = sentence.words.get(i) else { return false };
    word.capital || sentence.known[i].is(Known::NAME) || sentence.swedish && word.low.ends_with('s')
}

/// What stands before a name out of respect.
pub(super) static HONORIFICS: LazyLock<WordSet> = LazyLock::new(|| {
    word_set(
        "mr mrs ms miss mx dr prof professor sir dame lord lady rev herr fru fröken frk doktor mister hr father pastor rabbi \
         councillor judge captain colonel senator",
    )
});
/// Those of them that are words of their own when written small.
static CALLINGS: LazyLock<WordSet> = LazyLock::new(|| {
    word_set("father pastor rabbi councillor judge captain colonel senator sir lord lady miss")
});

/// "Mr Jones", "Dr. Patel", "herr Ek".
fn honoured(sentence: &Sentence<'_>, i: usize) -> Option<Name> {
    if !sentence.among(i, &HONORIFICS) || sentence.among(i, &CALLINGS) && !sentence.capital(i) {
        return None;
    }
    let start = if sentence.low(i + 1) == "." { i + 2 } else { i + 1 };
    let small = sentence.is(i, &["mr", "mrs", "ms", "dr"])
        && sentence.word(start)
        && !not_a_name(sentence.low(start));
    if sentence.capital(start) && !sentence.not_a_name(start) {
        return Some(bare(sentence, start, stretch(sentence, start), true, true));
    }
    (small && !sentence.capital(i)).then(|| bare(sentence, start, start + 1, true, false))
}

/// A given name in lower case: "pontus har sagt ja".
fn small(sentence: &Sentence<'_>, i: usize) -> Option<Name> {
    let word = sentence.words.get(i).filter(|word| !word.sign && word.low.len() >= 3)?;
    let known = sentence.given(i) == Some(Given::Sure);
    let genitive = word.low.len() > 4 && genitive(sentence, i) == Some(Given::Sure);
    (known || genitive && sentence.swedish).then(|| bare(sentence, i, i + 1, false, false))
}

/// Where the capitalised words that begin at `i` end, over particles and middle initials.
fn stretch(sentence: &Sentence<'_>, i: usize) -> usize {
    static PARTICLES: LazyLock<WordSet> = LazyLock::new(|| {
        word_set("von af de van der den da di la del dos du el al bin zu ter ten le ibn y st")
    });
    let mut end = i + 1;
    while end < i + NAME_WORDS_MAX && !ends_name(sentence, end - 1) {
        let particles =
            (end..end + 2).take_while(|at| sentence.among(*at, &PARTICLES) && !sentence.capital(*at)).count();
        let next =
            if sentence.low(end) == "." && end > i + 1 && sentence.words[end - 1].low.chars().count() == 1 {
                end + 1
            } else {
                end + particles
            };
        if !continues(sentence, next) {
            break;
        }
        end = next + 1;
    }
    end
}

/// A genitive or an acronym is the last word of a name.
fn ends_name(sentence: &Sentence<'_>, i: usize) -> bool {
    let word = &sentence.words[i];
    word.genitive() || given_in_genitive(word.low).is_some() && sentence.given(i).is_none()
}

fn continues(sentence: &Sentence<'_>, i: usize) -> bool {
    let Some(word) = sentence.words.get(i).filter(|word| word.capital && !word.sign) else { return false };
    let title = sentence.title_at(i).is_some() && given(word.low).is_none();
    !title && !ordinary(sentence, i) && !acronym(word.raw)
}

/// Nobody's name, and no firm's either.
fn ordinary(sentence: &Sentence<'_>, i: usize) -> bool {
    sentence.not_a_name(i)
        && sentence.given(i).is_none_or(|given| given == Given::Ambiguous)
        && !sentence.firm_word(i)
}

/// Two capitals or more and nothing else: "WMS", "AB".
pub(super) fn acronym(raw: &str) -> bool {
    raw.chars().all(|c| c.is_uppercase() || c.is_ascii_digit() || c == '&' || c == '-')
        && raw.chars().nth(1).is_some()
}

/// A firm, an institution, a street, a product: the words hold or precede a word that makes them so.
fn is_thing(sentence: &Sentence<'_>, start: usize, end: usize) -> bool {
    let surname = || {
        end == start + 2
            && sentence.given(start).is_some_and(|given| given > Given::Ambiguous)
            && LIKE_SURNAMES.contains(&sentence.words[end - 1].bare())
    };
    let last = end > start + 1 && sentence.firm_word(end - 1) && !surname();
    let next = sentence
        .words
        .get(end)
        .is_some_and(|word| (word.capital || acronym(word.raw)) && firm_word(word.low) && !sentence.headline);
    let joined = sentence.low(end) == "&"
        && sentence.capital(end + 1)
        && (end + 1..sentence.words.len().min(end + 4))
            .any(|i| sentence.is(i, &["ltd", "co", "sons", "partners", "ab", "llp"]));
    let kommun = sentence
        .is(end, &["kommun", "kommuns", "stad", "stads", "församling", "universitet", "sjukhus", "län"]);
    last || next || joined || kommun
}

/// Words of places and firms that are last names too: "Anna Hill" is a person, "Forest Hill" is not.
const LIKE_SURNAMES: &[&str] = &[
    "hill", "park", "lake", "church", "mills", "mill", "bay", "beach", "forest", "river", "island", "bridge",
    "gate", "close", "court", "way", "glass", "steel", "power", "plan", "mark", "skog", "sten", "marsh",
    "temple", "parish", "town", "lane", "street", "paper", "tools", "award", "prize",
];

/// Is it a person's name, up to which word, and how surely?
fn judge(sentence: &Sentence<'_>, i: usize, end: usize) -> Option<(usize, bool)> {
    let word = &sentence.words[i];
    let opens = sentence.opens(i);
    let known = sentence.given(i).or_else(|| genitive(sentence, i));
    match known {
        Some(_)
            if MONTHS.contains(&word.low)
                && i > 0
                && sentence.words[i - 1].low.bytes().all(|b| b.is_ascii_digit()) =>
        {
            None
        }
        Some(given) if end > i + 1 => followed(sentence, i, end, given, opens),
        Some(_) if MONTHS.contains(&word.low) => month_or_person(sentence, i, end).then_some((end, false)),
        Some(Given::Ambiguous) if not_a_name(word.low) => None,
        Some(Given::Ambiguous) if opens => person_acts(sentence, end, word.low).then_some((end, false)),
        Some(Given::Ambiguous) => (!sentence.headline).then_some((end, !placed(sentence, i))),
        Some(Given::Word) if not_a_name(word.low) => (!opens).then_some((end, !placed(sentence, i))),
        Some(Given::Word) => Some((end, !sentence.headline && !placed(sentence, i))),
        Some(Given::Sure) => Some((end, true)),
        None if opens || sentence.headline || acronym(word.raw) || odd_spelling(word.raw) => None,
        None if sentence.not_a_name(i)
            || word.bare().chars().count() < 2
            || led_like_a_thing(sentence, i) =>
        {
            None
        }
        None => Some((end, false)),
    }
}

/// The given name of which word `i` is the Swedish genitive.
fn genitive(sentence: &Sentence<'_>, i: usize) -> Option<Given> {
    static WORDS: LazyLock<WordSet> =
        LazyLock::new(|| word_set("finns this thus annars pris gratis tills alls jesus hos minus plus"));
    let word = &sentence.words[i];
    let (_, given) = given_in_genitive(word.low)?;
    let other = word.among(&WORDS) || sentence.english && sentence.opens(i);
    (!other).then_some(given)
}

/// A given name with more capitals behind it.
fn followed(
    sentence: &Sentence<'_>,
    i: usize,
    end: usize,
    known: Given,
    opens: bool,
) -> Option<(usize, bool)> {
    let whole = (end, true);
    if known > Given::Ambiguous || !opens {
        return Some(whole);
    }
    let another = sentence.given(i + 1).is_some_and(|given| given > Given::Ambiguous);
    (!another && !sentence.among(i, &FUNCTION_WORDS)).then_some(whole).or(match sentence.low(i) {
        "mina" | "dina" | "sina" | "min" | "my" | "said" | "even" | "set" => None,
        _ if !another && end == i + 2 => Some((end, false)),
        _ => None,
    })
}

/// Given names that are also words which begin sentences before another name ("Will Anna come?").
static FUNCTION_WORDS: LazyLock<WordSet> = LazyLock::new(|| {
    word_set("will may can per hans min my mina dina sina inga elva said even mark bill set du")
});

/// "Grant will sign": a person's verb follows a name that is also a word.
fn person_acts(sentence: &Sentence<'_>, end: usize, word: &str) -> bool {
    static ACTS: LazyLock<WordSet> = LazyLock::new(|| {
        word_set(
            "will has is was said says wants signs decides thinks asked and would can could must likes \
             liked knows told came went agreed agrees signed decided och är har var vill ska sa säger \
             kommer tycker bestämmer kan måste ringer ringde hör mejlar skickar tror vet läser skrev gick kom bad frågar \
             återkommer gillar called wrote sent runs loves needs left joined emailed confirmed ville skulle tyckte undrar skriver svarade",
        )
    });
    let modal = matches!(
        word,
        "may" | "can" | "per" | "min" | "my" | "mina" | "dina" | "sina" | "inga" | "elva" | "said" | "even"
    );
    let called = word == "hans" && sentence.low(end) == ",";
    !modal
        && (called || sentence.among(end, &ACTS))
        && !(word == "will" && sentence.is(end, &["will", "would", "can", "could", "must"]))
}

/// Months that are also given names.
const MONTHS: &[&str] = &["may", "april", "june", "juni", "maj", "august", "jan", "summer", "autumn"];

/// "ask June", "June will sign"; but "in May", "the June order", "to keep April".
fn month_or_person(sentence: &Sentence<'_>, i: usize, end: usize) -> bool {
    static LEADS: LazyLock<WordSet> = LazyLock::new(|| {
        word_set("ask tell told asked with hi dear hello thanks hej med fråga and och tack")
    });
    let figure = |at: usize| sentence.low(at).starts_with(|c: char| c.is_ascii_digit());
    if figure(i + 1) || i > 0 && figure(i - 1) {
        return false;
    }
    let before = i.wrapping_sub(1);
    if sentence.is(
        before,
        &[
            "in", "of", "by", "until", "since", "before", "after", "from", "early", "late", "mid", "under",
            "the",
        ],
    ) {
        return false;
    }
    let jan = sentence.is(i, &["jan"]) && sentence.swedish && !sentence.is(before, &["i", "slutet", "av"]);
    let led = sentence.among(before, &LEADS) && !sentence.is(i, &["may"]);
    let stative =
        sentence.is(end, &["is", "was", "and", "är", "och"]) || sentence.is(i, &["may", "summer", "autumn"]);
    let signs_off = sentence.is(i, &["jan"]) && i + 1 == sentence.words.len() && sentence.is(before, &[","]);
    jan || led || signs_off || !stative && person_acts(sentence, end, "")
}

/// "in Florence", "near Georgia": likelier a place.
fn placed(sentence: &Sentence<'_>, i: usize) -> bool {
    let brought = i > 1
        && sentence
            .is(i - 2, &["looping", "loop", "bring", "bringing", "brought", "pull", "pulling", "call", "cc"]);
    !brought
        && i > 0
        && sentence.is(i - 1, &["in", "at", "near", "i", "på", "hos", "outside", "via", "utanför"])
}

/// "the Falcon", "in Hallsberg", "our Galaxy": capitalised words that are hardly people.
fn led_like_a_thing(sentence: &Sentence<'_>, i: usize) -> bool {
    static LEADS: LazyLock<WordSet> = LazyLock::new(|| {
        word_set("the a an our your this that en ett vår vårt era ert er den det any every new nya")
    });
    placed(sentence, i) || i > 0 && sentence.among(i - 1, &LEADS)
}

/// "SharePoint", "iPhone", "PAXml", "M365": no name is spelt so, except "McKay" and the like.
fn odd_spelling(raw: &str) -> bool {
    if raw.chars().take(2).filter(|c| c.is_uppercase()).count() > 1 {
        return true;
    }
    let mut last = ' ';
    raw.char_indices().any(|(at, c)| {
        let inner = c.is_uppercase() && last.is_lowercase() && at > 3;
        last = c;
        inner || c.is_ascii_digit()
    })
}

/// The name without its genitive.
fn bare(sentence: &Sentence<'_>, start: usize, end: usize, honorific: bool, sure: bool) -> Name {
    let last = &sentence.words[end - 1];
    let mut bytes = sentence.words[start].span.start..last.span.end;
    let swedish_genitive = given_in_genitive(last.low).is_some() && given(last.low).is_none();
    let boss_follows = sentence.swedish
        && sentence.is(end, &["chef", "chefs", "närmaste", "boss"])
        && last.low.ends_with('s')
        && end > start + 1;
    if last.genitive() {
        bytes.end -= last.low.len() - last.bare().len();
    } else if swedish_genitive || boss_follows {
        bytes.end -= 1;
    }
    Name { end, bytes, honorific, sure }
}
