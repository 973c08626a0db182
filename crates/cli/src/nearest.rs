//! The word that somebody probably meant.

/// How alike two words must be, from 0 to 1.
const LIKENESS_MIN: f64 = 0.7;

/// The most similar of `known` to `word`, if any is.
pub(crate) fn nearest<'k>(word: &str, known: impl IntoIterator<Item = &'k str>) -> Option<&'k str> {
    let word = word.to_lowercase();
    let like = |other: &str| strsim::jaro_winkler(&word, &other.to_lowercase());
    known
        .into_iter()
        .map(|other| (like(other), other))
        .filter(|(likeness, _)| *likeness >= LIKENESS_MIN)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, other)| other)
}

/// "; did you mean x?", or nothing.
pub(crate) fn hint<'k>(word: &str, known: impl IntoIterator<Item = &'k str>) -> String {
    nearest(word, known).map(|other| format!("; did you mean {other}?")).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_finds_what_was_meant() {
        assert_eq!(nearest("stage", ["team", "stages", "rules"]), Some("stages"));
        assert_eq!(
            nearest("absent-economic-byuer", ["absent-economic-buyer", "gone-dark"]),
            Some("absent-economic-buyer")
        );
        assert_eq!(nearest("zebra", ["team", "stages"]), None);
    }
}
