//! What a stretch of text is, and how that looks where colours are.

use countersign_rules::Severity;

/// What a stretch of text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Style {
    /// Anything.
    #[default]
    Plain,
    /// A name to find again.
    Strong,
    /// A heading.
    Heading,
    /// What is of less weight.
    Faint,
    /// Somebody else's words.
    Quoted,
    /// The words that tell.
    Telling,
    /// What to do.
    Ask,
    /// Endangers the deal.
    High,
    /// Endangers its date or amount.
    Medium,
    /// Worth knowing.
    Low,
    /// Nothing to worry about.
    Good,
}

impl Style {
    /// The style of a severity.
    pub(crate) fn of(severity: Severity) -> Self {
        match severity {
            Severity::High => Self::High,
            Severity::Medium => Self::Medium,
            Severity::Low => Self::Low,
        }
    }

    /// `text` in this style.
    pub(crate) fn paint(self, text: &str, colour: bool) -> String {
        if !colour || text.trim().is_empty() {
            return text.to_owned();
        }
        let style = owo_colors::Style::new();
        let style = match self {
            Self::Plain => return text.to_owned(),
            Self::Strong => style.bold(),
            Self::Heading => style.bold().underline(),
            Self::Faint => style.dimmed(),
            Self::Quoted => style.italic(),
            Self::Telling => style.italic().bold().underline(),
            Self::Ask => style.cyan(),
            Self::High => style.red().bold(),
            Self::Medium => style.yellow().bold(),
            Self::Low => style.blue().bold(),
            Self::Good => style.green(),
        };
        style.style(text).to_string()
    }
}
