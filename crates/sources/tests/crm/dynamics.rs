//! Dynamics 365: technical columns, serial dates.

use super::{Read, read};

#[test]
fn serial_dates_and_names_of_the_first_columns_are_understood() {
    let deals = "(Do Not Modify) Opportunity,(Do Not Modify) Row Checksum,(Do Not Modify) Modified On,Topic,Potential Customer,Contact,Est. Revenue,Currency,Est. Close Date,Owner,Sales Stage,Status,Status Reason,Actual Close Date,Created On
g1,x==,46100.5,Widgets,Acme Ltd,Anna Jones,180000,Pound Sterling,46203,Mia Berg,Propose,Open,In Progress,,46034
g2,x==,46073.5,Bus stop,Acme Ltd,,90000,Pound Sterling,46081,Mia Berg,Develop,Lost,Out-Sold,46073,45962\n";
    let contacts = "(Do Not Modify) Contact,(Do Not Modify) Row Checksum,(Do Not Modify) Modified On,Full Name,Email,Company Name,Job Title,Manager
c1,x,46000,\"Jones, Anna\",anna@acme.example,Acme Ltd,Ops Manager,Edward Jones
c2,x,46000,Edward Jones,edward@acme.example,Acme Ltd,COO,\n";
    let accounts = "(Do Not Modify) Account,(Do Not Modify) Row Checksum,(Do Not Modify) Modified On,Account Name,Website,Address 1: Country/Region\na1,x,46000,Acme Ltd,http://acme.example,UK\n";
    let connections = "(Do Not Modify) Connection,(Do Not Modify) Row Checksum,(Do Not Modify) Modified On,Connected From,Connected To,Role (To)\nk1,x,46000,Widgets,Edward Jones,Economic Buyer\n";
    let calls = "(Do Not Modify) Phone Call,(Do Not Modify) Row Checksum,(Do Not Modify) Modified On,Subject,Regarding,Call To,Activity Status,Actual End,Duration,Description,Owner
p1,x,46037.6,Intro,Widgets,Anna Jones,Completed,46037.5,30,Boss decides,Mia Berg\n";
    let read = read(&[
        ("Opportunities.csv", deals),
        ("Contacts.csv", contacts),
        ("Accounts.csv", accounts),
        ("Connections.csv", connections),
        ("Calls.csv", calls),
    ]);
    assert_eq!(super::change(&read.deal("g1").current), "- Propose 180000 2026-06-30");
    assert_eq!(read.deal("g1").current.amount.unwrap().currency.unwrap().code(), "GBP");
    assert_eq!(super::change(&read.deal("g2").current), "2026-02-20T12:00 Develop 90000 2026-02-28 Lost");
    assert_eq!(&*read.deal("g1").account.as_ref().unwrap().0, "a1");
    assert_eq!(read.claims("g1"), ["c1: Other", "c2: Decider"]);
    assert_eq!(&*read.contact("c1").reports_to.as_ref().unwrap().0, "c2");
    let call = read.activity("p1");
    assert_eq!(
        (call.duration_seconds, &*call.deal.as_ref().unwrap().0, &*call.contacts[0].0),
        (Some(1800), "g1", "c1")
    );
}

#[test]
fn a_customer_may_be_a_contact() {
    let deals = "Topic,Potential Customer,Est. Revenue,Est. Close Date,Status Reason\nWidgets,Anna Jones,5,2026-06-30,In Progress\n";
    let contacts = "Full Name,Email,Company Name,Business Phone\nAnna Jones,anna@acme.example,Acme Ltd,1\n";
    let read = Read::sound(&[("o.csv", deals), ("c.csv", contacts)]);
    assert_eq!(&*read.deal("Widgets").account.as_ref().unwrap().0, "Acme Ltd");
}
