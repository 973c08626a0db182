//! Titles and organisations: what somebody is and where, in the words that people put under their names.

use std::sync::LazyLock;

use super::word_list::WordList;

/// Whole words that titles are made with.
static WORDS: LazyLock<WordList> = LazyLock::new(|| {
    WordList::new(
        "manager director officer chief head president vice-president vp svp evp avp ceo cfo coo cto cio cmo cro \
        ciso cpo cso chro md gm owner founder co-founder cofounder partner principal chairman chairwoman \
        chairperson chair secretary treasurer controller comptroller accountant bookkeeper buyer purchaser \
        administrator analyst engineer developer architect consultant specialist coordinator co-ordinator \
        assistant associate supervisor superintendent foreman lead leader planner technician operator \
        representative executive agent broker trader scheduler advisor adviser counsel attorney lawyer solicitor \
        paralegal professor lecturer teacher headmaster headteacher dean rector researcher scientist physician \
        doctor nurse surgeon pharmacist librarian editor journalist designer strategist trainee intern \
        receptionist clerk commissioner councillor mayor minister governor trustee superintendent inspector \
        auditor actuary underwriter recruiter ambassador captain colonel sergeant deputy dpo chef vd vvd vice \
        ekonomichef ekonom direktör ansvarig samordnare inköpare upphandlare säljare projektledare ledare \
        handläggare jurist advokat konsult rådgivare assistent sekreterare administratör koordinator ingenjör \
        tekniker utvecklare arkitekt strateg controller revisor redovisningsekonom ordförande ledamot kassör \
        rektor lärare professor forskare läkare överläkare sjuksköterska enhetschef förvaltningschef \
        kommundirektör borgmästare ägare grundare delägare platschef driftchef fastighetschef verksamhetschef \
        avdelningschef platsansvarig lagerchef it-chef hr-chef vd-assistent förvaltare föreståndare kanslichef \
        kamrer mäklare byggledare arbetsledare förman kyrkoherde diakon samhällsplanerare bibliotekarie \
        kommunikatör geschäftsführer geschäftsführerin leiter leiterin einkäufer vertriebsleiter direktor \
        direktør leder sjef innkjøper indkøber indkøbschef konsulent daglig directeur responsable acheteur \
        gérant gerente director directora inköpschef försäljningschef marknadschef",
        ' ',
    )
});

/// The ends of compound titles, Swedish above all: `inköpschef`, `avdelningsansvarig`.
const ENDINGS: [&str; 52] = [
    "chef",
    "chefen",
    "direktör",
    "ansvarig",
    "samordnare",
    "ledare",
    "handläggare",
    "ingenjör",
    "tekniker",
    "ekonom",
    "administratör",
    "assistent",
    "koordinator",
    "rådgivare",
    "arkitekt",
    "utvecklare",
    "sekreterare",
    "jurist",
    "inköpare",
    "upphandlare",
    "strateg",
    "säljare",
    "konsult",
    "specialist",
    "controller",
    "föreståndare",
    "förvaltare",
    "rektor",
    "lärare",
    "läkare",
    "sköterska",
    "planerare",
    "ordförande",
    "ledamot",
    "analytiker",
    "designer",
    "samordnaren",
    "operatör",
    "montör",
    "inspektör",
    "revisor",
    "mästare",
    "chefsassistent",
    "leiter",
    "leiterin",
    "führer",
    "direktør",
    "leder",
    "sjef",
    "manager",
    "utredare",
    "projektör",
];

/// Does a title stand in `text`?
pub(super) fn has_title(text: &str) -> bool {
    text.split(|char: char| !(char.is_alphanumeric() || char == '-')).any(is_title_word)
}

fn is_title_word(word: &str) -> bool {
    if word.len() < 2 || word.len() > 40 {
        return false;
    }
    let compound = |ending: &str| {
        let start = word.len().saturating_sub(ending.len());
        start > 0 && word.get(start..).is_some_and(|end| end.eq_ignore_ascii_case(ending))
    };
    WORDS.contains(word)
        || word.len() > 6 && ends_like_one(word) && ENDINGS.iter().any(|ending| compound(ending))
}

/// Does one of [`ENDINGS`] end with the same two bytes?
fn ends_like_one(word: &str) -> bool {
    ENDS[pair(word.as_bytes())]
}

static ENDS: [bool; 1024] = {
    let mut ends = [false; 1024];
    let mut at = 0;
    while at < ENDINGS.len() {
        ends[pair(ENDINGS[at].as_bytes())] = true;
        at += 1;
    }
    ends
};

/// The last two bytes of a word as a number below 1024, capitals like small letters.
const fn pair(word: &[u8]) -> usize {
    let [.., before, last] = word else { return 0 };
    ((*before & 31) as usize) << 5 | (*last & 31) as usize
}

/// Forms of organisations: whatever else stands in a name with one of them, it is an organisation's.
static FORMS: LazyLock<WordList> = LazyLock::new(|| {
    WordList::new(
        "ab inc ltd llc llp pllc plc gmbh ag kg a/s aps asa oy oyj bv b.v. nv s.a. srl spa corp corporation \
        limited koncernen kommun kommunen universitet universitetet högskola högskolan stiftelse stiftelsen \
        förening föreningen",
        ' ',
    )
});

/// Words that organisations' names are made with, unless a title stands beside them.
static BODIES: LazyLock<WordList> = LazyLock::new(|| {
    WordList::new(
        "as sa company co group gruppen region regionen university college school skola skolan bank banken \
        hospital sjukhus sjukhuset foundation council board agency myndigheten verket institute institutet \
        industries solutions systems technologies holding holdings association partners county municipality \
        ministry supply logistics services consulting",
        ' ',
    )
});

/// Does it end or begin as organisations' names do?
pub(super) fn is_organisation(piece: &str) -> bool {
    let among = |list: &WordList, word: &str| {
        list.contains(word) || list.contains(word.trim_matches(['.', ',', '(', ')']))
    };
    piece.len() <= 80
        && piece.starts_with(|char: char| char.is_uppercase() || char.is_ascii_digit())
        && !piece.ends_with(['?', '!', ':'])
        && piece.split_ascii_whitespace().count() <= 6
        && (piece.split_ascii_whitespace().skip(1).any(|word| among(&FORMS, word))
            || piece.ends_with("kommun")
            || piece.split_ascii_whitespace().skip(1).any(|word| among(&BODIES, word)) && !has_title(piece))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_are_known_in_english_and_swedish() {
        for text in [
            "Chief Financial Officer",
            "VP Sales",
            "Inköpschef",
            "Head of Operations",
            "VD",
            "verksamhetsutvecklare",
            "IT-ansvarig",
            "Purchasing Administrator",
        ] {
            assert!(has_title(text), "{text:?}");
        }
        for text in ["Harbor & Vale Ltd", "Anna Jones", "Göteborg", "", "Stora Torget 4"] {
            assert!(!has_title(text), "{text:?}");
        }
    }

    #[test]
    fn organisations_are_told_from_titles() {
        for text in
            ["Harbor & Vale Ltd", "Ekeby kommun", "Tallgrass Warehouse Systems", "Göteborgs universitet"]
        {
            assert!(is_organisation(text), "{text:?}");
        }
        for text in [
            "Warehouse Systems Manager",
            "Head of Group Solutions",
            "Board Secretary",
            "Anna Berg",
            "Will the board sign?",
        ] {
            assert!(!is_organisation(text), "{text:?}");
        }
    }
}
