//! The last step: histories, and everything into the model's own order.

use std::collections::HashMap;

use countersign_model::{Crm, Deal, DealChange, DealId};
use jiff::Timestamp;

use super::Assembly;
use super::deals::{Draft, Listed};
use super::history::{Tracked, settle};
use super::stages::Stages;

impl Assembly<'_> {
    /// Everything that was read.
    pub(super) fn finish(mut self) -> Crm {
        self.reporting_lines();
        let drafts = std::mem::take(&mut self.deals.drafts);
        let tracked = Tracked {
            amounts: drafts.iter().any(|draft| !draft.changes.amounts.is_empty()),
            close_dates: drafts.iter().any(|draft| !draft.changes.close_dates.is_empty()),
        };
        self.undated_lists(&drafts);
        self.shared_ids(&drafts);
        let deals = drafts.into_iter().map(|draft| deal(draft, tracked, &self.stages)).collect();
        Crm {
            sellers: self.sellers.rows,
            accounts: self.accounts.rows,
            contacts: self.contacts.rows,
            deals,
            role_claims: self.claims.rows,
            activities: self.activities,
        }
    }

    /// Tells of lists of the same deals of which nothing says which is newer.
    fn undated_lists(&mut self, drafts: &[Draft]) {
        let undated = |listed: &Listed| listed.taken_at.is_none() && listed.modified_at.is_none();
        let found = drafts
            .iter()
            .find(|draft| draft.lists.len() > 1 && draft.lists.iter().filter(|l| undated(l)).count() > 1);
        if let Some(draft) = found {
            let settle =
                "put the day of the export into the files' names, such as deals-2026-03-01.csv".to_owned();
            let what = format!("the deal {:?} stands in several lists without a date", draft.deal.name);
            self.log.doubt(
                draft.deal.place.clone(),
                what,
                "the last one by name was taken for the newest",
                settle,
            );
        }
    }

    /// Tells of ids that deals of two programs share.
    fn shared_ids(&mut self, drafts: &[Draft]) {
        let mut owners: HashMap<&DealId, usize> = HashMap::new();
        for draft in drafts {
            if *owners.entry(&draft.deal.id).or_insert(draft.crm) != draft.crm {
                let what = format!("the id {:?} belongs to deals of two different programs", draft.deal.id.0);
                let settle = "check the exports of each program in a folder of their own".to_owned();
                self.log.doubt(draft.deal.place.clone(), what, "both are kept, and may be confused", settle);
            }
        }
    }
}

fn deal(draft: Draft, tracked: Tracked, stages: &Stages) -> Deal {
    let Draft { mut deal, mut lists, states, changes, closed_at, .. } = draft;
    lists.sort_by_key(|listed| (listed.modified_at, listed.taken_at));
    if let Some(newest) = lists.last() {
        deal.current = newest.state.clone();
    }
    let now = deal.current.clone();
    let mut history = if !states.is_empty() {
        ordered(states)
    } else if !changes.is_empty() {
        changes.states(deal.created_at, &now, tracked)
    } else {
        return Deal { history: of_lists(&deal, lists), ..deal };
    };
    catch_up(&mut history, &now, lists.last().and_then(|newest| newest.modified_at));
    settle(&mut history, &now, closed_at, stages);
    deal.current.at = now.at.or_else(|| last_stage_change(&history));
    Deal { history: Some(history), ..deal }
}

fn ordered(mut states: Vec<DealChange>) -> Vec<DealChange> {
    states.sort_by_key(|state| state.at);
    states.dedup();
    states
}

/// Adds the deal's state now, where the history ends before it and its date is known.
fn catch_up(history: &mut Vec<DealChange>, now: &DealChange, modified_at: Option<Timestamp>) {
    let Some(last) = history.last() else { return };
    let stage = last.stage != now.stage;
    let amount = last.amount.zip(now.amount).is_some_and(|(then, now)| then.value != now.value);
    let close = last.close_date.zip(now.close_date).is_some_and(|(then, now)| then != now);
    let later = |at: &Timestamp| last.at.is_none_or(|last| last < *at);
    let at = now.at.filter(|_| stage).filter(later).or(modified_at.filter(later));
    if (stage || amount || close) && at.is_some() {
        let amount = last.amount.and(now.amount);
        let close_date = last.close_date.and(now.close_date);
        history.push(DealChange { at, stage: now.stage.clone(), outcome: None, amount, close_date });
    }
}

fn last_stage_change(history: &[DealChange]) -> Option<Timestamp> {
    let change = history.windows(2).rev().find(|pair| pair[0].stage != pair[1].stage);
    change.map_or_else(|| history.first().and_then(|first| first.at), |pair| pair[1].at)
}

/// The history that successive lists give; `None` for a single list.
fn of_lists(deal: &Deal, mut lists: Vec<Listed>) -> Option<Vec<DealChange>> {
    let seen_at = |listed: &Listed| listed.taken_at.or(listed.modified_at);
    lists.retain(|listed| seen_at(listed).is_some());
    if lists.len() < 2 {
        return None;
    }
    lists.sort_by_key(seen_at);
    let mut history: Vec<DealChange> = Vec::new();
    let mut last: Option<Timestamp> = None;
    for listed in lists {
        let taken = seen_at(&listed);
        let between = |at: &Timestamp| last.is_none_or(|last| *at > last) && Some(*at) <= taken;
        let at = match (&last, listed.modified_at.filter(between)) {
            (None, _) => deal.created_at.or(taken),
            (Some(_), Some(modified)) => Some(modified),
            (Some(_), None) => taken,
        };
        last = taken;
        let state = DealChange { at, ..listed.state };
        let same = history.last().is_some_and(|other| DealChange { at, ..other.clone() } == state);
        if !same {
            history.push(state);
        }
    }
    Some(history)
}
