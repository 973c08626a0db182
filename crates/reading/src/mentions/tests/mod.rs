//! Sentences, and whom they speak of.

mod english;
mod nobody;
mod swedish;

use super::{Pronoun, Who, mentions};

/// A sentence, and those it speaks of, in the short form of [`show`], parted by "; ".
type Case = (&'static str, &'static str);

fn check_all(cases: &[Case]) {
    let wrong: Vec<String> = cases.iter().filter_map(wrong).collect();
    assert!(wrong.is_empty(), "{} of {} cases:\n{}", wrong.len(), cases.len(), wrong.join("\n"));
}

fn wrong((sentence, expected): &Case) -> Option<String> {
    let found = mentions(sentence);
    let shown: Vec<String> = found.iter().map(|mention| show(&mention.who)).collect();
    let shown = shown.join("; ");
    (shown != *expected).then(|| format!("{sentence}\n    expected {expected}\n    got      {shown}"))
}

/// "Name", "Name?" when unsure, "Mr Name" with an honorific, "Name=5" with a title's level, "role 5", "boss", "her
/// boss", "body x", "he", "me", "initials".
fn show(who: &Who) -> String {
    match who {
        Who::Named { name, title, honorific, sure } => {
            let title = title.as_ref().map_or(String::new(), |t| format!("={}", t.level));
            format!("{}{name}{title}{}", if *honorific { "Mr " } else { "" }, if *sure { "" } else { "?" })
        }
        Who::Initials(letters) => format!("initials {letters}"),
        Who::Role(title) => format!("role {}{}", title.level, if title.assistant { "a" } else { "" }),
        Who::SpeakersBoss => "boss".to_owned(),
        Who::TheirBoss => "their boss".to_owned(),
        Who::Body(words) => format!("body {words}"),
        Who::Pronoun(Pronoun::He) => "he".to_owned(),
        Who::Pronoun(Pronoun::She) => "she".to_owned(),
        Who::Pronoun(Pronoun::They) => "they".to_owned(),
        Who::Speaker => "me".to_owned(),
    }
}

#[test]
fn the_span_of_a_name_is_the_bare_name() {
    for (sentence, words) in [
        ("That is Mr Jones's call.", "Jones"),
        ("Det är Maritas chef.", "Marita"),
        ("We asked our CFO Preston Vail.", "Preston Vail"),
        ("Zoë’s on it", "Zoë"),
    ] {
        let found = mentions(sentence);
        assert_eq!(&sentence[found[0].span.clone()], words, "{sentence}");
    }
}

#[test]
fn odd_text_is_survived() {
    for text in [
        "",
        "’",
        "İan",
        "Mr",
        "Mr.",
        "Dr. .",
        "my",
        "de",
        "von von von",
        "A. B. C. D. E. F.",
        "chefens chefs chef",
        "I I I",
        "O’",
        "é's",
        "Anna-",
        "(",
        "the board of",
    ] {
        let _ = mentions(text);
    }
}

/// Run with `--ignored` to see what a sentence costs.
#[test]
#[ignore = "a measurement"]
#[expect(
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "a measurement reads the clock and tells"
)]
fn what_a_sentence_costs() {
    const SENTENCES: &[&str] = &[
        "Hi Anna, thanks for the call yesterday, I have sent the offer to Preston Vail and he will look at it before Friday 20 March.",
        "Hej Karin, jag pratade med vår ekonomichef i morse och hon vill att styrgruppen ser förslaget senast den 25:e.",
        "The trucks were late again and nobody knows why the scanners at the second gate stop working when it rains.",
        "Vi behöver ett svar på om läsarna klarar kylan i det nya lagret, annars blir det svårt att komma vidare.",
    ];
    let written = jiff::civil::date(2026, 3, 11);
    let rounds = 20_000u32;
    for sentence in SENTENCES {
        let _ = (
            super::mentions(sentence),
            crate::dates::dates(sentence, written),
            crate::titles::find(sentence),
        );
    }
    let cost = |work: &dyn Fn(&str) -> usize| {
        let start = std::time::Instant::now();
        let found: usize = (0..rounds).flat_map(|_| SENTENCES).map(|sentence| work(sentence)).sum();
        (start.elapsed() / (rounds * 4), found)
    };
    println!("mentions {:?}", cost(&|s| super::mentions(s).len()));
    println!("dates    {:?}", cost(&|s| crate::dates::dates(s, written).len()));
    println!("titles   {:?}", cost(&|s| crate::titles::find(s).len()));
}

proptest::proptest! {
    /// Whatever is written, spans are in order, apart from each other, and on the boundaries of characters.
    #[test]
    fn spans_are_sound(text in "([A-Za-zåäöÅÄÖé’' .,:;()/&@0-9-]|Mr |Anna |vår vd |chefen |the board |head of |den 3:e |v 41 |i morgon |12/3 |May |İ|👍){0,24}") {
        let spans: Vec<_> = mentions(&text).into_iter().map(|mention| mention.span).collect();
        let days: Vec<_> = crate::dates::dates(&text, jiff::civil::date(2026, 3, 11)).into_iter().map(|d| d.span).collect();
        let titles: Vec<_> = crate::titles::find(&text).into_iter().map(|(span, _)| span).collect();
        let _ = crate::titles::parse(&text);
        for spans in [spans, days, titles] {
            proptest::prop_assert!(spans.iter().all(|span| text.get(span.clone()).is_some_and(|words| !words.is_empty())));
            proptest::prop_assert!(spans.windows(2).all(|pair| pair[0].end <= pair[1].start));
        }
    }
}
