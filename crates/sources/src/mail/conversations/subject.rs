//! Subjects without the marks that answering and forwarding add.

/// The marks of several languages' mail programs, lower case. `tr` is French, `aw` and `wg` German, `sv` and `vb`
/// Swedish, `vs` and `vl` Finnish, `rif` Italian, `rv` Spanish, `odp` Polish.
const MARKS: [&str; 20] = [
    "re",
    "sv",
    "fwd",
    "fw",
    "vb",
    "aw",
    "wg",
    "tr",
    "vs",
    "vl",
    "ref",
    "rif",
    "rv",
    "enc",
    "odp",
    "pd",
    "antw",
    "doorst",
    "ang",
    "videresendt",
];

/// A subject made comparable.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Normalised {
    /// Lower case, without marks; tags in brackets are kept.
    pub(super) text: String,
    /// Some mark stood before it.
    pub(super) is_answer: bool,
}

/// Strips `Re:`, `Sv:`, `Fwd:`, `RE[2]:` and their like from the beginning.
pub(super) fn normalised(subject: &str) -> Normalised {
    let lower = subject.to_lowercase();
    let mut rest = lower.trim();
    let mut is_answer = false;
    while let Some(behind) = without_mark(rest) {
        rest = behind;
        is_answer = true;
    }
    Normalised { text: rest.split_whitespace().collect::<Vec<_>>().join(" "), is_answer }
}

fn without_mark(text: &str) -> Option<&str> {
    let colon = text.find([':', '：'])?;
    let mark = text[..colon].trim();
    let mark = mark
        .split(['[', '(', '^'])
        .next()
        .unwrap_or_default()
        .trim_end_matches(|c: char| c.is_ascii_digit())
        .trim();
    MARKS.contains(&mark).then(|| text[colon..].trim_start_matches([':', '：']).trim_start())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_of_many_programs_are_stripped_and_tags_kept() {
        for subject in
            ["Re: SV: Offert [Q3]", "VB: offert  [q3]", "AW: RE[2]: Fwd: Offert [Q3]", "TR : Offert [Q3]"]
        {
            assert_eq!(
                normalised(subject),
                Normalised { text: "offert [q3]".into(), is_answer: true },
                "{subject}"
            );
        }
    }

    #[test]
    fn a_word_with_a_colon_is_no_mark() {
        assert!(!normalised("Price: forklifts").is_answer);
        assert!(!normalised("Regarding: forklifts").is_answer);
    }
}
