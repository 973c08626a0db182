//! The kinds of signals: what a passage can say that matters to a deal.

use serde::{Deserialize, Serialize};

macro_rules! signal_kinds {
    ($($(#[$doc:meta])* $variant:ident = $label:literal,)*) => {
        /// What a sentence says. The labelling guide (`training/GUIDE.md`) defines each kind.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        pub enum SignalKind { $($(#[$doc])* $variant,)* }

        impl SignalKind {
            /// All kinds, in the order of the classifier's outputs.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The name used in training files and in `show`.
            pub fn label(self) -> &'static str {
                match self { $(Self::$variant => $label,)* }
            }

            /// The kind with this name.
            pub fn from_label(label: &str) -> Option<Self> {
                match label { $($label => Some(Self::$variant),)* _ => None }
            }
        }
    };
}

signal_kinds! {
    /// Somebody other than the speaker has the final say.
    DecidesOther = "decides-other",
    /// The speaker has the final say.
    DecidesSelf = "decides-self",
    /// A group has the final say.
    DecidesBody = "decides-body",
    /// The speaker does not decide.
    Disclaims = "disclaims",
    /// A step must be passed that is not the final say.
    Gate = "gate",
    /// Somebody owns the area that the purchase changes.
    OwnsArea = "owns-area",
    /// Somebody is kept out of it.
    KeepsOut = "keeps-out",
    /// The approval is called a formality.
    Formality = "formality",
    /// It has been or will be put before somebody for approval.
    Submitted = "submitted",
    /// It still lies with somebody.
    Pending = "pending",
    /// It is approved or signed.
    Approved = "approved",
    /// It is refused or called off.
    Refused = "refused",
    /// An approver looks into it.
    Questioned = "questioned",
    /// Something will be done by a time.
    Promise = "promise",
    /// A question or request awaits an answer.
    Request = "request",
    /// A meeting to come is proposed or agreed.
    Meeting = "meeting",
    /// A person who was not in the conversation is named as part of it.
    Introduces = "introduces",
    /// The one with the final say joins or gives their view.
    BringsDecider = "brings-decider",
    /// What was asked for or promised is handed over.
    Delivered = "delivered",
    /// Something is late, moved or will not come.
    Delayed = "delayed",
    /// Another alternative is live.
    Rival = "rival",
    /// An alternative is ruled out or past.
    RivalDismissed = "rival-dismissed",
    /// What was worked out is opened again.
    Reopens = "reopens",
    /// The solution or offer is agreed to.
    Settled = "settled",
    /// A new boss, a merger, cuts, a moved budget.
    Reorganisation = "reorganisation",
    /// Somebody is away for a limited time.
    Absent = "absent",
    /// Somebody has left or goes on long leave.
    Left = "left",
    /// Somebody takes over.
    Successor = "successor",
    /// The speaker writes for somebody else.
    OnBehalf = "on-behalf",
    /// A named person took part.
    TookPart = "took-part",
    /// Somebody could not be reached.
    Unreachable = "unreachable",
    /// Warm liking, without more.
    Enthusiasm = "enthusiasm",
    /// Against something.
    Objection = "objection",
    /// Unsure, worried.
    Doubt = "doubt",
}
