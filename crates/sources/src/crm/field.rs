//! What a table can hold and what a column can say, in our own words.

/// What the rows of a table are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Object {
    /// People of our side.
    Sellers,
    /// Stages of pipelines: which of them are ends.
    Stages,
    /// Buying organisations.
    Accounts,
    /// Contact rows.
    Contacts,
    /// Deals.
    Deals,
    /// Which account a deal belongs to, where that is a table of its own.
    DealAccounts,
    /// Which account a contact belongs to, where that is a table of its own.
    ContactAccounts,
    /// The state of a deal's tracked fields from one moment on.
    DealHistory,
    /// One changed field of a deal in each row.
    FieldHistory,
    /// A stage that a deal entered, and when.
    StageEntries,
    /// A contact's role on a deal.
    Roles,
    /// To which deals and contacts an activity belongs, where that is a table of its own.
    ActivityLinks,
    /// Calls, meetings, notes, tasks.
    Activities,
    /// Recognised, and nothing in it is needed.
    Nothing,
}

impl Object {
    /// Names as the mapping file and the coverage report spell them.
    const NAMES: &[(&str, Self)] = &[
        ("sellers", Self::Sellers),
        ("stages", Self::Stages),
        ("accounts", Self::Accounts),
        ("contacts", Self::Contacts),
        ("deals", Self::Deals),
        ("deal_accounts", Self::DealAccounts),
        ("contact_accounts", Self::ContactAccounts),
        ("deal_history", Self::DealHistory),
        ("field_history", Self::FieldHistory),
        ("stage_entries", Self::StageEntries),
        ("roles", Self::Roles),
        ("activity_links", Self::ActivityLinks),
        ("activities", Self::Activities),
        ("nothing", Self::Nothing),
    ];

    /// Its name.
    pub(super) fn name(self) -> &'static str {
        Self::NAMES.iter().find(|(_, object)| *object == self).map_or("nothing", |(name, _)| name)
    }

    /// The object called `name`.
    pub(super) fn named(name: &str) -> Option<Self> {
        Self::NAMES.iter().find(|(own, _)| *own == name).map(|(_, object)| *object)
    }

    /// All names, for telling what a mapping may say.
    pub(super) fn names() -> impl Iterator<Item = &'static str> {
        Self::NAMES.iter().map(|(name, _)| *name)
    }
}

/// Declares [`Field`] together with the names that the mapping file uses.
macro_rules! fields {
    ($($(#[$doc:meta])* $variant:ident = $name:literal,)*) => {
        /// What a column says.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub(super) enum Field { $($(#[$doc])* $variant,)* }

        impl Field {
            /// Names as the mapping file spells them, in the order of the fields.
            pub(super) const NAMES: &[(&str, Self)] = &[$(($name, Self::$variant),)*];
        }
    };
}

fields! {
    /// The CRM's id of the row.
    Id = "id",
    /// The name of the deal, account, contact or seller.
    Name = "name",
    /// First name.
    FirstName = "first_name",
    /// Last name.
    LastName = "last_name",
    /// Mail addresses of the row.
    Email = "email",
    /// Web site or mail domain.
    Domain = "domain",
    /// Country, as exported.
    Country = "country",
    /// Title.
    Title = "title",
    /// Id of whom a contact reports to.
    ReportsTo = "reports_to_id",
    /// Name of whom a contact reports to.
    ReportsToName = "reports_to",
    /// Id of the account.
    AccountId = "account_id",
    /// Name of the account.
    AccountName = "account",
    /// Id of the owner.
    OwnerId = "owner_id",
    /// Name of the owner.
    OwnerName = "owner",
    /// Address of the owner.
    OwnerEmail = "owner_email",
    /// Id of the deal.
    DealId = "deal_id",
    /// Name of the deal.
    DealName = "deal",
    /// Ids of contacts.
    ContactId = "contact_id",
    /// Names of contacts.
    ContactName = "contact",
    /// Addresses of contacts.
    ContactEmail = "contact_email",
    /// First names of contacts.
    ContactFirstName = "contact_first_name",
    /// Last names of contacts.
    ContactLastName = "contact_last_name",
    /// Titles of contacts.
    ContactTitle = "contact_title",
    /// Contacts with addresses and roles in one cell: `Anna Jones <anna@example.com> (Decision maker); …`
    People = "people",
    /// An account, a contact, or both: `Acme, Anna Jones`.
    Partner = "partner",
    /// Id of an account or of a contact.
    PartnerId = "partner_id",
    /// Is the row of a contact an account in truth?
    IsAccount = "is_account",
    /// A role on a deal.
    Role = "role",
    /// Stage, as a label or an id.
    Stage = "stage",
    /// Open, won, lost; or whether an activity is done.
    Status = "status",
    /// Is the deal over?
    Closed = "closed",
    /// Is it won?
    Won = "won",
    /// Is it lost?
    Lost = "lost",
    /// Is the row still in use?
    Active = "active",
    /// Is the row the newest version of its record?
    Newest = "newest",
    /// Why it was lost.
    LostReason = "lost_reason",
    /// Amount.
    Amount = "amount",
    /// Currency of the amount.
    Currency = "currency",
    /// Promised day.
    CloseDate = "close_date",
    /// When the row was made.
    CreatedAt = "created_at",
    /// When the row was last changed.
    ModifiedAt = "modified_at",
    /// When the deal entered its stage.
    StageChangedAt = "stage_changed_at",
    /// When the deal was won or lost.
    ClosedAt = "closed_at",
    /// How often the close date was moved later.
    PushCount = "push_count",
    /// Next step.
    NextStep = "next_step",
    /// Is the row deleted?
    Deleted = "deleted",
    /// Kind of activity.
    Kind = "kind",
    /// A second, coarser kind of activity.
    CoarseKind = "coarse_kind",
    /// Subject line.
    Subject = "subject",
    /// What the seller wrote.
    Text = "text",
    /// Day of an activity.
    Day = "day",
    /// Time of day of an activity.
    TimeOfDay = "time",
    /// When an activity took place.
    At = "at",
    /// When it ended.
    EndAt = "end",
    /// When it was done.
    CompletedAt = "completed_at",
    /// Duration in seconds.
    Seconds = "duration_seconds",
    /// Duration in minutes.
    Minutes = "duration_minutes",
    /// Duration in milliseconds.
    Milliseconds = "duration_milliseconds",
    /// Duration as `hh:mm` or `hh:mm:ss`.
    Duration = "duration",
    /// Is the activity done?
    Done = "done",
    /// Which field changed.
    Changed = "changed_field",
    /// What it was.
    OldValue = "old_value",
    /// What it became.
    NewValue = "new_value",
    /// When a change was made or a stage entered.
    ChangedAt = "changed_at",
    /// Known to the dialect and not needed; helps to recognise the table.
    Aside = "aside",
}

impl Field {
    /// The field called `name` in a mapping file.
    pub(super) fn named(name: &str) -> Option<Self> {
        Self::NAMES.iter().find(|(own, _)| *own == name).map(|(_, field)| *field)
    }

    /// Does the column hold days or moments?
    pub(super) fn is_date(self) -> bool {
        matches!(
            self,
            Self::CloseDate
                | Self::CreatedAt
                | Self::ModifiedAt
                | Self::StageChangedAt
                | Self::ClosedAt
                | Self::Day
                | Self::At
                | Self::EndAt
                | Self::CompletedAt
                | Self::ChangedAt
        )
    }

    /// Does the column hold amounts or counts whose style must be inferred?
    pub(super) fn is_number(self) -> bool {
        matches!(self, Self::Amount)
    }
}
