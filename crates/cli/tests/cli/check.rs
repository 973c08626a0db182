//! `check` for a person, and how it ends.

use std::fs;

use crate::countersign;
use crate::folder::{DAY, tiny};

#[test]
fn the_overview_in_english() {
    let folder = tiny();
    let ran = countersign(folder.path(), &["check", ".", "--as-of", DAY]).ended(1);
    insta::assert_snapshot!(ran.steady());
}

#[test]
fn the_overview_in_swedish() {
    let folder = tiny();
    let ran = countersign(folder.path(), &["check", ".", "--as-of", DAY, "--lang", "sv"]).ended(1);
    insta::assert_snapshot!(ran.steady());
}

#[test]
fn nothing_found_ends_with_zero() {
    let folder = tiny();
    let ran = countersign(folder.path(), &["check", ".", "--as-of", "2026-01-11"]).ended(0);
    assert!(ran.out.contains("No open deals."), "{}", ran.out);
    countersign(folder.path(), &["check", ".", "--as-of", DAY, "--select", "CS402"]).ended(0);
}

#[test]
fn what_cannot_run_ends_with_two_and_says_why() {
    let empty = tempfile::tempdir().expect("a folder");
    let ran = countersign(empty.path(), &["check", "."]).ended(2);
    assert!(ran.err.contains("looked for mail"), "{}", ran.err);
    assert!(ran.out.is_empty());
    let folder = tiny();
    for (arguments, told) in [
        (&["check", "nowhere"][..], "is not a folder"),
        (&["check", ".", "--select", "CS999"], "no rule is called CS999"),
        (&["check", ".", "--ignore", "gone-drak"], "did you mean gone-dark?"),
        (&["check", ".", "--as-of", "yesterday"], "--as-of"),
        (&["check", ".", "--owner", "Bo"], "no seller is called Bo; there are Ines Holm, Mia Berg"),
    ] {
        let ran = countersign(folder.path(), arguments).ended(2);
        assert!(ran.err.contains(told), "{}", ran.err);
    }
}

#[test]
fn mail_without_deals_says_how_to_go_on() {
    let folder = tiny();
    fs::remove_dir_all(folder.path().join("crm")).expect("the CRM is removed");
    let ran = countersign(folder.path(), &["check", "."]).ended(2);
    assert!(ran.err.contains("countersign suggest"), "{}", ran.err);
}

#[test]
fn later_records_change_no_byte() {
    let folder = tiny();
    let look =
        |format| countersign(folder.path(), &["check", ".", "--as-of", DAY, "--format", format]).ended(1).out;
    let (json, text) = (look("json"), look("text"));
    for (file, record) in [
        ("mail/U1.mbox", LATER_MAIL),
        (
            "crm/OpportunityHistory.csv",
            "H99,D1,Closed Lost,180000,2026-05-30,U1,2026-05-20T09:00:00.000+0000\n",
        ),
        (
            "crm/Opportunity.csv",
            "D9,A1,Northwick lamps,Proposal,5,GBP,2026-08-01,false,U1,false,2026-05-20T09:00:00.000+0000\n",
        ),
        (
            "crm/Contact.csv",
            "C9,A1,Nora,Late,nora.late@northwick.example,Head of Parks,U1,2026-05-20T09:00:00.000+0000\n",
        ),
    ] {
        append(&folder.path().join(file), record);
    }
    assert_eq!(look("json"), json);
    assert_eq!(look("text"), text);
}

const LATER_MAIL: &str = "From sender@mail Mon May  4 10:00:00 2026\nFrom: Edward Jones <edward.jones@northwick.example>\n\
    To: Ines Holm <ines@lumen.example>\nSubject: Re: Our offer\nDate: 4 May 2026 10:00:00 +0000\n\
    Message-ID: <late@mail.example>\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n\
    I decide this, and we have bought elsewhere.\n\n";

fn append(path: &std::path::Path, text: &str) {
    let whole = fs::read_to_string(path).expect("the file") + text;
    fs::write(path, whole).expect("the file");
}

#[test]
fn one_sellers_deals_alone() {
    let folder = tiny();
    let ran = countersign(folder.path(), &["check", ".", "--as-of", DAY, "--owner", "mia"]).ended(1);
    assert!(ran.out.contains("Aros hissar") && !ran.out.contains("Northwick"), "{}", ran.out);
}

#[test]
fn colours_come_only_when_asked_for() {
    let folder = tiny();
    let plain = countersign(folder.path(), &["check", ".", "--as-of", DAY]).ended(1).out;
    assert!(!plain.contains('\u{1b}'));
    let coloured =
        countersign(folder.path(), &["check", ".", "--as-of", DAY, "--color", "always"]).ended(1).out;
    assert!(coloured.contains("\u{1b}["));
    let stripped: String = coloured
        .split('\u{1b}')
        .enumerate()
        .map(|(n, part)| if n == 0 { part } else { part.split_once('m').unwrap_or(("", "")).1 })
        .collect();
    assert_eq!(stripped, plain);
}

#[test]
fn no_line_is_wider_than_the_terminal() {
    let folder = tiny();
    let ran = countersign(folder.path(), &["check", ".", "--as-of", DAY, "--verbose"]).ended(1);
    for line in ran.out.lines() {
        assert!(line.chars().count() <= 80, "{line}");
    }
}

#[test]
fn words_from_mail_do_not_steer_the_terminal() {
    let folder = tiny();
    let path = folder.path().join("crm/Opportunity.csv");
    let text = fs::read_to_string(&path)
        .expect("the table")
        .replace("Northwick bus stops", "Bus\u{1b}[2J\u{202e} stops\u{200b}");
    fs::write(&path, text).expect("the table");
    let path = folder.path().join("mail/U1.mbox");
    let text = fs::read_to_string(&path)
        .expect("the mail")
        .replace("Re: New bus stops", "Re: \u{1b}]0;owned\u{7}stops");
    fs::write(&path, text.replace("only a formality", "only \u{1b}[31m\u{202e}a formality\u{7}"))
        .expect("the mail");
    let shown = countersign(folder.path(), &["show", ".", "D1", "--as-of", DAY]).ended(0).out;
    assert!(!shown.contains(['\u{1b}', '\u{202e}', '\u{7}']) && shown.contains("stops"), "{shown}");
    for format in ["text", "markdown", "csv"] {
        let ran = countersign(folder.path(), &["check", ".", "--as-of", DAY, "--format", format]).ended(1);
        assert!(ran.out.contains("Bus stops"), "{}", ran.out);
        assert!(!ran.out.contains(['\u{1b}', '\u{202e}', '\u{200b}']));
    }
}
