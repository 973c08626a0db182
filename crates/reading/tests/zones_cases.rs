//! Zones of whole mails: what programs and people make of forwards, answers and signatures.

use countersign_model::EmailAddress;
use countersign_reading::zones::{Voice, ZoneKind, Zoned, zone};

/// The words of all zones of a kind and voice, white space folded.
fn words(zoned: &Zoned, text: &str, kind: ZoneKind, voice: usize) -> String {
    let zones = zoned.zones.iter().filter(|zone| zone.kind == kind && zone.voice == voice);
    let words: Vec<&str> = zones
        .flat_map(|zone| text[zone.span.clone()].split_whitespace())
        .filter(|word| *word != ">")
        .collect();
    words.join(" ")
}

fn author(voice: &Voice) -> (String, String) {
    let author = voice.author.clone().unwrap_or_default();
    (
        author.name,
        author.address.as_ref().map_or(String::new(), |address| EmailAddress::as_str(address).to_owned()),
    )
}

fn sent(voice: &Voice) -> String {
    voice.sent.map(|sent| sent.strftime("%Y-%m-%d %H:%M").to_string()).unwrap_or_default()
}

/// Own words, own signature, and for each further voice: kind, author, date, words and signature.
fn check(
    subject: &str,
    text: &str,
    own: &str,
    signature: &str,
    others: &[(ZoneKind, &str, &str, &str, &str)],
) {
    let zoned = zone(text, subject);
    assert_eq!(words(&zoned, text, ZoneKind::Own, 0), own, "own words of {text:?}");
    assert_eq!(words(&zoned, text, ZoneKind::Signature, 0), signature, "own signature of {text:?}");
    assert_eq!(zoned.voices.len(), others.len() + 1, "voices of {text:?}: {:?}", zoned.voices);
    for (at, &(kind, name, when, said, signed)) in others.iter().enumerate() {
        let voice = &zoned.voices[at + 1];
        assert_eq!(
            (author(voice).0.as_str(), sent(voice).as_str()),
            (name, when),
            "voice {} of {text:?}",
            at + 1
        );
        assert!(
            words(&zoned, text, kind, at + 1).ends_with(said),
            "voice {}: {:?}",
            at + 1,
            words(&zoned, text, kind, at + 1)
        );
        assert_eq!(words(&zoned, text, ZoneKind::Signature, at + 1), signed, "signature of voice {}", at + 1);
    }
}

use ZoneKind::{Forwarded, Quoted};

#[test]
fn a_bosss_forwarded_words_are_the_bosss() {
    check(
        "VB: Budget",
        "Hej Mia,\n\nse nedan från chefen.\n\n/Anna\n\n---------- Vidarebefordrat meddelande ----------\nFrån: Karl Ek <karl@x.se>\n\
         Datum: tors 12 mars 2026 kl 14:02\nÄmne: Budget\nTill: Anna Berg <anna@x.se>\n\nDet får kosta högst 400 000. Allt över det tar jag i styrelsen.\n\nKarl Ek\nVD\nBerg AB\n",
        "Hej Mia, se nedan från chefen.",
        "/Anna",
        &[(
            Forwarded,
            "Karl Ek",
            "2026-03-12 14:02",
            "Det får kosta högst 400 000. Allt över det tar jag i styrelsen.",
            "Karl Ek VD Berg AB",
        )],
    );
    let text = "Fyi\n\n-----Original Message-----\nFrom: Karl Ek [mailto:karl@x.se]\nSent: Wednesday, February 18, 2026 5:52 PM\nTo: Anna Berg; Eva Ny\nSubject: Budget\n\nNo.\n\nKarl Ek\nCFO\n";
    let zoned = zone(text, "FW: Budget");
    let voice = &zoned.voices[1];
    assert_eq!(author(voice), ("Karl Ek".into(), "karl@x.se".into()));
    assert_eq!((sent(voice).as_str(), voice.subject.as_str()), ("2026-02-18 17:52", "Budget"));
    assert_eq!(
        voice.recipients.iter().map(|one| one.name.as_str()).collect::<Vec<_>>(),
        ["Anna Berg", "Eva Ny"]
    );
    assert_eq!(voice.signature.as_ref().unwrap().title.as_deref(), Some("CFO"));
}

