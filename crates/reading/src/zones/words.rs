//! What the words of a short line are: a name, a closing, a title, a telephone number, an address.

use std::sync::LazyLock;

use super::closing::closing;
use super::title::{has_title, is_organisation};
use super::word_list::WordList;

/// Longer lines are prose.
const LOOKED_AT_BYTES_MAX: usize = 140;

/// What a line near the end of a mail looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Look {
    /// Nothing.
    Blank,
    /// `--`, `___`, `—`.
    Rule,
    /// `Best regards`, `Mvh Anna`: nothing else is said so.
    Closing,
    /// `Thanks`, `Vi hörs`: a closing only if a name follows.
    Thanks,
    /// `Thanks, Anna`: a closing with its name.
    ThanksNamed,
    /// `/Anna`, `-Anna`.
    SlashName,
    /// One to four words that could be a name.
    Name,
    /// A title, possibly after a name.
    Title,
    /// Telephone, mail or web address, street.
    Contact,
    /// A few words that are no sentence: organisation, department, town.
    Short,
    /// Prose.
    Prose,
}

/// Looks at a line.
pub(super) fn look(words: &str) -> Look {
    let Some(&first) = words.as_bytes().first() else { return Look::Blank };
    if is_rule(words) {
        return Look::Rule;
    }
    if words.len() > LOOKED_AT_BYTES_MAX {
        return Look::Prose;
    }
    let counts = Counts::of(words);
    if counts.is_prose() {
        return Look::Prose;
    }
    let words = if matches!(first, b'*' | b'_') { words.trim_matches(['*', '_']) } else { words };
    if let Some((closing, _)) = closing(words) {
        return closing;
    }
    if !first.is_ascii_alphanumeric() && is_slash_name(words) {
        return Look::SlashName;
    }
    if counts.is_contact(words) {
        return Look::Contact;
    }
    let prose = words.ends_with(['.', '!', '?', ':', ';']) && !ends_with_abbreviation(words);
    match counts.spaces {
        10.. => Look::Prose,
        4.. if prose => Look::Prose,
        _ => look_at_few(words, counts.spaces, prose),
    }
}

/// Looks at a line of few words.
fn look_at_few(words: &str, spaces: usize, prose: bool) -> Look {
    if is_organisation(words) {
        return Look::Short;
    }
    let name = is_name(words);
    if (name || !prose) && has_title(words) {
        return Look::Title;
    }
    match () {
        () if name => Look::Name,
        () if prose || spaces >= 6 => Look::Prose,
        () => Look::Short,
    }
}

fn ends_with_abbreviation(words: &str) -> bool {
    ["Inc.", "Ltd.", "Corp.", "Co.", "Jr.", "Sr.", "a.s.", "S.A.", "B.V.", "Dr.", "PhD.", "etc."]
        .iter()
        .any(|end| words.ends_with(end))
}

fn is_rule(words: &str) -> bool {
    words.len() >= 2
        && words.chars().all(|char| matches!(char, '-' | '_' | '—' | '–' | '=' | '*' | '~' | '·' | '.'))
        && !words.starts_with('.')
        || matches!(words, "—" | "–")
}

/// `/Anna`, `//Anna & Per`, `-Anna`, `– AJ`, `~Anna`, `/AJ`.
pub(super) fn is_slash_name(words: &str) -> bool {
    let name = words.trim_start_matches(['/', '-', '–', '—', '~', '\\']);
    let marks = words.len() - name.len();
    let name = name.trim_start();
    let slash = words.starts_with(['/', '\\']);
    let initials = |word: &str| slash && word.chars().count() <= 3 && word.chars().all(char::is_alphanumeric);
    marks > 0
        && name.len() <= 40
        && name.split([' ', '&', ',']).filter(|word| !word.is_empty()).count() <= 4
        && (is_name(name) || initials(name) || slash && is_lower_name(name))
}

fn is_lower_name(name: &str) -> bool {
    !name.contains(' ') && name.chars().all(char::is_alphabetic) && name.chars().count() <= 12
}

/// One to four words, each with a capital, none of them a word that begins sentences.
pub(super) fn is_name(words: &str) -> bool {
    let words = words.trim_end_matches([',', '.', ' ']);
    let mut count = 0;
    for word in words.split(' ').filter(|word| !word.is_empty()) {
        count += 1;
        let joins = count > 1
            && matches!(
                word,
                "&" | "och" | "and" | "von" | "van" | "de" | "af" | "der" | "den" | "la" | "di" | "och/eller"
            );
        if count > 4 || !(joins || is_name_word(word)) {
            return false;
        }
    }
    (1..=4).contains(&count)
}

fn is_name_word(word: &str) -> bool {
    let word = word.trim_matches(['"', '(', ')', ',', '\'', '.']);
    let mut chars = word.chars();
    chars.next().is_some_and(char::is_uppercase)
        && word.chars().count() <= 20
        && chars.all(|char| char.is_alphabetic() || matches!(char, '-' | '\'' | '’'))
        && !NO_NAMES.contains(word)
}

