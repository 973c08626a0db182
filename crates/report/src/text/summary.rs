//! The end of the overview: what is fine, and the sums.

use countersign_model::Currency;

use super::deal::severity_word;
use super::sheet::{Sheet, width};
use super::style::Style;
use super::{Look, faint, plain};
use crate::brief::Brief;
use crate::figures;
use crate::tongue::Tongue;
use crate::totals::Totals;

/// What begins the deals of a currency, where there are several.
pub(super) fn heading(sheet: &mut Sheet, currency: Option<Currency>, tongue: Tongue) {
    let name = currency.map_or_else(
        || tongue.say("No currency", "Utan valuta").to_owned(),
        |currency| currency.code().to_owned(),
    );
    let dashes = "─".repeat(sheet.width().saturating_sub(name.chars().count() + 4));
    sheet.line([faint("── "), (name, Style::Strong), faint(format!(" {dashes}"))]);
}

/// The open deals that nothing endangers, in one line.
pub(super) fn healthy(sheet: &mut Sheet, briefs: &[Brief], look: Look) {
    let fine: Vec<&Brief> = briefs.iter().filter(|b| b.is_open() && b.findings.is_empty()).collect();
    if fine.is_empty() {
        return;
    }
    let tongue = look.tongue;
    let number = figures::deals(fine.len() as u64, tongue);
    let label =
        tongue.say(format!("{number} with nothing to report: "), format!("{number} utan anmärkning: "));
    let lead = vec![(label, Style::Good)];
    let room = if look.verbose { usize::MAX } else { sheet.width().saturating_sub(width(&lead)) };
    sheet.hung(lead, [plain(listed(&fine, room, tongue))]);
    sheet.blank();
}

/// As many names as fit, then how many more.
fn listed(deals: &[&Brief], room: usize, tongue: Tongue) -> String {
    let mut text = String::new();
    for (number, deal) in deals.iter().enumerate() {
        let left = deals.len() - number;
        let more = if left > 1 { and_more(left - 1, tongue).chars().count() } else { 0 };
        let name = format!("{}{}", if number == 0 { "" } else { ", " }, deal.name);
        if number > 0 && text.chars().count() + name.chars().count() + more > room {
            return format!("{text}{}", and_more(left, tongue));
        }
        text.push_str(&name);
    }
    text
}

fn and_more(number: usize, tongue: Tongue) -> String {
    tongue.say(format!(" and {number} more"), format!(" och {number} till"))
}

/// One line a currency: how many deals are at risk, and what they are worth.
pub(super) fn sums(sheet: &mut Sheet, briefs: &[Brief], sums: &[Totals], tongue: Tongue) {
    if sums.is_empty() {
        sheet.indented(0, [plain(tongue.say("No open deals.", "Inga öppna affärer."))]);
    }
    for sum in sums {
        let style = if sum.at_risk == 0 { Style::Good } else { Style::Strong };
        sheet.indented(0, [(sums_sentence(sum, tongue), style)]);
    }
    let low = briefs.iter().filter(|b| b.is_open() && !b.findings.is_empty() && !b.is_at_risk()).count();
    let dismissed: u32 = briefs.iter().map(|brief| brief.dismissed).sum();
    let closed = briefs.iter().filter(|brief| !brief.is_open()).count();
    let word = severity_word(countersign_rules::Severity::Low, tongue).to_lowercase();
    let asides = [
        (low as u64, tongue.say(format!("with {word} findings only"), format!("med bara {word}a fynd"))),
        (u64::from(dismissed), tongue.say("dismissed".to_owned(), "avfärdade".to_owned())),
        (closed as u64, tongue.say("closed".to_owned(), "avslutade".to_owned())),
    ];
    let told: Vec<String> = asides
        .iter()
        .filter(|(number, _)| *number > 0)
        .map(|(number, what)| format!("{} {what}", figures::count(*number, tongue)))
        .collect();
    if !told.is_empty() {
        sheet.indented(0, [faint(told.join(" · "))]);
    }
}

/// `3 of 12 deals at risk: SEK 410,000 of 1.2 M`.
pub(crate) fn sums_sentence(sum: &Totals, tongue: Tongue) -> String {
    let risk = figures::count(u64::from(sum.at_risk), tongue);
    let all = figures::deals(u64::from(sum.deals), tongue);
    let beginning = tongue.say(format!("{risk} of {all} at risk"), format!("{risk} av {all} i fara"));
    if sum.value.is_zero() {
        return beginning;
    }
    let (at_risk, value) = (figures::rounded(sum.value_at_risk, tongue), figures::rounded(sum.value, tongue));
    let code = sum.currency.map(|currency| currency.code().to_owned()).unwrap_or_default();
    let ending = match tongue {
        Tongue::En => format!("{code} {at_risk} of {value}"),
        Tongue::Sv => format!("{at_risk} av {value} {code}"),
    };
    format!("{beginning}: {}", ending.trim())
}
