//! Who is meant where names are all there is.

use super::read;

const DEALS: &str = "Deal - ID,Deal - Title,Deal - Organization,Deal - Stage,Deal - Contact person\n1,Widgets,Acme,Proposal,Anna Jones\n";

#[test]
fn two_people_with_one_name_stay_two_and_are_told() {
    let people = "Person - Name,Person - Email,Person - Organization\nAnna Jones,anna@x.example,X\nAnna Jones,a.jones@y.example,Y\n";
    let read = read(&[("deals.csv", DEALS), ("people.csv", people)]);
    assert_eq!(read.crm.contacts.len(), 2);
    assert!(read.claims("1").is_empty());
    assert_eq!(
        read.told(),
        [
            "deals.csv:2: several contacts have the contact's name (1 row, \"Anna Jones\"); the contact was left open \
          (export the contact's id or address too)"
        ]
    );
}

#[test]
fn the_account_tells_namesakes_apart() {
    let people = "Person - Name,Person - Email,Person - Organization\nAnna Jones,anna@x.example,X\nAnna Jones,a.jones@acme.example,Acme\n";
    let read = read(&[("deals.csv", DEALS), ("people.csv", people)]);
    assert_eq!(read.claims("1"), ["a.jones@acme.example: Other"]);
}

#[test]
fn two_deals_of_one_name_stay_two() {
    let deals = "name,account,stage,amount\nRenewal,Acme,Proposal,1\nRenewal,Beta,Proposal,2\n";
    let notes = "deal,account,date,note\nRenewal,,2026-01-01,x\n";
    let read = read(&[("deals.csv", deals), ("notes.csv", notes)]);
    assert_eq!(read.crm.deals.len(), 2);
    assert_eq!(read.crm.activities[0].deal, None);
    assert!(
        read.told().iter().any(|told| told.contains("several deals have the deal's name")),
        "{:?}",
        read.told()
    );
}

#[test]
fn an_address_joins_before_a_name() {
    let contacts = "Record ID,First Name,Last Name,Email,Contact owner\n1,Anna,Jones,anna@x.example,\n2,Anna,Jones,a@y.example,\n";
    let deals = "Record ID,Deal Name,Deal Stage,Associated Company,Associated Contact\n9,Widgets,Proposal,Acme (acme.example); Beta,Anna Jones (a@y.example)\n";
    let read = read(&[("c.csv", contacts), ("d.csv", deals)]);
    assert_eq!(read.claims("9"), ["2: Other"]);
    assert_eq!(&*read.crm.accounts[0].name, "Acme");
}

#[test]
fn ids_of_two_programs_do_not_mix() {
    let hubspot = "Record ID,Deal Name,Deal Stage,Amount\n1,Widgets,Proposal,5\n";
    let read = read(&[("a.csv", DEALS), ("b.csv", hubspot)]);
    assert_eq!(read.crm.deals.len(), 2);
    assert!(read.told()[0].contains("belongs to deals of two different programs"), "{:?}", read.told());
}
