//! What the CRM exports hold.

use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{EmailAddress, Money, Outcome, Place};

/// The CRM's own id of a deal.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct DealId(pub Arc<str>);

/// The CRM's own id of an account.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct AccountId(pub Arc<str>);

/// The CRM's own id of a contact row.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct ContactId(pub Arc<str>);

/// Everything that the CRM exports hold.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Crm {
    /// Our side.
    pub sellers: Vec<Seller>,
    /// The buying organisations.
    pub accounts: Vec<Account>,
    /// The contact rows.
    pub contacts: Vec<Contact>,
    /// The deals.
    pub deals: Vec<Deal>,
    /// What the CRM says about contacts' roles on deals.
    pub role_claims: Vec<RoleClaim>,
    /// Calls, notes and tasks that sellers logged.
    pub activities: Vec<LoggedActivity>,
}

/// Someone on our side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seller {
    /// The CRM's user id, or the name where the export has no ids.
    pub id: Arc<str>,
    /// Full name.
    pub name: Arc<str>,
    /// Address; `None` where the export does not give it.
    pub email: Option<EmailAddress>,
}

/// The buying organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// The CRM's id, or the name where the export has no ids.
    pub id: AccountId,
    /// Its name.
    pub name: Arc<str>,
    /// Its mail or web domains, lower case, without `www.`.
    pub domains: Vec<Arc<str>>,
    /// Two-letter country code or country name as exported, possibly empty.
    pub country: Arc<str>,
}

/// A contact row of the CRM: a claim about a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contact {
    /// The CRM's id, or name or address where the export has no ids.
    pub id: ContactId,
    /// The account it stands under.
    pub account: Option<AccountId>,
    /// Full name.
    pub name: Arc<str>,
    /// All addresses of the row.
    pub emails: Vec<EmailAddress>,
    /// Title as typed, possibly empty or wrong.
    pub title: Arc<str>,
    /// Whom they report to.
    pub reports_to: Option<ContactId>,
    /// When the row was made; `None` where the export does not say: known from the beginning.
    pub known_at: Option<Timestamp>,
}

/// One possible sale to one account.
#[derive(Debug, Clone, PartialEq)]
pub struct Deal {
    /// The CRM's id.
    pub id: DealId,
    /// Its name.
    pub name: Arc<str>,
    /// The account.
    pub account: Option<AccountId>,
    /// The seller answerable for it ([`Seller::id`]).
    pub owner: Option<Arc<str>>,
    /// When it was made.
    pub created_at: Option<Timestamp>,
    /// What the deal row says now. Used as it is only where there is no history.
    pub current: DealChange,
    /// Stage, amount and close date through time, oldest first; `None` where the export has no history: a
    /// slip is then unknown, not absent.
    pub history: Option<Vec<DealChange>>,
    /// How many times the close date was moved later, where the CRM counts it without a history.
    pub push_count: Option<u32>,
    /// What the seller typed as next step, possibly empty.
    pub next_step: Arc<str>,
    /// Where the row stands.
    pub place: Place,
}

/// The state of a deal's tracked fields from one moment on.
#[derive(Debug, Clone, PartialEq)]
pub struct DealChange {
    /// Since when; `None` for a row without history.
    pub at: Option<Timestamp>,
    /// The stage as the CRM names it.
    pub stage: Arc<str>,
    /// The end, where the stage is one.
    pub outcome: Option<Outcome>,
    /// The amount.
    pub amount: Option<Money>,
    /// The promised day.
    pub close_date: Option<Date>,
}

/// What the CRM says somebody's role on a deal is. A claim, with a low weight.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoleClaim {
    /// The deal.
    pub deal: DealId,
    /// The contact row.
    pub contact: ContactId,
    /// The role, as far as it is one that we know.
    pub role: ClaimedRole,
    /// Since when it is claimed.
    pub known_at: Option<Timestamp>,
    /// The CRM's id of the claim, for citing.
    pub id: Arc<str>,
}

/// A role that a CRM knows, reduced to what it claims about power.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ClaimedRole {
    /// Decision maker, economic buyer, budget holder: has the final say.
    Decider,
    /// Technical buyer, evaluator.
    Evaluator,
    /// Business user, end user.
    User,
    /// Influencer, champion, executive sponsor, coach.
    Influencer,
    /// Legal, procurement, blocker, anything else.
    Other,
}

/// What a seller logged by hand.
#[derive(Debug, Clone, PartialEq)]
pub struct LoggedActivity {
    /// The CRM's id, for citing.
    pub id: Arc<str>,
    /// Call, meeting, note or task.
    pub kind: LoggedKind,
    /// The deal, where the row names one.
    pub deal: Option<DealId>,
    /// Contact rows that it is about.
    pub contacts: Vec<ContactId>,
    /// The seller.
    pub owner: Option<Arc<str>>,
    /// When it happened.
    pub at: Timestamp,
    /// When it was typed, else when it happened.
    pub known_at: Timestamp,
    /// How long, in seconds.
    pub duration_seconds: Option<u32>,
    /// Subject line.
    pub subject: Arc<str>,
    /// What the seller wrote.
    pub text: Arc<str>,
    /// Done, or still to be done.
    pub done: bool,
}

/// Kinds of logged activities.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum LoggedKind {
    /// A telephone call.
    Call,
    /// A meeting written up by hand.
    Meeting,
    /// Free text.
    Note,
    /// A task or reminder.
    Task,
    /// A mail that the CRM logged (its text is not the mail's own).
    Email,
}
