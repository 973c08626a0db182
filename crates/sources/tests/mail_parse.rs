//! From a mail's bytes to the model: charsets, parts, dates, people, marks.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on may stop")]

use countersign_model::{EmailAddress, Place};
use countersign_sources::{ParsedMail, RawMail, parse_mail};

fn parse(bytes: impl AsRef<[u8]>) -> ParsedMail {
    parse_mail(&RawMail::new(Place { file: "a.eml".into(), offset: 0 }, bytes.as_ref().to_vec()))
}

/// A mail from Anna with more headers and a body.
fn mail(headers: &str, body: &str) -> ParsedMail {
    parse(format!(
        "From: Anna Jones <Anna@Example.com>\r\nTo: mia@example.org\r\nDate: Tue, 3 Feb 2026 11:38:53 +0100\r\n\
         Message-ID: <1@example.com>\r\nSubject: Forklifts\r\n{headers}\r\n{body}"
    ))
}

fn doubts(parsed: &ParsedMail) -> Vec<&str> {
    parsed.doubts.iter().map(|doubt| doubt.what.as_str()).collect()
}

fn address(text: &str) -> EmailAddress {
    EmailAddress::parse(text).unwrap()
}

#[test]
fn an_ordinary_mail_is_read_without_a_doubt() {
    let parsed = mail(
        "Cc: \"Finch, Carol\" <carol@example.com>\r\nReferences: <a@x> <b@x>\r\nIn-Reply-To: <b@x>\r\n",
        "Hi.\r\n",
    );
    assert_eq!(doubts(&parsed), Vec::<&str>::new());
    let mail = parsed.mail;
    assert_eq!(mail.id.as_str(), "<1@example.com>");
    assert_eq!(mail.in_reply_to.unwrap().as_str(), "<b@x>");
    assert_eq!(mail.references.len(), 2);
    assert_eq!(mail.sent_at.to_string(), "2026-02-03T10:38:53Z");
    assert_eq!(mail.utc_offset_minutes, 60);
    assert_eq!(mail.known_at, mail.sent_at);
    let from = mail.from.unwrap();
    assert_eq!((from.name.as_ref(), from.address.as_str()), ("Anna Jones", "anna@example.com"));
    assert_eq!(mail.cc[0].name.as_ref(), "Finch, Carol");
    assert_eq!(mail.subject.as_ref(), "Forklifts");
    assert_eq!((parsed.body.text.as_str(), parsed.body.from_html), ("Hi.\n", false));
}

#[test]
fn every_charset_and_encoding_gives_the_same_letters() {
    let expected = "Räksmörgås på fredag\n";
    let typed = |charset: &str, encoding: &str| {
        format!("Content-Type: text/plain; charset={charset}\r\nContent-Transfer-Encoding: {encoding}\r\n")
    };
    let cases = [
        (typed("utf-8", "quoted-printable"), "R=C3=A4ksm=C3=B6rg=C3=A5s p=C3=A5 fredag=\r\n\r\n"),
        (typed("iso-8859-1", "quoted-printable"), "R=E4ksm=F6rg=E5s p=E5 fredag\r\n"),
        (typed("windows-1252", "base64"), "UuRrc232cmflcyBw5SBmcmVkYWcK"),
        (typed("macintosh", "quoted-printable"), "R=8Aksm=9Arg=8Cs p=8C fredag\r\n"),
        (typed("us-ascii", "8bit"), "Räksmörgås på fredag\r\n"),
    ];
    for (headers, body) in cases {
        let parsed = mail(&headers, body);
        assert_eq!(parsed.body.text, expected, "{headers}");
        assert_eq!(doubts(&parsed), Vec::<&str>::new(), "{headers}");
    }
}

