//! How many typical mails of 2 KB one core zones, splits and tells the language of, in a second.
//!
//! `cargo nextest run -p countersign-reading --release --test zones_speed --run-ignored all --no-capture`
#![expect(clippy::print_stdout, reason = "the figures are what this measurement is for")]

use std::time::Instant;

use countersign_reading::language::{Language, language};
use countersign_reading::sentences::sentences;
use countersign_reading::zones::{ZoneKind, zone};

/// An answer with a signature above a quoted mail with another.
fn typical_mail(number: usize) -> String {
    const SAID: [&str; 6] = [
        "Thank you for the call on Friday. You said that lines 3 and 4 wear out their parts twice as fast as they should.",
        "Karl decides about everything above 50 000, so I will take it to him when he is back on Monday.",
        "Vi har gått igenom offerten och tycker att den ser bra ut. Styrelsen tar upp den den 12 mars kl. 14.",
        "Could you tell me, by Wednesday at the latest, what the second option would cost us a year?",
        "Det är egentligen bara en formalitet, men jag vill att ekonomi tittar på det innan vi skriver på.",
        "The layout is fine. Please change size 12 to 14 on line 4, and leave the rest as it was in the first draft.",
    ];
    let said = |from: usize, count: usize| {
        (from..from + count).map(|at| SAID[(number + at) % SAID.len()]).collect::<Vec<_>>()
    };
    let signed = "Best regards\n\nMia Lindgren\nAccount Executive\nWright Widgets AB\n+46 70 555 01 10\n";
    let quoted = said(3, 14).join("\n>\n> ");
    format!(
        "Hi Anna,\n\n{}\n\n{signed}\nOn Mon, 2 Feb 2026 at 09:12, Anna Berg <anna@x.example> wrote:\n\n> Hi Mia,\n>\n> {quoted}\n>\n> Mvh\n> Anna\n",
        said(0, 4).join("\n\n")
    )
}

/// Reads the zones that `read` holds for; gives the number of Swedish sentences, so that nothing is left out.
fn swedish(text: &str, read: fn(ZoneKind) -> bool) -> usize {
    let zones = zone(text, "Re: Offert").zones;
    let spans = zones.into_iter().filter(|zone| read(zone.kind)).flat_map(|zone| sentences(text, zone.span));
    spans.filter(|span| language(&text[span.clone()]) == Language::Swedish).count()
}

#[test]
#[ignore = "a measurement, not a test"]
fn mails_a_second() {
    let mails: Vec<String> = (0..300).map(typical_mail).collect();
    let bytes = mails.iter().map(String::len).sum::<usize>() / mails.len();
    let whole = |read: fn(ZoneKind) -> bool| {
        let start = Instant::now();
        let (mut read_mails, mut found) = (0_u32, 0);
        while start.elapsed().as_secs() < 2 {
            found += mails.iter().map(|mail| swedish(mail, read)).sum::<usize>();
            read_mails += 300;
        }
        assert!(found > 0);
        f64::from(read_mails) / start.elapsed().as_secs_f64()
    };
    println!("{bytes} bytes a mail: {:.0} mails a second with all zones read", whole(|_| true));
    let spoken = whole(|kind| matches!(kind, ZoneKind::Own | ZoneKind::Forwarded));
    println!("{spoken:.0} with own and forwarded words read, as the reader does");
}
