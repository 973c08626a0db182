//! What holds for every text, however broken or hostile: zones cover it, nothing panics, and time stays linear.

use std::time::{Duration, Instant};

use countersign_reading::language::language;
use countersign_reading::sentences::sentences;
use countersign_reading::zones::{Zoned, zone};
use proptest::prelude::*;

/// Reads `text` as the reader does, and checks what must hold.
fn check(text: &str, subject: &str) -> Zoned {
    let zoned = zone(text, subject);
    let mut end = 0;
    for zone in &zoned.zones {
        assert_eq!(zone.span.start, end, "zones follow each other");
        assert!(zone.span.end > zone.span.start, "no zone is empty");
        assert!(zone.voice < zoned.voices.len(), "every zone has its voice");
        end = zone.span.end;
        let mut before = zone.span.start;
        for span in sentences(text, zone.span.clone()) {
            let sentence = &text[span.clone()];
            assert!(
                span.start >= before && span.end <= zone.span.end,
                "sentences are in order and in their zone"
            );
            assert!(
                !sentence.is_empty() && sentence.trim() == sentence,
                "sentences are trimmed: {sentence:?}"
            );
            language(sentence);
            before = span.end;
        }
    }
    assert_eq!(end, text.len(), "zones cover the text");
    for voice in &zoned.voices {
        assert!(text.get(voice.span.clone()).is_some(), "voices' spans are in the text");
    }
    zoned
}

/// Pieces that mail structure is made of, to be thrown together.
const PIECES: &[&str] = &[
    "\n",
    "\n\n",
    "> ",
    ">> ",
    ">",
    " ",
    "\t",
    "-- \n",
    "--\n",
    "________________________________\n",
    "-----Original Message-----\n",
    "---------- Forwarded message ---------\n",
    "Begin forwarded message:\n",
    "From: Anna Berg <anna@x.se>\n",
    "Från: Per\n",
    "Sent: Monday, 2 Feb 2026 9:12 AM\n",
    "Skickat: den 12 mars 2026 14:02\n",
    "To: b@y.se; Ek, Per\n",
    "Subject: Re: Offert\n",
    "Ämne:\n",
    "On Mon, 2 Feb 2026 at 09:12, Mia <m@w.se> wrote:\n",
    "Den 12 mars 2026 skrev Anna:\n",
    "wrote:",
    "skrev",
    "<",
    "@",
    ":",
    "a@b",
    "12:",
    "…",
    "🎉",
    "å",
    "Ö",
    "Best regards\n",
    "Mvh Anna\n",
    "/Anna\n",
    "Thanks,\n",
    "Anna Berg\n",
    "CFO | Berg AB\n",
    "Tel: +46 70 123 45 67\n",
    "Sent from my iPhone\n",
    "Yes, Karl decides. ",
    "kl. 9.30 ",
    "Mr. Jones ",
    "1. ",
    "- ",
    "this e-mail and any attachments are confidential ",
    "intended recipient\n",
    "unsubscribe\n",
    "\u{feff}",
    "\u{200b}",
    "\u{a0}",
    "\r\n",
    "\0",
    "İ",
    "ß",
    "ﬁ",
    "中文",
    "e\u{301}",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_covered(text in "\\PC{0,200}", subject in "\\PC{0,30}") {
        check(&text, &subject);
    }

    #[test]
    fn any_bytes_with_line_ends_are_covered(text in "[ -~\\n>:@åäö<\\-_.]{0,400}") {
        check(&text, "Re: x");
    }

    #[test]
    fn any_heap_of_mail_pieces_is_covered(pieces in prop::collection::vec(0..PIECES.len(), 0..60), forward in any::<bool>()) {
        let text: String = pieces.iter().map(|&piece| PIECES[piece]).collect();
        check(&text, if forward { "VB: x" } else { "" });
    }
}

/// Reads `text` and its double: the double may take little more than twice the time.
fn is_linear(name: &str, text: &str) {
    let time = |text: &str| {
        let start = Instant::now();
        let zoned = check(text, "");
        assert!(zoned.voices.len() <= 64, "{name}: voices are bounded");
        start.elapsed()
    };
    let double = format!("{text}{text}");
    let (once, twice) = (time(text), time(&double));
    assert!(twice < once * 5 + Duration::from_millis(300), "{name}: {once:?}, then {twice:?}");
    assert!(twice < Duration::from_secs(20), "{name}: {twice:?}");
}

#[test]
fn hostile_texts_take_linear_time() {
    is_linear("a megabyte on one line", &"a".repeat(1 << 20));
    is_linear("a megabyte of words on one line", &"Karl decides ".repeat(80_000));
    is_linear("a megabyte of stops", &". ".repeat(1 << 19));
    is_linear("100,000 quote marks on a line", &(">".repeat(100_000) + " x\n"));
    is_linear("deeper and deeper", &(0..1_000).map(|depth| ">".repeat(depth) + " x\n").collect::<String>());
    is_linear(
        "10,000 nested headers",
        &"From: A <a@b.c>\nSent: 2 Feb 2026\nTo: b\nSubject: c\n\nx\n".repeat(10_000),
    );
    is_linear("10,000 attributions", &"On Mon, 2 Feb 2026 at 09:12, Mia <m@w.se> wrote:\n".repeat(10_000));
    is_linear("beginnings of attributions", &"On Monday\n".repeat(50_000));
    is_linear("colons", &"On a:\n".repeat(50_000));
    is_linear("rules", &"________\n\n".repeat(50_000));
    is_linear("blank lines", &"\n".repeat(500_000));
    is_linear("names", &"Anna\n".repeat(100_000));
    is_linear("notices", &"this e-mail is confidential, intended recipient\n\n".repeat(20_000));
    is_linear("header keys", &"To: a@b\n".repeat(50_000));
    is_linear(
        "wrapped sentence",
        &"and so it goes on without any end for all of the long line\n".repeat(20_000),
    );
    is_linear("inline answers", &"> q\na\n".repeat(50_000));
}
