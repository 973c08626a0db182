//! The same records, written in each dialect and read back.

use std::sync::Arc;

use countersign_model::{
    Account, AccountId, ClaimedRole, Contact, ContactId, Crm, Currency, Deal, DealChange, DealId,
    EmailAddress, LoggedActivity, LoggedKind, Money, Outcome, Place, RoleClaim, Seller,
};
use countersign_sources::crm::write::{ExportDialect, write_crm};
use countersign_sources::crm::{CrmFile, Mapping, read_crm};
use jiff::Timestamp;

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn change(since: &str, stage: &str, amount: &str, close: &str, outcome: Option<Outcome>) -> DealChange {
    let money = Money { value: amount.parse().unwrap(), currency: Currency::parse("SEK").ok() };
    DealChange {
        at: Some(at(since)),
        stage: stage.into(),
        outcome,
        amount: Some(money),
        close_date: Some(close.parse().unwrap()),
    }
}

fn deal(id: &str, name: &str, account: &str, history: Vec<DealChange>) -> Deal {
    let current = history.last().cloned().unwrap();
    Deal {
        id: DealId(id.into()),
        name: name.into(),
        account: Some(AccountId(account.into())),
        owner: Some("u1".into()),
        created_at: history[0].at,
        current,
        history: Some(history),
        push_count: None,
        next_step: "".into(),
        place: Place::default(),
    }
}

fn contact(id: &str, account: &str, name: &str, emails: &[&str]) -> Contact {
    Contact {
        id: ContactId(id.into()),
        account: Some(AccountId(account.into())),
        name: name.into(),
        emails: emails.iter().map(|email| EmailAddress::parse(email).unwrap()).collect(),
        title: "Ops \"and\" more, manager".into(),
        reports_to: None,
        known_at: Some(at("2026-01-12T09:00:00Z")),
    }
}

fn claim(id: &str, deal: &str, contact: &str, role: ClaimedRole) -> RoleClaim {
    RoleClaim {
        deal: DealId(deal.into()),
        contact: ContactId(contact.into()),
        role,
        known_at: Some(at("2026-01-13T09:00:00Z")),
        id: id.into(),
    }
}

fn activity(
    id: &str,
    kind: LoggedKind,
    subject: &str,
    deal: &str,
    contacts: &[&str],
    since: &str,
) -> LoggedActivity {
    LoggedActivity {
        id: id.into(),
        kind,
        deal: Some(DealId(deal.into())),
        contacts: contacts.iter().map(|id| ContactId((*id).into())).collect(),
        owner: Some("u1".into()),
        at: at(since),
        known_at: at(since),
        duration_seconds: (kind == LoggedKind::Call).then_some(1800),
        subject: subject.into(),
        text: "Boss \"just signs\", < 3 weeks;\nnext: quote & call".into(),
        done: true,
    }
}

fn sample() -> Crm {
    let account = |id: &str, name: &str, domain: &str| Account {
        id: AccountId(id.into()),
        name: name.into(),
        domains: vec![domain.into()],
        country: "SE".into(),
    };
    Crm {
        sellers: vec![Seller {
            id: "u1".into(),
            name: "Mia Berg".into(),
            email: EmailAddress::parse("mia@us.example").ok(),
        }],
        accounts: vec![
            account("a1", "Acme Åkeri AB", "acme.example"),
            account("a2", "Brunn AB", "brunn.example"),
        ],
        contacts: vec![
            contact("c1", "a1", "Anna Jones", &["anna@acme.example", "a.jones@acme.example"]),
            contact("c2", "a1", "Edward von Jones", &["edward@acme.example"]),
            contact("c3", "a2", "Anna Ek", &["anna@brunn.example"]),
        ],
        deals: vec![
            deal(
                "d1",
                "Widgets",
                "a1",
                vec![
                    change("2026-01-12T09:00:00Z", "Discovery", "170000", "2026-04-30", None),
                    change("2026-03-10T08:00:00Z", "Proposal", "170000", "2026-04-30", None),
                    change("2026-03-20T08:30:00Z", "Proposal", "180000.5", "2026-06-30", None),
                ],
            ),
            deal(
                "d2",
                "Bus stop",
                "a2",
                vec![
                    change("2025-11-01T09:00:00Z", "Discovery", "90000", "2026-02-28", None),
                    change(
                        "2026-02-20T09:00:00Z",
                        "Closed Lost",
                        "90000",
                        "2026-02-28",
                        Some(Outcome::NoDecision),
                    ),
                ],
            ),
        ],
        role_claims: vec![
            claim("r1", "d1", "c1", ClaimedRole::User),
            claim("r2", "d1", "c2", ClaimedRole::Decider),
            claim("r3", "d2", "c3", ClaimedRole::Evaluator),
        ],
        activities: vec![
            activity("t1", LoggedKind::Call, "Call: Anna Jones", "d1", &["c1", "c2"], "2026-01-15T10:00:00Z"),
            activity("t2", LoggedKind::Note, "Note", "d2", &[], "2026-02-20T10:15:00Z"),
        ],
    }
}

