//! Spreadsheets.

use std::io::{Cursor, Write};

use countersign_sources::crm::{CrmFile, Mapping, read_crm};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// A workbook with one sheet for each `(name, rows)`.
fn workbook(sheets: &[(&str, String)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let mut put = |name: &str, text: &str| {
        let options = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
        zip.start_file(name, options).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    };
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let package = "http://schemas.openxmlformats.org/package/2006";
    let listed: String = (1..=sheets.len())
        .map(|n| format!("<sheet name=\"{}\" sheetId=\"{n}\" r:id=\"r{n}\"/>", sheets[n - 1].0))
        .collect();
    let related: String = (1..=sheets.len())
        .map(|n| format!("<Relationship Id=\"r{n}\" Type=\"{relations}/worksheet\" Target=\"worksheets/sheet{n}.xml\"/>"))
        .collect();
    put("[Content_Types].xml", &format!("<Types xmlns=\"{package}/content-types\"/>"));
    let root =
        format!("<Relationship Id=\"w\" Type=\"{relations}/officeDocument\" Target=\"xl/workbook.xml\"/>");
    put("_rels/.rels", &format!("<Relationships xmlns=\"{package}/relationships\">{root}</Relationships>"));
    put(
        "xl/workbook.xml",
        &format!("<workbook xmlns=\"{main}\" xmlns:r=\"{relations}\"><sheets>{listed}</sheets></workbook>"),
    );
    put(
        "xl/_rels/workbook.xml.rels",
        &format!("<Relationships xmlns=\"{package}/relationships\">{related}</Relationships>"),
    );
    for (number, (_, rows)) in (1..).zip(sheets) {
        put(
            &format!("xl/worksheets/sheet{number}.xml"),
            &format!("<worksheet xmlns=\"{main}\"><sheetData>{rows}</sheetData></worksheet>"),
        );
    }
    zip.finish().unwrap().into_inner()
}

/// The XML of rows; a cell that is a number is one.
fn rows(rows: &[&[&str]]) -> String {
    (1..).zip(rows).map(|(line, row)| format!("<row r=\"{line}\">{}</row>", cells(line, row))).collect()
}

fn cells(line: usize, row: &[&str]) -> String {
    ('A'..='Z')
        .zip(row)
        .map(|(column, cell)| match cell.parse::<f64>() {
            Ok(_) => format!("<c r=\"{column}{line}\"><v>{cell}</v></c>"),
            Err(_) => format!("<c r=\"{column}{line}\" t=\"inlineStr\"><is><t>{cell}</t></is></c>"),
        })
        .collect()
}

#[test]
fn every_sheet_is_a_table() {
    let deals = rows(&[
        &[
            "(Do Not Modify) Opportunity",
            "Topic",
            "Potential Customer",
            "Est. Revenue",
            "Est. Close Date",
            "Status",
        ],
        &["g1", "Widgets", "Acme", "12.5", "46203", "Open"],
    ]);
    let contacts = rows(&[
        &["(Do Not Modify) Contact", "Full Name", "Email", "Company Name"],
        &["c1", "Anna Jones", "anna@acme.example", "Acme"],
    ]);
    let bytes = workbook(&[("Opportunities", deals), ("Contacts", contacts), ("Empty", String::new())]);
    let (crm, coverage, doubts) = read_crm(&[CrmFile::new("crm/export.xlsx", bytes)], &Mapping::default());
    assert_eq!(doubts, []);
    assert_eq!(super::change(&crm.deals[0].current), "-  12.5 2026-06-30");
    assert_eq!((&*crm.deals[0].place.file, crm.deals[0].place.offset), ("crm/export.xlsx#Opportunities", 2));
    assert_eq!(crm.contacts[0].account, crm.deals[0].account);
    let files: Vec<&str> = coverage.tables.iter().map(|table| &*table.file).collect();
    assert_eq!(files, ["crm/export.xlsx#Opportunities", "crm/export.xlsx#Contacts"]);
}

#[test]
fn a_cell_at_the_end_of_the_world_costs_nothing() {
    let far = "<row r=\"1048576\"><c r=\"A1048576\"><v>1</v></c><c r=\"XFD1048576\"><v>1</v></c></row>";
    let deals = rows(&[&["Topic", "Potential Customer", "Est. Revenue"], &["Widgets", "Acme", "12.5"]]) + far;
    let (crm, coverage, _) =
        read_crm(&[CrmFile::new("a.xlsx", workbook(&[("Deals", deals)]))], &Mapping::default());
    assert_eq!((crm.deals.len(), coverage.tables[0].rows), (1, 2));
}
