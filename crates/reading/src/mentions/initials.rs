//! People by their initials, as sellers' notes have them: "RH was friendlier", "YP walked in".

use std::sync::LazyLock;

use super::names::acronym;
use super::sentence::Sentence;
use crate::titles::wordset::{WordSet, word_set};

/// Are the capitals at word `i` somebody's initials?
pub(super) fn initials(sentence: &Sentence<'_>, i: usize) -> Option<String> {
    let word = sentence.words.get(i).filter(|word| word.capital)?;
    let letters = word.raw.strip_suffix("'s").or_else(|| word.raw.strip_suffix("’s")).unwrap_or(word.raw);
    if !acronym(letters) {
        return None;
    }
    let count = letters.chars().count();
    if !(2..=3).contains(&count)
        || !letters.chars().all(char::is_alphabetic)
        || ACRONYMS.contains(word.bare())
    {
        return None;
    }
    let shouted = sentence.words.iter().filter(|word| acronym(word.raw)).count() * 2
        > sentence.words.iter().filter(|word| !word.sign).count()
        && sentence.words.len() > 3;
    let figures = |at: usize| sentence.low(at).starts_with(|c: char| c.is_ascii_digit());
    let beside_figures = figures(i + 1) || i > 0 && figures(i - 1);
    let thing = i > 0
        && sentence
            .is(i - 1, &["the", "a", "an", "our", "your", "en", "ett", "den", "vår", "ert", "er", "vårt"])
        || sentence.capital(i + 1) && !acronym(sentence.words[i + 1].raw);
    let acts = sentence.among(i + 1, &ACTS) || word.genitive();
    let holds = if count == 2 { !thing || acts } else { acts && !thing };
    (holds && !shouted && !beside_figures).then(|| letters.to_owned())
}

/// What people do in notes.
static ACTS: LazyLock<WordSet> = LazyLock::new(|| {
    word_set(
        "is was has had says said wants will decides decided walked signs signed asked thinks likes liked \
         came went left called told knows agreed approves approved confirmed seems seemed sat took är var \
         har hade sa säger vill ska tycker bestämmer kom gick frågade undrar ringde skriver verkar verkade \
         lovade satt tog visste gillar gillade trodde tror måste kan och and again next",
    )
});

/// Capitals that are nobody's initials.
static ACRONYMS: LazyLock<WordSet> = LazyLock::new(|| {
    word_set(
        "it hr vd po uk us eu ab as oy pr pa qa ux ui ai ml tv pc id vp md cv kb gb mb tb am pm ok nb ps \
         re fw sv vb cc hq na no ca ny tx dc bi bu ev db va ft kg kr tm vs ie eg gp hs ip os rd pl ks kf \
         wc gm fd ea fy cfo ceo coo cto cio cmo erp wms crm api pdf sla kpi nda sow msa dpa rfp rfi rfq \
         roi tco poc faq eta eod cob tbd tba fyi btw imo usa gbp usd eur sek nok dkk vat iso mes plc ltd \
         llc inc bv nv sa ag sf pos sku edi asn qr gps gsm lan wan vpn sso mfa csv xls doc jpg png sql aws \
         ibm sap dhl ups dsv bmw hp mri icu gdp nhs brf mvh vh osv mbl lou luf las moms ekn skr ftp dm im \
         hmi cad cam bom mrp oee ppt app lot oem odm cep sme rma ooo wfh pto ot ada aed bid cap mph la du \
         vi de",
    )
});
