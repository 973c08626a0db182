//! What can be wrong with the story.

/// The story that is built in contradicts itself.
#[derive(Debug, thiserror::Error)]
pub enum DemoError {
    /// A file is not in the form that `script` describes.
    #[error("the story's file {file} cannot be read")]
    Unreadable {
        /// The file under `story/`.
        file: &'static str,
        /// What the parser says.
        source: toml::de::Error,
    },
    /// A mail, a meeting or a note names somebody whom the story does not introduce.
    #[error("{place} names {key}, whom the story does not introduce")]
    Stranger {
        /// The deal or file.
        place: String,
        /// The short name that is not known.
        key: String,
    },
    /// A mail begins with an answer, or answers a mail that is not there.
    #[error("{place}: the mail of {at} answers nothing and has no subject")]
    AnswersNothing {
        /// The deal or file.
        place: String,
        /// When it was sent.
        at: String,
    },
    /// A zone, an address or an amount is none.
    #[error("{place}: {value} is no {kind}")]
    Malformed {
        /// The deal or file.
        place: String,
        /// What it should be.
        kind: &'static str,
        /// What it is.
        value: String,
    },
}
