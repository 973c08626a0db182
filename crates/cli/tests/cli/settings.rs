//! `init`, `countersign.toml`, `rules` and `explain`.

use std::fs;

use crate::countersign;
use crate::folder::{DAY, tiny};

#[test]
fn init_writes_what_the_folder_tells_and_does_not_overwrite() {
    let folder = tiny();
    countersign(folder.path(), &["init"]).ended(0);
    let text = fs::read_to_string(folder.path().join("countersign.toml")).expect("the file");
    for told in [
        "domains = [\"lumen.example\"]",
        "time_zone = \"Europe/London\"",
        "\"Behovsanalys\" = \"discover\"",
        "CS101",
    ] {
        assert!(text.contains(told), "{told}\n{text}");
    }
    countersign(folder.path(), &["check", ".", "--as-of", DAY]).ended(1);
    assert!(countersign(folder.path(), &["init"]).ended(2).err.contains("--force"));
    countersign(folder.path(), &["init", "--force"]).ended(0);
}

#[test]
fn flags_go_before_the_file_and_the_file_before_defaults() {
    let folder = tiny();
    let path = folder.path().join("countersign.toml");
    fs::write(&path, "[team]\nlanguage = \"sv\"\n[rules]\nselect = [\"CS402\"]\n").expect("the file");
    let ran = countersign(folder.path(), &["check", ".", "--as-of", DAY]).ended(0);
    assert!(ran.out.contains("utan anmärkning"), "{}", ran.out);
    let ran = countersign(folder.path(), &["check", ".", "--as-of", DAY, "--select", "CS1", "--lang", "en"])
        .ended(1);
    assert!(ran.out.contains("at risk"), "{}", ran.out);
}

#[test]
fn a_key_that_is_not_known_is_named_with_its_line() {
    let folder = tiny();
    fs::write(folder.path().join("countersign.toml"), "[team]\n\ntimezone = \"Europe/Oslo\"\n")
        .expect("the file");
    let ran = countersign(folder.path(), &["check", "."]).ended(2);
    assert!(
        ran.err.contains("line 3: timezone is nothing that can be set; did you mean time_zone?"),
        "{}",
        ran.err
    );
}

#[test]
fn a_stage_map_moves_deals_between_phases() {
    let folder = tiny();
    fs::write(folder.path().join("countersign.toml"), "[stages]\nProposal = \"qualify\"\n")
        .expect("the file");
    let ran = countersign(folder.path(), &["check", ".", "--as-of", DAY, "--format", "json"]);
    assert!(ran.out.contains("\"phase\": \"qualify\""), "{}", ran.out);
}

#[test]
fn every_rule_is_listed_and_explained_in_both_languages() {
    let folder = tiny();
    let ran = countersign(folder.path(), &["rules", "--ignore", "gone-dark"]).ended(0);
    let codes: Vec<&str> =
        ran.out.lines().filter_map(|l| l.split_whitespace().next()).filter(|w| w.starts_with("CS")).collect();
    assert_eq!(codes.len(), 16, "{}", ran.out);
    assert!(ran.out.lines().any(|line| line.starts_with("CS202") && line.contains("off")), "{}", ran.out);
    for code in codes {
        for lang in ["en", "sv"] {
            let ran = countersign(folder.path(), &["explain", code, "--lang", lang]).ended(0);
            assert!(ran.out.starts_with(code), "{}", ran.out);
        }
    }
    let ran = countersign(folder.path(), &["explain", "absent-economic-byuer"]).ended(2);
    assert!(ran.err.contains("did you mean absent-economic-buyer?"), "{}", ran.err);
}
