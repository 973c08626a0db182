//! Notices that nobody wrote for this mail: confidentiality, viruses, the environment, how to unsubscribe.

use std::sync::LazyLock;

use aho_corasick::packed::Searcher;
use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};

use super::lines::Line;

/// A paragraph whose phrases weigh this much is a notice.
const WEIGHT_MIN: u32 = 3;

/// A longer paragraph without any phrase of notices is somebody's words.
const PROSE_BYTES_MIN: usize = 60;

/// Phrases and what they weigh. The first letter may stand in a capital unless it is a letter beyond ASCII.
const PHRASES: &[(&str, u32)] = &[
    // Confidentiality.
    ("intended recipient", 3),
    ("intended solely for", 3),
    ("intended only for", 3),
    ("intended for the use of", 2),
    ("intended for the addressee", 3),
    ("sole use of the", 2),
    ("solely for the use", 3),
    ("named addressee", 3),
    ("addressee(s)", 2),
    ("confidential", 1),
    ("privileged", 1),
    ("unauthorized", 1),
    ("unauthorised", 1),
    ("strictly prohibited", 2),
    ("received this e-mail in error", 3),
    ("received this email in error", 3),
    ("received this message in error", 3),
    ("received this communication in error", 3),
    ("received this transmission in error", 3),
    ("received it in error", 3),
    ("in error, please", 2),
    ("disclosure, copying", 3),
    ("copying or distribution", 2),
    ("delete this e-mail", 1),
    ("delete it from your system", 3),
    ("this e-mail and any", 2),
    ("this email and any", 2),
    ("this message and any", 2),
    ("this communication", 1),
    ("any attachments", 1),
    ("avsedd för", 1),
    ("avsedda mottagaren", 3),
    ("avsedd mottagare", 3),
    ("rätt mottagare", 2),
    ("konfidentiell", 1),
    ("sekretess", 1),
    ("obehörig", 1),
    ("felaktigt mottagit", 3),
    ("fått detta meddelande av misstag", 3),
    ("fått detta e-post", 2),
    ("fått detta mejl av misstag", 3),
    ("detta e-postmeddelande", 2),
    ("detta e-mail", 1),
    ("detta meddelande", 1),
    ("detta mejl", 1),
    ("eventuella bilagor", 1),
    ("bifogade filer", 1),
    ("radera meddelandet", 2),
    ("radera det", 1),
    ("endast avsett för", 3),
    ("enbart avsett för", 3),
    ("tilltänkta mottagare", 3),
    ("fortrolig", 1),
    ("rette modtager", 3),
    ("rette mottaker", 3),
    ("vertraulich", 1),
    ("nicht der richtige adressat", 3),
    ("irrtümlich erhalten", 3),
    ("destinatarie", 1),
    ("destinataire", 1),
    ("destinatario", 1),
    ("per errore", 2),
    ("par erreur", 2),
    ("por error", 2),
    ("riservate", 1),
    ("uso esclusivo", 2),
    ("confidentiel", 1),
    ("confidencial", 1),
    ("disclaimer", 2),
    ("does not constitute", 1),
    ("legally binding", 1),
    ("accepts no liability", 3),
    ("no liability", 2),
    ("views expressed", 2),
    ("opinions expressed", 2),
    // Viruses, warnings of the mail system.
    ("scanned for viruses", 3),
    ("virus-free", 3),
    ("virus free", 3),
    ("computer viruses", 2),
    ("checked for viruses", 3),
    ("avast", 1),
    ("malware", 2),
    ("kontrollerats för virus", 3),
    ("virusfri", 3),
    ("virus", 1),
    ("originated from outside", 3),
    ("external sender", 2),
    ("external email", 2),
    ("do not click links", 3),
    ("do not click on links", 3),
    ("outside of the organization", 2),
    ("outside your organization", 2),
    ("outside the organization", 2),
    ("utanför organisationen", 2),
    ("extern avsändare", 3),
    ("klicka inte på länkar", 3),
    ("you don't often get email from", 3),
    ("you don't often get email from", 3),
    ("du får inte ofta e-post från", 3),
    ("learn why this is important", 3),
    // The environment.
    ("consider the environment", 3),
    ("think before you print", 3),
    ("before printing this", 3),
    ("tänk på miljön", 3),
    ("behöver skriva ut", 2),
    ("skriver ut detta", 2),
    ("think of the environment", 3),
    ("need to print this", 2),
    // Data protection, as the law makes senders write.
    ("privacy policy", 1),
    ("privacy notice", 1),
    ("personuppgifter", 1),
    ("behandlar personuppgifter", 2),
    ("integritetspolicy", 2),
    ("how we process personal data", 3),
    ("så behandlar vi", 2),
    ("läs mer om hur", 1),
    ("gdpr", 1),
    ("registered in england", 3),
    ("registered office", 2),
    ("company number", 1),
    ("registered number", 2),
    ("säte:", 1),
    // Lists and newsletters.
    ("unsubscribe", 1),
    ("avregistrera", 1),
    ("avprenumerera", 1),
    ("avsluta prenumeration", 3),
    ("manage your preferences", 2),
    ("manage preferences", 2),
    ("email preferences", 2),
    ("abmelden", 1),
    ("afmeld", 1),
    ("to unsubscribe", 2),
    ("unsubscribe:", 3),
    ("unsubscribe here", 3),
    ("unsubscribe from this", 2),
    ("click", 1),
    ("klicka", 1),
    ("http", 1),
    ("listinfo", 2),
    ("avregistrera dig", 2),
    ("avregistrera:", 3),
    ("avprenumerera på", 2),
    ("avprenumerera:", 3),
    ("you are receiving this", 3),
    ("you received this message because", 3),
    ("you received this email because", 3),
    ("this email was sent to", 2),
    ("this message was sent to", 2),
    ("this e-mail was sent to", 2),
    ("du får detta", 2),
    ("du får det här", 2),
    ("view this email in your browser", 3),
    ("view in browser", 3),
    ("visa i webbläsare", 3),
    ("all rights reserved", 2),
    ("mailing list", 1),
    ("reply to this email directly or", 3),
    ("do not reply to this", 2),
    ("cannot be replied to", 2),
];

