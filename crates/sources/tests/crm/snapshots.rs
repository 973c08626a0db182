//! Several exports of the same deals.

use super::{Read, read};

fn list(stage: &str, close: &str, modified: &str) -> String {
    format!(
        "Id,Name,StageName,Amount,CloseDate,LastModifiedDate,CreatedDate\n1,Widgets,{stage},5000,{close},{modified},2026-01-01T00:00:00Z\n"
    )
}

#[test]
fn successive_lists_give_history() {
    let first = list("Discovery", "2026-04-30", "");
    let second = list("Discovery", "2026-05-31", "");
    let third = list("Proposal", "2026-05-31", "");
    let read = Read::sound(&[
        ("2026-03-01/Opportunity.csv", &third),
        ("2026-01-10/Opportunity.csv", &first),
        ("2026-02-01/Opportunity.csv", &second),
    ]);
    assert_eq!(read.crm.deals.len(), 1);
    assert_eq!(&*read.deal("1").current.stage, "Proposal");
    assert_eq!(
        read.history("1"),
        [
            "2026-01-01T00:00 Discovery 5000 2026-04-30",
            "2026-02-01T23:59 Discovery 5000 2026-05-31",
            "2026-03-01T23:59 Proposal 5000 2026-05-31",
        ]
    );
}

#[test]
fn the_newest_row_wins_whatever_the_order_of_files() {
    let old = list("Discovery", "2026-04-30", "2026-02-01T00:00:00Z");
    let new = list("Proposal", "2026-05-31", "2026-03-01T00:00:00Z");
    for files in [[("a.csv", &*old), ("b.csv", &*new)], [("a.csv", &*new), ("b.csv", &*old)]] {
        let read = Read::sound(&files);
        assert_eq!(&*read.deal("1").current.stage, "Proposal");
        assert_eq!(read.history("1").len(), 2);
    }
}

#[test]
fn lists_without_a_date_are_told() {
    let (one, two) = (list("Discovery", "2026-04-30", ""), list("Proposal", "2026-05-31", ""));
    let read = read(&[("a.csv", &one), ("b.csv", &two)]);
    assert_eq!(&*read.deal("1").current.stage, "Proposal");
    assert_eq!(read.deal("1").history, None);
    assert!(
        read.told()[0].contains("stands in several lists without a date; the last one by name was taken")
    );
}

#[test]
fn two_exports_of_a_contact_are_one_contact() {
    let old = "Id,AccountId,LastName,Email,Title,LastModifiedDate\n1,a,Jones,anna@old.example,Clerk,2025-01-01T00:00:00Z\n";
    let new = "Id,AccountId,LastName,Email,Title,LastModifiedDate\n1,a,Jones,anna@new.example,COO,2026-01-01T00:00:00Z\n";
    let read = Read::sound(&[("b/Contact.csv", old), ("a/Contact.csv", new)]);
    assert_eq!(read.crm.contacts.len(), 1);
    assert_eq!((&*read.contact("1").title, read.contact("1").emails.len()), ("COO", 2));
}
