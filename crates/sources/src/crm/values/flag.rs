//! Yes and no.

/// What a flag says; `None` for an empty or unreadable cell.
pub(in crate::crm) fn flag(text: &str) -> Option<bool> {
    const YES: [&str; 11] = ["true", "1", "yes", "y", "ja", "sant", "x", "done", "klar", "t", "1.0"];
    const NO: [&str; 10] = ["false", "0", "no", "n", "nej", "falskt", "to do", "f", "0.0", "-"];
    let is = |words: &[&str]| words.iter().any(|word| text.eq_ignore_ascii_case(word));
    if is(&YES) {
        Some(true)
    } else if is(&NO) {
        Some(false)
    } else {
        None
    }
}
