//! `countersign demo`: what a newcomer sees first.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde_json::Value;
use tempfile::tempdir;

use super::countersign;

#[test]
fn it_writes_a_dozen_deals_and_checks_them() {
    let folder = tempdir().unwrap();
    let ran = countersign(folder.path(), &["demo", "--color", "never"]).ended(0);
    assert!(ran.out.starts_with("Wrote "), "{}", ran.out);
    assert!(ran.out.contains("countersign show countersign-demo widgets --as-of 2026-06-12"), "{}", ran.out);

    let deals = checked(folder.path());
    assert_eq!(deals.len(), 12, "{:?}", deals.keys());
    for (deal, boss) in [("widgets", "Peter Jones"), ("busskurer", "Gunnar Falk")] {
        let (_, deal) = deals.iter().find(|(name, _)| name.contains(deal)).unwrap();
        let absent = findings(deal).find(|finding| finding["code"] == "CS101").unwrap();
        assert!(absent["people"].to_string().contains(boss), "{absent}");
    }
    let troubled = deals.values().filter(|deal| findings(deal).next().is_some()).count();
    assert!((6..=10).contains(&troubled), "{troubled} deals with findings");
}

#[test]
fn nothing_in_it_is_doubted() {
    let folder = tempdir().unwrap();
    countersign(folder.path(), &["demo", "here"]).ended(0);
    let document = json(folder.path(), "here");
    assert_eq!(document["coverage"]["doubts"], 0, "{}", document["coverage"]);
}

#[test]
fn it_writes_the_same_files_each_time() {
    let folder = tempdir().unwrap();
    countersign(folder.path(), &["demo", "one"]).ended(0);
    countersign(folder.path(), &["demo", "two", "--lang", "sv"]).ended(0);
    for file in ["mail/karin.dahl.mbox", "calendar/tom.wright.ics", "crm/Task.csv", "countersign.toml"] {
        let [one, two] = ["one", "two"].map(|name| fs::read(folder.path().join(name).join(file)).unwrap());
        assert_eq!(one, two, "{file}");
    }
}

#[test]
fn a_folder_that_holds_anything_is_left_alone() {
    let folder = tempdir().unwrap();
    fs::write(folder.path().join("notes.txt"), "mine").unwrap();
    let ran = countersign(folder.path(), &["demo", "."]).ended(2);
    assert!(ran.err.contains("is not empty"), "{}", ran.err);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    let ran = countersign(folder.path(), &["demo", "notes.txt"]).ended(2);
    assert!(ran.err.contains("is a file"), "{}", ran.err);
}

/// The deals of the demonstration by name.
fn checked(folder: &Path) -> BTreeMap<String, Value> {
    let document = json(folder, "countersign-demo");
    let deals = document["deals"].as_array().expect("there are deals").iter();
    deals.map(|deal| (deal["name"].as_str().expect("a deal has a name").to_owned(), deal.clone())).collect()
}

fn json(folder: &Path, name: &str) -> Value {
    let ran = countersign(folder, &["check", name, "--as-of", "2026-06-12", "--format", "json"]);
    serde_json::from_str(&ran.out).expect("the output is JSON")
}

fn findings(deal: &Value) -> impl Iterator<Item = &Value> {
    deal["findings"].as_array().into_iter().flatten()
}
