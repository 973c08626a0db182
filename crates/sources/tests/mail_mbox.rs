//! Splitting mailboxes: every dialect, and everything that goes wrong with them.

use countersign_sources::{MboxReader, RawMail};
use proptest::prelude::*;

const SEPARATOR: &str = "From anna@example.com Tue Feb 03 11:38:53 2026\n";

fn split(text: impl AsRef<[u8]>) -> (Vec<RawMail>, Vec<String>) {
    let mut reader = MboxReader::new(text.as_ref(), "box.mbox");
    let mails = reader.by_ref().collect();
    let doubts = reader.take_doubts().into_iter().map(|doubt| doubt.what).collect();
    (mails, doubts)
}

fn texts(mails: &[RawMail]) -> Vec<String> {
    mails.iter().map(|mail| String::from_utf8_lossy(mail.bytes()).into_owned()).collect()
}

#[track_caller]
fn check(text: &str, expected: &[&str]) {
    let (mails, doubts) = split(text);
    assert_eq!(texts(&mails), expected);
    assert_eq!(doubts, Vec::<String>::new());
}

#[test]
fn mails_are_split_at_dated_from_lines_behind_an_empty_line() {
    check(
        &format!("{SEPARATOR}Subject: a\n\nOne.\n\n{SEPARATOR}Subject: b\n\nTwo.\n"),
        &["Subject: a\n\nOne.\n", "Subject: b\n\nTwo.\n"],
    );
}

#[test]
fn windows_line_ends_and_a_byte_order_mark_change_nothing() {
    let text =
        format!("{SEPARATOR}Subject: a\n\nOne.\n\n{SEPARATOR}Subject: b\n\nTwo.\n").replace('\n', "\r\n");
    check(&format!("\u{feff}{text}"), &["Subject: a\r\n\r\nOne.\r\n", "Subject: b\r\n\r\nTwo.\r\n"]);
}

#[test]
fn a_sentence_that_begins_with_from_separates_nothing() {
    let mail =
        "Subject: a\n\nHello.\n\nFrom Monday at 10:30 the boss is away.\n\nFrom here on it is a formality.\n";
    check(&format!("{SEPARATOR}{mail}"), &[mail]);
}

#[test]
fn a_separator_without_an_empty_line_is_believed_when_a_header_follows() {
    check(
        &format!("{SEPARATOR}Subject: a\n\nOne.\n{SEPARATOR}Subject: b\n\nTwo.\n"),
        &["Subject: a\n\nOne.\n", "Subject: b\n\nTwo.\n"],
    );
    let quoting = format!("Subject: a\n\nThe log says:\n{SEPARATOR}and nothing more.\n");
    check(&format!("{SEPARATOR}{quoting}"), &[&quoting]);
}

#[test]
fn escaped_from_lines_are_restored() {
    check(
        &format!("{SEPARATOR}Subject: a\n\n>From here\n>>From there\nnot >From\n"),
        &["Subject: a\n\nFrom here\n>From there\nnot >From\n"],
    );
}

#[test]
fn a_consistent_content_length_is_believed_and_nothing_is_unescaped() {
    let body = format!("One.\n\n{SEPARATOR}Subject: quoted\n\n>From here\n");
    let first = format!("Subject: a\nContent-Length: {}\n\n{body}", body.len());
    check(
        &format!("{SEPARATOR}{first}\n{SEPARATOR}Subject: b\nContent-Length: 5\n\nTwo.\n"),
        &[&first, "Subject: b\nContent-Length: 5\n\nTwo.\n"],
    );
}

#[test]
fn a_wrong_content_length_is_ignored() {
    check(
        &format!(
            "{SEPARATOR}Subject: a\nContent-Length: 4000\n\nOne.\n\n{SEPARATOR}Subject: b\nContent-Length: 2\n\nTwo.\n"
        ),
        &["Subject: a\nContent-Length: 4000\n\nOne.\n", "Subject: b\nContent-Length: 2\n\nTwo.\n"],
    );
}

#[test]
fn places_give_the_offset_of_the_from_line() {
    let first = format!("{SEPARATOR}Subject: a\n\nOne.\n\n");
    let (mails, _) = split(format!("{first}{SEPARATOR}Subject: b\n\nTwo.\n"));
    assert_eq!(mails.iter().map(|mail| mail.place.offset).collect::<Vec<_>>(), [0, first.len() as u64]);
    assert_eq!(mails[1].separator(), SEPARATOR.as_bytes());
}