static FINDER: LazyLock<Option<AhoCorasick>> = LazyLock::new(|| {
    AhoCorasick::builder()
        .ascii_case_insensitive(true)
        .kind(Some(AhoCorasickKind::DFA))
        .prefilter(false)
        .match_kind(MatchKind::LeftmostLongest)
        .build(PHRASES.iter().map(|(phrase, _)| phrase))
        .ok()
});

/// Pieces of words of which every phrase that weighs two or more holds one. Few other texts do, and looking for them
/// is many times faster than looking for the phrases.
const TRIGGERS: &str = "ntende;NTENDED;ddresse;isclaim;ISCLAIM;rohibit;nvironment;nsubscri;vregistr;vprenum;irus;malware;utside;xtern;rror;\
    mottag;misstag;modtager;mottaker;dressat;rrtüm;erreur;esclusivo;iability;xpressed;print;kriver;\
    iljön;references;listinfo;receiving;eceived this;reserved;browser;webbl;often;gistered;ersonal;\
    behandl;opying;avsett;mail and;essage and;mail was;ssage was;får det;e replied;eply to;use of the;\
    for the use;utanför;earn why;renumerat;integritet;links;länkar;radera;your system;e-post;skriva ut";

static TRIGGER: LazyLock<Option<Searcher>> = LazyLock::new(|| Searcher::new(TRIGGERS.split(';')));

/// The lines of a stretch that are notices.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(super) struct Notices {
    /// Lines before this one are a notice above the words.
    pub(super) above: usize,
    /// This line and those after it are notices below the words.
    pub(super) below: usize,
}