/// Words that stand alone at the end of mails without being anyone's name.
static NO_NAMES: LazyLock<WordList> = LazyLock::new(|| {
    WordList::new(
        "yes no yep ok okay thanks thank thx great perfect good fine super sure agreed absolutely correct exactly done noted \
        approved declined rejected hello hi hej hejsan hallå dear tack ja nej jo japp jodå toppen perfekt bra kanon utmärkt \
        absolut stämmer precis klart självklart godkänt godkänd avslag nja okej tjena monday tuesday wednesday thursday friday \
        saturday sunday today tomorrow yesterday måndag tisdag onsdag torsdag fredag lördag söndag idag imorgon igår januari \
        februari mars maj juni juli augusti september oktober november december january february march june july october please \
        note sorry attached fyi asap attn re sv fwd from to subject sent date från till ämne skickat datum cc and or but so if \
        when what who why how where och men eller så om när vad vem varför hur var the this that these those it is are was we \
        you they he she i my our your det den de vi ni du jag han hon ett en is att på i av med för not inte never always maybe \
        kanske later senare soon snart nothing ingenting none ingen also även här there here där see se bye hejdå welcome \
        välkommen congratulations congrats grattis lycka more mer page sida question questions fråga frågor answer svar total \
        summa price pris offert quote agenda option alternativ n/a tbd ps p.s hälsningar mvh document",
        ' ',
    )
});

/// Telephone numbers, mail and web addresses, extensions, streets.
pub(super) fn is_contact(words: &str) -> bool {
    Counts::of(words).is_contact(words)
}

/// What a line consists of.
#[derive(Clone, Copy)]
struct Counts {
    digits: usize,
    spaces: usize,
    at: bool,
}

impl Counts {
    fn of(words: &str) -> Self {
        // Lines are shorter than 256 bytes here, and bytes are added up many at a time.
        let bytes = &words.as_bytes()[..words.len().min(LOOKED_AT_BYTES_MAX)];
        let count = |is: fn(&u8) -> bool| bytes.iter().fold(0_u8, |sum, byte| sum + u8::from(is(byte)));
        Self {
            digits: count(u8::is_ascii_digit).into(),
            spaces: count(|byte| *byte == b' ').into(),
            at: memchr::memchr(b'@', bytes).is_some(),
        }
    }

    /// Beyond doubt: many words, and neither digits nor addresses.
    fn is_prose(self) -> bool {
        self.spaces >= 11 && self.digits < 4 && !self.at
    }

    fn is_contact(self, words: &str) -> bool {
        let Self { digits, spaces, at } = self;
        if spaces <= 7 && (at || names_site(words)) {
            return true;
        }
        if digits < 2 || spaces > 11 || words.ends_with(['.', '?', '!', ':']) {
            return false;
        }
        if words.contains(" is ") || words.contains(" är ") {
            return false;
        }
        let letters = words.chars().filter(|char| char.is_alphabetic()).count();
        digits >= 4 && digits * 2 >= letters || (digits >= 4 || spaces <= 7) && labelled(words)
    }
}

fn names_site(words: &str) -> bool {
    let begins = |at: usize| words[at..].starts_with("www.") || words[at..].starts_with("http");
    memchr::memchr2_iter(b'w', b'h', words.as_bytes()).any(begins)
}

/// Does it begin as a telephone or address line does?
fn labelled(words: &str) -> bool {
    let word = words.trim_start_matches(['(', '+', '*']).split(|char: char| !char.is_alphabetic()).next();
    word.is_some_and(|word| LABELS.contains(word))
}

static LABELS: LazyLock<WordList> = LazyLock::new(|| {
    WordList::new(
        "tel telefon telephone phone ph mobil mobile mob cell cellphone fax direct direkt office kontor växel t m f p d o e w \
        ext x voice pager box adress address besöksadress postadress besök post e-mail email e-post mail web hemsida org \
        mobiltelefon tlf tfn skype fon handy main switchboard work home suite floor",
        ' ',
    )
});

#[cfg(test)]
mod tests {
    use super::*;

    fn check(expected: Look, lines: &[&str]) {
        for line in lines {
            assert_eq!(look(line), expected, "{line:?}");
        }
    }

    #[test]
    fn lines_are_what_they_look_like() {
        check(
            Look::Closing,
            &[
                "Best regards,",
                "Med vänlig hälsning",
                "MVH",
                "Mvh Anna",
                "Regards Ravi Shah",
                "Hilsen",
                "Best",
            ],
        );
        check(Look::Thanks, &["Thanks!", "Tack på förhand", "Vi hörs"]);
        check(Look::ThanksNamed, &["Thanks, Kim", "Tack! Anna"]);
        check(Look::SlashName, &["/Anna", "/aj", "-Abhishek Kona", "// Anna", "– Mia"]);
        check(Look::Name, &["Anna", "Anna Jones", "Åsa von Essen", "A. J. Berg"]);
        check(Look::Title, &["Purchasing Manager", "Anna Jones, inköpschef", "CFO"]);
        check(
            Look::Contact,
            &["+46 70 555 01 10", "Tel: 08-123 45", "anna@x.se", "www.x.se", "x-37059", "(403) 974-6721"],
        );
        check(Look::Short, &["Harbor & Vale AB", "the lines team"]);
        check(Look::Rule, &["--", "___________", "—"]);
    }

    #[test]
    fn sentences_are_prose() {
        check(
            Look::Prose,
            &[
                "Karl decides.",
                "Who decides?",
                "We need the signature of the board before we can go on",
                "Thanks?",
            ],
        );
        for line in ["Friday", "Yes", "Perfekt", "Stämmer", "Hej Anna"] {
            assert_ne!(look(line), Look::Name, "{line:?}");
        }
    }
}
