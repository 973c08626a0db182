//! English frames.

use crate::signals::SignalKind as K;

use super::Frame;

pub(super) const FRAMES: &[Frame] = &[
    (K::Formality, r"\b(just|only|merely|mere|pure|purely) (a |an )?(formality|rubber[- ]?stamp)\b"),
    (K::Formality, r"\b(is|be|it's|that's) (a|an) (formality|rubber[- ]?stamp)\b"),
    (K::Formality, r"\b(he|she|they) (always|just|only|simply) signs?\b"),
    (
        K::Formality,
        r"\b(just|only) (needs?|has|have) (to sign|to be signed|(a|his|her|the|their) signature)\b",
    ),
    (
        K::DecidesOther,
        r"\b(?:[a-z]+'s|his|her|our|my|the|[A-Z]\w+|boss|director|manager|owner|officer|c[ef]o|president|he|she) (has|have|had) the (final|last) (say|word)\b",
    ),
    (
        K::DecidesOther,
        r"\b(boss|director|manager|owner|officer|c[ef]o|president|chair\w*|he|she) (makes|takes) the (final )?(decision|call)\b",
    ),
    (
        K::DecidesOther,
        r"\b(boss|director|manager|owner|officer|c[ef]o|president|chair\w*|head|he|she) (must|has to|have to|needs to|will have to|would have to) (approve|sign|sign off|decide|agree|say yes|okay)\b",
    ),
    (
        K::DecidesOther,
        r"\bit is (my|our|the) (boss|director|manager|owner|c[ef]o|president) who (decides|signs|pays)\b",
    ),
    (
        K::DecidesSelf,
        r"\bI (decide|make the (final )?decision|have the (final|last) (say|word)|sign (it|these|this|them|the contract)) ?",
    ),
    (K::DecidesSelf, r"\b(it is|it's|this is) my (budget|decision|call|money)\b"),
    (K::DecidesSelf, r"\b(out of|from|on) my (own )?budget\b"),
    (
        K::DecidesBody,
        r"\b(board|committee|council|steering group|management team|partners|governors|trustees|shareholders) (decides?|must approve|has to approve|have to approve|will decide|votes?|takes? the decision)\b",
    ),
    (
        K::Promise,
        r"\byou('ll| will| shall) (have|get|receive|hear)\b.*\b(by|before|on|tomorrow|monday|tuesday|wednesday|thursday|friday|week|end of)\b",
    ),
    (
        K::Promise,
        r"\b(I|we)('ll| will| shall) (send|have|get|let|give|return|come back|bring|forward|finish|sign)\b.*\b(by|before|tomorrow|on (mon|tues|wednes|thurs|fri)day|next week|end of)\b",
    ),
    (
        K::Rival,
        r"\b(looking at|talking to|asked|comparing|considering|invited|meeting|quotes? from|offers? from|numbers from) (also )?(an?other|two other|three other|other|some other|a second|several|a competing) (supplier|vendor|provider|offer|quote|bid|system|product|bidder|firm|compan)",
    ),
    (
        K::Absent,
        r"\b(on|taking) (annual leave|vacation|holiday|sick leave|medical leave|leave)\b.*\b(until|till|through|from|week|to the|back|next)\b",
    ),
    (K::Absent, r"\b(out of (the )?office|away) (until|till|from|through)\b"),
    (
        K::Left,
        r"\b(no longer (with|works|working|employed)|has left (the|us|our)|left the company|last day (was|is|with)|is leaving (us|the company)|maternity leave|parental leave|paternity leave|has retired|is retiring)\b",
    ),
    (
        K::Pending,
        r"\b(is|lies|sits|still|remains) (still )?with (him|her|them|the|our|my|[A-Z]\w+)\b.*\b(approval|signature|sign|review|decision)\b",
    ),
    (K::Pending, r"\b(waiting for|awaiting) (his|her|the|their|a) (approval|signature|go-ahead|decision)\b"),
    (K::Approved, r"\b(has|have|was|were|is|been|got it) (now )?(approved|signed)\b"),
    (
        K::Submitted,
        r"\b(sent|gave|given|handed|passed|submitted|put) (it|this|the (offer|proposal|quote|contract|papers?|agreement)) (up )?(to|before|in front of|on) (him|her|them|my|our|the|his|[A-Z]\w+)\b",
    ),
];

pub(super) const NEGATED: &str = r"\b(not|never|no|isn't|aren't|wasn't|hasn't|haven't|don't|doesn't|won't|far from|anything but) (just |only |merely |yet |a |been |be |have |has )*(a |the |yet |been )?(formality|rubber|mere|approved|signed|final say|decide|my (decision|budget|call)|looking|considering)|\bif (he|she|my|our|the)\b";

pub(super) const OTHER_OBJECT: &str = r"\b(permit|licen[cs]e|visa|nda|non-disclosure|invoice|expense|holiday|vacation|leave|time sheet|timesheet|type approval|planning|passport|parking|delivery note|parcel)\b";
