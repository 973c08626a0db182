//! Who is ours: the CRM's users, whom the team has set, and, where neither gives an address, the mailboxes' owners.

use countersign_linking::{Team, is_free_mail, registrable};
use countersign_model::{Crm, Doubt, EmailAddress, Mailbox, Seller};
use countersign_sources::MailboxStats;

use super::whole;
use crate::settings::{self, Settings};

/// Our side.
pub(super) fn ours(
    crm: &Crm,
    settings: &Settings,
    mailboxes: &[MailboxStats],
    doubts: &mut Vec<Doubt>,
) -> Team {
    let mut sellers = crm.sellers.clone();
    settings.people.iter().for_each(|person| enter(&mut sellers, person));
    let told = sellers.iter().any(|seller| seller.email.is_some()) || !settings.domains.is_empty();
    if !told {
        let owners = owners(crm, mailboxes);
        doubts.extend(guessed(&owners));
        for address in owners {
            enter(&mut sellers, &Mailbox { name: "".into(), address });
        }
    }
    Team::new(sellers, settings.domains.iter().cloned())
}

/// Adds `person`, or their address to the seller of that name who has none.
fn enter(sellers: &mut Vec<Seller>, person: &Mailbox) {
    if sellers.iter().any(|seller| seller.email.as_ref() == Some(&person.address)) {
        return;
    }
    let name = person.name.to_lowercase();
    let nameless =
        sellers.iter_mut().find(|s| s.email.is_none() && !name.is_empty() && s.name.to_lowercase() == name);
    match nameless {
        Some(seller) => seller.email = Some(person.address.clone()),
        None => sellers.push(Seller {
            id: person.address.as_str().into(),
            name: if person.name.is_empty() { person.address.as_str().into() } else { person.name.clone() },
            email: Some(person.address.clone()),
        }),
    }
}

/// The owners of mailboxes who are nobody's contact.
fn owners(crm: &Crm, mailboxes: &[MailboxStats]) -> Vec<EmailAddress> {
    let buyers = |address: &EmailAddress| {
        let domain = registrable(address.domain());
        crm.contacts.iter().any(|contact| contact.emails.contains(address))
            || crm
                .accounts
                .iter()
                .flat_map(|a| &a.domains)
                .any(|own| registrable(own) == domain && !is_free_mail(domain))
    };
    let mut owners: Vec<EmailAddress> = mailboxes
        .iter()
        .filter(|mailbox| mailbox.sent_by_owner > 0)
        .filter_map(|mailbox| mailbox.owner.clone())
        .filter(|owner| !buyers(owner))
        .collect();
    owners.sort();
    owners.dedup();
    owners
}

fn guessed(owners: &[EmailAddress]) -> Option<Doubt> {
    let named: Vec<&str> = owners.iter().map(EmailAddress::as_str).collect();
    let assumed = if named.is_empty() {
        "everybody was taken for a buyer".to_owned()
    } else {
        format!("the owners of the mailboxes were taken for the sellers: {}", named.join(", "))
    };
    Some(Doubt {
        place: whole(settings::FILE),
        what: "nothing tells which addresses are ours".to_owned(),
        assumed,
        settle: "name your people or domains under [team]; `countersign init` writes the file".to_owned(),
    })
}
