//! From the mails of one part of the story to letters: who answers what, to whom, and what stands below.

use jiff::ZonedDateTime;

use crate::DemoError;
use crate::cast::{Cast, Person};
use crate::letter::Letter;
use crate::script::{MailKind, MailScript};
use crate::{program, prose};

/// Conversations quote the mail before, and the one before that.
const QUOTED_MAILS_MAX: usize = 2;

/// The letters of one part of the story, as they were sent.
pub(crate) fn letters(mails: &[MailScript], cast: &Cast, part: &str) -> Result<Vec<Letter>, DemoError> {
    let mut sent: Vec<Letter> = Vec::with_capacity(mails.len());
    for (number, script) in mails.iter().enumerate() {
        let answered = answered(mails, number).and_then(|number| sent.get(number));
        let id_number = number + 1;
        let letter =
            Draft { script, cast, answered, before: &sent }.letter(&format!("{part}.{id_number:02}"))?;
        sent.push(letter);
    }
    Ok(sent)
}

/// The mail that the one at `number` answers: the one that it names, else the last before it that a person wrote.
fn answered(mails: &[MailScript], number: usize) -> Option<usize> {
    let script = mails.get(number)?;
    if let Some(key) = &script.answers {
        return mails.iter().position(|mail| mail.key.as_ref() == Some(key));
    }
    let written = |mail: &MailScript| mail.kind == MailKind::Written;
    if script.subject.is_some() { None } else { mails.get(..number)?.iter().rposition(written) }
}

/// A mail that is about to be sent.
struct Draft<'s> {
    script: &'s MailScript,
    cast: &'s Cast,
    answered: Option<&'s Letter>,
    before: &'s [Letter],
}

impl Draft<'_> {
    fn letter(&self, id: &str) -> Result<Letter, DemoError> {
        let script = self.script;
        let from = self.cast.person(&script.from)?.clone();
        let at = from.moment(script.at)?;
        let words = prose::as_typed(&script.text);
        Ok(Letter {
            id: format!("{}.{id}@{}", at.strftime("%Y%m%d.%H%M"), from.domain()),
            references: self.references(),
            to: self.to(&from)?,
            cc: self.people(&script.cc)?,
            subject: self.subject(&from)?,
            kind: script.kind,
            html: script.html || script.kind == MailKind::Newsletter,
            body: self.body(&words, &from)?,
            words,
            attach: script.attach.clone(),
            at,
            from,
        })
    }

    fn people(&self, keys: &[String]) -> Result<Vec<Person>, DemoError> {
        keys.iter().map(|key| self.cast.person(key).cloned()).collect()
    }

    /// To whom it goes: to whom the story says, else to the one who is answered, else to the other side. Who writes
    /// again without an answer writes to the same people.
    fn to(&self, from: &Person) -> Result<Vec<Person>, DemoError> {
        if !self.script.to.is_empty() {
            return self.people(&self.script.to);
        }
        if let Some(answered) = self.answered {
            let again = answered.from.address == from.address;
            return Ok(if again { answered.to.clone() } else { vec![answered.from.clone()] });
        }
        match self.cast.other_side(&self.script.from) {
            Some(key) => Ok(vec![self.cast.person(key)?.clone()]),
            None => Err(self.answers_nothing()),
        }
    }

    fn subject(&self, from: &Person) -> Result<String, DemoError> {
        match (&self.script.subject, self.answered) {
            (Some(subject), _) => Ok(subject.clone()),
            (None, None) => Err(self.answers_nothing()),
            (None, Some(answered)) => Ok(match self.script.kind {
                MailKind::Absence => program::absent(&answered.subject, from),
                MailKind::Bounce => format!("Undeliverable: {}", answered.subject),
                MailKind::Written | MailKind::Newsletter => program::answering(&answered.subject, from),
            }),
        }
    }

    fn references(&self) -> Vec<String> {
        let Some(answered) = self.answered else { return Vec::new() };
        answered.references.iter().cloned().chain([answered.id.clone()]).collect()
    }

    fn body(&self, words: &str, from: &Person) -> Result<String, DemoError> {
        if self.script.kind != MailKind::Written {
            return Ok(words.to_owned());
        }
        let mut body = program::own_part(words, from);
        if let Some(forward) = self.forwarded()? {
            body.push_str(&format!("\n\n{}", program::passed_on(&forward, from)));
        } else if let Some(answered) = self.answered {
            let quoted = self.with_what_stood_below(answered, QUOTED_MAILS_MAX);
            body.push_str(&format!("\n\n{}", program::quotation(&quoted, from)));
        }
        Ok(body)
    }

    /// `letter` with at most `mails` mails in its body, itself included.
    fn with_what_stood_below(&self, letter: &Letter, mails: usize) -> Letter {
        let mut shown = letter.clone();
        shown.body = program::own_part(&letter.words, &letter.from);
        let above = letter.references.last().and_then(|id| self.before.iter().find(|known| known.id == *id));
        if let Some(above) = above.filter(|_| mails > 1) {
            let below = self.with_what_stood_below(above, mails - 1);
            shown.body.push_str(&format!("\n\n{}", program::quotation(&below, &letter.from)));
        }
        shown
    }

    fn forwarded(&self) -> Result<Option<Letter>, DemoError> {
        let Some(script) = &self.script.forward else { return Ok(None) };
        let from = self.cast.person(&script.from)?.clone();
        let at: ZonedDateTime = from.moment(script.at)?;
        let words = prose::as_typed(&script.text);
        Ok(Some(Letter {
            id: String::new(),
            references: Vec::new(),
            to: self.people(&script.to)?,
            cc: Vec::new(),
            subject: script.subject.clone(),
            kind: MailKind::Written,
            html: false,
            body: program::own_part(&words, &from),
            words,
            attach: Vec::new(),
            at,
            from,
        }))
    }

    fn answers_nothing(&self) -> DemoError {
        DemoError::AnswersNothing { place: self.cast.place.clone(), at: self.script.at.to_string() }
    }
}
