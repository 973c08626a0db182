//! What the columns of one table say.

use csv::StringRecord;

use super::detect::Found;
use super::field::Field;
use super::fold::fold_header;
use super::mapping::MappedTable;

/// Which columns hold which field, and what stands in no field.
#[derive(Debug, Default)]
pub(super) struct Layout {
    /// For each field, its columns in the order of the table.
    columns: Vec<Vec<usize>>,
    /// Columns named after a stage that hold the moment at which a deal entered it.
    pub(super) stage_columns: Vec<(String, usize)>,
}

impl Layout {
    /// The layout of a recognised table.
    pub(super) fn of(found: &Found, headers: &StringRecord) -> Self {
        let mut layout = Self::empty();
        for (column, header) in headers.iter().enumerate() {
            let folded = fold_header(header);
            if let Some(field) = found.shape.columns.get(&folded) {
                layout.put(*field, column);
            } else if let Some(stage) = entered_stage(header) {
                layout.stage_columns.push((stage, column));
            } else if is_lost_reason(&folded) {
                layout.put(Field::LostReason, column);
            }
        }
        layout
    }

    /// The layout that a mapping file gives.
    pub(super) fn mapped(mapped: &MappedTable, headers: &StringRecord) -> Self {
        let mut layout = Self::empty();
        for (field, wanted) in &mapped.columns {
            let wanted = fold_header(wanted);
            let column = headers.iter().position(|header| fold_header(header) == wanted);
            if let Some(column) = column {
                layout.put(*field, column);
            }
        }
        layout
    }

    fn empty() -> Self {
        Self { columns: vec![Vec::new(); Field::NAMES.len()], stage_columns: Vec::new() }
    }

    fn put(&mut self, field: Field, column: usize) {
        self.columns[field as usize].push(column);
    }

    /// The columns of `field`.
    pub(super) fn columns(&self, field: Field) -> &[usize] {
        &self.columns[field as usize]
    }

    /// Every column with its field.
    pub(super) fn all(&self) -> impl Iterator<Item = (Field, usize)> {
        let fields = Field::NAMES.iter().map(|(_, field)| *field);
        fields.flat_map(|field| self.columns(field).iter().map(move |column| (field, *column)))
    }
}

/// The stage in `Date entered "Proposal (Sales Pipeline)"`.
fn entered_stage(header: &str) -> Option<String> {
    let header = header.trim();
    let head = header.get(..12).filter(|head| head.eq_ignore_ascii_case("date entered"))?;
    let stage = header[head.len()..].trim().trim_matches(['"', '\'', '\u{201c}', '\u{201d}']);
    let stage = match stage.rsplit_once(" (") {
        Some((stage, pipeline)) if pipeline.ends_with(')') => stage,
        _ => stage,
    };
    let generic = stage.is_empty()
        || stage.to_lowercase().contains("current stage")
        || stage.eq_ignore_ascii_case("stage");
    (!generic).then(|| stage.to_owned())
}

/// Teams name this field themselves: `Loss_Reason__c`, `Closed Lost Reason`, `Förlustorsak`.
fn is_lost_reason(folded: &str) -> bool {
    let lost = ["loss", "lost", "förlust", "förlorad", "forlust", "nedlagd"]
        .iter()
        .any(|word| folded.contains(word));
    let reason = ["reason", "orsak", "anledning", "cause"].iter().any(|word| folded.contains(word));
    lost && reason
}
