//! Dates and numbers in the styles of the world.

use super::{Read, read};

fn deals(rows: &str) -> String {
    format!("Opportunity Name,Stage,Close Date,Created Date,Amount\n{rows}")
}

#[test]
fn the_whole_column_tells_the_order_of_dates() {
    let read = Read::sound(&[("r.csv", &deals("A,Proposal,4/5/2026,,1\nB,Proposal,4/25/2026,,2\n"))]);
    assert_eq!(read.deal("A").current.close_date.unwrap().to_string(), "2026-04-05");
}

#[test]
fn another_column_of_the_file_tells_it_too() {
    let read = Read::sound(&[("r.csv", &deals("A,Proposal,4/5/2026,25/12/2025,1\n"))]);
    assert_eq!(read.deal("A").current.close_date.unwrap().to_string(), "2026-05-04");
}

#[test]
fn an_open_order_is_told() {
    let read = read(&[("r.csv", &deals("A,Proposal,4/5/2026,,1\nB,Proposal,5/5/2026,,1\n"))]);
    assert_eq!(
        read.told(),
        [
            "r.csv:2: the dates of the column \"Close Date\" can be read in two ways, such as 4/5/2026; they were read \
          with the day first (add to countersign-mapping.toml: [[table]] file = \"r.csv\" and dates = \"day-first\" or \
          \"month-first\")"
        ]
    );
}

#[test]
fn unreadable_values_are_counted() {
    let read = read(&[("r.csv", &deals("A,Proposal,TBD,,about 5\nB,Proposal,soon,,7\n"))]);
    assert_eq!(
        read.told(),
        [
            "r.csv:2: 1 value of the column \"Amount\" cannot be read as amount, such as \"about 5\"; they were left empty (correct them in the CRM)",
            "r.csv:2: 2 values of the column \"Close Date\" cannot be read as date, such as \"TBD\"; they were left empty (correct them in the CRM)",
        ]
    );
}

#[test]
fn points_may_be_thousands_and_are_told() {
    let read = read(&[("r.csv", &deals("A,Proposal,,,12.500\nB,Proposal,,,7\n"))]);
    assert_eq!(read.deal("A").current.amount.unwrap().value.to_string(), "12500");
    assert!(read.told()[0].contains("can be read in two ways, such as 12.500"));
    let sure = Read::sound(&[("r.csv", &deals("A,Proposal,,,12.500\nB,Proposal,,,\"7,5\"\n"))]);
    assert_eq!(sure.deal("A").current.amount.unwrap().value.to_string(), "12500");
}

#[test]
fn windows_text_is_read_and_told() {
    let bytes: Vec<u8> =
        deals("Br\u{fc}cke,Proposal,,,1\n").chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect();
    let file = countersign_sources::crm::CrmFile::new("r.csv", bytes);
    let (crm, _, doubts) = countersign_sources::crm::read_crm(&[file], &Default::default());
    assert_eq!(&*crm.deals[0].name, "Brücke");
    assert_eq!(doubts[0].assumed, "it was read as Windows-1252");
}
