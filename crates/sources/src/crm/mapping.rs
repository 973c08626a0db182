//! What a team says about its own tables: `countersign-mapping.toml`.
//!
//! ```toml
//! [[table]]
//! file = "pipeline*.csv"        # * stands for anything; without a / the name alone is compared
//! holds = "deals"               # deals, accounts, contacts, roles, activities, sellers, deal_history, …
//! currency = "SEK"              # where no column and no cell says it
//! dates = "day-first"           # or "month-first"
//! decimals = ","                # or "."
//! timezone = "Europe/Stockholm" # of times without one
//! [table.columns]               # ours = "theirs"
//! id = "Ärende"
//! name = "Rubrik"
//! ```
//!
//! A table without `holds` only settles how a recognised file is read.

use std::sync::Arc;

use countersign_model::{Currency, Doubt, Place};
use jiff::tz::TimeZone;
use toml::{Table, Value};

use super::field::{Field, Object};
use super::values::{DateOrder, DecimalMark};
use crate::Folder;

/// The mapping's own file.
const FILE: &str = "countersign-mapping.toml";

/// What a team says about its own tables.
#[derive(Debug, Clone, Default)]
pub struct Mapping {
    tables: Vec<MappedTable>,
}

/// What is said about the files of one name.
#[derive(Debug, Clone, Default)]
pub(super) struct MappedTable {
    pattern: String,
    /// What its rows are.
    pub(super) object: Option<Object>,
    /// Which column says what.
    pub(super) columns: Vec<(Field, String)>,
    /// The currency where nothing else says it.
    pub(super) currency: Option<Currency>,
    /// Order of day and month.
    pub(super) order: Option<DateOrder>,
    /// Mark of decimals.
    pub(super) mark: Option<DecimalMark>,
    /// The time zone of times without one.
    pub(super) zone: Option<TimeZone>,
}

impl Mapping {
    /// Parses `text`, the contents of the file called `file`: its `[[table]]` entries, or `[[mapping.table]]` in
    /// a file that holds other things too.
    pub fn parse(file: &str, text: &str) -> (Self, Vec<Doubt>) {
        let mut reader = Reader { file: file.into(), doubts: Vec::new() };
        let tables = match text.parse::<Table>() {
            Ok(root) => reader.root(&root),
            Err(error) => {
                reader.doubt(format!("it is not TOML: {}", error.message()));
                Vec::new()
            }
        };
        (Self { tables }, reader.doubts)
    }

    /// Parses `countersign-mapping.toml` at the top of `folder`; an empty mapping where there is none.
    pub fn of_folder(folder: &Folder) -> (Self, Vec<Doubt>) {
        match std::fs::read_to_string(folder.path().join(FILE)) {
            Ok(text) => Self::parse(FILE, &text),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Default::default(),
            Err(error) => {
                let mut reader = Reader { file: FILE.into(), doubts: Vec::new() };
                reader.doubt(format!("it cannot be read: {error}"));
                (Self::default(), reader.doubts)
            }
        }
    }

    /// What is said about `file`, the first entry that fits.
    pub(super) fn of(&self, file: &str) -> Option<&MappedTable> {
        let own = file.rsplit('/').next().unwrap_or(file);
        self.tables.iter().find(|table| {
            let subject = if table.pattern.contains('/') { file } else { own };
            fits(&table.pattern.to_lowercase(), &subject.to_lowercase())
        })
    }
}

/// Does `pattern`, in which `*` stands for anything, fit all of `text`?
fn fits(pattern: &str, text: &str) -> bool {
    let mut pieces = pattern.split('*');
    let Some(mut rest) = pieces.next().and_then(|first| text.strip_prefix(first)) else { return false };
    let mut pieces = pieces.peekable();
    if pieces.peek().is_none() {
        return rest.is_empty();
    }
    while let Some(piece) = pieces.next() {
        if pieces.peek().is_none() {
            return rest.ends_with(piece);
        }
        match rest.find(piece) {
            Some(at) => rest = &rest[at + piece.len()..],
            None => return false,
        }
    }
    true
}

struct Reader {
    file: Arc<str>,
    doubts: Vec<Doubt>,
}

impl Reader {
    fn doubt(&mut self, what: String) {
        self.doubts.push(Doubt {
            place: Place { file: self.file.clone(), offset: 0 },
            what,
            assumed: "the entry was left out".to_owned(),
            settle: "an entry is [[table]] with file, holds, currency, dates, decimals, timezone and columns"
                .to_owned(),
        });
    }

