//! CS2xx: whom we talk with.

pub(crate) mod departed_contact;
pub(crate) mod gone_dark;
pub(crate) mod missing_next_step;
pub(crate) mod overdue_promise;
pub(crate) mod single_threaded_deal;
