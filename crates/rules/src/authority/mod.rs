//! CS1xx: who decides, and were they asked?

pub(crate) mod absent_economic_buyer;
pub(crate) mod bypassed_owner;
pub(crate) mod mislabelled_role;
pub(crate) mod rubber_stamp_claim;
pub(crate) mod unknown_economic_buyer;
