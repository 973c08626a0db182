//! Twenty.

use super::Read;

#[test]
fn compound_fields_have_their_parts_behind_their_label() {
    let deals = "Id,Name,Amount AmountMicros,Amount CurrencyCode,Close date,Stage,Company Id,Point of Contact Id,Owner Id,Creation date
o1,Widgets,180000,GBP,2026-06-30T00:00:00.000Z,PROPOSAL,c1,p1,m1,2026-01-12T09:00:00.000Z\n";
    let people = "Id,Name FirstName,Name LastName,Emails PrimaryEmail,Emails AdditionalEmails,Job Title,Company Id,Creation date
p1,Anna,Jones,anna@acme.example,\"[\"\"a.jones@acme.example\"\"]\",COO,c1,2026-01-12T09:00:00.000Z\n";
    let companies = "Id,Name,Domain Name PrimaryLinkUrl,Address AddressCountry,Employees\nc1,Acme Ltd,https://acme.example,UK,12\n";
    let members = "Id,Name FirstName,Name LastName,User Email,Time zone\nm1,Mia,Berg,mia@us.example,system\n";
    let notes = "Id,Title,BodyV2 Markdown,Creation date,Created by Name\nn1,Call,Boss decides,2026-01-15T09:00:00.000Z,Mia Berg\n";
    let targets = "Id,Note Id,Opportunity Id,Person Id\nt1,n1,o1,\nt2,n1,,p1\n";
    let read = Read::sound(&[
        ("opportunities.csv", deals),
        ("people.csv", people),
        ("companies.csv", companies),
        ("workspaceMembers.csv", members),
        ("notes.csv", notes),
        ("noteTargets.csv", targets),
    ]);
    assert_eq!(super::change(&read.deal("o1").current), "- PROPOSAL 180000 2026-06-30");
    assert_eq!(read.claims("o1"), ["p1: Other"]);
    assert_eq!(read.contact("p1").emails.len(), 2);
    let note = read.activity("n1");
    assert_eq!(
        (&*note.deal.as_ref().unwrap().0, &*note.contacts[0].0, note.owner.as_deref()),
        ("o1", "p1", Some("m1"))
    );
}
