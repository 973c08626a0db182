//! What the words of a short line are: a name, a closing, a title, a telephone number, an address.

use super::title::{has_title, is_organisation};

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
    if words.is_empty() {
        return Look::Blank;
    }
    if is_rule(words) {
        return Look::Rule;
    }
    if words.len() > 140 {
        return Look::Prose;
    }
    let words = words.trim_matches(|char| char == '*' || char == '_');
    if let Some((closing, _)) = closing(words) {
        return closing;
    }
    if is_slash_name(words) {
        return Look::SlashName;
    }
    if is_contact(words) {
        return Look::Contact;
    }
    if is_organisation(words) {
        return Look::Short;
    }
    if is_name(words) {
        return if has_title(words) { Look::Title } else { Look::Name };
    }
    let prose = words.ends_with(['.', '!', '?', ':', ';']) && !ends_with_abbreviation(words);
    if has_title(words) && !prose && words.split_whitespace().count() <= 10 {
        return Look::Title;
    }
    if prose || words.split_whitespace().count() > 6 { Look::Prose } else { Look::Short }
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
        && !is_no_name(word)
}

/// Words that stand alone at the end of mails without being anyone's name.
fn is_no_name(word: &str) -> bool {
    const NO_NAMES: &str = " yes no yep ok okay thanks thank thx great perfect good fine super sure agreed absolutely correct exactly done noted \
        approved declined rejected hello hi hej hejsan hallå dear tack ja nej jo japp jodå toppen perfekt bra kanon utmärkt absolut \
        stämmer precis klart självklart godkänt godkänd avslag nja okej tjena monday tuesday wednesday thursday friday saturday sunday \
        today tomorrow yesterday måndag tisdag onsdag torsdag fredag lördag söndag idag imorgon igår januari februari mars maj juni juli \
        augusti september oktober november december january february march june july october please note sorry attached fyi asap \
        attn re sv fwd from to subject sent date från till ämne skickat datum cc and or but so if when what who why how where och men eller så om \
        när vad vem varför hur var the this that these those it is are was we you they he she i my our your det den de vi ni du jag \
        han hon ett en is att på i av med för not inte never always maybe kanske later senare soon snart nothing ingenting none ingen \
        also även här there here där see se bye hejdå welcome välkommen congratulations congrats grattis lycka more mer page sida \
        question questions fråga frågor answer svar total summa price pris offert quote agenda option alternativ n/a tbd ps p.s. \
        hälsningar mvh ";
    let word = word.trim_end_matches(['.', ',']);
    word.len() <= 16 && contains_word(NO_NAMES, &word.to_lowercase())
}

/// Is `word` one of the words of `list`, which begins and ends with a space?
pub(super) fn contains_word(list: &str, word: &str) -> bool {
    memchr::memmem::find_iter(list.as_bytes(), word.as_bytes()).any(|at| {
        at > 0 && list.as_bytes()[at - 1] == b' ' && list.as_bytes().get(at + word.len()) == Some(&b' ')
    }) && !word.is_empty()
}

