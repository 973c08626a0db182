//! Whatever the bytes, there is no panic.

use countersign_sources::crm::{CrmFile, Mapping, read_crm};
use proptest::prelude::*;

const HEADERS: [&str; 6] = [
    "Id,AccountId,Name,StageName,Amount,CloseDate,CreatedDate,IsWon,IsClosed",
    "Id,WhatId,WhoId,Subject,Status,ActivityDate,Description,CreatedDate",
    "Record ID,Deal Name,Deal Stage,Amount,Close Date,Associated Contact,\"Date entered \"\"X (Y)\"\"\"",
    "Deal - ID,Deal - Title,Deal - Value,Deal - Organization,Deal - Contact person,Deal - Status,Deal - Stage",
    "(Do Not Modify) Opportunity,Topic,Potential Customer,Est. Revenue,Est. Close Date,Status",
    "OpportunityId,Field,OldValue,NewValue,CreatedDate",
];

proptest! {
    #[test]
    fn any_bytes_are_survived(bytes in proptest::collection::vec(any::<u8>(), 0..2000), name in "[a-z]{1,4}\\.(csv|toml|xlsx)") {
        let _ = read_crm(&[CrmFile::new(&name, bytes)], &Mapping::default());
    }

    #[test]
    fn a_workbook_cut_to_pieces_is_survived(tail in proptest::collection::vec(any::<u8>(), 0..500)) {
        let bytes = [b"PK\x03\x04".to_vec(), tail].concat();
        let (_, _, doubts) = read_crm(&[CrmFile::new("a.xlsx", bytes)], &Mapping::default());
        prop_assert_eq!(doubts.len(), 1);
    }

    #[test]
    fn any_cells_below_known_headers_are_survived(
        header in 0..HEADERS.len(),
        rows in proptest::collection::vec(proptest::collection::vec("[ -~åé€\u{a0}]{0,12}|[0-9]{1,2}[/.-][0-9]{1,2}[/.-][0-9]{2,4}|[0-9.,]{1,9} ?(kr|k|€)?", 0..10), 0..12),
    ) {
        let lines: Vec<String> = rows.iter().map(|cells| cells.iter().map(|cell| format!("\"{}\"", cell.replace('"', "\"\""))).collect::<Vec<_>>().join(",")).collect();
        let text = format!("{}\n{}\n", HEADERS[header], lines.join("\n"));
        let (_, coverage, _) = read_crm(&[CrmFile::new("a.csv", text.into_bytes())], &Mapping::default());
        prop_assert_eq!(coverage.tables.len(), 1);
    }

    #[test]
    fn any_mapping_is_survived(text in "(\\[\\[table\\]\\]\n)?([a-z]{1,8} = (\"[^\"\\\\\n]{0,10}\"|[0-9]{1,5})\n){0,5}") {
        let _ = Mapping::parse("m.toml", &text);
    }
}