#[test]
fn an_unknown_or_missing_charset_is_guessed_with_a_doubt() {
    for headers in
        ["Content-Type: text/plain; charset=x-klingon\r\n", "Content-Type: text/plain; charset=utf-8\r\n", ""]
    {
        let mut bytes =
            format!("From: a@example.com\r\nDate: Tue, 3 Feb 2026 11:38:53 +0100\r\n{headers}\r\n")
                .into_bytes();
        bytes.extend_from_slice(
            b"Sm\xf6rg\xe5sar \xe4r gott, och p\xe5 fredag \xe4ter vi r\xe4ksm\xf6rg\xe5s.\r\n",
        );
        let parsed = parse(bytes);
        assert_eq!(parsed.body.text, "Smörgåsar är gott, och på fredag äter vi räksmörgås.\n");
        assert_eq!(parsed.doubts.len(), 1, "{headers}: {:?}", doubts(&parsed));
    }
}

#[test]
fn undeclared_letters_in_headers_are_guessed_with_a_doubt() {
    let parsed = parse(
        b"From: =?iso-8859-1?Q?=C5sa_Str=F6m?= <asa@example.com>\nSubject: Sm\xf6rg\xe5s och r\xe4kor p\xe5 fredag\nDate: Tue, 3 Feb 2026 11:38:53 +0100\n\nHej\n",
    );
    assert_eq!(parsed.mail.subject.as_ref(), "Smörgås och räkor på fredag");
    assert_eq!(parsed.mail.from.unwrap().name.as_ref(), "Åsa Ström");
    assert_eq!(parsed.doubts.len(), 1);
}

#[test]
fn bare_letters_inside_an_encoded_word_are_in_its_charset() {
    let parsed = parse(
        b"From: a@example.com\nDate: Tue, 3 Feb 2026 11:38:53 +0100\nSubject: =?iso-8859-1?Q?Die_Fr\xf6sche?= quaken\n\nHej\n",
    );
    assert_eq!(parsed.mail.subject.as_ref(), "Die Frösche quaken");
    assert_eq!(doubts(&parsed), Vec::<&str>::new());
}

#[test]
fn the_plain_part_is_taken_and_html_only_where_there_is_none() {
    let alternative = |plain: &str| {
        mail(
            "Content-Type: multipart/alternative; boundary=x\r\n",
            &format!(
                "--x\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{plain}\r\n--x\r\nContent-Type: text/html; charset=utf-8\r\n\r\n\
                 <div>It is <b>a formality</b>.</div><div>Anna</div>\r\n--x--\r\n"
            ),
        )
    };
    let both = alternative("It is a formality.");
    assert_eq!((both.body.text.trim_end(), both.body.from_html), ("It is a formality.", false));
    let html = alternative(" ");
    assert_eq!((html.body.text.as_str(), html.body.from_html), ("It is a formality.\nAnna", true));
    assert_eq!(html.mail.attachments, []);
}

#[test]
fn broken_mime_is_read_as_far_as_it_goes() {
    let unclosed = mail(
        "Content-Type: multipart/mixed; boundary=x\r\n",
        "--x\r\nContent-Type: text/plain\r\n\r\nThe boss signs.\r\n",
    );
    assert!(unclosed.body.text.starts_with("The boss signs."));
    let cut_html = mail(
        "Content-Type: multipart/alternative; boundary=x\r\n",
        "--x\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>The boss=\r\n signs.</p><p>An",
    );
    assert_eq!((cut_html.body.text.as_str(), cut_html.body.from_html), ("The boss signs.\n\nAn", true));
    let cut_base64 = mail(
        "Content-Type: multipart/mixed; boundary=x\r\n",
        "--x\r\nContent-Type: text/plain\r\nContent-Transfer-Encoding: base64\r\n\r\nVGhlIGJvc3Mgc2lnbnMuIEFu",
    );
    assert_eq!(cut_base64.body.text, "The boss signs. An");
    let no_boundary = mail("Content-Type: multipart/mixed\r\n", "The boss signs.\r\n");
    assert!(no_boundary.body.text.contains("The boss signs."));
    let bad_base64 = mail("Content-Transfer-Encoding: base64\r\n", "This is not base64 at all!\r\n");
    assert!(!bad_base64.body.text.trim().is_empty());
    let nothing = parse("");
    assert_eq!(nothing.body.text, "");
    assert!(!nothing.doubts.is_empty());
}