#[test]
fn apple_forwards_are_forwards() {
    check(
        "Fwd: Offert",
        "Vidarebefordrar.\n\nMvh\nAnna\n\nVidarebefordrat brev:\n\n> Från: Karl Ek <karl@x.se>\n> Datum: 12 mars 2026 14:02:11 CET\n> Till: Anna Berg <anna@x.se>\n> Ämne: Offert\n> \n> Nej, vi väntar.\n> \n> Karl\n> \n> Skickat från min iPhone\n",
        "Vidarebefordrar.",
        "Mvh Anna",
        &[(Forwarded, "Karl Ek", "2026-03-12 14:02", "Nej, vi väntar.", "Karl Skickat från min iPhone")],
    );
    check(
        "Fwd: Budget",
        "Begin forwarded message:\n\nFrom: Karl Ek <karl@x.se>\nSubject: Budget\nDate: 12 March 2026 at 14:02:11 CET\nTo: Anna Berg <anna@x.se>\n\nNo.\n",
        "",
        "",
        &[(Forwarded, "Karl Ek", "2026-03-12 14:02", "No.", "")],
    );
}

#[test]
fn forwards_within_forwards_have_their_own_voices() {
    check(
        "FW: FW: Budget",
        "See below.\n\nFrom: Anna Berg <anna@x.se>\nSent: 13 March 2026 08:00\nTo: Eva Ny\nSubject: FW: Budget\n\nWhat do you say?\n\nAnna\n\nFrom: Karl Ek <karl@x.se>\nSent: 12 March 2026 14:02\nTo: Anna Berg\nSubject: Budget\n\nOnly if the board agrees.\n\nBest regards,\nKarl Ek\nChief Financial Officer\n",
        "See below.",
        "",
        &[
            (Forwarded, "Anna Berg", "2026-03-13 08:00", "What do you say?", "Anna"),
            (
                Forwarded,
                "Karl Ek",
                "2026-03-12 14:02",
                "Only if the board agrees.",
                "Best regards, Karl Ek Chief Financial Officer",
            ),
        ],
    );
}

#[test]
fn outlook_answers_are_quoted_not_forwarded() {
    check(
        "SV: Offert",
        "Hej,\n\ndet ser bra ut.\n\nMed vänlig hälsning\n\nAnna Berg\nInköpschef\n\nFrån: Mia Lind <mia@w.se>\nSkickat: den 12 mars 2026 14:02\nTill: Anna Berg <anna@x.se>\nKopia: Karl Ek <karl@x.se>\nÄmne: Offert\n\nHej Anna, här är offerten.\n\nMia\n",
        "Hej, det ser bra ut.",
        "Med vänlig hälsning Anna Berg Inköpschef",
        &[(Quoted, "Mia Lind", "2026-03-12 14:02", "Hej Anna, här är offerten.", "Mia")],
    );
    check(
        "RE: Offer",
        "Fine by me.\n\nAnna\n\n________________________________\nFrom: Mia Lind\nSent: 12 March 2026 14:02\nTo: Anna Berg\nSubject: Offer\n\nHere it is.\n",
        "Fine by me.",
        "Anna",
        &[(Quoted, "Mia Lind", "2026-03-12 14:02", "Here it is.", "")],
    );
}

#[test]
fn a_header_block_below_nothing_is_a_forward() {
    let inner =
        "From: Karl Ek <karl@x.se>\nSent: 12 March 2026 14:02\nTo: Anna Berg\nSubject: Budget\n\nNo.\n";
    check("Budget", inner, "", "", &[(Forwarded, "Karl Ek", "2026-03-12 14:02", "No.", "")]);
    let fyi = format!("Fyi, passing this on.\n\nAnna\n\n{inner}");
    check(
        "Re: Budget",
        &fyi,
        "Fyi, passing this on.",
        "Anna",
        &[(Forwarded, "Karl Ek", "2026-03-12 14:02", "No.", "")],
    );
    let answer = format!("Thanks Karl, then we stop here and tell them so on Monday.\n\nAnna\n\n{inner}");
    check(
        "Budget",
        &answer,
        "Thanks Karl, then we stop here and tell them so on Monday.",
        "Anna",
        &[(Quoted, "Karl Ek", "2026-03-12 14:02", "No.", "")],
    );
}

