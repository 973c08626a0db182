//! A made-up mail as it stands in an mbox: headers, parts, encodings.

use super::exchange::{Letter, Origin};
use super::random::Random;

/// Mails with their text as HTML too, in per cent.
const HTML_PERCENT: usize = 33;
/// Mails with a file, in per cent, and its size in bytes before it is encoded.
const FILE_PERCENT: usize = 8;
const FILE_BYTES: (usize, usize) = (4_000, 48_000);
const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// Writes `letter` at the end of `out`; `number` decides on its form.
pub(super) fn write(letter: &Letter, number: usize, out: &mut Vec<u8>) {
    let mut random = Random::of("letter", number);
    let mut text = String::with_capacity(letter.text.len() * 4);
    separator(letter, &mut text);
    headers(letter, &mut random, &mut text);
    let html = letter.origin == Origin::Bulk || random.percent(HTML_PERCENT);
    let file = letter.origin == Origin::Written && random.percent(FILE_PERCENT);
    let boundary = format!("=_{:016x}", random.next());
    match (letter.origin, file) {
        (Origin::Invitation, _) => invitation(letter, &boundary, &mut text),
        (_, false) => body(letter, html, &boundary, &mut text),
        (_, true) => {
            text.push_str(&format!(
                "Content-Type: multipart/mixed; boundary=\"{boundary}\"\n\n--{boundary}\n"
            ));
            body(letter, html, &format!("{boundary}.a"), &mut text);
            attachment(&boundary, &mut random, &mut text);
        }
    }
    text.push('\n');
    out.extend_from_slice(escaped(&text).as_bytes());
    out.push(b'\n');
}

fn separator(letter: &Letter, out: &mut String) {
    let date = letter.at.strftime("%a %b %e %H:%M:%S %Y");
    out.push_str(&format!("From {} {date}\n", letter.from.address));
}

fn headers(letter: &Letter, random: &mut Random, out: &mut String) {
    let date = letter.at.strftime("%a, %d %b %Y %H:%M:%S +0000").to_string();
    let people = |list: &[super::people::Person]| {
        list.iter().map(super::people::Person::header).collect::<Vec<_>>().join(",\n ")
    };
    let machine = random.next();
    out.push_str(&format!("Return-Path: <{}>\n", letter.from.address));
    for hop in 0..2 {
        out.push_str(&format!(
            "Received: from mx{hop}.example (mx{hop}.example [192.0.2.{}])\n\tby mail.hyllplan.example with ESMTPS id {machine:x}\n\t(version=TLS1_3 cipher=TLS_AES_256_GCM_SHA384);\n\t{date}\n",
            10 + hop
        ));
    }
    out.push_str("DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=example; s=s1;\n\tb=");
    base64(300, random, "\n\t", out);
    out.push_str(&format!(
        "\nMessage-ID: <{}>\nDate: {date}\nFrom: {}\nTo: {}\n",
        letter.id,
        letter.from.header(),
        people(&letter.to)
    ));
    if !letter.cc.is_empty() {
        out.push_str(&format!("Cc: {}\n", people(&letter.cc)));
    }
    out.push_str(&format!("Subject: {}\n", subject(&letter.subject)));
    if let Some(parent) = letter.before.last() {
        let all = letter.before.iter().map(|id| format!("<{id}>")).collect::<Vec<_>>().join("\n ");
        out.push_str(&format!("In-Reply-To: <{parent}>\nReferences: {all}\n"));
    }
    match letter.origin {
        Origin::Away => out.push_str("Auto-Submitted: auto-replied\n"),
        Origin::Bulk => {
            out.push_str("Precedence: bulk\nList-Unsubscribe: <https://handling-weekly.example>\n");
        }
        Origin::Written | Origin::Invitation => {}
    }
    out.push_str("MIME-Version: 1.0\n");
}

fn subject(text: &str) -> String {
    if text.is_ascii() {
        return text.to_owned();
    }
    let words: Vec<String> = text
        .split(' ')
        .map(|word| {
            let letters: String = word
                .bytes()
                .map(|byte| {
                    if byte.is_ascii_alphanumeric() {
                        char::from(byte).to_string()
                    } else {
                        format!("={byte:02X}")
                    }
                })
                .collect();
            letters
        })
        .collect();
    let pieces = words.chunks(4).map(|some| format!("=?utf-8?Q?{}_?=", some.join("_")));
    pieces.collect::<Vec<_>>().join("\n ")
}