/// Writes the sample and reads it back.
fn back(dialect: ExportDialect) -> (Crm, Vec<String>) {
    let files = write_crm(&sample(), dialect);
    let (mapping, _) = Mapping::parse("m.toml", "[[table]]\nfile = \"*\"\ntimezone = \"UTC\"\n");
    let files: Vec<CrmFile<'_>> =
        files.iter().map(|file| CrmFile::new(file.name, file.text.as_bytes())).collect();
    let (crm, coverage, doubts) = read_crm(&files, &mapping);
    for table in &coverage.tables {
        assert!(table.dialect.is_some(), "{dialect:?} {}", table.file);
    }
    (crm, doubts.iter().map(ToString::to_string).collect())
}

fn deals(crm: &Crm) -> Vec<String> {
    let account = |deal: &Deal| {
        let found = crm.accounts.iter().find(|account| Some(&account.id) == deal.account.as_ref());
        found.map_or("?", |account| &account.name)
    };
    let owner = |deal: &Deal| {
        let found = crm.sellers.iter().find(|seller| Some(&seller.id) == deal.owner.as_ref());
        found.map_or("?", |seller| &seller.name)
    };
    crm.deals
        .iter()
        .map(|deal| {
            let now = DealChange { at: None, ..deal.current.clone() };
            let currency = deal
                .current
                .amount
                .and_then(|money| money.currency)
                .map_or_else(String::new, |c| c.to_string());
            let created = deal.created_at.map_or_else(String::new, |at| at.to_string());
            format!(
                "{} {} {} {} {created} {} {currency}",
                deal.id.0,
                deal.name,
                account(deal),
                owner(deal),
                super::change(&now)
            )
        })
        .collect()
}

fn people(crm: &Crm) -> Vec<String> {
    let emails =
        |contact: &Contact| contact.emails.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ");
    crm.contacts.iter().map(|contact| format!("{} {}", contact.name, emails(contact))).collect()
}

fn claims(crm: &Crm) -> Vec<String> {
    let name = |id: &ContactId| crm.contacts.iter().find(|contact| contact.id == *id).unwrap().name.clone();
    let mut claims: Vec<String> = crm
        .role_claims
        .iter()
        .map(|claim| format!("{} {} {:?}", claim.deal.0, name(&claim.contact), claim.role))
        .collect();
    claims.sort();
    claims
}

fn history(crm: &Crm) -> Vec<String> {
    crm.deals
        .iter()
        .flat_map(|deal| deal.history.iter().flatten().map(|c| format!("{} {}", deal.id.0, super::change(c))))
        .collect()
}

fn activities(crm: &Crm) -> Vec<(Arc<str>, String)> {
    let mut found: Vec<_> = crm
        .activities
        .iter()
        .map(|a| {
            (a.id.clone(), format!("{} {} {}", a.deal.as_ref().map_or("?", |deal| &deal.0), a.at, a.text))
        })
        .collect();
    found.sort();
    found
}

#[test]
fn every_dialect_carries_the_deals() {
    for dialect in ExportDialect::ALL {
        let (crm, told) = back(dialect);
        assert_eq!(told, Vec::<String>::new(), "{dialect:?}");
        assert_eq!(deals(&crm), deals(&sample()), "{dialect:?}");
        assert_eq!(crm.accounts.len(), 2, "{dialect:?}");
        assert_eq!(crm.accounts[0].domains, sample().accounts[0].domains, "{dialect:?}");
    }
}

#[test]
fn every_crm_carries_the_people() {
    for dialect in ExportDialect::ALL.into_iter().filter(|dialect| *dialect != ExportDialect::DealList) {
        let (crm, _) = back(dialect);
        assert_eq!(people(&crm), people(&sample()), "{dialect:?}");
        assert_eq!(crm.contacts[0].title, sample().contacts[0].title, "{dialect:?}");
        assert_eq!(crm.contacts[0].known_at, sample().contacts[0].known_at, "{dialect:?}");
    }
}

#[test]
fn roles_are_carried_where_the_program_has_them() {
    for dialect in ExportDialect::ALL.into_iter().filter(|dialect| dialect.carries_roles()) {
        assert_eq!(claims(&back(dialect).0), claims(&sample()), "{dialect:?}");
    }
}

#[test]
fn history_is_carried_where_the_program_has_it() {
    for dialect in ExportDialect::ALL {
        let (crm, _) = back(dialect);
        if dialect.carries_history() {
            assert_eq!(history(&crm), history(&sample()), "{dialect:?}");
        } else {
            assert!(crm.deals.iter().all(|deal| deal.history.is_none()), "{dialect:?}");
        }
    }
}

#[test]
fn activities_keep_their_deal_time_and_text() {
    for dialect in ExportDialect::ALL.into_iter().filter(|dialect| dialect.carries_activities()) {
        assert_eq!(activities(&back(dialect).0), activities(&sample()), "{dialect:?}");
    }
}

#[test]
fn the_api_of_salesforce_loses_nothing() {
    let (crm, _) = back(ExportDialect::Salesforce);
    let placeless = |mut crm: Crm| {
        crm.deals.iter_mut().for_each(|deal| {
            deal.place = Place::default();
            deal.current.at = None;
        });
        crm
    };
    assert_eq!(placeless(crm), placeless(sample()));
}