/// Closings of letters, without their last comma.
const CLOSINGS: &[&str] = &[
    "best regards",
    "kind regards",
    "kindest regards",
    "warm regards",
    "warmest regards",
    "best wishes",
    "regards",
    "rgds",
    "rgrds",
    "with best regards",
    "with kind regards",
    "with regards",
    "my best regards",
    "sincerely",
    "yours sincerely",
    "sincerely yours",
    "yours truly",
    "very truly yours",
    "yours faithfully",
    "respectfully",
    "respectfully yours",
    "cordially",
    "all the best",
    "best",
    "br",
    "b.r.",
    "b r",
    "kr",
    "cheers",
    "yours",
    "warmly",
    "thanks and regards",
    "thanks & regards",
    "thanks and best regards",
    "thanks & best regards",
    "many thanks and best regards",
    "love",
    "xo",
    "xoxo",
    "take care",
    "mvh",
    "m.v.h.",
    "m.v.h",
    "m v h",
    "med vänlig hälsning",
    "med vänliga hälsningar",
    "vänlig hälsning",
    "vänliga hälsningar",
    "vänligen",
    "hälsningar",
    "hälsning",
    "bästa hälsningar",
    "bästa hälsning",
    "varma hälsningar",
    "med bästa hälsningar",
    "med bästa hälsning",
    "med varma hälsningar",
    "många hälsningar",
    "soliga hälsningar",
    "med hälsning",
    "hälsar",
    "allt gott",
    "kram",
    "kramar",
    "högaktningsfullt",
    "vh",
    "bh",
    "med vänlig halsning",
    "vanliga halsningar",
    "med vanlig halsning",
    "med venlig hilsen",
    "venlig hilsen",
    "venlige hilsner",
    "med venlige hilsner",
    "de bedste hilsner",
    "bedste hilsner",
    "bedste hilsen",
    "hilsen",
    "kh",
    "kærlig hilsen",
    "med vennlig hilsen",
    "vennlig hilsen",
    "beste hilsen",
    "beste hilsener",
    "hilsner",
    "hilsen fra",
    "mange hilsener",
    "mit freundlichen grüßen",
    "mit freundlichen grüssen",
    "mit freundlichem gruß",
    "freundliche grüße",
    "freundliche grüsse",
    "viele grüße",
    "viele grüsse",
    "beste grüße",
    "beste grüsse",
    "liebe grüße",
    "herzliche grüße",
    "schöne grüße",
    "mit besten grüßen",
    "mfg",
    "vg",
    "lg",
    "gruß",
    "grüße",
    "grüsse",
    "hochachtungsvoll",
    "cordialement",
    "bien cordialement",
    "très cordialement",
    "bien à vous",
    "salutations",
    "meilleures salutations",
    "sincères salutations",
    "amicalement",
    "cdt",
    "cdlt",
    "saludos",
    "un saludo",
    "saludos cordiales",
    "atentamente",
    "un cordial saludo",
    "cordialmente",
    "cordiali saluti",
    "saluti",
    "distinti saluti",
    "un saluto",
    "met vriendelijke groet",
    "met vriendelijke groeten",
    "vriendelijke groet",
    "vriendelijke groeten",
    "groeten",
    "groet",
    "mvg",
    "hartelijke groet",
    "hoogachtend",
    "terveisin",
    "ystävällisin terveisin",
    "parhain terveisin",
    "yst. terv.",
    "terv",
    "terv.",
    "t.",
    "atenciosamente",
    "abraços",
    "cumprimentos",
    "pozdrawiam",
    "z poważaniem",
    "z powazaniem",
];

/// Words of thanks and farewell that close a letter when a name follows.
const THANKS: &[&str] = &[
    "thanks",
    "thank you",
    "thanks again",
    "many thanks",
    "thanks in advance",
    "thank you in advance",
    "thanks so much",
    "thanks very much",
    "thank you very much",
    "thanks a lot",
    "thx",
    "thnx",
    "tks",
    "ty",
    "talk soon",
    "talk to you soon",
    "speak soon",
    "see you",
    "see you soon",
    "see you then",
    "see ya",
    "later",
    "have a nice day",
    "have a great day",
    "have a good day",
    "have a good one",
    "have a great weekend",
    "have a nice weekend",
    "have a good weekend",
    "good luck",
    "enjoy",
    "your friend",
    "looking forward",
    "thanks for your help",
    "thank you for your help",
    "thanks for your time",
    "thank you for your time",
    "thanks for all your help",
    "keep in touch",
    "ciao",
    "bye",
    "hope this helps",
    "with thanks",
    "much appreciated",
    "tack",
    "tack så mycket",
    "tack på förhand",
    "stort tack",
    "tack igen",
    "tackar",
    "tusen tack",
    "tack för hjälpen",
    "tack för mig",
    "vi hörs",
    "hörs",
    "vi ses",
    "ses",
    "ha det",
    "ha det bra",
    "ha det så bra",
    "ha det gott",
    "ha en bra dag",
    "ha en fin dag",
    "ha en trevlig dag",
    "ha en bra helg",
    "ha en fin helg",
    "ha en skön helg",
    "trevlig helg",
    "skön helg",
    "glad sommar",
    "trevlig sommar",
    "god jul",
    "hej så länge",
    "hej då",
    "hejdå",
    "hej hej",
    "tak",
    "på forhånd tak",
    "mange tak",
    "takk",
    "på forhånd takk",
    "mange takk",
    "danke",
    "vielen dank",
    "besten dank",
    "danke im voraus",
    "merci",
    "merci d'avance",
    "bonne journée",
    "gracias",
    "grazie",
    "bedankt",
    "alvast bedankt",
    "dank je wel",
    "kiitos",
    "obrigado",
    "dziękuję",
];

