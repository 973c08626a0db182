//! How letters are closed: `Best regards`, `Med vänlig hälsning`, `Thanks, Anna`.

use std::sync::LazyLock;

use super::word_list::WordList;
use super::words::{Look, is_name};

/// A closing is no longer than this, its name included.
const BYTES_MAX: usize = 60;

/// What closing a line is, and who signs behind it: `Mvh Anna` gives `Anna`.
pub(super) fn closing(words: &str) -> Option<(Look, &str)> {
    if words.len() > BYTES_MAX || !words.starts_with(char::is_alphabetic) {
        return None;
    }
    if let Some(end) = CLOSINGS.prefix(words)
        && let Some(signer) = signer(&words[end..])
    {
        return Some((Look::Closing, signer));
    }
    let signer = signer(&words[THANKS.prefix(words)?..])?;
    match signer {
        "" if words.contains('?') => None,
        "" => Some((Look::Thanks, "")),
        _ => Some((Look::ThanksNamed, signer)),
    }
}

/// What follows a closing: nothing but signs, or a name, possibly with a title (`Anna Jones, CFO`).
fn signer(rest: &str) -> Option<&str> {
    let name = rest.trim_start_matches([' ', ',', '!', '.', '/', '-', '–', ';']);
    if !name.contains(char::is_alphanumeric) {
        return Some("");
    }
    let first = name.split([',', '|']).next().unwrap_or(name);
    let apart = name.len() < rest.len();
    (apart && name.len() <= 50 && is_name(first) && !name.ends_with('?')).then_some(name)
}

/// Closings that say nothing else.
static CLOSINGS: LazyLock<WordList> = LazyLock::new(|| {
    WordList::new(
        "best regards;kind regards;kindest regards;warm regards;warmest regards;best wishes;regards;rgds;rgrds;with best regards;
        with kind regards;with regards;my best regards;sincerely;yours sincerely;sincerely yours;yours truly;very truly yours;
        yours faithfully;respectfully;respectfully yours;cordially;all the best;best;br;b.r.;b r;kr;cheers;yours;warmly;
        thanks and regards;thanks & regards;thanks and best regards;thanks & best regards;many thanks and best regards;love;xo;
        xoxo;take care;
        mvh;m.v.h.;m.v.h;m v h;med vänlig hälsning;med vänliga hälsningar;vänlig hälsning;vänliga hälsningar;vänligen;hälsningar;
        hälsning;bästa hälsningar;bästa hälsning;varma hälsningar;med bästa hälsningar;med bästa hälsning;med varma hälsningar;
        många hälsningar;soliga hälsningar;med hälsning;hälsar;allt gott;kram;kramar;högaktningsfullt;vh;bh;med vanlig halsning;
        vanliga halsningar;hälsningar från;hälsn;
        med venlig hilsen;venlig hilsen;venlige hilsner;med venlige hilsner;de bedste hilsner;bedste hilsner;bedste hilsen;hilsen;
        kh;kærlig hilsen;med vennlig hilsen;vennlig hilsen;beste hilsen;beste hilsener;hilsner;hilsen fra;mange hilsener;
        mit freundlichen grüßen;mit freundlichen grüssen;mit freundlichem gruß;freundliche grüße;freundliche grüsse;viele grüße;
        viele grüsse;beste grüße;beste grüsse;liebe grüße;herzliche grüße;schöne grüße;mit besten grüßen;mfg;vg;lg;gruß;grüße;
        grüsse;hochachtungsvoll;
        cordialement;bien cordialement;très cordialement;bien à vous;salutations;meilleures salutations;sincères salutations;
        amicalement;cdt;cdlt;saludos;un saludo;saludos cordiales;atentamente;un cordial saludo;cordialmente;cordiali saluti;saluti;
        distinti saluti;met vriendelijke groet;met vriendelijke groeten;vriendelijke groet;vriendelijke groeten;groeten;groet;
        mvg;hartelijke groet;hoogachtend;terveisin;ystävällisin terveisin;parhain terveisin;yst. terv.;terv;atenciosamente;
        abraços;cumprimentos;pozdrawiam;z poważaniem;z powazaniem",
        ';',
    )
});

/// Words of thanks and farewell: they close a letter when a name follows.
static THANKS: LazyLock<WordList> = LazyLock::new(|| {
    WordList::new(
        "thanks;thank you;thanks again;many thanks;thanks in advance;thank you in advance;thanks so much;thanks very much;
        thank you very much;thanks a lot;thx;thnx;tks;ty;talk soon;talk to you soon;speak soon;see you;see you soon;see you then;
        see ya;later;have a nice day;have a great day;have a good day;have a good one;have a great weekend;have a nice weekend;
        have a good weekend;good luck;enjoy;your friend;looking forward;thanks for your help;thank you for your help;
        thanks for your time;thank you for your time;thanks for all your help;keep in touch;ciao;bye;hope this helps;with thanks;
        much appreciated;
        tack;tack så mycket;tack på förhand;stort tack;tack igen;tackar;tusen tack;tack för hjälpen;tack för mig;vi hörs;hörs;
        vi ses;ses;ha det;ha det bra;ha det så bra;ha det gott;ha en bra dag;ha en fin dag;ha en trevlig dag;ha en bra helg;
        ha en fin helg;ha en skön helg;trevlig helg;skön helg;glad sommar;trevlig sommar;god jul;hej så länge;hej då;hejdå;
        hej hej;
        tak;på forhånd tak;mange tak;takk;på forhånd takk;mange takk;danke;vielen dank;besten dank;danke im voraus;merci;
        merci d'avance;bonne journée;gracias;grazie;bedankt;alvast bedankt;dank je wel;kiitos;obrigado;dziękuję",
        ';',
    )
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn closings_give_their_signers() {
        assert_eq!(closing("Best regards,"), Some((Look::Closing, "")));
        assert_eq!(closing("Med vänlig hälsning Anna Berg"), Some((Look::Closing, "Anna Berg")));
        assert_eq!(closing("Mvh Anna, inköpschef"), Some((Look::Closing, "Anna, inköpschef")));
        assert_eq!(closing("Thanks!"), Some((Look::Thanks, "")));
        assert_eq!(closing("Tack! /Anna"), Some((Look::ThanksNamed, "Anna")));
    }

    #[test]
    fn sentences_are_no_closings() {
        for words in [
            "Best to ask Karl",
            "Thanks for the call",
            "Regards the price",
            "Tack men nej",
            "Thanks?",
            "Love it",
        ] {
            assert_eq!(closing(words), None, "{words:?}");
        }
    }
}
