//! What is at risk, currency by currency, and the order in which deals are shown. Sums are never converted.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use countersign_model::Currency;
use countersign_rules::Severity;
use rust_decimal::Decimal;

use crate::brief::Brief;

/// The open deals of one currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Totals {
    /// The currency; `None` for deals without an amount or whose export does not say.
    pub currency: Option<Currency>,
    /// How many.
    pub deals: u32,
    /// How many of them are at risk.
    pub at_risk: u32,
    /// What they are worth together.
    pub value: Decimal,
    /// What those at risk are worth together.
    pub value_at_risk: Decimal,
}

/// The open deals among `briefs` by currency, the one with most deals at risk first.
pub fn totals(briefs: &[Brief]) -> Vec<Totals> {
    let mut sums: BTreeMap<Option<Currency>, Totals> = BTreeMap::new();
    for brief in briefs.iter().filter(|brief| brief.is_open()) {
        let currency = currency(brief);
        let value = brief.amount.map_or(Decimal::ZERO, |amount| amount.value);
        let sum = sums.entry(currency).or_insert(Totals { currency, ..Totals::default() });
        sum.deals += 1;
        sum.value = sum.value.saturating_add(value);
        if brief.is_at_risk() {
            sum.at_risk += 1;
            sum.value_at_risk = sum.value_at_risk.saturating_add(value);
        }
    }
    let mut totals: Vec<Totals> = sums.into_values().collect();
    totals
        .sort_by_key(|sum| (sum.currency.is_none(), Reverse(sum.at_risk), Reverse(sum.deals), sum.currency));
    totals
}

/// The open deals with findings, by currency in the order of [`totals`], then by money at risk: the amount, less
/// where the headline is less severe.
pub fn by_money_at_risk(briefs: &[Brief]) -> Vec<&Brief> {
    let order: Vec<Option<Currency>> = totals(briefs).into_iter().map(|sum| sum.currency).collect();
    let place = |brief: &Brief| order.iter().position(|currency| *currency == self::currency(brief));
    let mut shown: Vec<&Brief> = briefs.iter().filter(|b| b.is_open() && !b.findings.is_empty()).collect();
    shown.sort_by(|a, b| {
        let key = |brief: &Brief| (place(brief), Reverse(weighed(brief)), Reverse(brief.severity()));
        key(a).cmp(&key(b)).then_with(|| a.name.cmp(&b.name)).then_with(|| a.id.cmp(&b.id))
    });
    shown
}

fn currency(brief: &Brief) -> Option<Currency> {
    brief.amount.and_then(|amount| amount.currency)
}

fn weighed(brief: &Brief) -> Decimal {
    let weight = match brief.severity() {
        Some(Severity::High) => 4,
        Some(Severity::Medium) => 2,
        Some(Severity::Low) | None => 1,
    };
    brief.amount.map_or(Decimal::ZERO, |amount| amount.value.saturating_mul(Decimal::from(weight)))
}
