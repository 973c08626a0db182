//! Dismissing findings.

use std::fs;

use serde_json::Value;

use crate::folder::{DAY, tiny};
use crate::{Ran, countersign};

fn json(folder: &std::path::Path, day: &str) -> Value {
    let ran: Ran = countersign(folder, &["check", ".", "--as-of", day, "--format", "json"]);
    serde_json::from_str(&ran.out).expect("JSON")
}

fn headline(document: &Value) -> (String, String) {
    let findings = document["deals"][0]["findings"].as_array().expect("findings");
    let headline = findings.iter().find(|finding| finding["headline"] == true).expect("a headline");
    (
        headline["fingerprint"].as_str().expect("text").to_owned(),
        headline["code"].as_str().expect("text").to_owned(),
    )
}

#[test]
fn a_dismissed_finding_is_left_out_and_counted_and_another_becomes_the_headline() {
    let folder = tiny();
    let before = json(folder.path(), DAY);
    let (fingerprint, code) = headline(&before);
    let arguments = ["dismiss", &fingerprint[..8], "--reason", "met him at the fair", "--as-of", DAY];
    let ran = countersign(folder.path(), &arguments).ended(0);
    assert!(ran.out.contains(&code), "{}", ran.out);
    let after = json(folder.path(), DAY);
    assert_eq!(after["coverage"]["dismissed"], 1);
    assert_ne!(headline(&after).0, fingerprint);
    let text = countersign(folder.path(), &["check", ".", "--as-of", DAY]).ended(1).out;
    assert!(text.contains("1 dismissed"), "{text}");
    let kept = fs::read_to_string(folder.path().join("countersign-fates.toml")).expect("the file");
    assert!(kept.contains(&fingerprint) && kept.contains("met him at the fair"));
    assert!(!kept.contains("Jones") && !kept.contains("formality"), "{kept}");
}

#[test]
fn it_comes_back_after_its_day_and_was_not_dismissed_before() {
    let folder = tiny();
    let (fingerprint, _) = headline(&json(folder.path(), DAY));
    let arguments = ["dismiss", &fingerprint, "--reason", "later", "--until", "2026-04-10", "--as-of", DAY];
    countersign(folder.path(), &arguments).ended(0);
    assert_eq!(json(folder.path(), "2026-04-04")["coverage"]["dismissed"], 0);
    assert_eq!(json(folder.path(), "2026-04-11")["coverage"]["dismissed"], 0);
}

#[test]
fn it_comes_back_when_its_facts_change() {
    let folder = tiny();
    let (fingerprint, _) = headline(&json(folder.path(), DAY));
    countersign(folder.path(), &["dismiss", &fingerprint, "--reason", "fine", "--as-of", DAY]).ended(0);
    let path = folder.path().join("countersign-fates.toml");
    let text = fs::read_to_string(&path).expect("the file");
    let facts = text.split("facts = \"").nth(1).and_then(|rest| rest.get(..16)).expect("facts");
    fs::write(&path, text.replace(facts, "0123456789abcdef")).expect("the file");
    assert_eq!(json(folder.path(), DAY)["coverage"]["dismissed"], 0);
}

#[test]
fn what_is_not_there_cannot_be_dismissed() {
    let folder = tiny();
    for (arguments, told) in [
        (&["dismiss", "0123456789abcdef", "--reason", "x", "--as-of", DAY][..], "has the fingerprint"),
        (&["dismiss", "CS101", "--reason", "x"], "is no fingerprint"),
        (&["dismiss", "0123456789abcdef"], "--reason"),
        (&["dismiss", "0123456789abcdef", "--reason", "  "], "say why"),
    ] {
        let ran = countersign(folder.path(), arguments).ended(2);
        assert!(ran.err.contains(told), "{}", ran.err);
    }
    assert!(!folder.path().join("countersign-fates.toml").exists());
}
