//! Titles, and where on the ladder each belongs.

mod english;
mod running;
mod swedish;

use super::{Function, find, parse};

/// A title field, its level and function; an assistant's is marked with `a`, no title is `-`.
type Case = (&'static str, &'static str);

fn check_all(cases: &[Case]) {
    let wrong: Vec<String> = cases.iter().filter_map(wrong).collect();
    assert!(wrong.is_empty(), "{} of {} cases:\n{}", wrong.len(), cases.len(), wrong.join("\n"));
}

fn wrong((text, expected): &Case) -> Option<String> {
    let shown = parse(text).map_or_else(|| "-".to_owned(), |title| show(&title));
    (shown != *expected).then(|| format!("{text}: expected {expected}, got {shown}"))
}

fn show(title: &super::Title) -> String {
    let function = match title.function {
        Function::It => "it".to_owned(),
        other => format!("{other:?}").to_lowercase(),
    };
    format!("{} {function}{}", title.level, if title.assistant { " a" } else { "" })
}