/// What closing a line is, and who signs behind it: `Mvh Anna` gives `Anna`.
pub(super) fn closing(words: &str) -> Option<(Look, &str)> {
    if words.len() > 60 || !words.starts_with(char::is_alphabetic) {
        return None;
    }
    let folded = words.to_lowercase();
    let bare = folded.trim_end_matches(|char: char| !char.is_alphanumeric());
    let known = |list: &[&str]| list.iter().any(|closing| bare == closing.trim_end_matches('.'));
    if known(CLOSINGS) {
        return Some((Look::Closing, ""));
    }
    if known(THANKS) {
        return (!words.contains('?')).then_some((Look::Thanks, ""));
    }
    let signed = |list: &[&str], look: Look| signer(words, &folded, list).map(|signer| (look, signer));
    signed(CLOSINGS, Look::Closing).or_else(|| signed(THANKS, Look::ThanksNamed))
}

/// The name behind one of the closings of `list`.
fn signer<'t>(words: &'t str, folded: &str, list: &[&str]) -> Option<&'t str> {
    const PARTING: [char; 8] = [' ', ',', '!', '.', '/', '-', '–', ';'];
    list.iter().find_map(|closing| {
        let rest = folded.strip_prefix(closing).filter(|rest| rest.starts_with(PARTING))?;
        // Lower case keeps the length of every letter that closings are written with; else there is none.
        let rest = words.get(words.len().checked_sub(rest.len())?..)?.trim_start_matches(PARTING);
        is_signed(rest).then_some(rest)
    })
}

/// A name behind a closing, possibly with a title: `Anna`, `Anna Jones, CFO`.
fn is_signed(rest: &str) -> bool {
    let name = rest.split([',', '|']).next().unwrap_or(rest);
    !rest.is_empty() && rest.len() <= 50 && is_name(name) && !name.ends_with('?')
}

/// Telephone numbers, mail and web addresses, extensions, streets.
pub(super) fn is_contact(words: &str) -> bool {
    let digits = words.bytes().filter(u8::is_ascii_digit).count();
    let tokens = words.split_whitespace().count();
    let address = words.contains('@') || words.contains("www.") || words.contains("http");
    if address && tokens <= 8 {
        return true;
    }
    let letters = words.chars().filter(|char| char.is_alphabetic()).count();
    let sentence = words.ends_with(['.', '?', '!', ':']) || words.contains(" is ") || words.contains(" är ");
    if digits >= 4 && !sentence && tokens <= 12 && (labelled(words) || digits * 2 >= letters) {
        return true;
    }
    digits >= 2 && tokens <= 8 && !sentence && labelled(words)
}

/// Does it begin as a telephone or address line does?
fn labelled(words: &str) -> bool {
    const LABELS: &str = " tel telefon telephone phone ph mobil mobile mob cell cellphone fax direct direkt office kontor växel t m f p d o e w ext x \
        voice pager box adress address besöksadress postadress besök post e-mail email e-post mail web hemsida org mobiltelefon tlf tfn \
        skype fon handy main switchboard work home suite floor ";
    let word = words
        .trim_start_matches(['(', '+', '*'])
        .split(|char: char| !char.is_alphabetic())
        .next()
        .unwrap_or("");
    contains_word(LABELS, &word.to_lowercase())
}

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
