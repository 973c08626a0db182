//! The header block that mail programs put above a mail that is answered or passed on.

use jiff::civil::DateTime;

use super::dates;
use super::lines::Line;
use super::mailbox::{mailbox, mailboxes};
use super::types::VoiceAuthor;

/// A header block is no longer than this.
const LINES_MAX: usize = 40;
/// The most lines that one field's value is continued over.
const CONTINUATION_LINES_MAX: usize = 8;
/// Values are read to this length only.
const VALUE_BYTES_MAX: usize = 4000;

/// What a header block tells.
#[derive(Debug, Default, PartialEq)]
pub(super) struct HeaderBlock {
    /// The line after its last.
    pub(super) end: usize,
    pub(super) author: Option<VoiceAuthor>,
    pub(super) sent: Option<DateTime>,
    pub(super) recipients: Vec<VoiceAuthor>,
    pub(super) subject: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Field {
    From,
    Sent,
    To,
    Subject,
    Other,
}

/// Reads a header block that begins at line `at`. After a parting line (`parted`), two fields suffice.
pub(super) fn header_block(lines: &[Line<'_>], at: usize, parted: bool) -> Option<HeaderBlock> {
    let (field, _) = keyed(lines[at].words)?;
    if field == Field::Other || field == Field::To && !parted {
        return None;
    }
    let (fields, end) = gather(lines, at);
    let has = |wanted: Field| fields.iter().any(|(field, _)| *field == wanted);
    let others = [Field::Sent, Field::To, Field::Subject].into_iter().filter(|field| has(*field)).count();
    let addressed = fields.iter().any(|(field, value)| *field == Field::From && value.contains('@'));
    let valid =
        has(Field::From) && (others >= 2 || others == 1 && (parted || addressed)) || parted && others == 3;
    valid.then(|| read(&fields, end))
}

/// The fields of the block with their unfolded values, and the line after it.
fn gather(lines: &[Line<'_>], first: usize) -> (Vec<(Field, String)>, usize) {
    let depth = lines[first].depth;
    let mut fields: Vec<(Field, String)> = Vec::with_capacity(6);
    let (mut at, mut end, mut continued) = (first, first, 0);
    while at < lines.len() && at < first + LINES_MAX && lines[at].depth == depth {
        let line = &lines[at];
        let known = fields.iter().map(|field| field.0).collect::<Vec<_>>();
        match keyed(line.words) {
            Some((field, value))
                if field == Field::Other || !known.contains(&field) || field == Field::To =>
            {
                fields.push((field, value.to_owned()));
                (end, continued) = (at + 1, 0);
            }
            Some(_) => break,
            None if line.is_blank() && blank_inside(lines, at, depth, &known) => {}
            None if !line.is_blank()
                && continued < CONTINUATION_LINES_MAX
                && at == end
                && continues(lines, at, &fields) =>
            {
                if let Some((_, value)) = fields.last_mut().filter(|(_, value)| value.len() < VALUE_BYTES_MAX)
                {
                    value.push(' ');
                    value.push_str(line.words);
                }
                (end, continued) = (at + 1, continued + 1);
            }
            None => break,
        }
        at += 1;
    }
    (fields, end)
}

/// Programs that make text of HTML leave a blank line between the fields.
fn blank_inside(lines: &[Line<'_>], at: usize, depth: usize, known: &[Field]) -> bool {
    let complete =
        [Field::From, Field::Sent, Field::To, Field::Subject].iter().all(|field| known.contains(field));
    let next = lines.get(at + 1).filter(|next| next.depth == depth).and_then(|next| keyed(next.words));
    !complete && next.is_some_and(|(field, _)| !known.contains(&field))
}

/// Is a line without a key the rest of the field above it? Lists of mailboxes are wrapped, and subjects that
/// fill their line.
fn continues(lines: &[Line<'_>], at: usize, fields: &[(Field, String)]) -> bool {
    let Some((field, value)) = fields.last() else { return false };
    match field {
        Field::From => {
            lines[at].words.contains('@') && !value.contains('@') || value.ends_with(['<', '[', ':'])
        }
        Field::To | Field::Other => {
            value.ends_with([';', ',', '<']) || lines[at].words.contains('@') && lines[at].words.len() < 200
        }
        Field::Subject => {
            let full = lines[at - 1].words.len() >= 66 && lines.get(at + 1).is_none_or(Line::is_blank);
            full || lines.get(at + 1).is_some_and(|next| keyed(next.words).is_some())
        }
        Field::Sent => false,
    }
}

fn read(fields: &[(Field, String)], end: usize) -> HeaderBlock {
    let first =
        |wanted: Field| fields.iter().find(|(field, _)| *field == wanted).map(|(_, value)| value.as_str());
    HeaderBlock {
        end,
        author: first(Field::From).and_then(mailbox),
        sent: first(Field::Sent).and_then(dates::parse).map(|(sent, _)| sent),
        recipients: fields
            .iter()
            .filter(|(field, _)| *field == Field::To)
            .flat_map(|(_, value)| mailboxes(value))
            .collect(),
        subject: first(Field::Subject).unwrap_or_default().trim_matches('*').trim().to_owned(),
    }
}

/// The field that a line begins, and its value.
fn keyed(words: &str) -> Option<(Field, &str)> {
    let bytes = words.as_bytes();
    let colon = memchr::memchr(b':', &bytes[..bytes.len().min(28)])?;
    let key = words[..colon].trim_matches(|char: char| char == '*' || char.is_whitespace());
    let value = words[colon + 1..].trim_start_matches('*').trim();
    if key.is_empty() || key.len() > 22 {
        return None;
    }
    field(&key.to_lowercase()).map(|field| (field, value))
}

fn field(key: &str) -> Option<Field> {
    Some(match key {
        "from" | "från" | "fra" | "von" | "de" | "da" | "van" | "lähettäjä" | "od" | "avsändare"
        | "afsender" | "avsender" | "absender" | "expéditeur" | "remitente" | "mittente" | "afzender" => {
            Field::From
        }
        "sent" | "date" | "skickat" | "skickad" | "datum" | "dato" | "sendt" | "gesendet" | "envoyé"
        | "envoyé le" | "date d'envoi" | "enviado" | "enviado el" | "enviado em" | "enviada em" | "fecha"
        | "data" | "inviato" | "verzonden" | "lähetetty" | "päivämäärä" | "päiväys" | "wysłano"
        | "sent on" | "date sent" | "when" | "tid" => Field::Sent,
        "to" | "till" | "til" | "an" | "à" | "a" | "para" | "aan" | "vastaanottaja" | "do" | "pour"
        | "cc" | "kopia" | "kopi" | "kopie" | "copie" | "kopio" | "copia" | "destinataire" | "mottagare"
        | "required" => Field::To,
        "subject" | "ämne" | "emne" | "betreff" | "objet" | "asunto" | "oggetto" | "onderwerp" | "aihe"
        | "assunto" | "temat" | "ärende" => Field::Subject,
        "reply-to" | "importance" | "prioritet" | "prioritering" | "vikt" | "wichtigkeit" | "priorität"
        | "priority" | "attachments" | "attachment" | "bifogade filer" | "bilagor" | "bilaga"
        | "vedhæftede filer" | "vedlegg" | "anlagen" | "pièces jointes" | "bcc" | "svara till"
        | "organization" | "message-id" | "sensitivity" | "where" | "plats" | "importance level"
        | "svar til" | "antwort an" | "répondre à" | "hög prioritet" => Field::Other,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::super::lines::lines;
    use super::*;

    fn block(text: &str) -> Option<HeaderBlock> {
        header_block(&lines(text), 0, false)
    }

    #[test]
    fn outlook_blocks_are_read() {
        let text = "Från: Anna Berg <anna@x.se>\nSkickat: den 12 mars 2026 14:02\nTill: Per Ek; Eva Ny\n <eva@x.se>\nÄmne: SV: Budget\n\nHej";
        let block = block(text).unwrap();
        assert_eq!(block.author.unwrap().name, "Anna Berg");
        assert_eq!(block.sent.unwrap().to_string(), "2026-03-12T14:02:00");
        assert_eq!(
            block.recipients.iter().map(|one| one.name.as_str()).collect::<Vec<_>>(),
            ["Per Ek", "Eva Ny"]
        );
        assert_eq!((block.subject.as_str(), block.end), ("SV: Budget", 5));
    }

    #[test]
    fn bold_keys_blank_lines_and_wrapped_senders_are_read() {
        let text = "*From:* Kim via Site\n<noreply@site.com>\n\n*Sent:* Monday, January 15, 2018 2:15 AM\n\n*To:* u@x.com\n\n*Subject:* Hi\n\nText";
        let block = block(text).unwrap();
        assert_eq!(
            (block.author.unwrap().name.as_str(), block.subject.as_str(), block.end),
            ("Kim via Site", "Hi", 8)
        );
    }

    #[test]
    fn sentences_with_colons_are_no_block() {
        for text in [
            "From: our database",
            "To: do\nSubject: none",
            "From: my desk\nTo: yours",
            "Date: 12 March\nPlace: here",
        ] {
            assert_eq!(block(text), None, "{text:?}");
        }
    }
}
