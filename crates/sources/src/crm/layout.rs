//! What the columns of one table say.

use super::detect::Found;
use super::field::Field;
use super::fold::fold_header;
use super::header::spellings;
use super::mapping::MappedTable;
use super::table::Cells;

/// Which columns hold which field.
#[derive(Debug, Default)]
pub(super) struct Layout {
    /// For each field, its columns in the order of the table.
    columns: Vec<Vec<usize>>,
    /// Columns named after a stage that hold the moment at which a deal entered it.
    pub(super) stage_columns: Vec<(String, usize)>,
    /// Columns named after a role that hold the contacts who have it: the role, the column, and whether it
    /// holds ids.
    pub(super) role_columns: Vec<(String, usize, bool)>,
}

impl Layout {
    /// The layout of a recognised table.
    pub(super) fn of(found: &Found, headers: Cells<'_>) -> Self {
        let mut layout = Self::empty();
        for (column, header) in headers.iter().enumerate() {
            let spellings = spellings(header);
            if let Some(field) = found.known.field(&spellings) {
                layout.put(field, column);
            } else if let Some(stage) = entered_stage(header) {
                layout.stage_columns.push((stage, column));
            } else if let Some((role, ids)) = contacts_with_role(header) {
                layout.role_columns.push((role, column, ids));
            } else if spellings.iter().any(|spelling| is_lost_reason(spelling)) {
                layout.put(Field::LostReason, column);
            }
        }
        layout
    }

    /// The layout that a mapping file gives, and the headers that it names and the table lacks.
    pub(super) fn mapped(mapped: &MappedTable, headers: Cells<'_>) -> (Self, Vec<String>) {
        let mut layout = Self::empty();
        let mut missing = Vec::new();
        for (field, header) in &mapped.columns {
            let wanted = fold_header(header);
            match headers.iter().position(|header| fold_header(header) == wanted) {
                Some(column) => layout.put(*field, column),
                None => missing.push(header.clone()),
            }
        }
        (layout, missing)
    }

    fn empty() -> Self {
        Self { columns: vec![Vec::new(); Field::NAMES.len()], ..Self::default() }
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

/// The stage in `Date entered "Proposal (Sales Pipeline)"`, or its id in `hs_v2_date_entered_12345`.
fn entered_stage(header: &str) -> Option<String> {
    let header = header.trim().trim_start_matches("property_").trim_start_matches("properties.");
    let by_id =
        ["hs_v2_date_entered_", "hs_date_entered_"].iter().find_map(|prefix| header.strip_prefix(prefix));
    if let Some(id) = by_id.filter(|id| !id.starts_with("current")) {
        return Some(id.to_owned());
    }
    let head = header.get(..12).filter(|head| head.eq_ignore_ascii_case("date entered"))?;
    let stage = header[head.len()..].trim().trim_matches(['"', '\'', '\u{201c}', '\u{201d}']);
    let stage = match stage.rsplit_once(" (") {
        Some((stage, pipeline)) if pipeline.ends_with(')') => stage,
        _ => stage,
    };
    let generic = stage.is_empty() || ["stage", "current stage"].contains(&stage.to_lowercase().as_str());
    (!generic).then(|| stage.to_owned())
}

/// The role in `Associated Contact IDs (Decision maker)`, and whether the column holds ids.
fn contacts_with_role(header: &str) -> Option<(String, bool)> {
    let (head, role) = header.trim().strip_suffix(')')?.rsplit_once('(')?;
    let ids = match fold_header(head).as_str() {
        "associatedcontactids" | "associatedcontactid" => true,
        "associatedcontact" | "associatedcontacts" => false,
        _ => return None,
    };
    (!role.eq_ignore_ascii_case("primary")).then(|| (role.to_owned(), ids))
}

/// Teams name this field themselves: `Loss_Reason__c`, `Closed Lost Reason`, `Förlustorsak`.
fn is_lost_reason(folded: &str) -> bool {
    let says = |words: &[&str]| words.iter().any(|word| folded.contains(word));
    says(&["loss", "lost", "förlust", "förlorad", "forlust", "nedlagd"])
        && says(&["reason", "orsak", "anledning", "cause"])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_header_may_name_a_stage() {
        let stage = |header| entered_stage(header).unwrap_or_default();
        assert_eq!(stage("Date entered \"Appointment Scheduled (Sales Pipeline)\""), "Appointment Scheduled");
        assert_eq!(stage("Date entered 'Proposal'"), "Proposal");
        assert_eq!(stage("hs_v2_date_entered_123"), "123");
        assert_eq!(stage("Date entered current stage"), "");
        assert_eq!(stage("Date entered stage"), "");
        assert_eq!(stage("Date created"), "");
    }

    #[test]
    fn a_header_may_name_a_role() {
        assert_eq!(
            contacts_with_role("Associated Contact IDs (Budget holder)"),
            Some(("Budget holder".into(), true))
        );
        assert_eq!(contacts_with_role("Associated Contact (Primary)"), None);
        assert_eq!(contacts_with_role("Amount (SEK)"), None);
    }

    #[test]
    fn teams_name_the_reason_for_a_loss_themselves() {
        for header in ["Loss_Reason__c", "Closed Lost Reason", "Förlustorsak", "Lost reason"] {
            assert!(is_lost_reason(&fold_header(header)), "{header}");
        }
        assert!(!is_lost_reason("reasonforwin"));
    }
}
