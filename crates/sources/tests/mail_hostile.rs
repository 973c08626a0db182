//! Input made to exhaust or to crash.

use std::time::{Duration, Instant};

use countersign_model::Place;
use countersign_sources::{ParsedMail, RawMail, parse_mail};
use proptest::prelude::*;

fn parse(bytes: Vec<u8>) -> ParsedMail {
    parse_mail(&RawMail::new(Place { file: "a.eml".into(), offset: 0 }, bytes))
}

/// Parses within reason, also without optimisation.
#[track_caller]
fn check(what: &str, bytes: Vec<u8>) -> ParsedMail {
    let start = Instant::now();
    let parsed = parse(bytes);
    assert!(start.elapsed() < Duration::from_secs(30), "{what}: {:?}", start.elapsed());
    parsed
}

#[test]
fn mails_nested_without_end_are_cut() {
    let nested = b"Content-Type: message/rfc822\n\n".repeat(200_000);
    let parsed = check("nested", nested);
    assert!(parsed.doubts.iter().any(|doubt| doubt.what.contains("nested")));
    check("nested multiparts", b"Content-Type: multipart/mixed; boundary=x\n\n--x\n".repeat(50_000));
}

#[test]
fn thousands_of_parts_and_boundaries_that_never_come_are_read() {
    let mut parts = b"From: a@example.com\nContent-Type: multipart/mixed; boundary=x\n\n".to_vec();
    parts.extend(b"--x\nContent-Type: application/pdf; name=a.pdf\n\nx\n".repeat(50_000));
    let parsed = check("parts", parts);
    assert!(parsed.mail.attachments.len() <= 500);
    let mut lost = b"From: a@example.com\nContent-Type: multipart/mixed; boundary=x\n\n".to_vec();
    lost.extend(b"--x\nContent-Type: multipart/mixed; boundary=never\n\nx\n".repeat(50_000));
    check("lost boundaries", lost);
}

#[test]
fn headers_of_megabytes_are_read() {
    for name in ["Subject", "To", "References", "Received", "Content-Type", "X-Odd", "Date", "Message-ID"] {
        for filler in ["a", "<a@example.com>, ", "=?utf-8?Q?=C3=A5?= ", "\"", "(", "\n "] {
            let value = filler.repeat((1 << 20) / filler.len());
            check(name, format!("From: a@example.com\n{name}: {value}\n\nHi\n").into_bytes());
        }
    }
}

#[test]
fn html_made_to_exhaust_is_read() {
    for filler in [
        "<",
        "<!--",
        "<a b='",
        "&",
        "&#",
        "<blockquote class=quote>",
        "<style>",
        "</",
        "<pre>",
        "<p =\"",
        "<li>",
    ] {
        let html = filler.repeat((1 << 20) / filler.len());
        check(filler, format!("Content-Type: text/html\n\n{html}").into_bytes());
    }
}

#[test]
fn a_base64_bomb_is_bounded() {
    let mut bytes = b"Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\n".to_vec();
    bytes.extend(
        b"QUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUE=\n".repeat(1 << 17),
    );
    assert!(check("base64", bytes).body.text.len() <= 4 << 20);
}

fn piece() -> impl Strategy<Value = Vec<u8>> {
    prop_oneof![
        proptest::collection::vec(any::<u8>(), 0..30),
        proptest::sample::select(vec![
            "From: a@example.com\n",
            "To: ",
            "Subject: =?iso-8859-1?Q?=E5?=",
            "Date: Tue, 3 Feb 2026",
            "\n",
            "\n\n",
            "\r\n",
            "Content-Type: multipart/mixed; boundary=x\n",
            "--x\n",
            "--x--\n",
            "Content-Type: message/rfc822\n",
            "Content-Type: text/html\n",
            "Content-Type: text/calendar; method=REQUEST\n",
            "BEGIN:VCALENDAR\n",
            "BEGIN:VEVENT\n",
            "UID:a\n",
            "DTSTART:20260204T100000Z\n",
            "RRULE:FREQ=",
            "DAILY;COUNT=3\n",
            "END:VEVENT\n",
            "BEGIN:VTIMEZONE\n",
            "RECURRENCE-ID:20260204T100000\n",
            "EXDATE:",
            "Content-Transfer-Encoding: base64\n",
            "Content-Transfer-Encoding: quoted-printable\n",
            "=",
            "<b>",
            "<blockquote cite>",
            "&aring;",
            "Content-Type: text/plain; format=flowed; charset=utf-16\n",
            "Content-Type: message/delivery-status\n",
            "Final-Recipient: rfc822; b@example.com\n",
        ])
        .prop_map(|text| text.as_bytes().to_vec()),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]
    #[test]
    fn no_bytes_make_the_parser_panic(pieces in proptest::collection::vec(piece(), 0..40)) {
        let parsed = parse(pieces.concat());
        prop_assert!(!parsed.body.text.contains(|c: char| c.is_control() && c != '\n' && c != '\t'));
    }
}