#[test]
fn control_characters_and_escape_sequences_are_removed() {
    let parsed = mail("", "a\0b\x1b[31mred\u{9b}0m\x07\tend\r\n");
    assert_eq!(parsed.body.text, "ab[31mred0m\tend\n");
    let subject = mail("X: y\r\n", "").mail.subject;
    assert_eq!(subject.as_ref(), "Forklifts");
    let folded = parse("Subject: a\x1b[2J\r\n  b\r\n\r\n");
    assert_eq!(folded.mail.subject.as_ref(), "a [2J b");
}

#[test]
fn a_missing_date_is_taken_from_the_first_server_then_from_the_from_line() {
    let received = "Received: by mx.example.org; Tue, 3 Feb 2026 10:40:00 +0000\r\n\
                    Received: from pc by smtp.example.com; Tue, 3 Feb 2026 11:39:00 +0100\r\n";
    let parsed = parse(format!("{received}From: a@example.com\r\n\r\nHi"));
    assert_eq!(parsed.mail.sent_at.to_string(), "2026-02-03T10:39:00Z");
    assert_eq!(parsed.mail.known_at.to_string(), "2026-02-03T10:40:00Z");
    assert_eq!(doubts(&parsed), ["this mail has no readable date"]);

    let mbox = "From a@example.com Tue Feb 03 11:38:53 2026\nFrom: a@example.com\nDate: yesterday\n\nHi\n";
    let raw = countersign_sources::MboxReader::new(mbox.as_bytes(), "a.mbox").next().unwrap();
    let parsed = parse_mail(&raw);
    assert_eq!(parsed.mail.sent_at.to_string(), "2026-02-03T11:38:53Z");
    assert_eq!(parsed.doubts.len(), 1);

    let parsed = parse("From: a@example.com\r\n\r\nHi");
    assert_eq!(parsed.mail.sent_at.as_second(), 0);
    assert_eq!(doubts(&parsed), ["this mail has no date at all"]);
}

#[test]
fn dates_in_other_forms_are_read() {
    for (written, expected) in [
        ("3 Feb 26 11:38 +0100", "2026-02-03T10:38:00Z"),
        ("Tue, 3 Feb 2026 11:38:53 EST", "2026-02-03T16:38:53Z"),
        ("2026-02-03T11:38:53+01:00", "2026-02-03T10:38:53Z"),
        ("Tue Feb  3 11:38:53 2026", "2026-02-03T11:38:53Z"),
        ("Tue, 3 Feb 2026 11:38:53 +0100 (CET)", "2026-02-03T10:38:53Z"),
    ] {
        let parsed = parse(format!("From: a@example.com\r\nDate: {written}\r\n\r\nHi"));
        assert_eq!(parsed.mail.sent_at.to_string(), expected, "{written}");
    }
}

#[test]
fn the_arrival_is_when_the_mail_was_known_unless_the_mailbox_was_moved() {
    let known = |received: &str| {
        mail(&format!("Received: by mx.example.org; {received}\r\n"), "Hi").mail.known_at.to_string()
    };
    assert_eq!(known("Tue, 3 Feb 2026 12:00:00 +0100"), "2026-02-03T11:00:00Z");
    assert_eq!(known("Tue, 3 Nov 2026 12:00:00 +0100"), "2026-02-03T10:38:53Z");
    assert_eq!(known("Tue, 3 Feb 2026 11:38:00 +0100"), "2026-02-03T10:38:53Z");
}

#[test]
fn a_sender_whose_clock_is_wrong_is_not_believed() {
    let parsed = parse(
        "Received: by mx; Tue, 3 Feb 2026 10:40:00 +0000\r\nDate: Tue, 3 Feb 2037 10:40:00 +0000\r\nFrom: a@example.com\r\n\r\nHi",
    );
    assert_eq!(parsed.mail.sent_at.to_string(), "2026-02-03T10:40:00Z");
    assert_eq!(parsed.doubts.len(), 1);
}

