//! An Outlook item written out as a mail.

use jiff::Timestamp;

use super::item::{self, Attached, Item, Properties};

/// Mails within mails are written out so deep.
const DEPTH_MAX: usize = 3;

/// The item as a mail: the headers that came with it, else those that its properties tell; its text or HTML; its
/// attachments by name and size; mails attached to it whole.
pub(crate) fn to_mail(item: &Item) -> Vec<u8> {
    write(item, 0).into_bytes()
}

fn write(item: &Item, depth: usize) -> String {
    let boundary = format!("=_countersign_{depth}");
    let mut mail = headers(item);
    mail.push_str(&format!("MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=\"{boundary}\"\n\n"));
    let mut part = |head: &str, body: &str| {
        // Nothing that is written below may be taken for the boundary.
        let body = body.replace(&boundary, "=_");
        mail.push_str(&format!("--{boundary}\n{head}\n\n{body}\n"));
    };
    let (kind, text) = text(item);
    part(&format!("Content-Type: text/{kind}; charset=utf-8\nContent-Transfer-Encoding: 8bit"), &text);
    for attached in &item.attachments {
        match &attached.item {
            Some(nested) if depth < DEPTH_MAX => {
                part("Content-Type: message/rfc822", &write(nested, depth + 1));
            }
            _ => part(&attachment_head(item, attached), ""),
        }
    }
    mail.push_str(&format!("--{boundary}--\n"));
    mail
}

fn text(item: &Item) -> (&'static str, String) {
    let plain = item.text(item::BODY).filter(|text| !text.trim().is_empty());
    match plain {
        Some(text) => ("plain", text),
        None => match item.html() {
            Some(html) => ("html", html),
            None => ("plain", item.text_of_rtf().unwrap_or_default()),
        },
    }
}

fn attachment_head(item: &Item, attached: &Attached) -> String {
    let text = |number| item.text_of(&attached.properties, number);
    let kind = text(item::MEDIA_TYPE).map(|kind| one_line(&kind)).filter(|kind| kind.contains('/'));
    let name =
        text(item::FILE_NAME).or_else(|| text(item::FILE_NAME_SHORT)).or_else(|| text(item::DISPLAY_NAME));
    let size = item::number_of(&attached.properties, item::ATTACHED_SIZE).unwrap_or(0).max(0);
    format!(
        "Content-Type: {}\nContent-Disposition: attachment; filename=\"{}\"; size={size}",
        kind.unwrap_or_else(|| "application/octet-stream".to_owned()),
        one_line(&name.unwrap_or_default()).replace(['"', '\\'], "'"),
    )
}

/// The mail's headers, each ended by a line end, without those that say how the text is built.
fn headers(item: &Item) -> String {
    let came = item.text(item::HEADERS).map(|headers| without_structure(&headers)).unwrap_or_default();
    let mut headers = came.clone();
    let mut add = |name: &str, value: Option<String>| {
        let known = came.lines().any(|line| {
            line.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name))
                && line[name.len()..].starts_with(':')
        });
        if let Some(value) = value.filter(|value| !known && !value.is_empty()) {
            headers.push_str(&format!("{name}: {}\n", one_line(&value)));
        }
    };
    let delivered = item.time(item::DELIVERED);
    add("Received", delivered.map(|at| format!("by outlook; {}", date(at))));
    add("From", sender(item));
    for (name, kind) in [("To", 1), ("Cc", 2), ("Bcc", 3)] {
        add(name, recipients(item, kind));
    }
    add("Date", item.time(item::SUBMITTED).or(delivered).map(date));
    add("Subject", item.text(item::SUBJECT).map(|subject| without_prefix_mark(&subject).to_owned()));
    add("Message-ID", item.text(item::MESSAGE_ID));
    add("In-Reply-To", item.text(item::IN_REPLY_TO));
    add("References", item.text(item::REFERENCES));
    add("X-Unsent", item.is_unsent().then(|| "1".to_owned()));
    add("Content-Class", item.text(item::CLASS));
    headers
}

/// Outlook writes the length of `RE: ` before the subject, behind a mark.
fn without_prefix_mark(subject: &str) -> &str {
    let mut letters = subject.chars();
    if letters.next() == Some('\u{1}') {
        letters.next();
        return letters.as_str();
    }
    subject
}

fn sender(item: &Item) -> Option<String> {
    let name = item.text(item::REPRESENTED_NAME).or_else(|| item.text(item::SENDER_NAME));
    let address = [item::REPRESENTED_SMTP, item::SENDER_SMTP, item::SENDER_ADDRESS];
    person(name, address.into_iter().filter_map(|number| item.text(number)))
}

fn recipients(item: &Item, kind: i64) -> Option<String> {
    let wanted = |person: &&Properties| {
        // The higher bits say whether it was sent again.
        item::number_of(person, item::RECIPIENT_TYPE).unwrap_or(1) & 0xf == kind
    };
    let people = item.recipients.iter().filter(wanted).filter_map(|properties| {
        let text = |number| item.text_of(properties, number);
        person(
            text(item::DISPLAY_NAME),
            [text(item::SMTP_ADDRESS), text(item::ADDRESS)].into_iter().flatten(),
        )
    });
    Some(people.collect::<Vec<_>>().join(", "))
}