fn body(letter: &Letter, html: bool, boundary: &str, out: &mut String) {
    if !html {
        return plain(&letter.text, out);
    }
    out.push_str(&format!("Content-Type: multipart/alternative; boundary=\"{boundary}\"\n\n--{boundary}\n"));
    plain(&letter.text, out);
    out.push_str(&format!(
        "\n--{boundary}\nContent-Type: text/html; charset=\"utf-8\"\nContent-Transfer-Encoding: quoted-printable\n\n"
    ));
    quoted_printable(&markup(&letter.text), out);
    out.push_str(&format!("\n--{boundary}--\n"));
}

fn plain(text: &str, out: &mut String) {
    out.push_str("Content-Type: text/plain; charset=\"utf-8\"\n");
    if text.is_ascii() {
        out.push_str("Content-Transfer-Encoding: 7bit\n\n");
        out.push_str(text);
    } else {
        out.push_str("Content-Transfer-Encoding: quoted-printable\n\n");
        quoted_printable(text, out);
    }
}

/// The text as mail programs write it in HTML.
fn markup(text: &str) -> String {
    let mut out = String::from("<html><head><meta charset=\"utf-8\"></head><body>\n");
    for line in text.lines() {
        let words = line.trim_start_matches(['>', ' ']).replace('<', "&lt;");
        out.push_str(&format!("<p class=\"MsoNormal\"><span lang=\"EN-GB\">{words}</span></p>\n"));
    }
    out.push_str("</body></html>\n");
    out
}

fn quoted_printable(text: &str, out: &mut String) {
    let mut width = 0;
    for byte in text.bytes() {
        if byte == b'\n' {
            out.push('\n');
            width = 0;
            continue;
        }
        if width >= 72 {
            out.push_str("=\n");
            width = 0;
        }
        if byte.is_ascii_graphic() && byte != b'=' || byte == b' ' {
            out.push(char::from(byte));
            width += 1;
        } else {
            out.push_str(&format!("={byte:02X}"));
            width += 3;
        }
    }
}

fn attachment(boundary: &str, random: &mut Random, out: &mut String) {
    let name = *random.one(&["drawing.pdf", "price-sheet.xlsx", "minutes.docx", "photo.jpg"]);
    out.push_str(&format!(
        "\n--{boundary}\nContent-Type: application/octet-stream; name=\"{name}\"\nContent-Disposition: attachment; filename=\"{name}\"\nContent-Transfer-Encoding: base64\n\n"
    ));
    base64(random.between(FILE_BYTES.0, FILE_BYTES.1) * 4 / 3, random, "\n", out);
    out.push_str(&format!("\n--{boundary}--\n"));
}

/// As many letters as base64 would have, in lines.
fn base64(letters: usize, random: &mut Random, line_end: &str, out: &mut String) {
    let mut bits = 0;
    for at in 0..letters / 4 * 4 {
        if at % 10 == 0 {
            bits = random.next();
        }
        if at > 0 && at % 76 == 0 {
            out.push_str(line_end);
        }
        out.push(char::from(LETTERS[usize::try_from(bits & 63).unwrap_or(0)]));
        bits >>= 6;
    }
}

fn invitation(letter: &Letter, boundary: &str, out: &mut String) {
    out.push_str(&format!("Content-Type: multipart/alternative; boundary=\"{boundary}\"\n\n--{boundary}\n"));
    plain(&letter.text, out);
    out.push_str(&format!(
        "\n--{boundary}\nContent-Type: text/calendar; charset=\"utf-8\"; method=REQUEST\n\n{}\n--{boundary}--\n",
        super::calendar::invitation(letter)
    ));
}

/// A line of text that looks like the beginning of a mail is marked.
fn escaped(text: &str) -> String {
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    format!("{first}\n{}", rest.replace("\nFrom ", "\n>From "))
}
