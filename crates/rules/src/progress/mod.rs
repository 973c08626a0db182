//! CS3xx: does the deal move as the CRM says?

pub(crate) mod overstated_stage;
pub(crate) mod slipping_close_date;
pub(crate) mod stalled_approval;
