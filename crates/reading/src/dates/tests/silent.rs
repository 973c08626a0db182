//! Numbers and words that are no dates.

use super::check_all;

#[test]
fn figures_that_count_something_are_no_dates() {
    let sentences = [
        "The price is 690 000 kr.",
        "We need 3 readers.",
        "Down by 42% since the start.",
        "See section 9.2 of the agreement.",
        "Mötet börjar kl 13.30.",
        "At 10.15 in the hall.",
        "Call me on 070-123 45 67.",
        "My number is +44 20 7946 0958.",
        "Support is there 24/7.",
        "They ship 1,900 orders/day.",
        "A term of 36 months.",
        "We run 14 forklifts.",
        "Priset är 12 500 per månad.",
        "Bindningstiden är 24 månader.",
        "The 10th floor is theirs.",
        "Den 3 veckor långa kursen.",
        "About 2/3 of the staff.",
        "Step 1/2 is done.",
        "Every Friday we have pizza.",
        "The partners meet the second Tuesday of every month.",
        "Den 1:a i varje månad kör vi lön.",
        "Varje måndag möts de.",
        "Fridays are slow.",
        "We may come.",
        "I march on.",
        "The third supplier was cheaper.",
        "Vi har 5 personer i gruppen.",
        "Use version 2.1.3 of the app.",
        "It has been a good day.",
        "Han har jobbat här i tio år.",
        "One of the two said so.",
        "Payment within 30 days of the invoice.",
        "Jan svarar aldrig.",
        "The sun sat low.",
        "Rum 4:12 är ledigt.",
        "ISO 27001 and GDPR.",
        "Our vår is a Swedish word.",
        "A fall in prices.",
        "Vi har avtal om 3 licenser.",
        "Paragraf 12 i avtalet.",
        "Order 2026-14 is late.",
        "",
        "12",
        "/",
        "- - -",
    ];
    let cases: Vec<super::Case> = sentences.iter().map(|s| (*s, "")).collect();
    check_all(&cases);
}

#[test]
fn odd_bytes_are_survived() {
    for sentence in [
        "İ 12 mars",
        "ẞß 3/",
        "‍👍 fredag",
        "31/",
        "den 99:e",
        "v 99",
        "0/0",
        "2026-13-45",
        "12 March 99999999999",
    ] {
        let _ = super::dates(sentence, super::WRITTEN);
    }
}