    fn root(&mut self, root: &Table) -> Vec<MappedTable> {
        let nested = root.get("mapping").and_then(Value::as_table);
        let tables = nested.unwrap_or(root).get("table").and_then(Value::as_array);
        tables
            .into_iter()
            .flatten()
            .filter_map(Value::as_table)
            .filter_map(|table| self.table(table))
            .collect()
    }

    fn table(&mut self, table: &Table) -> Option<MappedTable> {
        let Some(pattern) = table.get("file").and_then(Value::as_str) else {
            self.doubt("a [[table]] has no file = \"…\"".to_owned());
            return None;
        };
        let mut mapped = MappedTable { pattern: pattern.to_owned(), ..MappedTable::default() };
        for (key, value) in table {
            if !self.entry(&mut mapped, key, value) {
                self.doubt(format!("{key} = {value} of the table {pattern:?} cannot be used"));
            }
        }
        Some(mapped)
    }

    fn entry(&mut self, mapped: &mut MappedTable, key: &str, value: &Value) -> bool {
        let text = value.as_str().unwrap_or_default();
        match key {
            "file" => return true,
            "holds" => mapped.object = Object::named(text),
            "currency" => mapped.currency = Currency::parse(text).ok(),
            "timezone" => mapped.zone = TimeZone::get(text).ok(),
            "dates" => mapped.order = order(text),
            "decimals" => mapped.mark = mark(text),
            "columns" => return self.columns(mapped, value),
            _ => return false,
        }
        match key {
            "holds" => mapped.object.is_some(),
            "currency" => mapped.currency.is_some(),
            "timezone" => mapped.zone.is_some(),
            "dates" => mapped.order.is_some(),
            _ => mapped.mark.is_some(),
        }
    }

    fn columns(&mut self, mapped: &mut MappedTable, value: &Value) -> bool {
        let Some(columns) = value.as_table() else { return false };
        for (ours, theirs) in columns {
            let Some(field) = Field::named(ours) else {
                self.doubt(format!("{ours:?} is no column that Countersign knows"));
                continue;
            };
            let several = theirs.as_array().map(Vec::as_slice).unwrap_or(std::slice::from_ref(theirs));
            mapped
                .columns
                .extend(several.iter().filter_map(Value::as_str).map(|name| (field, name.to_owned())));
        }
        true
    }
}

fn order(text: &str) -> Option<DateOrder> {
    match text {
        "day-first" => Some(DateOrder::DayFirst),
        "month-first" => Some(DateOrder::MonthFirst),
        _ => None,
    }
}

fn mark(text: &str) -> Option<DecimalMark> {
    match text {
        "." => Some(DecimalMark::Point),
        "," => Some(DecimalMark::Comma),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_fit_names_and_paths() {
        assert!(fits("pipe*.csv", "pipeline 2026.csv"));
        assert!(fits("*", "x"));
        assert!(fits("crm/*/deals*.csv", "crm/a/deals.csv"));
        assert!(!fits("deals.csv", "my deals.csv"));
        assert!(!fits("a*b*c", "ab"));
    }

    #[test]
    fn an_entry_says_what_its_columns_are() {
        let text = "[[table]]\nfile = \"Pipe*.csv\"\nholds = \"deals\"\ncurrency = \"SEK\"\ndates = \"day-first\"\n\
                    [table.columns]\nid = \"Ärende\"\nemail = [\"E-post\", \"E-post 2\"]\n";
        let (mapping, doubts) = Mapping::parse("countersign-mapping.toml", text);
        assert_eq!(doubts, []);
        let table = mapping.of("crm/pipeline.csv").unwrap();
        assert_eq!(table.object, Some(Object::Deals));
        assert_eq!(table.columns.len(), 3);
        assert!(mapping.of("other.csv").is_none());
    }

    #[test]
    fn what_cannot_be_used_is_told() {
        let text =
            "[[mapping.table]]\nfile = \"x.csv\"\nholds = \"cats\"\n[mapping.table.columns]\nsize = \"S\"\n";
        let (_, doubts) = Mapping::parse("countersign.toml", text);
        let told: Vec<&str> = doubts.iter().map(|doubt| doubt.what.as_str()).collect();
        assert_eq!(
            told,
            [
                "\"size\" is no column that Countersign knows",
                "holds = \"cats\" of the table \"x.csv\" cannot be used"
            ]
        );
        assert_eq!(Mapping::parse("x.toml", "a = = 1").1.len(), 1);
    }
}
