//! The formats for programs.

use std::path::Path;

use serde_json::Value;

use crate::countersign;
use crate::folder::{DAY, tiny};

fn schema() -> Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/schema/check-1.json");
    serde_json::from_str(&std::fs::read_to_string(path).expect("the schema")).expect("the schema is JSON")
}

#[track_caller]
fn assert_valid(schema: &Value, document: &Value) {
    let validator = jsonschema::validator_for(schema).expect("the schema is one");
    let errors: Vec<String> =
        validator.iter_errors(document).map(|e| format!("{}: {e}", e.instance_path())).collect();
    assert!(errors.is_empty(), "{}", errors.join("\n"));
}

#[test]
fn the_json_is_what_its_schema_says() {
    let folder = tiny();
    for lang in ["en", "sv"] {
        let arguments = ["check", ".", "--as-of", DAY, "--format", "json", "--lang", lang];
        let ran = countersign(folder.path(), &arguments).ended(1);
        let document: Value = serde_json::from_str(&ran.out).expect("JSON");
        assert_valid(&schema(), &document);
        assert_eq!(document["deals"].as_array().map(Vec::len), Some(4));
        assert_eq!(document["coverage"]["time_zone"]["name"], "Europe/London");
    }
}

#[test]
fn a_schema_that_is_broken_would_be_noticed() {
    let folder = tiny();
    let ran = countersign(folder.path(), &["check", ".", "--as-of", DAY, "--format", "json"]).ended(1);
    let mut document: Value = serde_json::from_str(&ran.out).expect("JSON");
    document["deals"][0]["findings"][0]["evidence"] = Value::Array(Vec::new());
    assert!(!jsonschema::is_valid(&schema(), &document));
}

#[test]
fn each_line_of_jsonl_is_a_deal_with_version_and_date() {
    let folder = tiny();
    let ran = countersign(folder.path(), &["check", ".", "--as-of", DAY, "--format", "jsonl"]).ended(1);
    let mut deal = schema();
    deal["properties"] = deal["$defs"]["deal"]["properties"].clone();
    deal["properties"]["schema"] = serde_json::json!({ "const": 1 });
    deal["properties"]["as_of"] = serde_json::json!({ "const": DAY });
    deal["required"] = serde_json::json!(["schema", "as_of", "id", "findings"]);
    let lines: Vec<Value> = ran.out.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    assert_eq!(lines.len(), 4);
    lines.iter().for_each(|line| assert_valid(&deal, line));
}

#[test]
fn csv_has_a_line_for_each_finding() {
    let folder = tiny();
    let json = countersign(folder.path(), &["check", ".", "--as-of", DAY, "--format", "json"]).out;
    let json: Value = serde_json::from_str(&json).expect("JSON");
    let deals = json["deals"].as_array().expect("deals");
    let findings: usize = deals.iter().map(|deal| deal["findings"].as_array().map_or(0, Vec::len)).sum();
    let csv = countersign(folder.path(), &["check", ".", "--as-of", DAY, "--format", "csv"]).ended(1).out;
    assert_eq!(csv.matches("\r\n").count(), findings + 1);
    assert!(csv.starts_with("as_of,deal_id,deal,"));
}

#[test]
fn markdown_is_a_document_with_boxes_to_tick() {
    let folder = tiny();
    let ran = countersign(folder.path(), &["check", ".", "--as-of", DAY, "--format", "markdown"]).ended(1);
    assert!(ran.out.starts_with("# Deal review, 5\u{a0}April\u{a0}2026"), "{}", ran.out);
    assert!(ran.out.contains("- [ ] "), "{}", ran.out);
}

#[test]
fn shells_and_manuals_are_served() {
    let folder = tiny();
    assert!(countersign(folder.path(), &["completions", "bash"]).ended(0).out.contains("countersign"));
    assert!(countersign(folder.path(), &["man"]).ended(0).out.contains(".TH countersign 1"));
    countersign(folder.path(), &["man", "--into", "man1"]).ended(0);
    assert!(folder.path().join("man1/countersign-check.1").is_file());
}
