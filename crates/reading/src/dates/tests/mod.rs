//! Sentences with dates, and what each date should be worked out to.

mod english;
mod silent;
mod swedish;

use jiff::civil::Date;

use super::dates;

/// A sentence, and the dates expected in it: "2026-03-20 by" or "2026-03-16..2026-03-20 on", parted by "; ".
type Case = (&'static str, &'static str);

/// Everything here is written on Wednesday 11 March 2026 (ISO week 11).
const WRITTEN: Date = jiff::civil::date(2026, 3, 11);

fn check_all(cases: &[Case]) {
    check_on(WRITTEN, cases);
}

fn check_on(written: Date, cases: &[Case]) {
    let wrong: Vec<String> = cases.iter().filter_map(|case| wrong(written, case)).collect();
    assert!(wrong.is_empty(), "{} of {} cases:\n{}", wrong.len(), cases.len(), wrong.join("\n"));
}

fn wrong(written: Date, (sentence, expected): &Case) -> Option<String> {
    let found = dates(sentence, written);
    let shown: Vec<String> = found.iter().map(show).collect();
    let shown = shown.join("; ");
    let words: Vec<&str> = found.iter().map(|m| &sentence[m.span.clone()]).collect();
    (shown != *expected)
        .then(|| format!("{sentence}\n    expected {expected}\n    got      {shown}  {words:?}"))
}

fn show(mention: &super::DateMention) -> String {
    let frame = format!("{:?}", mention.frame).to_lowercase();
    if mention.from == mention.to {
        format!("{} {frame}", mention.to)
    } else {
        format!("{}..{} {frame}", mention.from, mention.to)
    }
}

#[test]
fn the_words_of_a_date_are_its_span() {
    for (sentence, words) in [
        ("Could you let me have it by the 20th, please?", "the 20th"),
        ("Vi ses fredagen den 20 mars klockan nio.", "fredagen den 20 mars"),
        ("I’m off 3 – 10 April.", "3 – 10 April"),
    ] {
        let found = dates(sentence, WRITTEN);
        assert_eq!(&sentence[found[0].span.clone()], words);
    }
}
