//! Titles in running text.

use super::{find, show};

fn check_all(cases: &[(&str, &str)]) {
    let wrong: Vec<String> = cases
        .iter()
        .filter_map(|(sentence, expected)| {
            let shown: Vec<String> = find(sentence)
                .iter()
                .map(|(span, title)| format!("{}={}", &sentence[span.clone()], show(title)))
                .collect();
            let shown = shown.join("; ");
            (shown != *expected).then(|| format!("{sentence}\n    expected {expected}\n    got      {shown}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{} of {} cases:\n{}", wrong.len(), cases.len(), wrong.join("\n"));
}

#[test]
fn titles_are_found_with_all_that_belongs_to_them() {
    check_all(&[
        ("Our CFO has to see it.", "CFO=6 finance"),
        ("I am the purchasing manager here.", "purchasing manager=3 procurement"),
        ("She is Head of Facilities and IT at the college.", "Head of Facilities and IT=4 operations"),
        ("He used to be a driver but is our transport manager now.", "transport manager=3 operations"),
        ("The owner pays for it.", "owner=7 general"),
        ("Winifred, the finance mgr, said no.", "finance mgr=3 finance"),
        ("I'll ask my manager.", "manager=3 other"),
        ("The deputy director of nursing was there.", "deputy director of nursing=4 operations"),
        ("It goes to the VP of Sales.", "VP of Sales=5 sales"),
        ("Please copy my assistant.", "assistant=0 other a"),
        ("I write on behalf of our managing director.", "managing director=7 general"),
        ("The president wants to see you.", "president=7 general"),
        ("The chair will sign.", "chair=7 general"),
        ("Facket vill förhandla och deras ordförande ringde.", "ordförande=2 other"),
        ("Vår VD är bortrest.", "VD=7 general"),
        ("Det är ekonomichefen som bestämmer.", "ekonomichefen=5 finance"),
        ("Chefen vill titta på det.", "Chefen=3 other"),
        ("Vd:n skriver på.", "Vd:n=7 general"),
        ("Jag frågar ägaren.", "ägaren=7 general"),
        ("Förvaltningschefens ord väger tungt.", "Förvaltningschefens=6 general"),
        ("Hon är assistent till kommunchefen.", "assistent till kommunchefen=0 general a"),
        (
            "Jag är inköpare och Bo är chef för driften.",
            "inköpare=1 procurement; chef för driften=3 operations",
        ),
        ("Rektorn och biträdande rektorn kommer.", "Rektorn=6 general; biträdande rektorn=5 general"),
    ]);
}

#[test]
fn ordinary_words_are_no_titles() {
    let sentences = [
        "We are in the lead.",
        "Lead time is six weeks.",
        "Install the manager app first.",
        "It was the director's cut.",
        "A head of lettuce, please.",
        "Heads up: we are late.",
        "The principal reason is cost.",
        "I sat on a chair.",
        "The door controller unit is broken.",
        "They partner with a bank.",
        "Our former CEO liked it.",
        "He led the team.",
        "Give me a head start.",
        "The driver licence is out of date.",
        "The lead generation was poor.",
        "Halvledare är dyra.",
        "De är marknadsledare.",
        "Vi är ansvariga för det.",
        "Pa was here.",
        "An executive summary is attached.",
        "We had a secretary bird.",
    ];
    let cases: Vec<(&str, &str)> = sentences.iter().map(|sentence| (*sentence, "")).collect();
    check_all(&cases);
}

#[test]
fn odd_text_is_survived() {
    for text in [
        "",
        "&",
        "of",
        "head of",
        "chief",
        "office of the",
        "assistant to",
        "-chef",
        "’s",
        "İchef",
        "vd:",
        "chefens",
        "å-ansvarig",
    ] {
        let _ = (find(text), super::parse(text));
    }
}
