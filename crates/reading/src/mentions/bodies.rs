//! Groups that decide: "the board", "styrgruppen", "the partners", "facket".

use std::sync::LazyLock;

use super::sentence::Sentence;
use crate::titles::wordset::{WordSet, word_set};

/// The word behind the group that begins at word `i`.
pub(super) fn body(sentence: &Sentence<'_>, i: usize) -> Option<usize> {
    swedish(sentence, i).or_else(|| english(sentence, i))
}

/// The words with which groups begin that [`may_end`] does not tell.
pub(super) fn first_words() -> impl Iterator<Item = &'static str> {
    let english = KINDS.words().chain(HEARTS.words());
    english.chain(WORDS.words()).chain(INDEFINITE.iter().copied())
}

/// May a Swedish group end so whose name is compounded?
pub(super) fn may_end(word: &str) -> bool {
    let tail = word.as_bytes().last_chunk::<3>();
    word.len() >= ENDS_BYTES_MIN
        && tail.is_some_and(|tail| {
            matches!(
                tail,
                b"\xC3\xA9n" | b"sen" | b"ens" | b"den" | b"tet" | b"ige" | b"pen" | b"gen" | b"nss" | b"sss"
            )
        })
}

/// A group's words without a genitive.
pub(super) fn bare(words: &str) -> &str {
    let english = words.strip_suffix("'s").or_else(|| words.strip_suffix("’s"));
    let swedish = ["ens", "ets", "nas"].iter().any(|ending| words.ends_with(ending));
    english.unwrap_or(if swedish { &words[..words.len() - 1] } else { words })
}

/// What a group's name may begin with in English.
static KINDS: LazyLock<WordSet> = LazyLock::new(|| {
    word_set(
        "steering management executive leadership school city town county parish district works advisory \
         supervisory investment finance procurement audit change project senior purchasing village borough \
         governing company group full budget approval safety tender capital property music church local \
         regional hospital faculty academic parents owners selection evaluation exec top residents \
         community staff joint divisional corporate whole entire vestry harbour harbor trust technology it \
         digital",
    )
});

fn english(sentence: &Sentence<'_>, i: usize) -> Option<usize> {
    if !sentence.among(i, &KINDS) && !HEARTS.contains(sentence.words[i].bare()) {
        return None;
    }
    let kinds = (i..i + 3).take_while(|at| sentence.among(*at, &KINDS) && sentence.word(*at + 1)).count();
    (0..=kinds).rev().find_map(|kinds| english_with(sentence, i, kinds))
}

/// The words that [`english_with`] knows as groups.
static HEARTS: LazyLock<WordSet> = LazyLock::new(|| {
    word_set(
        "board council committee exco vestry directorate partnership team group steerco c-suite slt smt execs trustees governors \
         shareholders stockholders investors boardroom management leadership partners owners directors members union unions parent body pta pcc",
    )
});

/// The group at `i` whose name begins with so many words for its kind.
fn english_with(sentence: &Sentence<'_>, i: usize, kinds: usize) -> Option<usize> {
    let heart = i + kinds;
    let word = sentence.words.get(heart)?.bare();
    let led = i > 0 && (sentence.among(i - 1, &LEADS) || sentence.words[i - 1].genitive());
    let firm = kinds > 0 && sentence.low(i) != "the";
    let holds = match word {
        "board" => {
            (led || firm || bare_start(sentence, i))
                && !across(sentence, i)
                && !sentence.is(heart + 1, &["room", "game", "games", "pack", "pass", "feet"])
                && firm_board(sentence, i, kinds)
        }
        "council" | "committee" | "exco" | "vestry" | "directorate" | "partnership"
            if word != "partnership" || led =>
        {
            led || firm || bare_start(sentence, i)
        }
        "team" => {
            firm && sentence.is(heart - 1, &["management", "leadership", "executive", "exec", "senior"])
        }
        "group" => firm && sentence.is(heart - 1, &["steering", "leadership", "management"]),
        "steerco" | "c-suite" | "slt" | "smt" | "execs" | "trustees" | "governors" | "shareholders"
        | "stockholders" | "investors" | "boardroom" => true,
        "management" | "leadership" => management(sentence, i, heart, led, kinds),
        "partners" => {
            led_by(
                sentence,
                i,
                &[
                    "the", "all", "other", "my", "fellow", "senior", "both", "three", "four", "five",
                    "equity", "two", "practice", "founding", "managing", "name", "law", "general",
                ],
            ) || sentence.low(i.wrapping_sub(1)) == "to" && !sentence.word(heart + 1)
        }
        "owners" | "directors" | "members" if word != "members" => led,
        "union" | "unions" => sentence.words[heart].raw.starts_with('u') && led,
        "body" => kinds > 0 && sentence.is(heart - 1, &["governing"]),
        "pta" | "pcc" => true,
        "parent" => sentence.low(heart + 1) == "company" && led,
        _ => false,
    };
    holds.then(|| tail(sentence, heart))
}

static LEADS: LazyLock<WordSet> = LazyLock::new(|| {
    word_set(
        "the our my their his her your its full whole a other all both college university some new entire \
         family",
    )
});

fn led_by(sentence: &Sentence<'_>, i: usize, leads: &[&str]) -> bool {
    i > 0 && sentence.is(i - 1, leads)
}

