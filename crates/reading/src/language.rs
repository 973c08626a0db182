//! Which language a sentence or a mail is written in, by its small words and letters.

use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

/// A language, as far as the reader cares.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Language {
    /// English.
    English,
    /// Swedish.
    Swedish,
    /// Clearly another one.
    Other,
    /// Too short or too mixed to tell.
    Unknown,
}

/// Texts are judged by this much of their beginning.
const JUDGED_BYTES_MAX: usize = 2000;
/// The winner needs this much evidence, and clearly more than any other.
const EVIDENCE_MIN: u32 = 3;

/// The language of a sentence or a text.
pub fn language(text: &str) -> Language {
    Evidence::of(text).verdict()
}

/// The language of a mail, from its sentences: the one that most of its words are in.
pub fn mail_language<'t>(sentences: impl IntoIterator<Item = &'t str>) -> Language {
    let mut all = Evidence::default();
    for sentence in sentences {
        all.add(Evidence::of(sentence));
    }
    all.verdict()
}

/// So much evidence for one language, and little for others, settles the matter.
const PLAIN: u32 = 12;

#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
struct Evidence {
    english: u32,
    swedish: u32,
    other: u32,
}

impl Evidence {
    fn of(text: &str) -> Self {
        let table = &*SMALL_WORDS;
        let bytes = &text.as_bytes()[..text.len().min(JUDGED_BYTES_MAX)];
        let mut evidence = Self::default();
        let mut start = 0;
        while start < bytes.len() {
            let length = bytes[start..].iter().take_while(|byte| LETTERS[usize::from(**byte)]).count();
            if length > 0 {
                let word = &bytes[start..start + length];
                if length <= WORD_BYTES_MAX {
                    evidence.add(table.get(pack(bytes, start, length)));
                }
                if !word.is_ascii() {
                    evidence.take_letters(word);
                }
                if evidence.is_plain() {
                    break;
                }
            }
            start += length + 1;
        }
        evidence
    }

    /// Nothing that may follow in a sentence is likely to change the verdict.
    fn is_plain(self) -> bool {
        let Self { english, swedish, other } = self;
        english >= PLAIN && swedish + other <= PLAIN / 4 || swedish >= PLAIN && english + other <= PLAIN / 2
    }

    /// Letters beyond ASCII speak for languages, too.
    fn take_letters(&mut self, word: &[u8]) {
        for pair in word.windows(2) {
            match (pair[0], pair[1] | 0x20) {
                // å is Danish and Norwegian, ä and ö are German and Finnish as well: their small words tell.
                (0xC3, 0xA4 | 0xA5 | 0xB6) => self.swedish += 1,
                (
                    0xC3,
                    0xB8 | 0xA6 | 0xBC | 0xBF | 0xB1 | 0xA7 | 0xA8 | 0xAA | 0xA0 | 0xB9 | 0xAC | 0xB2 | 0xA3
                    | 0xB5,
                ) => self.other += 2,
                (0xC4 | 0xC5 | 0xCE..=0xD4 | 0xD7..=0xDB | 0xE3..=0xED, 0x80..) => self.other += 2,
                _ => {}
            }
        }
    }

    fn add(&mut self, other: Self) {
        self.english += other.english;
        self.swedish += other.swedish;
        self.other += other.other;
    }

    fn verdict(self) -> Language {
        let Self { english, swedish, other } = self;
        let wins = |mine: u32, one: u32, two: u32| {
            let next = one.max(two);
            mine >= EVIDENCE_MIN
                && mine >= next.saturating_add(2)
                && 2 * u32::from(mine) >= 3 * u32::from(next)
        };
        if wins(english, swedish, other) {
            Language::English
        } else if wins(swedish, english, other) {
            Language::Swedish
        } else if other > EVIDENCE_MIN && wins(other, english, swedish) {
            Language::Other
        } else {
            Language::Unknown
        }
    }
}

/// Which bytes words consist of: letters, and all parts of letters beyond ASCII.
static LETTERS: [bool; 256] = {
    let mut letters = [false; 256];
    let mut byte = 0;
    while byte < 256 {
        letters[byte] = byte >= 0x80 || (byte as u8).is_ascii_alphabetic();
        byte += 1;
    }
    letters
};

/// Longer words are not looked up.
const WORD_BYTES_MAX: usize = 8;

/// A short word as a number. One bit makes small letters of capitals, å ä ö included; that it also changes the
/// first byte of those does no harm, as it does so everywhere.
fn pack(bytes: &[u8], start: usize, length: usize) -> u64 {
    let all = if let Some(eight) = bytes.get(start..start + 8) {
        eight.try_into().map_or(0, u64::from_le_bytes)
    } else {
        bytes[start..start + length].iter().rev().fold(0, |packed, byte| packed << 8 | u64::from(*byte))
    };
    (all | 0x2020_2020_2020_2020) & (u64::MAX >> (64 - 8 * length))
}

/// Small words, by what they speak for. One in two languages' lists speaks for both.
const ENGLISH: &str = "the of and you your is are was were we they this that these those with would could should which what who when where how why \
    have has had will not be been from it its our my me he she his her him them their there if as by about can do does did any some just \
    thanks thank please let know need needs think more than only also because into out get got here now us want one after before other an \
    to for on or but at i'm it's don't yes sure sorry best regards hi hello dear sign signs board budget week time look see send sent next \
    good great very still back over through then too so no all each every between both same such own up down again may might must shall";
