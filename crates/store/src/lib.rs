//! What is kept between runs. For now the linter's cache: what the encoder said of sentences, by their hash.

mod sentences;

pub use sentences::{SentenceStore, StoreError};