#[test]
fn a_mailbox_cut_at_its_end_gives_the_partial_mail_and_a_doubt() {
    let whole = format!("{SEPARATOR}Subject: a\n\nOne.\n\n{SEPARATOR}Subject: b\n\nTwo and mo");
    let (mails, doubts) = split(&whole);
    assert_eq!(texts(&mails), ["Subject: a\n\nOne.\n", "Subject: b\n\nTwo and mo"]);
    assert_eq!(doubts, ["the mailbox ends in the middle of this mail"]);

    let multipart = "Subject: c\nContent-Type: multipart/mixed;\n boundary=\"x\"\n\n--x\n\nThree.\n";
    assert_eq!(split(format!("{SEPARATOR}{multipart}")).1, ["the mailbox ends in the middle of this mail"]);
    assert_eq!(split(format!("{SEPARATOR}{multipart}--x--\n")).1, Vec::<String>::new());
    assert_eq!(split(format!("{SEPARATOR}Subject: in the head")).1.len(), 1);
}

#[test]
fn a_mailbox_cut_at_its_beginning_gives_the_whole_mails_and_a_doubt() {
    let (mails, doubts) = split(format!("the end of a mail.\n\n{SEPARATOR}Subject: b\n\nTwo.\n"));
    assert_eq!(texts(&mails), ["Subject: b\n\nTwo.\n"]);
    assert_eq!(doubts.len(), 1);
}

#[test]
fn a_mail_larger_than_any_is_kept_in_part_and_the_rest_goes_on() {
    let mut text = format!("{SEPARATOR}Subject: a\n\n").into_bytes();
    text.resize(countersign_sources::MAIL_BYTES_MAX + (5 << 20), b'x');
    text.extend_from_slice(format!("\n\n{SEPARATOR}Subject: b\n\nTwo.\n").as_bytes());
    let second = text.len() - SEPARATOR.len() - "Subject: b\n\nTwo.\n".len();
    let (mails, doubts) = split(&text);
    assert_eq!(mails.len(), 2);
    assert!(mails[0].bytes().starts_with(b"Subject: a\n\nxxx") && mails[0].bytes().len() <= 2 << 20);
    assert_eq!((mails[1].bytes(), mails[1].place.offset), (&b"Subject: b\n\nTwo.\n"[..], second as u64));
    assert_eq!(doubts, ["this mail has 69 MiB"]);
}

/// What a program that writes mboxrd does.
fn joined(mails: &[String]) -> String {
    let mut out = String::new();
    for mail in mails {
        out.push_str(SEPARATOR);
        for line in mail.split_inclusive('\n') {
            if line.trim_start_matches('>').starts_with("From ") {
                out.push('>');
            }
            out.push_str(line);
        }
        out.push('\n');
    }
    out
}

fn line() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-zåäö .>]{0,40}",
        Just(String::new()),
        Just(SEPARATOR.trim_end().to_owned()),
        Just(format!(">{}", SEPARATOR.trim_end())),
        "From [a-z ]{0,20}",
        "Content-Length: [0-9]{1,3}",
    ]
}

fn mail() -> impl Strategy<Value = String> {
    proptest::collection::vec(line(), 0..12)
        .prop_map(|lines| format!("Subject: a\nTo: b@example.com\n\n{}\n", lines.join("\n")))
}

proptest! {
    #[test]
    fn what_was_joined_is_split_into_the_same_mails(mails in proptest::collection::vec(mail(), 1..20)) {
        let (found, _) = split(joined(&mails));
        prop_assert_eq!(texts(&found), mails);
    }

    #[test]
    fn no_bytes_make_the_splitter_panic(pieces in proptest::collection::vec(prop_oneof![
        proptest::collection::vec(any::<u8>(), 0..40),
        line().prop_map(String::into_bytes),
        Just(b"\n".to_vec()), Just(b"\n\n".to_vec()), Just(b"\r\n".to_vec()),
    ], 0..60)) {
        let bytes = pieces.concat();
        let (mails, _) = split(&bytes);
        prop_assert!(mails.iter().map(|mail| mail.bytes().len()).sum::<usize>() <= bytes.len());
    }
}
