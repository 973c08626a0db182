//! What the team's CRM holds, as Salesforce exports it.

use countersign_model::{
    Account, AccountId, ClaimedRole, Contact, ContactId, Crm, Currency, Deal, DealChange, DealId,
    EmailAddress, LoggedActivity, LoggedKind, Money, Place, RoleClaim, Seller,
};
use countersign_sources::crm::write::{ExportDialect, write_crm};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::script::{DealScript, NoteScript, PersonScript, TeamScript};
use crate::story::Story;
use crate::{DemoError, DemoFile, cast};

/// Rows are made in the morning, before the first mail of the day is written.
const MORNING_HOUR: i8 = 8;

/// The tables of the CRM.
pub(crate) fn tables(story: &Story) -> Result<Vec<DemoFile>, DemoError> {
    let zone = cast::zone(&story.team.name, &story.team.zone)?;
    let mut crm = Crm { sellers: sellers(&story.team)?, ..Crm::default() };
    for script in &story.deals {
        Rows { script, zone: &zone }.add_to(&mut crm)?;
    }
    let files = write_crm(&crm, ExportDialect::Salesforce).into_iter();
    Ok(files
        .map(|file| DemoFile { path: format!("crm/{}", file.name), bytes: file.text.into_bytes() })
        .collect())
}

fn sellers(team: &TeamScript) -> Result<Vec<Seller>, DemoError> {
    let seller = |script: &PersonScript| {
        let email = email(&team.name, &cast::address(&script.name, &team.domain))?;
        Ok(Seller { id: seller_id(&script.key), name: script.name.as_str().into(), email: Some(email) })
    };
    team.sellers.iter().map(seller).collect()
}

/// The rows of one deal.
struct Rows<'s> {
    script: &'s DealScript,
    zone: &'s TimeZone,
}

impl Rows<'_> {
    fn add_to(&self, crm: &mut Crm) -> Result<(), DemoError> {
        crm.accounts.push(self.account());
        for person in self.script.people.iter().filter(|person| person.listed) {
            let contact = self.contact(person)?;
            crm.role_claims.extend(person.role.as_ref().map(|_| self.claim(&contact)));
            crm.contacts.push(contact);
        }
        crm.deals.push(self.deal()?);
        let calls = self.script.calls.iter().map(|note| (LoggedKind::Call, note));
        let notes = self.script.notes.iter().map(|note| (LoggedKind::Note, note));
        for (number, (kind, note)) in calls.chain(notes).enumerate() {
            crm.activities.push(self.activity(number + 1, kind, note)?);
        }
        Ok(())
    }

    fn account(&self) -> Account {
        Account {
            id: self.account_id(),
            name: self.script.account.as_str().into(),
            domains: vec![self.script.domain.as_str().into()],
            country: self.script.country.as_str().into(),
        }
    }

    fn contact(&self, person: &PersonScript) -> Result<Contact, DemoError> {
        let since = person.since.or_else(|| self.script.stages.first().map(|stage| stage.at));
        Ok(Contact {
            id: self.contact_id(&person.key),
            account: Some(self.account_id()),
            name: person.name.as_str().into(),
            emails: vec![email(&self.script.name, &cast::address(&person.name, &self.script.domain))?],
            title: person.title.as_str().into(),
            reports_to: None,
            known_at: since.map(|day| self.morning(day)).transpose()?,
        })
    }

    /// The story knows one role alone: the one that is claimed too easily.
    fn claim(&self, contact: &Contact) -> RoleClaim {
        RoleClaim {
            deal: self.deal_id(),
            contact: contact.id.clone(),
            role: ClaimedRole::Decider,
            known_at: contact.known_at,
            id: format!("00K-{}", contact.id.0).into(),
        }
    }

    fn deal(&self) -> Result<Deal, DemoError> {
        let history = self.history()?;
        let current = history.last().cloned().ok_or_else(|| self.malformed("stage", "nothing"))?;
        Ok(Deal {
            id: self.deal_id(),
            name: self.script.name.as_str().into(),
            account: Some(self.account_id()),
            owner: Some(seller_id(&self.script.owner)),
            created_at: history.first().and_then(|change| change.at),
            current,
            history: Some(history),
            push_count: None,
            next_step: "".into(),
            place: Place::default(),
        })
    }

    fn history(&self) -> Result<Vec<DealChange>, DemoError> {
        let amount = self.amount()?;
        let change = |stage: &crate::script::StageScript| {
            Ok(DealChange {
                at: Some(self.morning(stage.at)?),
                stage: stage.name.as_str().into(),
                outcome: None,
                amount: Some(amount),
                close_date: Some(stage.close),
            })
        };
        self.script.stages.iter().map(change).collect()
    }

    fn amount(&self) -> Result<Money, DemoError> {
        let parse = |(value, currency): (&str, &str)| {
            Some(Money { value: value.parse().ok()?, currency: Some(Currency::parse(currency).ok()?) })
        };
        let parts = self.script.amount.split_once(' ');
        parts.and_then(parse).ok_or_else(|| self.malformed("amount", &self.script.amount))
    }

    fn activity(
        &self,
        number: usize,
        kind: LoggedKind,
        note: &NoteScript,
    ) -> Result<LoggedActivity, DemoError> {
        let at = cast::zoned(self.zone, note.at)?.timestamp();
        Ok(LoggedActivity {
            id: format!("00T-{}-{number}", self.script.id).into(),
            kind,
            deal: Some(self.deal_id()),
            contacts: note.who.iter().map(|key| self.known(key)).collect::<Result<_, _>>()?,
            owner: Some(seller_id(&self.script.owner)),
            at,
            known_at: at,
            duration_seconds: (kind == LoggedKind::Call).then_some(note.minutes * 60),
            subject: note.title.as_str().into(),
            text: note.text.as_str().into(),
            done: true,
        })
    }

    /// The contact row of somebody whom the CRM knows.
    fn known(&self, key: &str) -> Result<ContactId, DemoError> {
        let listed = self.script.people.iter().any(|person| person.key == key && person.listed);
        let stranger = || DemoError::Stranger { place: self.script.name.clone(), key: key.to_owned() };
        listed.then(|| self.contact_id(key)).ok_or_else(stranger)
    }

    fn morning(&self, day: Date) -> Result<Timestamp, DemoError> {
        Ok(cast::zoned(self.zone, day.at(MORNING_HOUR, 0, 0, 0))?.timestamp())
    }

    fn malformed(&self, kind: &'static str, value: &str) -> DemoError {
        DemoError::Malformed { place: self.script.name.clone(), kind, value: value.to_owned() }
    }

    fn deal_id(&self) -> DealId {
        DealId(format!("006-{}", self.script.id).into())
    }

    fn account_id(&self) -> AccountId {
        AccountId(format!("001-{}", self.script.id).into())
    }

    fn contact_id(&self, key: &str) -> ContactId {
        ContactId(format!("003-{}-{key}", self.script.id).into())
    }
}

fn seller_id(key: &str) -> std::sync::Arc<str> {
    format!("005-{key}").into()
}

fn email(place: &str, address: &str) -> Result<EmailAddress, DemoError> {
    EmailAddress::parse(address).map_err(|_| DemoError::Malformed {
        place: place.to_owned(),
        kind: "address",
        value: address.to_owned(),
    })
}