#[test]
fn inline_answers_are_own_words() {
    check(
        "Re: Frågor",
        "Hej, se mina svar.\n\nDen tors 12 mars 2026 kl 14:02 skrev Mia Lind <mia@w.se>:\n\n> Hej Anna,\n>\n> Vem beslutar?\n\nKarl\n\n> När?\n\nPå måndag.\n\n> Mia\n\nMvh\nAnna\n",
        "Hej, se mina svar. Karl På måndag.",
        "Mvh Anna",
        &[(Quoted, "Mia Lind", "2026-03-12 14:02", "Mia", "")],
    );
}

#[test]
fn answers_below_the_quote_are_own_words() {
    check(
        "Re: Offer",
        "On Mon, 2 Feb 2026 at 09:12, Mia Lind <mia@w.se> wrote:\n> Who signs?\n> Mia\n\nKarl does, above 50k.\n\nAnna\n",
        "Karl does, above 50k.",
        "Anna",
        &[(Quoted, "Mia Lind", "2026-02-02 09:12", "Who signs?", "Mia")],
    );
}

#[test]
fn attributions_without_marks_take_the_rest() {
    check(
        "Re: Offer",
        "Yes.\n\nAnna\n\nOn Mon, 2 Feb 2026 at 09:12, Mia Lind <mia@w.se> wrote:\n\nWho signs?\n\nMia\n\nOn Fri, 30 Jan 2026 at 10:00, Anna Berg <anna@x.se> wrote:\n\nSend it.\n",
        "Yes.",
        "Anna",
        &[
            (Quoted, "Mia Lind", "2026-02-02 09:12", "Who signs?", "Mia"),
            (Quoted, "Anna Berg", "2026-01-30 10:00", "Send it.", ""),
        ],
    );
}

#[test]
fn an_attribution_under_a_forwards_subject_is_a_forward() {
    check(
        "Fwd: Offer",
        "For your eyes.\n\nOn Mon, 2 Feb 2026 at 09:12, Karl Ek <karl@x.se> wrote:\n\n> No.\n> Karl\n",
        "For your eyes.",
        "",
        &[(Forwarded, "Karl Ek", "2026-02-02 09:12", "No.", "Karl")],
    );
}

#[test]
fn notices_are_nobodys_words() {
    let text = "CAUTION: This email originated from outside of the organization. Do not click links.\n\nHi Mia,\n\nKarl decides.\n\nRegards\nAnna Berg\nBuyer\n\nThis e-mail and any attachments are confidential and intended solely for the addressee.\n";
    let zoned = zone(text, "Re: Offer");
    assert_eq!(words(&zoned, text, ZoneKind::Own, 0), "Hi Mia, Karl decides.");
    assert_eq!(words(&zoned, text, ZoneKind::Signature, 0), "Regards Anna Berg Buyer");
    assert!(words(&zoned, text, ZoneKind::Disclaimer, 0).starts_with("CAUTION:"));
    assert!(words(&zoned, text, ZoneKind::Disclaimer, 0).ends_with("solely for the addressee."));
}

#[test]
fn short_answers_are_own_words_even_when_they_look_like_names() {
    for text in [
        "Karl",
        "Karl Ek",
        "Karl Ek\n\nOn Mon, 2 Feb 2026 at 09:12, Mia Lind <mia@w.se> wrote:\n> Who signs?\n",
    ] {
        let zoned = zone(text, "Re: Who signs?");
        assert!(words(&zoned, text, ZoneKind::Own, 0).starts_with("Karl"), "{text:?}");
    }
}

#[test]
fn nothing_gives_one_silent_voice() {
    let zoned = zone("", "");
    assert_eq!((zoned.zones.len(), zoned.voices.len()), (0, 1));
}