/// "Board meets on Friday": a clipped note begins with the group.
fn bare_start(sentence: &Sentence<'_>, i: usize) -> bool {
    sentence.opens(i)
        && sentence.word(i + 1)
        && !sentence.is(i, &["full", "whole", "local", "it", "change", "top"])
        || i > 0
            && sentence.is(
                i - 1,
                &["by", "to", "before", "with", "from", "for", "via", "needs", "through", "past", "at"],
            )
}

fn firm_board(sentence: &Sentence<'_>, i: usize, kinds: usize) -> bool {
    let on_board = i > 0 && sentence.low(i - 1) == "on" && kinds == 0;
    let some_board = kinds == 0 && led_by(sentence, i, &["a", "some", "new"]);
    !on_board && !some_board
}

/// "across the board" is everywhere.
fn across(sentence: &Sentence<'_>, i: usize) -> bool {
    sentence.before(i, 2) == "across"
}

/// "management wants it", "our management", "senior management"; not "the management system", "fleet management".
fn management(sentence: &Sentence<'_>, i: usize, heart: usize, led: bool, kinds: usize) -> bool {
    static ACTS: LazyLock<WordSet> = LazyLock::new(|| {
        word_set(
            "approval sign-off signoff buy-in decision has have will wants want says said is are must decides decided approves approved needs would \
             agreed agrees signs on to and for at in before who here above looks sees about",
        )
    });
    let ends = !sentence.word(heart + 1) || sentence.among(heart + 1, &ACTS);
    let ranked = kinds > 0
        && sentence.is(
            heart - 1,
            &["senior", "executive", "top", "company", "group", "local", "corporate", "school"],
        );
    let alone = kinds == 0
        && (sentence.opens(i) || led || led_by(sentence, i, &["by", "from", "with", "to", "upper", "and"]));
    ends && (ranked || alone)
}

/// "of directors", "of trustees", "meeting" belong to the group.
fn tail(sentence: &Sentence<'_>, heart: usize) -> usize {
    const WHOSE: &[&str] =
        &["directors", "trustees", "governors", "education", "management", "regents", "supervisors"];
    if sentence.low(heart + 1) == "of" && sentence.is(heart + 2, WHOSE) {
        return heart + 3;
    }
    heart + 1 + usize::from(sentence.is(heart + 1, &["company"]))
}

/// One Swedish word: definite, or after "vår" and the like.
fn swedish(sentence: &Sentence<'_>, i: usize) -> Option<usize> {
    let word = sentence.low(i);
    if word.len() < 5 {
        return None;
    }
    let definite = sentence.among(i, &WORDS)
        || LEADERSHIPS.contains(word.trim_end_matches('s'))
        || ENDS.iter().any(|end| word.ends_with(end));
    let ours = INDEFINITE.contains(&word)
        && sentence.is(
            i.wrapping_sub(1),
            &["vår", "våra", "deras", "er", "en", "nya", "samtliga", "alla", "övriga"],
        )
        && (word != "delägare" || !sentence.is(i - 1, &["en"]));
    (definite || ours).then_some(i + 1)
}

/// Swedish groups.
static WORDS: LazyLock<WordSet> = LazyLock::new(|| {
    word_set(
        "styrelsen styrelsens styrgruppen styrgruppens ledningen ledningens ledningsgruppen \
         ledningsgruppens nämnden nämndens fullmäktige fullmäktiges delägarna delägarnas delägarmötet \
         ägarna ägarnas huvudägarna aktieägarna direktionen utskottet arbetsutskottet presidiet \
         bolagsstämman stämman årsstämman årsmötet klubben klubbens fackklubben facket fackets facken \
         fackförbundet fackförbunden skyddskommittén rådet beredningen moderbolaget styrelsemötet \
         styrelsemöte styrgruppsmötet nämndmötet ledningsgruppsmötet partnermötet partnergruppen \
         beslutsgruppen kyrkorådet verkstadsklubben samverkansgruppen investeringsrådet inköpsrådet \
         it-rådet ägarfamiljen intressenterna kollegiet ledningsmötet delägarstämman kompanjonerna \
         kommunalrådsberedningen upphandlingsrådet beslutsforum",
    )
});
/// How compounds end that are groups.
const ENDS: &[&str] = &[
    "styrelsen",
    "styrelsens",
    "nämnden",
    "nämndens",
    "kommittén",
    "utskottet",
    "fullmäktige",
    "styrgruppen",
    "ledningsgruppen",
];
/// No word with one of them is shorter.
const ENDS_BYTES_MIN: usize = 8;
/// Compounds that are groups, without the genitive.
static LEADERSHIPS: LazyLock<WordSet> = LazyLock::new(|| {
    word_set(
        "företagsledningen koncernledningen skolledningen bolagsledningen kommunledningen högsta- \
     ledningen verksledningen sjukhusledningen byråledningen förvaltningsledningen fabriksledningen \
     regionledningen divisionsledningen klubbledningen klinikledningen driftledningen \
     affärsledningen",
    )
});
/// Groups only behind "vår" and the like.
const INDEFINITE: &[&str] = &[
    "styrelse",
    "ledningsgrupp",
    "styrgrupp",
    "nämnd",
    "ledning",
    "direktion",
    "delägare",
    "fackklubb",
    "klubb",
];
