//! One pure function over one deal: everything concluded from what was known at a moment.
#![deny(clippy::disallowed_methods)]

mod config;
mod fingerprint;
mod fold;
mod leave_out;
mod review;

pub use config::Config;
pub use fingerprint::Fingerprint;
pub use review::{Review, ReviewedFinding, review_deal};
