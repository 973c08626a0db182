//! What is said outside: the JSON, and the words of findings in English and Swedish.
#![deny(clippy::disallowed_methods)]

pub mod json;
pub mod words;
