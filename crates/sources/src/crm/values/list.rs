//! Several values in one cell.

use countersign_model::EmailAddress;

/// Ids in one cell, between `;`, `,` or white space.
pub(in crate::crm) fn ids(cell: &str) -> impl Iterator<Item = &str> {
    cell.split([';', ',', '\n']).map(str::trim).filter(|id| !id.is_empty())
}

/// Addresses in one cell, however they are kept apart.
pub(in crate::crm) fn addresses(cell: &str) -> impl Iterator<Item = EmailAddress> {
    cell.split(|c: char| matches!(c, ';' | ',' | '|' | '(' | ')' | '<' | '>') || c.is_whitespace())
        .filter(|piece| piece.contains('@'))
        .filter_map(|piece| EmailAddress::parse(piece).ok())
}

/// A name with the address that may stand behind it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::crm) struct Named<'a> {
    /// The name, possibly empty.
    pub(in crate::crm) name: &'a str,
    /// The address, possibly empty.
    pub(in crate::crm) email: &'a str,
}

/// Names in one cell, between `;` or ` ::: `: `Anna Jones (anna@example.com); Per Ek`.
pub(in crate::crm) fn named(cell: &str) -> impl Iterator<Item = Named<'_>> {
    cell.split([';', '\n']).flat_map(|piece| piece.split(":::")).map(one).filter(|named| *named != EMPTY)
}

/// Somebody with an address and a role: `Anna Jones <anna@example.com> (Decision maker)`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::crm) struct Person<'a> {
    /// Name and address.
    pub(in crate::crm) named: Named<'a>,
    /// The role, possibly empty.
    pub(in crate::crm) role: &'a str,
}

/// People in one cell, between `;` or line ends.
pub(in crate::crm) fn people(cell: &str) -> impl Iterator<Item = Person<'_>> {
    cell.split([';', '\n']).map(str::trim).filter(|piece| !piece.is_empty()).map(|piece| {
        let (head, role) = match piece.strip_suffix(')').and_then(|piece| piece.rsplit_once('(')) {
            Some((head, role)) if !role.contains('@') => (head, role.trim()),
            _ => (piece, ""),
        };
        Person { named: one(head), role }
    })
}

const EMPTY: Named<'_> = Named { name: "", email: "" };

fn one(piece: &str) -> Named<'_> {
    let piece = piece.trim();
    let (name, rest) = piece.split_once(['(', '<']).unwrap_or((piece, ""));
    let inner = rest.trim_end_matches([')', '>', ' ']);
    if inner.contains('@') {
        Named { name: name.trim(), email: inner }
    } else if !piece.contains(char::is_whitespace) && piece.contains('@') {
        Named { name: "", email: piece }
    } else {
        Named { name: piece, email: "" }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn several_values_are_taken_apart() {
        let found: Vec<String> = addresses("a@x.com, b@y.com;<c@z.se>").map(|a| a.to_string()).collect();
        assert_eq!(found, ["a@x.com", "b@y.com", "c@z.se"]);
        assert_eq!(ids("12;13, 14").collect::<Vec<_>>(), ["12", "13", "14"]);
        let people: Vec<_> = named("Anna Jones (anna@x.com); Per Ek; eva@y.se").collect();
        assert_eq!(people[0], Named { name: "Anna Jones", email: "anna@x.com" });
        assert_eq!(people[1], Named { name: "Per Ek", email: "" });
        assert_eq!(people[2], Named { name: "", email: "eva@y.se" });
    }

    #[test]
    fn people_have_addresses_and_roles() {
        let found: Vec<_> =
            people("Anna Jones <anna@x.com> (Decision maker); Per Ek (User); Eva (eva@y.se)").collect();
        let person = |name, email, role| Person { named: Named { name, email }, role };
        assert_eq!(
            found,
            [
                person("Anna Jones", "anna@x.com", "Decision maker"),
                person("Per Ek", "", "User"),
                person("Eva", "eva@y.se", "")
            ]
        );
    }
}
