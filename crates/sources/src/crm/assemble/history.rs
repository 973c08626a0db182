//! Stage, amount and close date through time, from whichever kind of history the export has.

use std::sync::Arc;

use countersign_model::{DealChange, Money};
use jiff::Timestamp;
use jiff::civil::Date;

use super::Assembly;
use super::outcome::{outcome, word};
use super::stages::Stages;
use crate::crm::field::Field;
use crate::crm::fold::fold_header;
use crate::crm::sheet::Row;

/// One field's value from a moment on, with what it was before where the export says so.
#[derive(Debug, Clone)]
pub(super) struct Step<T> {
    pub(super) at: Timestamp,
    pub(super) before: Option<T>,
    pub(super) after: Option<T>,
}

/// A deal's changes, field by field.
#[derive(Debug, Clone, Default)]
pub(super) struct Changes {
    /// Of the stage.
    pub(super) stages: Vec<Step<Arc<str>>>,
    /// Of the amount.
    pub(super) amounts: Vec<Step<Money>>,
    /// Of the close date.
    pub(super) close_dates: Vec<Step<Date>>,
    /// Stages entered, which count where there are no changes of the stage.
    pub(super) entries: Vec<Step<Arc<str>>>,
}

/// Which fields the export follows at all.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Tracked {
    /// The amount.
    pub(super) amounts: bool,
    /// The close date.
    pub(super) close_dates: bool,
}

const STAGE: &[&str] = &["stagename", "stage", "dealstage", "stageid"];
const AMOUNT: &[&str] = &["amount", "value", "expectedrevenue", "estimatedvalue", "dealvalue"];
const CLOSE_DATE: &[&str] =
    &["closedate", "closingdate", "expectedclosedate", "estimatedclosedate", "datedeadline", "estclosedate"];

impl Assembly<'_> {
    /// Reads the state of a deal from one moment on.
    pub(super) fn deal_history(&mut self, row: Row<'_>) {
        let Some(number) = self.deal_of(row) else {
            return self.log.skip(row, "its deal is not in the export");
        };
        let Some(at) = row.moment(Field::ChangedAt) else {
            return self.log.skip(row, "no date");
        };
        let stage = self.stages.label(row.text(Field::Stage));
        let amount = row.money(Field::Amount);
        let state =
            DealChange { at: Some(at), stage, outcome: None, amount, close_date: row.day(Field::CloseDate) };
        self.deals.drafts[number].states.push(state);
    }

    /// Reads a changed field of a deal.
    pub(super) fn field_history(&mut self, row: Row<'_>) {
        let field = fold_header(row.text(Field::Changed));
        let is = |names: &[&str]| names.contains(&field.as_str());
        if !is(STAGE) && !is(AMOUNT) && !is(CLOSE_DATE) {
            return self.log.skip(row, "a field that is not needed");
        }
        let Some(number) = self.deal_of(row) else {
            return self.log.skip(row, "its deal is not in the export");
        };
        let Some(at) = row.moment(Field::ChangedAt) else {
            return self.log.skip(row, "no date");
        };
        let changes = &mut self.deals.drafts[number].changes;
        if is(STAGE) {
            let text = |field| Some(row.text(field)).filter(|text| !text.is_empty());
            let stage = |field| text(field).map(|text| self.stages.label(text));
            changes.stages.push(step(at, stage));
        } else if is(AMOUNT) {
            changes.amounts.push(step(at, |field| row.money(field)));
        } else {
            changes.close_dates.push(step(at, |field| row.day(field)));
        }
    }

    /// Reads that a deal entered a stage.
    pub(super) fn stage_entry(&mut self, row: Row<'_>) {
        let Some(number) = self.deal_of(row) else {
            return self.log.skip(row, "its deal is not in the export");
        };
        let Some(at) = row.moment(Field::ChangedAt) else {
            return self.log.skip(row, "no date");
        };
        let stage = self.stages.label(row.text(Field::Stage));
        self.deals.drafts[number].changes.entries.push(Step { at, before: None, after: Some(stage) });
    }

    /// Reads the columns of a deal's row that say when it entered which stage.
    pub(super) fn stage_columns(&mut self, number: usize, row: Row<'_>) {
        let layout = &row.sheet.layout;
        if let Some(at) = row.moment(Field::ChangedAt) {
            let stage = self.stages.label(row.text(Field::Stage));
            self.deals.drafts[number].changes.entries.push(Step { at, before: None, after: Some(stage) });
        }
        for (stage, column) in &layout.stage_columns {
            if let Some(at) = row.moment_in(*column) {
                let stage = self.stages.label(stage);
                self.deals.drafts[number].changes.entries.push(Step { at, before: None, after: Some(stage) });
            }
        }
    }
}