#[test]
fn a_mail_without_an_id_gets_the_same_one_in_every_mailbox() {
    let text = "From: a@example.com\r\nDate: Tue, 3 Feb 2026 11:38:53 +0100\r\nSubject: x\r\n\r\nHi\r\n";
    let sent = parse(text);
    let received =
        parse(format!("Received: by mx; Tue, 3 Feb 2026 10:40:00 +0000\r\n{}", text.replace("\r\n", "\n")));
    assert_eq!(sent.mail.id, received.mail.id);
    assert!(
        sent.mail.id.as_str().starts_with("<countersign-") && sent.mail.id.as_str().ends_with("@generated>")
    );
    assert_eq!(doubts(&sent), Vec::<&str>::new());
    assert_ne!(sent.mail.id, parse(text.replace("Hi", "Ho")).mail.id);
}

#[test]
fn groups_are_opened_and_what_is_no_address_is_dropped_with_a_doubt() {
    let parsed = parse(
        "From: a@example.com\r\nDate: Tue, 3 Feb 2026 11:38:53 +0100\r\n\
         To: Board: anna@example.com, Bo <bo@example.com>;, undisclosed-recipients:;\r\n\
         Cc: /O=EXAMPLE/OU=FIRST/CN=CAROL, someone, carol@example.com\r\n\r\nHi",
    );
    let to: Vec<_> = parsed.mail.to.iter().map(|mailbox| mailbox.address.as_str()).collect();
    assert_eq!(to, ["anna@example.com", "bo@example.com"]);
    assert_eq!(parsed.mail.cc.len(), 1);
    assert_eq!(parsed.doubts.len(), 1, "{:?}", doubts(&parsed));
}

#[test]
fn an_attached_mail_is_listed_and_read_under_a_forwarded_header() {
    let parsed = mail(
        "Content-Type: multipart/mixed; boundary=x\r\n",
        "--x\r\nContent-Type: text/plain\r\n\r\nSee below.\r\n--x\r\nContent-Type: message/rfc822\r\n\r\n\
         From: Edward <edward@example.com>\r\nTo: anna@example.com\r\nSubject: No\r\nDate: Mon, 2 Feb 2026 09:00:00 +0100\r\n\r\n\
         I was never asked.\r\n--x--\r\n",
    );
    assert_eq!(
        parsed.body.text.trim_end(),
        "See below.\n\n---------- Forwarded message ----------\nFrom: Edward <edward@example.com>\n\
         Date: Mon, 2 Feb 2026 09:00:00 +0100\nSubject: No\nTo: anna@example.com\n\nI was never asked."
    );
    assert_eq!(parsed.mail.attachments.len(), 1);
    assert_eq!(
        (parsed.mail.attachments[0].name.as_ref(), parsed.mail.attachments[0].media_type.as_ref()),
        ("No", "message/rfc822")
    );
}

#[test]
fn an_attached_mail_that_is_encoded_against_the_standard_is_read() {
    let parsed = mail(
        "Content-Type: multipart/mixed; boundary=x\r\n",
        "--x\r\n\r\nSee.\r\n--x\r\nContent-Type: message/rfc822\r\nContent-Transfer-Encoding: base64\r\n\r\n\
         RnJvbTogZWR3YXJkQGV4YW1wbGUuY29tClN1YmplY3Q6IE5vCgpJIHdhcyBuZXZlciBhc2tlZC4K\r\n--x\r\nContent-Type: application/pdf\r\n\r\nx\r\n--x--\r\n",
    );
    assert_eq!(parsed.mail.attachments.len(), 2);
    assert!(
        parsed.body.text.contains("From: edward@example.com\nSubject: No\n\nI was never asked."),
        "{}",
        parsed.body.text
    );
}

#[test]
fn attachments_are_listed_by_their_decoded_names() {
    let parsed = mail(
        "Content-Type: multipart/mixed; boundary=x\r\n",
        "--x\r\n\r\nHere.\r\n--x\r\nContent-Type: application/pdf\r\nContent-Transfer-Encoding: base64\r\n\
         Content-Disposition: attachment; filename*=utf-8''Offert%20p%C3%A5%20v%C3%A4xter.pdf\r\n\r\nAAECAwQF\r\n--x--\r\n",
    );
    let attachment = &parsed.mail.attachments[0];
    assert_eq!((attachment.name.as_ref(), attachment.bytes), ("Offert på växter.pdf", 6));
}

