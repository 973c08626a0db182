//! Spreadsheets.

use std::io::{Cursor, Write};

use countersign_sources::crm::{CrmFile, Mapping, read_crm};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// A workbook with one sheet for each `(name, rows)`; a cell that is a number is one.
fn workbook(sheets: &[(&str, &[&[&str]])]) -> Vec<u8> {
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
        let rows: String = (1..)
            .zip(*rows)
            .map(|(line, row)| format!("<row r=\"{line}\">{}</row>", cells(line, row)))
            .collect();
        put(
            &format!("xl/worksheets/sheet{number}.xml"),
            &format!("<worksheet xmlns=\"{main}\"><sheetData>{rows}</sheetData></worksheet>"),
        );
    }
    zip.finish().unwrap().into_inner()
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
    let bytes = workbook(&[
        (
            "Opportunities",
            &[
                &[
                    "(Do Not Modify) Opportunity",
                    "(Do Not Modify) Row Checksum",
                    "Topic",
                    "Potential Customer",
                    "Est. Revenue",
                    "Est. Close Date",
                    "Status",
                ],
                &["g1", "x", "Widgets", "Acme", "12.5", "46203", "Open"],
            ],
        ),
        (
            "Contacts",
            &[
                &["(Do Not Modify) Contact", "Full Name", "Email", "Company Name"],
                &["c1", "Anna Jones", "anna@acme.example", "Acme"],
            ],
        ),
        ("Empty", &[]),
    ]);
    let (crm, coverage, doubts) = read_crm(&[CrmFile::new("crm/export.xlsx", bytes)], &Mapping::default());
    assert_eq!(doubts, []);
    assert_eq!(super::change(&crm.deals[0].current), "-  12.5 2026-06-30");
    assert_eq!((&*crm.deals[0].place.file, crm.deals[0].place.offset), ("crm/export.xlsx#Opportunities", 2));
    assert_eq!(crm.contacts[0].account, crm.deals[0].account);
    let files: Vec<&str> = coverage.tables.iter().map(|table| &*table.file).collect();
    assert_eq!(files, ["crm/export.xlsx#Opportunities", "crm/export.xlsx#Contacts"]);
}
