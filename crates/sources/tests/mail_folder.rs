//! A folder of exports: what is found in it, in which order, and what is left out.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on may stop")]

use std::fs;
use std::path::Path;

use countersign_sources::{FileKind, Folder, SourcesError};

const MAIL: &str =
    "From: anna@example.com\nTo: mia@example.org\nDate: Tue, 3 Feb 2026 11:38:53 +0100\nSubject: x\n\nHi\n";

fn write(root: &Path, name: &str, text: impl AsRef<[u8]>) {
    let path = root.join(name);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

#[test]
fn every_kind_of_file_is_found_in_the_order_of_names() {
    let root = tempfile::tempdir().unwrap();
    let mbox = format!(
        "From a@example.com Tue Feb 03 11:38:53 2026\n{MAIL}\nFrom a@example.com Tue Feb 03 11:38:54 2026\n{MAIL}\n"
    );
    write(root.path(), "mail/INBOX", &mbox);
    write(root.path(), "mail/letters/1.eml", MAIL);
    write(root.path(), "mail/mia/cur/1.host:2,S", MAIL);
    write(root.path(), "mail/mia/new/2.host", MAIL);
    write(root.path(), "mail/mia/tmp/3.host", MAIL);
    write(root.path(), "mail/mia/.Sent/cur/4.host:2,S", MAIL);
    write(root.path(), "mail/apple.emlx", format!("{}\n{MAIL}<?xml version=\"1.0\"?>\n", MAIL.len()));
    write(root.path(), "calendar/mia.ics", "BEGIN:VCALENDAR\nEND:VCALENDAR\n");
    write(root.path(), "crm/Opportunity.csv", "Id,Name\n");
    write(root.path(), "deals.toml", "");
    write(root.path(), "labels.json", "{}");
    write(root.path(), "countersign.toml", "x");
    write(root.path(), ".git/config", "x");
    let folder = Folder::open(root.path()).unwrap();
    let found: Vec<_> =
        folder.files().iter().map(|file| (file.name.as_ref(), file.kind, file.mailbox.as_ref())).collect();
    assert_eq!(
        found,
        [
            ("calendar/mia.ics", FileKind::Calendar, "calendar/mia.ics"),
            ("crm/Opportunity.csv", FileKind::Table, "crm/Opportunity.csv"),
            ("deals.toml", FileKind::DealList, "deals.toml"),
            ("mail/INBOX", FileKind::Mbox, "mail/INBOX"),
            ("mail/apple.emlx", FileKind::Mail, "mail"),
            ("mail/letters/1.eml", FileKind::Mail, "mail/letters"),
            ("mail/mia/.Sent/cur/4.host:2,S", FileKind::Mail, "mail/mia"),
            ("mail/mia/cur/1.host:2,S", FileKind::Mail, "mail/mia"),
            ("mail/mia/new/2.host", FileKind::Mail, "mail/mia"),
        ]
    );
    let left_out: Vec<_> = folder.left_out().iter().map(|file| file.name.as_ref()).collect();
    assert_eq!(left_out, [".git", "labels.json", "mail/mia/tmp/3.host"]);
    let mails: Vec<_> = folder.mails().collect();
    assert_eq!(mails.len(), 7);
    assert!(mails.iter().all(|mail| mail.bytes() == MAIL.as_bytes()));
    assert_eq!(folder.files_of(FileKind::Mbox).next().unwrap().mails().count(), 2);
}

#[test]
fn a_folder_with_nothing_usable_says_what_was_looked_for() {
    let root = tempfile::tempdir().unwrap();
    write(root.path(), "notes.txt", "Dear diary");
    let error = Folder::open(root.path()).unwrap_err();
    assert!(matches!(error, SourcesError::NothingUsable { files: 1, .. }));
    assert!(error.to_string().contains("mbox, Maildir, .eml"), "{error}");
    assert!(matches!(Folder::open(root.path().join("none")), Err(SourcesError::NotAFolder { .. })));
}

#[test]
fn drafts_and_junk_are_left_out_and_told() {
    let root = tempfile::tempdir().unwrap();
    write(root.path(), "mail/Drafts/1.eml", MAIL);
    write(root.path(), "mail/Spam.mbox", format!("From a@example.com Tue Feb 03 11:38:53 2026\n{MAIL}"));
    write(root.path(), "mia/cur/1.host:2,DS", MAIL);
    write(root.path(), "mail/Draft.eml", MAIL);
    write(root.path(), "mia/cur/2.host:2,S", MAIL);
    write(root.path(), "mia/cur/3.host:2,S", format!("X-Gmail-Labels: Important,Drafts\n{MAIL}"));
    write(root.path(), "mia/cur/4.host:2,S", format!("X-Unsent: 1\n{MAIL}"));
    let folder = Folder::open(root.path()).unwrap();
    let left_out: Vec<_> = folder.left_out().iter().map(|file| (file.name.as_ref(), file.reason)).collect();
    assert_eq!(
        left_out,
        [("mail/Drafts/1.eml", "drafts: mail that was never sent"), ("mail/Spam.mbox", "junk mail")]
    );
    let mut mails = folder.mails();
    assert_eq!(
        mails.by_ref().map(|mail| mail.place.file.to_string()).collect::<Vec<_>>(),
        ["mail/Draft.eml", "mia/cur/2.host:2,S"]
    );
    let doubts: Vec<_> = mails.take_doubts().into_iter().map(|doubt| doubt.to_string()).collect();
    assert_eq!(doubts, ["mia: 3 drafts: mail that was never sent; they were left out"]);
}

#[cfg(unix)]
#[test]
fn symbolic_links_are_not_followed() {
    let (root, outside) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    write(outside.path(), "secret.eml", MAIL);
    write(root.path(), "a.eml", MAIL);
    std::os::unix::fs::symlink(outside.path(), root.path().join("out")).unwrap();
    std::os::unix::fs::symlink(root.path(), root.path().join("round")).unwrap();
    let folder = Folder::open(root.path()).unwrap();
    assert_eq!(folder.files().len(), 1);
    assert_eq!(folder.left_out().len(), 2);
}

#[test]
fn a_file_that_vanishes_is_a_doubt_and_the_rest_is_read() {
    let root = tempfile::tempdir().unwrap();
    for name in ["a.eml", "b.eml", "c.mbox"] {
        write(root.path(), name, MAIL);
    }
    let folder = Folder::open(root.path()).unwrap();
    fs::remove_file(root.path().join("a.eml")).unwrap();
    fs::remove_file(root.path().join("c.mbox")).unwrap();
    let mut mails = folder.mails();
    assert_eq!(mails.by_ref().count(), 1);
    let doubts = mails.take_doubts();
    assert_eq!(doubts.iter().map(|doubt| doubt.place.file.as_ref()).collect::<Vec<_>>(), ["a.eml", "c.mbox"]);
}

#[test]
fn each_mail_is_found_again_where_it_was() {
    let root = tempfile::tempdir().unwrap();
    let separator = "From a@example.com Tue Feb 03 11:38:53 2026\n";
    let quoting = MAIL.replace("Hi\n", ">From the beginning\n>>From two\nHi\n");
    write(root.path(), "INBOX", format!("{separator}{MAIL}\n{separator}{quoting}\n{separator}{MAIL}"));
    let length = "Subject: x\nContent-Length: 26\n";
    let counted = MAIL.replace("Subject: x\n", length).replace("Hi\n", "From a line\n>From another\n");
    write(root.path(), "counted", format!("{separator}{counted}\n{separator}{quoting}\n"));
    write(root.path(), "letters/1.eml", MAIL);
    let folder = Folder::open(root.path()).unwrap();
    for file in folder.files() {
        let all: Vec<_> = file.mails().collect();
        assert!(!all.is_empty());
        let stretches = all.iter().rev().map(countersign_sources::RawMail::stretch).collect();
        assert_eq!(file.again(stretches).collect::<Vec<_>>(), all, "{}", file.name);
        let last = all[all.len() - 1].clone();
        assert_eq!(file.again(vec![last.stretch()]).collect::<Vec<_>>(), [last]);
    }
}
