//! A mailbox for each seller, sent and received together, in the form mboxrd.

use crate::cast::{Cast, Person};
use crate::letter::Letter;
use crate::script::MailKind;
use crate::story::Story;
use crate::{DemoError, DemoFile, mime, post};

/// One mailbox for each seller.
pub(crate) fn mailboxes(story: &Story) -> Result<Vec<DemoFile>, DemoError> {
    let letters = letters(story)?;
    let sellers = Cast::sellers(&story.team)?;
    story.team.sellers.iter().map(|seller| Ok(mailbox(sellers.person(&seller.key)?, &letters))).collect()
}

/// All letters of the story, in order of time.
fn letters(story: &Story) -> Result<Vec<Letter>, DemoError> {
    let noise = Cast::of_noise(&story.team, &story.noise)?;
    let mut letters = post::letters(&story.noise.mails, &noise, "noise")?;
    for deal in &story.deals {
        let cast = Cast::of_deal(&story.team, deal)?;
        letters.extend(post::letters(&deal.mails, &cast, &deal.id.to_lowercase())?);
    }
    letters.sort_by(|a, b| (a.at.timestamp(), &a.id).cmp(&(b.at.timestamp(), &b.id)));
    Ok(letters)
}

fn mailbox(seller: &Person, letters: &[Letter]) -> DemoFile {
    let mut bytes = Vec::new();
    for letter in letters.iter().filter(|letter| letter.concerns(&seller.address)) {
        bytes.extend(separator(letter).into_bytes());
        bytes.extend(unmistakable(&mime::bytes(letter)));
        bytes.push(b'\n');
    }
    let name = seller.address.split_once('@').map_or("", |(name, _)| name);
    DemoFile { path: format!("mail/{name}.mbox"), bytes }
}

/// The line before a mail. Its time is in UTC.
fn separator(letter: &Letter) -> String {
    let sender = if letter.kind == MailKind::Bounce { "MAILER-DAEMON" } else { letter.from.address.as_str() };
    let at = letter.at.with_time_zone(jiff::tz::TimeZone::UTC);
    format!("From {sender} {}\n", at.strftime("%a %b %e %H:%M:%S %Y"))
}

/// The mail with line feeds alone, and a `>` before what looks like a separator.
fn unmistakable(mail: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(mail.len());
    for line in mail.split_inclusive(|&byte| byte == b'\n') {
        let words = line.strip_suffix(b"\r\n").or_else(|| line.strip_suffix(b"\n")).unwrap_or(line);
        let marks = words.iter().take_while(|&&byte| byte == b'>').count();
        if words.get(marks..).is_some_and(|rest| rest.starts_with(b"From ")) {
            out.push(b'>');
        }
        out.extend_from_slice(words);
        out.push(b'\n');
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_that_looks_like_a_separator_is_marked() {
        assert_eq!(
            unmistakable(b"From here\r\n>From there\r\nFromage\r\n"),
            b">From here\n>>From there\nFromage\n"
        );
    }

    #[test]
    fn every_mail_lies_in_a_seller_s_mailbox() {
        for letter in letters(&Story::read().unwrap()).unwrap() {
            assert!(
                ["tom.wright", "karin.dahl", "elias.noren"]
                    .iter()
                    .any(|seller| letter.concerns(&format!("{seller}@wrightdahl.example"))),
                "{}",
                letter.id
            );
        }
    }

    #[test]
    fn every_mail_can_be_parsed_and_every_answer_quotes() {
        for letter in letters(&Story::read().unwrap()).unwrap() {
            let bytes = mime::bytes(&letter);
            let mail = mail_parser::MessageParser::default().parse(&bytes).unwrap();
            assert_eq!(mail.message_id(), Some(letter.id.as_str()));
            assert_eq!(mail.subject(), Some(letter.subject.as_str()));
            assert_eq!(
                mail.attachment_count(),
                letter.attach.len() + usize::from(letter.kind == MailKind::Bounce)
            );
            if !letter.references.is_empty() && letter.kind == MailKind::Written {
                assert!(letter.body.len() > letter.words.len() + 200, "{}", letter.id);
            }
        }
    }
}
