//! Gaps in the mail: a direction that is missing, a mailbox that ends early, a seller without one. Silence in a gap is
//! the export's, not the buyer's.

use countersign_linking::Team;
use countersign_model::{Crm, Doubt, EmailAddress};
use countersign_sources::MailboxStats;
use jiff::{SignedDuration, Timestamp};

use super::{Order, whole};

/// Fewer mails tell nothing about directions.
const MAILS_MIN: usize = 10;
/// A mailbox may be so much shorter than the others.
const ENDS_EARLY: SignedDuration = SignedDuration::from_hours(21 * 24);
/// All the mail may end so long before the day that is looked at.
const ALL_END_EARLY: SignedDuration = SignedDuration::from_hours(14 * 24);

/// What the mailboxes do not cover at the moment that is looked at.
pub(super) fn gaps(mailboxes: &[MailboxStats], crm: &Crm, team: &Team, order: Order<'_>) -> Vec<Doubt> {
    let ours = mailboxes.iter().filter(|mailbox| owner(mailbox, team).is_some());
    let mut doubts: Vec<Doubt> = ours.filter_map(one_direction).collect();
    let Some(latest) = mailboxes.iter().map(|mailbox| mailbox.last).max() else { return doubts };
    doubts.extend(mailboxes.iter().filter_map(|mailbox| ends_early(mailbox, latest, order)));
    doubts.extend(all_end_early(latest, order));
    doubts.extend(without_mailbox(mailboxes, crm, team, order));
    doubts
}

/// Whose mailbox it is, where that is one of us; in a small one a buyer may be in as many mails.
fn owner<'m>(mailbox: &'m MailboxStats, team: &Team) -> Option<&'m EmailAddress> {
    mailbox.owner.as_ref().filter(|owner| team.is_ours(owner))
}

fn one_direction(mailbox: &MailboxStats) -> Option<Doubt> {
    if mailbox.mails < MAILS_MIN {
        return None;
    }
    let (holds, lacks) = match mailbox.sent_by_owner {
        0 => ("received", "sent"),
        sent if sent == mailbox.mails => ("sent", "received"),
        _ => return None,
    };
    Some(Doubt {
        place: whole(&mailbox.file),
        what: format!("it holds only {holds} mail"),
        assumed: format!("what was {lacks} is missing, so that an answer may look like a silence"),
        settle: format!("export the {lacks} mail of this mailbox too"),
    })
}

fn ends_early(mailbox: &MailboxStats, latest: Timestamp, order: Order<'_>) -> Option<Doubt> {
    let gap = latest.duration_since(mailbox.last);
    (gap > ENDS_EARLY && mailbox.mails >= MAILS_MIN).then(|| Doubt {
        place: whole(&mailbox.file),
        what: format!(
            "it ends on {}, {} days before the others",
            day(mailbox.last, order),
            gap.as_hours() / 24
        ),
        assumed: "silence after that day may be the export's".to_owned(),
        settle: "export it again, unless its owner has stopped writing".to_owned(),
    })
}

fn all_end_early(latest: Timestamp, order: Order<'_>) -> Option<Doubt> {
    let gap = order.at.duration_since(latest);
    (gap > ALL_END_EARLY).then(|| Doubt {
        place: whole("mail"),
        what: format!(
            "the last mail is of {}, {} days before the day that is looked at",
            day(latest, order),
            gap.as_hours() / 24
        ),
        assumed: "silence after that day may be the export's".to_owned(),
        settle: format!("export the mail again, or look at that day: --as-of {}", day(latest, order)),
    })
}

/// A seller with open deals whose mail is not there, while others' is.
fn without_mailbox(mailboxes: &[MailboxStats], crm: &Crm, team: &Team, order: Order<'_>) -> Vec<Doubt> {
    let owners: Option<Vec<&EmailAddress>> = mailboxes.iter().map(|mailbox| owner(mailbox, team)).collect();
    // Where one mailbox's owner cannot be told it may be anybody's.
    let Some(owners) = owners else { return Vec::new() };
    let missing = team.sellers.iter().filter_map(|seller| {
        let email = seller.email.as_ref()?;
        let theirs = |deal: &&countersign_model::Deal| {
            deal.owner.as_deref() == Some(&*seller.id)
                && deal.created_at.is_none_or(|created| created <= order.at)
        };
        let deals = crm.deals.iter().filter(theirs).count();
        (deals > 0 && !owners.contains(&email)).then_some((seller, deals))
    });
    missing
        .map(|(seller, deals)| Doubt {
            place: whole("mail"),
            what: format!("there is no mailbox of {}, who owns deals ({deals})", seller.name),
            assumed: "their mail is known only as far as others were copied".to_owned(),
            settle: "export their mailbox too".to_owned(),
        })
        .collect()
}

fn day(at: Timestamp, order: Order<'_>) -> jiff::civil::Date {
    order.zone.to_datetime(at).date()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mailbox(file: &str, mails: usize, sent: usize) -> MailboxStats {
        MailboxStats {
            file: file.into(),
            first: Timestamp::UNIX_EPOCH,
            last: Timestamp::UNIX_EPOCH,
            mails,
            sent_by_owner: sent,
            owner: EmailAddress::parse("mia@us.example").ok(),
        }
    }

    #[test]
    fn a_mailbox_with_one_direction_is_told() {
        assert!(
            one_direction(&mailbox("in.mbox", 40, 0))
                .is_some_and(|d| d.what == "it holds only received mail")
        );
        assert!(
            one_direction(&mailbox("sent.mbox", 40, 40)).is_some_and(|d| d.what == "it holds only sent mail")
        );
        assert_eq!(one_direction(&mailbox("all.mbox", 40, 12)), None);
        assert_eq!(one_direction(&mailbox("few.mbox", 3, 0)), None);
    }
}
