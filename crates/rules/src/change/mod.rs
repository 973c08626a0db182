//! CS4xx: what came up late.

pub(crate) mod late_newcomer;
pub(crate) mod late_rival;
pub(crate) mod reopened_solution;
