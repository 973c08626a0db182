//! Deals kept by hand.

use super::{Read, read};

#[test]
fn deals_toml_gives_deals_people_and_history() {
    let list = r#"
currency = "SEK"
[[deal]]
name = "Widgets for Acme"
account = "Acme AB"
domains = ["acme.example", "acme.se"]
owner = "Mia Berg <mia@us.example>"
stage = "Proposal"
amount = 250000
close_date = 2026-06-30
created = 2026-01-12
contacts = ["Anna Jones <anna@acme.example> (Decision maker)", { name = "Per Ek", email = "per@acme.example", role = "User" }]
[[deal.history]]
at = 2026-02-01
stage = "Discovery"
close_date = 2026-04-30
[[deal.history]]
at = 2026-03-01
stage = "Proposal"
close_date = 2026-06-30
"#;
    let read = Read::sound(&[("deals.toml", list)]);
    let deal = read.deal("Widgets for Acme");
    assert_eq!(super::change(&deal.current), "2026-03-01T12:00 Proposal 250000 2026-06-30");
    assert_eq!(deal.current.amount.unwrap().currency.unwrap().code(), "SEK");
    assert_eq!(deal.owner.as_deref(), Some("mia@us.example"));
    assert_eq!(read.crm.accounts[0].domains.len(), 2);
    assert_eq!(read.claims("Widgets for Acme"), ["anna@acme.example: Decider", "per@acme.example: User"]);
    assert_eq!(
        read.history("Widgets for Acme"),
        ["2026-02-01T12:00 Discovery - 2026-04-30", "2026-03-01T12:00 Proposal - 2026-06-30"]
    );
}

#[test]
fn deals_csv_needs_little() {
    let list = "name,account,domain,owner,stage,amount,currency,close_date,contacts
Widgets,Acme AB,acme.example,mia@us.example,Proposal,250 tkr,SEK,2026-06-30,Anna Jones <anna@acme.example> (Beslutsfattare); Per Ek\n";
    let read = Read::sound(&[("deals.csv", list)]);
    assert_eq!(super::change(&read.deal("Widgets").current), "- Proposal 250000 2026-06-30");
    assert_eq!(read.claims("Widgets"), ["anna@acme.example: Decider", "Per Ek: Other"]);
    assert_eq!(read.crm.sellers[0].email.as_ref().unwrap().as_str(), "mia@us.example");
}

#[test]
fn a_swedish_list_is_read_too() {
    let list = "Affär;Kund;Domän;Säljare;Steg;Belopp;Valuta;Slutdatum\nLönesystem;Brunn AB;brunn.example;Mia;Offert;655 000,50;SEK;2026-09-30\n";
    let read = Read::sound(&[("affärer.csv", list)]);
    assert_eq!(super::change(&read.deal("Lönesystem").current), "- Offert 655000.5 2026-09-30");
}

#[test]
fn a_broken_list_is_told() {
    assert_eq!(read(&[("deals.toml", "[[deal]\nname=")]).doubts.len(), 1);
    assert_eq!(
        read(&[("deals.toml", "[[deal]]\nname = \"A\"\nstage = \"x\"\naccount = \"B\"\ncolour = \"red\"\n")])
            .told(),
        ["deals.toml: \"colour\" is nothing that a deal can say; it was left out \
          (correct it; a deal is [[deal]] with name, account, domains, owner, stage, amount, close_date)"]
    );
}
