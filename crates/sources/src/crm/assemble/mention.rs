//! The contacts whom a row names, in whichever columns.

use std::borrow::Cow;

use crate::crm::field::Field;
use crate::crm::sheet::Row;
use crate::crm::values::{self, Named};

/// A contact whom a row names; what it does not say is empty.
#[derive(Debug, Clone, Default)]
pub(super) struct Mention<'a> {
    pub(super) id: &'a str,
    pub(super) name: Cow<'a, str>,
    pub(super) email: &'a str,
    pub(super) title: &'a str,
    pub(super) role: &'a str,
    /// What stands where an account or a contact may stand: nobody new is made of it.
    pub(super) partner: &'a str,
}

/// Everybody whom `row` names.
pub(super) fn mentions(row: Row<'_>) -> Vec<Mention<'_>> {
    let mut found = listed(row);
    found.extend(
        row.cells(Field::People)
            .flat_map(|(_, cell)| values::people(cell))
            .map(|person| Mention { role: person.role, ..named(person.named) }),
    );
    for (role, column, ids) in &row.sheet.layout.role_columns {
        let cell = row.cell(*column);
        if *ids {
            found.extend(values::ids(cell).map(|id| Mention { id, role, ..Mention::default() }));
        } else {
            found.extend(values::named(cell).map(|one| Mention { role, ..named(one) }));
        }
    }
    let (id, (whole, contact)) = (row.text(Field::PartnerId), row.partner());
    if !id.is_empty() || !whole.is_empty() {
        found.push(Mention { id, name: contact.into(), partner: whole, ..Mention::default() });
    }
    found
}

/// Those in columns of ids, names and addresses, which are read in step.
fn listed(row: Row<'_>) -> Vec<Mention<'_>> {
    let ids: Vec<&str> = row.cells(Field::ContactId).flat_map(|(_, cell)| values::ids(cell)).collect();
    let names: Vec<Named<'_>> =
        row.cells(Field::ContactName).flat_map(|(_, cell)| values::named(cell)).collect();
    let emails: Vec<&str> = row.cells(Field::ContactEmail).flat_map(|(_, cell)| values::ids(cell)).collect();
    let (title, role) = (row.text(Field::ContactTitle), row.text(Field::Role));
    let count = ids.len().max(names.len()).max(emails.len());
    let mut found: Vec<Mention<'_>> = (0..count)
        .map(|place| {
            let one = names.get(place).map_or_else(Mention::default, |one| named(*one));
            let email =
                if one.email.is_empty() { emails.get(place).copied().unwrap_or_default() } else { one.email };
            Mention { id: ids.get(place).copied().unwrap_or_default(), email, title, role, ..one }
        })
        .collect();
    let parts = format!("{} {}", row.text(Field::ContactFirstName), row.text(Field::ContactLastName));
    let parts = parts.trim();
    match found.first_mut() {
        Some(first) if first.name.is_empty() => first.name = parts.to_owned().into(),
        None if !parts.is_empty() => {
            found.push(Mention { name: parts.to_owned().into(), title, role, ..Mention::default() });
        }
        _ => {}
    }
    found
}

fn named(named: Named<'_>) -> Mention<'_> {
    Mention { name: named.name.into(), email: named.email, ..Mention::default() }
}