/// `"Anna Jones" <anna@example.com>`: the first address that is one, else whatever stands there.
fn person(name: Option<String>, addresses: impl Iterator<Item = String>) -> Option<String> {
    let addresses = addresses.collect::<Vec<_>>();
    let address = addresses.iter().find(|address| address.contains('@')).or(addresses.first());
    let name = one_line(&name.unwrap_or_default()).replace(['"', '\\'], "'");
    match address {
        Some(address) => Some(format!("\"{name}\" <{}>", one_line(address).replace(['<', '>', ','], ""))),
        None => (!name.is_empty()).then(|| format!("\"{name}\" <>")),
    }
}

/// Headers without those that the text below has anew, and without the line that some servers put above them.
fn without_structure(headers: &str) -> String {
    let mut kept = String::with_capacity(headers.len());
    let mut keeps = false;
    for line in headers.lines() {
        if line.trim().is_empty() {
            if kept.is_empty() { continue } else { break }
        }
        if !line.starts_with([' ', '\t']) {
            let lower = line.to_ascii_lowercase();
            keeps = line.contains(':')
                && !lower.starts_with("content-")
                && !lower.starts_with("mime-version")
                && !lower.starts_with("microsoft mail internet headers");
        }
        if keeps {
            kept.push_str(line.trim_end());
            kept.push('\n');
        }
    }
    kept
}

fn one_line(text: &str) -> String {
    text.split(|c: char| c.is_control()).filter(|piece| !piece.is_empty()).collect::<Vec<_>>().join(" ")
}

fn date(at: Timestamp) -> String {
    at.strftime("%a, %d %b %Y %H:%M:%S +0000").to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::outlook::item::Value;

    fn text(text: &str) -> Value {
        Value::Text(text.to_owned())
    }

    /// 2026-02-03T10:38:53Z.
    const TICKS: i64 = (11_644_473_600 + 1_770_115_133) * 10_000_000;

    fn item() -> Item {
        Item {
            properties: Properties::from([
                (item::SUBJECT, text("\u{1}\u{5}RE: Forklifts")),
                (item::SUBMITTED, Value::Time(TICKS)),
                (item::SENDER_NAME, text("Anna Jones")),
                (item::SENDER_ADDRESS, text("/O=EXAMPLE/CN=ANNA")),
                (item::SENDER_SMTP, text("anna@example.com")),
                (item::MESSAGE_ID, text("<1@example.com>")),
                (item::BODY, text("The boss just signs.\r\n--=_countersign_0--\r\nAnna")),
            ]),
            recipients: vec![Properties::from([
                (item::RECIPIENT_TYPE, Value::Number(1)),
                (item::DISPLAY_NAME, text("Lindgren, \"Mia\"")),
                (item::SMTP_ADDRESS, text("mia@example.org")),
            ])],
            attachments: vec![Attached {
                properties: Properties::from([
                    (item::FILE_NAME, text("Offert på växter.pdf")),
                    (item::ATTACHED_SIZE, Value::Number(1234)),
                ]),
                item: None,
            }],
        }
    }

    #[track_caller]
    fn parsed(item: &Item) -> crate::ParsedMail {
        let place = countersign_model::Place { file: "a.msg".into(), offset: 0 };
        let parsed = crate::parse_mail(&crate::RawMail::new(place, to_mail(item)));
        assert_eq!(parsed.doubts, []);
        parsed
    }

    #[test]
    fn an_item_becomes_a_mail_with_people_text_and_attachments() {
        let parsed = parsed(&item());
        assert_eq!(parsed.mail.subject.as_ref(), "RE: Forklifts");
        assert_eq!(parsed.mail.sent_at.to_string(), "2026-02-03T10:38:53Z");
        assert_eq!(parsed.mail.from.unwrap().address.as_str(), "anna@example.com");
        assert_eq!(parsed.mail.to[0].name.as_ref(), "Lindgren, 'Mia'");
        assert_eq!(parsed.body.text, "The boss just signs.\n--=_--\nAnna");
        let attachment = &parsed.mail.attachments[0];
        assert_eq!((attachment.name.as_ref(), attachment.bytes), ("Offert på växter.pdf", 1234));
    }

    #[test]
    fn the_headers_that_came_with_it_are_kept_and_an_attached_item_is_read() {
        let mut outer = item();
        let headers = "Microsoft Mail Internet Headers Version 2.0\r\nReceived: by mx; Tue, 3 Feb 2026 10:40:00 +0000\r\n\
                       From: Anna <anna@example.net>\r\nContent-Type: text/html;\r\n\tcharset=x\r\nAuto-Submitted: auto-replied\r\n";
        outer.properties.insert(item::HEADERS, text(headers));
        outer.attachments = vec![Attached { properties: Properties::new(), item: Some(Box::new(item())) }];
        let parsed = parsed(&outer);
        assert_eq!(parsed.mail.known_at.to_string(), "2026-02-03T10:40:00Z");
        assert_eq!(parsed.mail.from.unwrap().address.as_str(), "anna@example.net");
        assert_eq!(parsed.mail.marks.auto_submitted.as_deref(), Some("auto-replied"));
        assert!(
            parsed.body.text.contains("Forwarded message ----------\nFrom: Anna Jones <anna@example.com>")
        );
    }

    #[test]
    fn html_in_the_items_code_page_is_read() {
        let mut item = item();
        item.properties.remove(&item::BODY);
        item.properties.insert(item::HTML, Value::Bytes(b"<p>Sm\xf6rg\xe5s</p>".to_vec()));
        item.properties.insert(item::INTERNET_CODE_PAGE, Value::Number(1252));
        let parsed = parsed(&item);
        assert_eq!((parsed.body.text.as_str(), parsed.body.from_html), ("Smörgås", true));
    }
}