/// Finds notices above and below the words of `lines`.
pub(super) fn notices(text: &str, lines: &[Line<'_>]) -> Notices {
    let none = Notices { above: 0, below: lines.len() };
    let (Some(first), Some(last), Some(finder)) = (lines.first(), lines.last(), FINDER.as_ref()) else {
        return none;
    };
    let bytes = &text.as_bytes()[first.start..last.next];
    if TRIGGER.as_ref().is_some_and(|trigger| trigger.find(bytes).is_none()) {
        return none;
    }
    let mut weights: Vec<(usize, u32)> = Vec::new();
    for found in finder.find_iter(bytes) {
        weights.push((first.start + found.start(), PHRASES[found.pattern().as_usize()].1));
    }
    if weights.is_empty() {
        return none;
    }
    let paragraphs = paragraphs(lines, &weights);
    place(lines, &paragraphs)
}

/// A run of lines without a blank one, and whether it is a notice.
#[derive(Debug)]
struct Paragraph {
    first: usize,
    end: usize,
    notice: bool,
    /// Long, and without any phrase of notices: somebody's words.
    prose: bool,
}

fn paragraphs(lines: &[Line<'_>], weights: &[(usize, u32)]) -> Vec<Paragraph> {
    let mut paragraphs: Vec<Paragraph> = Vec::new();
    let (mut at, mut seen) = (0, 0);
    while at < lines.len() {
        if lines[at].is_blank() {
            at += 1;
            continue;
        }
        let first = at;
        while at < lines.len() && !lines[at].is_blank() {
            at += 1;
        }
        let mut weight = 0;
        while seen < weights.len() && weights[seen].0 < lines[at - 1].next {
            weight += weights[seen].1;
            seen += 1;
        }
        if weight > 0 && weight < WEIGHT_MIN && at - first > 1 {
            weight = weight_of(&lines[first..at].iter().map(|line| line.words).collect::<Vec<_>>().join(" "));
        }
        let long = lines[at - 1].next - lines[first].start > PROSE_BYTES_MIN;
        let prose =
            weight == 0 && long && lines[first..at].iter().any(|line| line.words.ends_with(['.', '!', '?']));
        paragraphs.push(Paragraph { first, end: at, notice: is_notice(weight, lines[first].words), prose });
    }
    paragraphs
}

/// What the phrases in a piece of text weigh.
fn weight_of(text: &str) -> u32 {
    let Some(finder) = FINDER.as_ref() else { return 0 };
    finder.find_iter(text).map(|found| PHRASES[found.pattern().as_usize()].1).sum()
}

/// The heading `Disclaimer` alone is a notice.
fn is_notice(weight: u32, first: &str) -> bool {
    weight >= WEIGHT_MIN || weight == 2 && first.to_lowercase().trim_matches([':', '*', ' ']) == "disclaimer"
}

fn place(lines: &[Line<'_>], paragraphs: &[Paragraph]) -> Notices {
    let leading = paragraphs.iter().take_while(|paragraph| paragraph.notice).count();
    let above = if leading > 0 && leading < paragraphs.len() && is_banner(lines, &paragraphs[..leading]) {
        paragraphs[leading].first
    } else {
        0
    };
    let rest = &paragraphs[if above > 0 { leading } else { 0 }..];
    // Where somebody goes on speaking, what stands above was no notice, whatever it speaks of.
    let spoken = rest.iter().rposition(|paragraph| paragraph.prose).map_or(0, |prose| prose + 1);
    let Some(first) = rest[spoken..].iter().position(|paragraph| paragraph.notice).map(|at| spoken + at)
    else {
        return Notices { above, below: lines.len() };
    };
    let mut below = first_line_of_notice(lines, &rest[first]);
    // A rule or a heading above the notice belongs to it.
    while below > above && (lines[below - 1].is_blank() || is_heading(lines[below - 1].words)) {
        below -= 1;
    }
    while below < lines.len() && lines[below].is_blank() {
        below += 1;
    }
    Notices { above, below }
}

/// A warning that the mail system puts above all words is short.
fn is_banner(lines: &[Line<'_>], leading: &[Paragraph]) -> bool {
    leading.last().is_some_and(|last| lines[last.end - 1].next - lines[leading[0].first].start < 700)
}

/// A notice that follows a signature without a blank line begins where the long lines begin.
fn first_line_of_notice(lines: &[Line<'_>], paragraph: &Paragraph) -> usize {
    let run = &lines[paragraph.first..paragraph.end];
    let rule = run.iter().rposition(|line| is_rule(line.words));
    match rule {
        Some(rule) if rule + 1 < run.len() => paragraph.first + rule,
        _ => {
            paragraph.first
                + run
                    .iter()
                    .position(|line| line.words.len() >= 45 || is_notice_start(line.words))
                    .unwrap_or(0)
        }
    }
}

fn is_notice_start(words: &str) -> bool {
    weight_of(words) >= 2
}

fn is_heading(words: &str) -> bool {
    is_rule(words) || words.len() < 40 && is_notice_start(words)
}

fn is_rule(words: &str) -> bool {
    words.len() >= 2 && words.bytes().all(|byte| matches!(byte, b'_' | b'-' | b'*' | b'=' | b' '))
}

#[cfg(test)]
mod tests {
    use super::super::lines::lines;
    use super::*;

    fn check(text: &str, above: usize, below: usize) {
        assert_eq!(notices(text, &lines(text)), Notices { above, below }, "{text:?}");
    }

    #[test]
    fn notices_below_and_above_are_found() {
        check(
            "Hi\n\nYes.\n\nThis e-mail and any attachments are confidential and intended solely for the addressee.",
            0,
            4,
        );
        check("Hej\n\nTänk på miljön innan du skriver ut detta mejl.", 0, 2);
        check(
            "CAUTION: This email originated from outside of this company. Do not click links.\n\nHi Anna",
            2,
            3,
        );
        check("Sale!\n\nUnsubscribe: https://x.example/u", 0, 2);
    }

    #[test]
    fn every_weighty_phrase_has_a_trigger() {
        for (phrase, _) in PHRASES.iter().filter(|(_, weight)| *weight >= 2) {
            assert!(TRIGGERS.split(';').any(|trigger| phrase.contains(trigger)), "{phrase:?}");
        }
        assert!(TRIGGER.is_some(), "too many triggers for one fast search");
    }

    #[test]
    fn words_about_secrets_are_no_notice() {
        check("The report is confidential, so please do not forward it.", 0, 1);
        check(
            "Thank you, I half expected to be put on a mailing list.\n\nCan I unsubscribe from that?",
            0,
            3,
        );
        check("Hej\n\nVi behandlar personuppgifter i systemet, det är därför juristen måste godkänna.", 0, 3);
    }
}