fn step<T>(at: Timestamp, value: impl Fn(Field) -> Option<T>) -> Step<T> {
    Step { at, before: value(Field::OldValue), after: value(Field::NewValue) }
}

impl Changes {
    /// Is nothing known?
    pub(super) fn is_empty(&self) -> bool {
        self.stages.is_empty()
            && self.amounts.is_empty()
            && self.close_dates.is_empty()
            && self.entries.is_empty()
    }

    /// The states that follow from the changes, oldest first. Fields that the export does not follow stay
    /// empty; those that it follows and that never changed are as they are now.
    pub(super) fn states(
        mut self,
        start: Option<Timestamp>,
        now: &DealChange,
        tracked: Tracked,
    ) -> Vec<DealChange> {
        if self.stages.is_empty() {
            self.stages = std::mem::take(&mut self.entries);
        }
        self.stages.sort_by_key(|step| step.at);
        self.stages.dedup_by(|next, last| next.at == last.at && next.after == last.after);
        self.amounts.sort_by_key(|step| step.at);
        self.close_dates.sort_by_key(|step| step.at);
        let mut moments: Vec<Timestamp> = self.moments().collect();
        moments.sort_unstable();
        moments.dedup();
        let begun = self.moments().any(|at| start.is_some_and(|start| at <= start));
        let first = (!begun).then_some(start);
        let stage = Some(now.stage.clone());
        let amount = if tracked.amounts { now.amount } else { None };
        let close_date = if tracked.close_dates { now.close_date } else { None };
        let state = |at: Option<Timestamp>| DealChange {
            at,
            stage: value(&self.stages, at, stage.as_ref()).unwrap_or_default(),
            outcome: None,
            amount: value(&self.amounts, at, amount.as_ref()),
            close_date: value(&self.close_dates, at, close_date.as_ref()),
        };
        let mut states: Vec<DealChange> =
            first.into_iter().chain(moments.into_iter().map(Some)).map(state).collect();
        let blank = states.first().is_some_and(|state| state.stage.is_empty() && states.len() > 1);
        if blank {
            states.remove(0);
        }
        states
    }

    fn moments(&self) -> impl Iterator<Item = Timestamp> {
        let stages = self.stages.iter().map(|step| step.at);
        stages
            .chain(self.amounts.iter().map(|step| step.at))
            .chain(self.close_dates.iter().map(|step| step.at))
    }
}

/// The value at a moment (`None`: before everything): the last step's, else what stood before the first step,
/// else what it is now.
fn value<T: Clone>(steps: &[Step<T>], at: Option<Timestamp>, now: Option<&T>) -> Option<T> {
    let passed = steps.iter().take_while(|step| at.is_some_and(|at| step.at <= at)).last();
    match (passed, steps.first()) {
        (Some(step), _) => step.after.clone(),
        (None, Some(first)) => first.before.clone(),
        (None, None) => now.cloned(),
    }
}

/// Gives every state the outcome of its stage. A deal that ended without a stage of its own for that ends at
/// `closed_at`, else with its last state.
pub(super) fn settle(
    states: &mut Vec<DealChange>,
    now: &DealChange,
    closed_at: Option<Timestamp>,
    stages: &Stages,
) {
    for state in states.iter_mut() {
        let end = stages.end(&state.stage).or_else(|| word(&state.stage));
        let own = state.stage == now.stage && stages.ends(&now.stage);
        state.outcome = if own { now.outcome } else { outcome(end, "", &state.stage) };
        if let (Some(amount), Some(current)) = (&mut state.amount, now.amount) {
            amount.currency = amount.currency.or(current.currency);
        }
    }
    let Some(last) = states.last_mut().filter(|last| now.outcome.is_some() && last.outcome.is_none()) else {
        return;
    };
    match closed_at.filter(|closed| last.at.is_none_or(|at| at < *closed)) {
        None => last.outcome = now.outcome,
        Some(closed) => {
            let end = DealChange {
                at: Some(closed),
                outcome: now.outcome,
                stage: now.stage.clone(),
                ..last.clone()
            };
            states.push(end);
        }
    }
}
