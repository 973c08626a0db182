//! The list of rules.

use countersign_rules::Rule;

use crate::text::style::Style;
use crate::text::{Look, Sheet, faint, fitted, plain, severity_word};
use crate::tongue::Tongue;
use crate::words::short_name;

/// A rule, and whether it is on.
#[derive(Debug, Clone, Copy)]
pub struct Listed {
    /// The rule.
    pub rule: &'static Rule,
    /// It is looked for.
    pub on: bool,
}

/// A line for each rule.
pub fn list(rules: &[Listed], look: Look) -> Sheet {
    let mut sheet = look.sheet();
    let tongue = look.tongue;
    for Listed { rule, on } in rules {
        let severity = fitted(&severity_word(rule.severity, tongue).to_lowercase(), 8);
        let state = if *on { tongue.say("on", "på") } else { tongue.say("off", "av") };
        let style = if *on { Style::Plain } else { Style::Faint };
        let meaning =
            if tongue == Tongue::En { String::new() } else { short_name(rule.code, rule.name, tongue) };
        sheet.line([
            (fitted(rule.code, 7), Style::Strong),
            (fitted(rule.name, 24), style),
            (severity, Style::of(rule.severity)),
            (fitted(state, 5), if *on { Style::Good } else { Style::Faint }),
            faint(meaning),
        ]);
    }
    sheet.blank();
    sheet.indented(
        0,
        [plain(tongue.say("countersign explain CODE tells more.", "countersign explain KOD berättar mer."))],
    );
    sheet
}