#[test]
fn automatic_mail_is_marked_by_its_headers() {
    let marks = mail(
        "Auto-Submitted: Auto-Replied; owner=a\r\nPrecedence: Bulk\r\nList-Unsubscribe: <mailto:u@example.com>\r\n\
         X-Autoreply: yes\r\nReturn-Path: <>\r\n",
        "I am away.",
    )
    .mail
    .marks;
    assert_eq!(marks.auto_submitted.as_deref(), Some("auto-replied"));
    assert_eq!(marks.precedence.as_deref(), Some("bulk"));
    assert!(marks.mailing_list && marks.auto_response && marks.null_return_path);
    let plain = mail("Auto-Submitted: no\r\nReturn-Path: <anna@example.com>\r\n", "Hi").mail.marks;
    assert_eq!(plain, countersign_model::HeaderMarks::default());
}

#[test]
fn a_bounce_says_whom_it_could_not_reach() {
    let report = mail(
        "Content-Type: multipart/report; report-type=delivery-status; boundary=x\r\n",
        "--x\r\n\r\nSorry.\r\n--x\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx\r\n\r\n\
         Final-Recipient: rfc822; gone@example.net\r\nAction: failed\r\nStatus: 5.1.1\r\n\r\n\
         Final-Recipient: rfc822; slow@example.net\r\nAction: delayed\r\n\r\n--x\r\nContent-Type: message/rfc822\r\n\r\n\
         From: mia@example.org\r\nSubject: Hi\r\n\r\nThe quote.\r\n--x--\r\n",
    );
    assert!(report.mail.marks.delivery_report);
    assert_eq!(report.mail.marks.failed_recipients, [address("gone@example.net")]);
    assert!(!report.body.text.contains("The quote."));

    let words = parse(
        "From: Mail Delivery Subsystem <mailer-daemon@example.org>\r\nTo: mia@example.org\r\nDate: Tue, 3 Feb 2026 11:38:53 +0100\r\n\r\n\
         Your message to <gone@example.net> could not be delivered.\r\n",
    );
    assert_eq!(words.mail.marks.failed_recipients, [address("gone@example.net")]);
}

#[test]
fn flowed_text_is_joined() {
    let parsed = mail(
        "Content-Type: text/plain; charset=utf-8; format=flowed\r\n",
        "The boss \r\njust signs.\r\n> Who \r\n> decides?\r\n",
    );
    assert_eq!(parsed.body.text, "The boss just signs.\n> Who decides?\n");
}

#[test]
fn an_invitation_and_its_answer_are_read() {
    let invite = |method: &str, attendee: &str| {
        mail(
            "Content-Type: multipart/alternative; boundary=x\r\n",
            &format!(
                "--x\r\nContent-Type: text/plain\r\n\r\nSite walk\r\n--x\r\nContent-Type: text/calendar; method={method}; charset=utf-8\r\n\r\n\
                 BEGIN:VCALENDAR\r\nMETHOD:{method}\r\nBEGIN:VEVENT\r\nUID:walk@example.com\r\nDTSTAMP:20260201T090000Z\r\n\
                 DTSTART;TZID=Europe/Stockholm:20260209T100000\r\nDTEND;TZID=Europe/Stockholm:20260209T104500\r\nSUMMARY:Site walk\r\n\
                 ORGANIZER:mailto:mia@example.org\r\nATTENDEE;{attendee}:mailto:anna@example.com\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n--x--\r\n"
            ),
        )
    };
    let request = invite("REQUEST", "PARTSTAT=NEEDS-ACTION;CN=Anna");
    let meeting = request.mail.meeting.unwrap();
    assert_eq!((meeting.method.as_ref(), meeting.uid.as_ref()), ("REQUEST", "walk@example.com"));
    assert_eq!(request.invitations[0].start.to_string(), "2026-02-09T09:00:00Z");
    assert_eq!(request.invitations[0].known_at, request.mail.known_at);
    assert_eq!(request.mail.attachments, []);

    let reply = invite("REPLY", "PARTSTAT=ACCEPTED");
    assert_eq!(reply.invitations[0].attendees[0].answer, countersign_model::Answer::Accepted);
    let cancel = invite("CANCEL", "CN=Anna");
    assert_eq!(cancel.invitations[0].cancelled_at, Some(cancel.mail.known_at));
}
