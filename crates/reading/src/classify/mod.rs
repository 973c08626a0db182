//! The trained half of reading: from a sentence to a calibrated probability for each kind of signal.

mod blend;
mod features;
mod weights;

pub use blend::Blend;
pub use features::{BUCKETS, Extractor, Features, Genre};
pub use weights::{InvalidWeights, Output, Weights};
