//! `suggest`.

use std::fs;

use crate::countersign;
use crate::folder::{DAY, tiny};

#[test]
fn deals_are_proposed_from_the_mail_alone_and_can_be_checked() {
    let folder = tiny();
    fs::remove_dir_all(folder.path().join("crm")).expect("the CRM is removed");
    fs::write(folder.path().join("countersign.toml"), "[team]\ndomains = [\"lumen.example\"]\n")
        .expect("the file");
    let proposed = countersign(folder.path(), &["suggest", "."]).ended(0).out;
    assert!(proposed.contains("domains = [\"northwick.example\"]"), "{proposed}");
    assert!(proposed.contains("Carol Finch <carol.finch@northwick.example>"), "{proposed}");
    assert!(!proposed.contains("aros.example"), "its subjects do not speak of commerce\n{proposed}");
    fs::write(folder.path().join("deals.toml"), &proposed).expect("the file");
    let ran = countersign(folder.path(), &["check", ".", "--as-of", DAY, "--format", "json"]);
    assert!(ran.status < 2 && ran.out.contains("Northwick"), "{} {}", ran.out, ran.err);
}
