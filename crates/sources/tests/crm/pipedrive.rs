//! Pipedrive: names as links, several addresses in one cell, HTML notes.

use super::{Read, read};

const DEALS: &str = "Deal - ID,Deal - Title,Deal - Value,Deal - Currency of Value,Deal - Organization,Deal - Contact person,Deal - Owner,Deal - Stage,Deal - Status,Deal - Expected close date,Deal - Deal created,Deal - Last stage change,Deal - Lost time,Deal - Lost reason
11,Widgets,180000,GBP,Acme Ltd,Anna Jones,Mia Berg,Proposal,Open,2026-06-30,2026-01-12,2026-03-10,,
12,Bus stop,90000,GBP,Acme Ltd,,Mia Berg,Negotiation,Lost,2026-02-28,2025-11-01,2026-01-10,2026-02-20,Status quo\n";
const PEOPLE: &str = "Person - ID,Person - Name,Person - Email - Work,Person - Email - Home,Person - Organization,Person - Job title
21,Anna Jones,\"anna@acme.example, a.jones@acme.example\",anna@home.example,Acme Ltd,Ops Manager
22,Anna Jones,anna@other.example,,Other AB,CFO\n";

#[test]
fn names_link_deals_people_and_organizations() {
    let organizations = "Organization - ID,Organization - Name,Organization - Website,Organization - Country of Address\n31,Acme Ltd,acme.example,UK\n";
    let read =
        Read::sound(&[("deals.csv", DEALS), ("people.csv", PEOPLE), ("organizations.csv", organizations)]);
    assert_eq!(super::change(&read.deal("11").current), "2026-03-10T12:00 Proposal 180000 2026-06-30");
    assert_eq!(
        super::change(&read.deal("12").current),
        "2026-02-20T12:00 Negotiation 90000 2026-02-28 NoDecision"
    );
    assert_eq!(read.claims("11"), ["21: Other"]);
    assert_eq!(&*read.deal("11").account.as_ref().unwrap().0, "31");
    assert_eq!(read.contact("21").emails.len(), 3);
    assert_eq!(&*read.contact("22").account.as_ref().unwrap().0, "Other AB");
}

#[test]
fn activities_and_notes_are_linked_by_name() {
    let activities = "ID,Subject,Type,Due date,Due time,Duration,Done,Note,Assigned to user,Deal,Organization,Contact person,Add time
41,Call: Anna Jones,call,2026-01-15,10:00,00:30,Done,<div>Boss decides</div>,Mia Berg,Widgets,Acme Ltd,Anna Jones,2026-01-14 08:00:00
42,Send quote,task,2026-04-01,,,To do,,Mia Berg,Widgets,Acme Ltd,,2026-03-20 08:00:00\n";
    let notes = "ID,Content,Deal ID,Deal title,Contact person,User,Add time
51,<p>Kept <b>legacy</b></p>,12,Bus stop,,Mia Berg,2026-02-20 09:00:00\n";
    let read = read(&[
        ("deals.csv", DEALS),
        ("people.csv", PEOPLE),
        ("activities.csv", activities),
        ("notes.csv", notes),
    ]);
    let call = read.activity("41");
    assert_eq!((call.at.to_string().as_str(), call.duration_seconds), ("2026-01-15T10:00:00Z", Some(1800)));
    assert_eq!(
        (&*call.deal.as_ref().unwrap().0, &*call.contacts[0].0, &*call.text),
        ("11", "21", "Boss decides")
    );
    assert!(!read.activity("42").done);
    assert_eq!(&*read.activity("51").text, "Kept legacy");
    assert_eq!(read.told().len(), 2, "{:#?}", read.told());
    assert!(read.told()[0].contains("its times name no time zone; they were read as UTC"));
}

#[test]
fn headers_may_stand_without_their_object() {
    let deals =
        "Title;Value;Currency;Organization;Contact person;Owner;Stage;Status;Expected close date;Deal created
Widgets;1.250,50;EUR;Acme Ltd;Anna Jones;Mia Berg;Proposal;Open;30.06.2026;12.01.2026\n";
    let people = "Name;Email;Organization;Open deals\nAnna Jones;anna@acme.example;Acme Ltd;1\n";
    let read = Read::sound(&[("deals.csv", deals), ("people.csv", people)]);
    assert_eq!(super::change(&read.deal("Widgets").current), "- Proposal 1250.5 2026-06-30");
    assert_eq!(read.claims("Widgets"), ["anna@acme.example: Other"]);
}
