//! Full stops that end no sentence: abbreviations, initials, ordinals and dates.

use std::sync::LazyLock;

use crate::zones::word_list::WordList;

/// Is the full stop behind `before` that of an abbreviation, an initial, an ordinal or a date?
pub(super) fn is_abbreviation(before: &str, rest: &str) -> bool {
    let token = before.rsplit([' ', '\t', '\n', '(', '"', '/', '>']).next().unwrap_or(before);
    let next = rest.chars().next();
    let goes_on = next.is_some_and(|char| char.is_lowercase() || char.is_ascii_digit());
    let bytes = token.as_bytes();
    if token.is_empty() {
        return goes_on;
    }
    if bytes.iter().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b':' | b'/' | b'-')) {
        let numbered = token.len() == before.trim_start().len() && token.len() <= 2;
        return numbered || goes_on && next.is_some_and(char::is_lowercase) && token.len() <= 6;
    }
    let letters = token.chars().count();
    if letters == 1 && token.chars().all(char::is_uppercase) {
        return next.is_some_and(char::is_uppercase) && !matches!(token, "I") || goes_on;
    }
    if token.len() > 12 {
        return false;
    }
    NEVER_LAST.contains(token) && next.is_some()
        || goes_on && (letters == 1 || is_dotted(token) || SELDOM_LAST.contains(token))
}

/// `t.ex`, `f.d`, `a.m`: single letters and short bits with stops between them.
fn is_dotted(token: &str) -> bool {
    token.contains('.') && token.split('.').all(|bit| (1..=2).contains(&bit.chars().count()))
}

/// Abbreviations that something always follows.
static NEVER_LAST: LazyLock<WordList> = LazyLock::new(|| {
    WordList::new(
        "mr mrs ms sgt mt ft sr smt incl dr prof st messrs hon rev e.g i.e eg ie cf vs approx attn fig viz re c/o gen t.ex t.e.x ex \
        bl.a f.d fd kl ca cirka nr s.k d.v.s dvs dv p.g.a pga ang jfr resp inkl exkl max min st.f fr.o.m \
        t.o.m f.o.m o.dyl u.a enl avd tf t.f ev civ.ing fil.dr jur.kand m.a.p mha m.h.a n.b obs tel tlf mob \
        bl ung alt sid hr fr frk z.b d.h bzw ggf f.eks feks",
        ' ',
    )
});

/// Abbreviations that may end a sentence: they do when a capital follows.
static SELDOM_LAST: LazyLock<WordList> = LazyLock::new(|| {
    WordList::new(
        "acc el esp eff prev reg diff poss dir comp pres div proc procurem maint nos gem löp ordf styr exp \
        etc inc ltd co corp jr sr dept no p.m a.m pm am est ext jan feb mar apr jun jul aug sep sept oct okt \
        nov dec mån tis ons tors tor fre lör sön mon tue wed thu fri sat sun osv o.s.v m.m m.fl mm mfl e.d \
        kr sek st tkr mkr mdr m.v.h mvh vol ed u.s u.k nästk f.n f.ö i.o.m o forts ass tekn vd gm fn",
        ' ',
    )
});