const ENGLISH_STRONG: &str = "the and you your they this that with would could should which what have we're are were their there because of is it i'll he's";
const SWEDISH: &str = "och att det som en på är av för med den till inte har de ett om vi jag så men kan ska skall vill blir blev var hade detta denna dessa dig \
    mig oss er ni du han hon dem vår våra vårt min mitt mina din ditt dina eller också nu när där här hur vad vem vilken vilket varför bara \
    mycket mer mot efter innan under över utan sedan redan alla allt något någon några ingen inget inga hej tack ju väl nog kommer måste \
    får fick gör göra går gå säger sagt bra behöver vet tror ut upp in lite hos från enligt samt då vid även mvh hälsning chefen beslutar bestäm \
    nästa vecka veckan dag idag ta tar se ser gärna snart själv dock åt man era ert gällande avtal avtalet offert skriver skickar hör hörs \
    ok jo nej ja sin sitt sina vara varit bli finns fråga frågor svar mejl möte mötet pengar pris priset ännu aldrig alltid ihop hela sig igen";
const SWEDISH_STRONG: &str =
    "och att är inte jag ett från till någon något och skulle efter vad mycket också hälsning när är så";
const OTHER: &str = "og ikke jeg fra af til hvor hvad hva hvis nå meget mange også blive være skal kunne hun meg deg noe noget etter hvordan hvorfor vores \
    deres dette disse være blir det som en på av for med den har de et om vi så men kan vil var han dem min eller nu ud ind godt hilsen venlig mvh \
    der die das und ist nicht ich sie wir mit für auf ein eine einen einem dem den von zu im auch wird haben kann bitte uns ihr sind werden noch nur \
    wenn aber oder bei nach über zum zur dass sehr guten grüße vielen dank ihnen ihre ihren es \
    le la les des est que pour dans une vous nous pas sur avec je il elle sont ce cette du au aux plus mais ou votre notre merci bonjour et qui \
    el los las y por para una con se su lo como más pero gracias está un del al hola usted nos \
    di è per non sono della ha gli questo anche grazie che il si da buongiorno \
    het een van ik niet dat voor met zijn op aan wij ook naar maar kunt graag uw deze is we te in er bij om dit heeft hebben wordt dank \
    ja on ei että se hän ovat mutta kun niin olen me te voi kiitos myös tai jos ole terveisin hyvä \
    não uma você por com mais obrigado os as dos nie się jest na że dla jak czy tak pan dzień proszę";
const OTHER_STRONG: &str = "og ikke jeg hvad hva hvis und nicht ich wir der ist für auf les vous nous pour dans est los las para por gracias che della \
    non het een niet voor zijn ik että mutta ovat não uma się jest hvor noget noe deg meg også vores";

static SMALL_WORDS: LazyLock<Table> = LazyLock::new(|| {
    let mut table = Table { words: vec![0; SLOTS], weights: vec![Evidence::default(); SLOTS] };
    let one = |english, swedish, other| Evidence { english, swedish, other };
    let lists = [
        (ENGLISH, one(1, 0, 0)),
        (ENGLISH_STRONG, one(2, 0, 0)),
        (SWEDISH, one(0, 1, 0)),
        (SWEDISH_STRONG, one(0, 2, 0)),
        (OTHER, one(0, 0, 1)),
        (OTHER_STRONG, one(0, 0, 2)),
    ];
    for (words, weight) in lists {
        for word in words.split_whitespace().filter(|word| word.len() <= WORD_BYTES_MAX) {
            table.insert(pack(word.as_bytes(), 0, word.len()), weight);
        }
    }
    table
});

const SLOTS: usize = 1024;

/// An open table of small words: one multiplication and mostly one look for each word of each mail.
struct Table {
    words: Vec<u64>,
    weights: Vec<Evidence>,
}

impl Table {
    fn slot(&self, word: u64) -> usize {
        let mut slot = (word.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 54) as usize % SLOTS;
        while self.words[slot] != word && self.words[slot] != 0 {
            slot = (slot + 1) % SLOTS;
        }
        slot
    }

    fn insert(&mut self, word: u64, weight: Evidence) {
        let slot = self.slot(word);
        self.words[slot] = word;
        self.weights[slot].add(weight);
    }

    fn get(&self, word: u64) -> Evidence {
        self.weights[self.slot(word)]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(expected: Language, texts: &[&str]) {
        for text in texts {
            assert_eq!(language(text), expected, "{text:?} {:?}", Evidence::of(text));
        }
    }

    #[test]
    fn sentences_are_told_apart() {
        check(
            Language::English,
            &[
                "That is just a rubber stamp.",
                "I'll take it to Mr Jones this week.",
                "Who else should have a say?",
                "We need the board to sign it.",
                "Thanks for the call on Friday.",
            ],
        );
        check(
            Language::Swedish,
            &[
                "Det är bara en formalitet.",
                "Karin skriver på när hon är tillbaka.",
                "Jag tar det med chefen i veckan.",
                "Vi återkommer efter styrelsemötet.",
                "Tack för offerten!",
                "ÄR DET KLART?",
            ],
        );
    }

    #[test]
    fn neighbours_are_not_swedish() {
        check(
            Language::Other,
            &[
                "Jeg ved ikke hvad det koster.",
                "Wir haben das noch nicht entschieden.",
                "Nous avons besoin de votre réponse pour le projet.",
                "Kan du ikke sende det til meg?",
                "Ik heb het niet gezien, maar wij kunnen dat voor u doen.",
            ],
        );
    }

    #[test]
    fn little_text_tells_nothing() {
        check(Language::Unknown, &["", "Ok", "Karl", "12 000 SEK", "Harbor & Vale AB"]);
    }

    #[test]
    fn a_mail_is_judged_by_all_its_sentences() {
        assert_eq!(mail_language(["Ok.", "Det går bra.", "Vi ses på måndag."]), Language::Swedish);
        assert_eq!(mail_language([]), Language::Unknown);
    }
}
