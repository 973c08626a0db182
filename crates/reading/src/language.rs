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
            mine >= EVIDENCE_MIN && mine >= next.saturating_add(2) && 2 * mine >= 3 * next
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

/// Small words, by what they speak for. Words that Swedish shares with its neighbours speak for Swedish: the
/// neighbours give themselves away by others.
const ENGLISH: &str = "till the of and you your is are was were we they this that these those with would could should which what who \
    when where how why have has had will not be been from it its our my me he she his her him them their there \
    if as by about can do does did any some just thanks thank please let know need needs think more than only \
    also because into out get got here now us want one after before other an a to for on or but at yes sure \
    sorry best regards hi hello dear sign signs board budget week time look see send sent next good great very \
    still back over through then too so no all each every between both same such own up down again may might \
    must shall ll re ve don doesn didn isn wasn haven hasn wouldn two new asked says off say since like wants \
    go put last said first three nothing told old mr mrs ms anything nobody call left came never half tell \
    thing things come until name line day days ask gone head went side people signed end office four whole \
    read won morning desk money well without answer boss called right took price done round going year years \
    list once find whether way word room contract take comes second gets paper lot number today fine tomorrow \
    keep give being used works someone something wanted bit else month longer himself herself rather happy \
    better bring past long open mail seen offer made work show along little small big quote attached anyone \
    question owner set behind already asking lead doing coming gave bought means looked everyone visit writing \
    alone heard monday tuesday wednesday thursday friday january february march june july october promised \
    ours manager buy short takes another weeks instead note either agreed later always high low much many most \
    few less least enough ever even yet quite really maybe perhaps decides decide approve approval signing \
    meeting customer supplier purchase invoice order delivery everybody knows view points key per";
/// Words that no other language of these has.
const ENGLISH_STRONG: &str = "the and you your they this that with would could should what have were their there because which been from \
    our these those his her them when how does did not will has";
const SWEDISH: &str = "och att det som en på är av för med den till inte har de ett om vi jag så men kan ska skall vill blir blev \
    var hade detta denna dessa dig mig oss ni du han hon dem vår våra vårt min mitt mina din ditt dina eller \
    också nu när där här hur vad vem vilken vilket varför bara mycket mer mot efter innan under över utan \
    sedan redan alla allt något någon några ingen inget inga hej tack ju väl nog kommer måste får fick gör \
    göra går gå säger sagt bra behöver vet tror ut upp in lite hos från enligt samt då vid även mvh hälsning \
    chefen beslutar nästa vecka veckan dag idag ta tar se ser gärna snart själv dock åt man era ert gällande \
    avtal avtalet offert skriver skickar hör hörs jo nej ja sin sitt sina vara varit bli finns fråga frågor \
    svar mejl möte mötet pris priset ännu aldrig alltid ihop hela sig igen er två tre ny nya ligger sa gick än \
    år kom hennes hans fått sitter honom henne före kvar ej få säga samma andra sen vd fram alltså skulle står \
    satt sista heter fyra fem sex kör deras tycker klockan måndag tisdag onsdag torsdag fredag lördag söndag \
    stället först rätt chef egen veta svarar igenom morgon imorgon ville annars längre ner bort gamla ringde \
    ringer gång ändå vidare tid senast enda tog helt annan enl annat plats mellan klart klar första ens läst \
    fast gäller lägger hem håller därför därmed undrar ur mars maj juni juli haft mest däremot offerten varje \
    gått räkna veckor tyvärr läser sak förrän komma båda skicka skrev pengarna länge prata förra brukar precis \
    både höra sett kort tills emot lägga börja tiden slut ägaren ses tänker frågar hälsar besked dess lika \
    svara väntar köpet inköp dessutom betalar köpa ge kanske dagen dagar gjort skriva kostar direkt lämnar \
    åtta inför beslut beslutet godkänd godkänt ute bestäm avgör lovar lovade hunnit hinner någonsin hittar \
    hitta undvik knappt nästan ganska vars vilka sådan sånt dels bör borde kunde kunnat gjorde känns känner \
    verkar räcker saknas använder används";
const SWEDISH_STRONG: &str =
    "och att är inte jag ett från till någon något skulle efter vad mycket också när så";
const OTHER: &str = "dere jer jeres sende tilbud inden mandag lørdag søndag takk tak hjelp hjelpen hjælp neste næste uke uken uge ugen \
    møte møtet møde mødet vender tilbage tilbake snakke talt sjef sjefen godkjent godkendt styret bestyrelsen fordi bare kun noen nogle andre \
    må hvem hvilken løbet løpet uden uten bruge bruke gerne gjerne kommet blevet blitt ser lyder først også og ikke jeg fra af til hvor hvad hva hvis nå meget mange også blive være skal kunne hun meg deg noe noget \
    etter hvordan hvorfor vores deres dette disse ud ind godt hilsen venlig er vil vi det der die das und ist \
    nicht ich sie wir mit für auf ein eine einen einem dem von zu im auch wird haben kann bitte uns ihr sind \
    werden noch nur wenn aber oder bei nach zum zur dass sehr guten vielen dank ihnen ihre ihren es wer was \
    wie hat le la les des est que pour dans une vous nous pas sur avec je il elle sont ce cette au aux plus \
    mais ou votre notre merci bonjour et qui el los las y por para una con se su lo como pero gracias un del \
    al hola usted nos di per non sono della ha gli questo anche grazie che da buongiorno het een van ik niet \
    dat voor met zijn op aan wij ook naar maar kunt graag uw deze te bij dit heeft hebben wordt on ei että hän \
    ovat mutta kun niin olen me voi kiitos myös tai jos ole terveisin não uma você com obrigado os as dos nie \
    się jest na że dla jak czy tak pan proszę";
const OTHER_STRONG: &str = "og ikke jeg hvad hva hvis und nicht ich wir der ist für auf les vous nous pour dans est los las para por \
    gracias che della non het een niet voor zijn ik että mutta ovat não uma się jest hvor noget noe deg meg \
    også vores af hun være";

static SMALL_WORDS: LazyLock<Table> = LazyLock::new(|| {
    let mut table = Table { words: vec![0; SLOTS], weights: vec![[0; 4]; SLOTS] };
    let one = |english, swedish, other| [english, swedish, other, 0];
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

const SLOTS: usize = 2048;

/// An open table of small words: one multiplication and mostly one look for each word of each mail.
struct Table {
    words: Vec<u64>,
    /// For English, Swedish, another language; the fourth is always 0.
    weights: Vec<[u8; 4]>,
}

impl Table {
    fn slot(&self, word: u64) -> usize {
        let mut slot = (word.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 53) as usize % SLOTS;
        while self.words[slot] != word && self.words[slot] != 0 {
            slot = (slot + 1) % SLOTS;
        }
        slot
    }

    fn insert(&mut self, word: u64, weight: [u8; 4]) {
        let slot = self.slot(word);
        self.words[slot] = word;
        for (sum, more) in self.weights[slot].iter_mut().zip(weight) {
            *sum += more;
        }
    }

    fn get(&self, word: u64) -> Evidence {
        let [english, swedish, other, _] = self.weights[self.slot(word)].map(u32::from);
        Evidence { english, swedish, other }
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
