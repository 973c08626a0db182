//! The whole story: our side, the deals, and what else lies in the mailboxes.

use serde::de::DeserializeOwned;

use crate::DemoError;
use crate::script::{DealScript, NoiseScript, TeamScript};

const TEAM: (&str, &str) = ("team.toml", include_str!("../story/team.toml"));
const NOISE: (&str, &str) = ("noise.toml", include_str!("../story/noise.toml"));
const DEALS: [(&str, &str); 12] = [
    ("01_widget.toml", include_str!("../story/01_widget.toml")),
    ("02_bicycles.toml", include_str!("../story/02_bicycles.toml")),
    ("03_waiting_rooms.toml", include_str!("../story/03_waiting_rooms.toml")),
    ("04_park.toml", include_str!("../story/04_park.toml")),
    ("05_packing.toml", include_str!("../story/05_packing.toml")),
    ("06_ferry.toml", include_str!("../story/06_ferry.toml")),
    ("07_busstop.toml", include_str!("../story/07_busstop.toml")),
    ("08_harbour.toml", include_str!("../story/08_harbour.toml")),
    ("09_courtyards.toml", include_str!("../story/09_courtyards.toml")),
    ("10_airport.toml", include_str!("../story/10_airport.toml")),
    ("11_school.toml", include_str!("../story/11_school.toml")),
    ("12_region.toml", include_str!("../story/12_region.toml")),
];

/// Everything that is made up.
#[derive(Debug)]
pub(crate) struct Story {
    pub(crate) team: TeamScript,
    pub(crate) deals: Vec<DealScript>,
    pub(crate) noise: NoiseScript,
}

impl Story {
    /// Reads the files that are built in.
    pub(crate) fn read() -> Result<Self, DemoError> {
        Ok(Self {
            team: parse(TEAM)?,
            deals: DEALS.into_iter().map(parse).collect::<Result<_, _>>()?,
            noise: parse(NOISE)?,
        })
    }
}

fn parse<T: DeserializeOwned>((file, text): (&'static str, &str)) -> Result<T, DemoError> {
    toml::from_str(text).map_err(|source| DemoError::Unreadable { file, source })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::TODAY;

    #[test]
    fn every_deal_has_its_own_number_and_name() {
        let story = Story::read().unwrap();
        let ids: BTreeSet<&str> = story.deals.iter().map(|deal| deal.id.as_str()).collect();
        let names: BTreeSet<&str> = story.deals.iter().map(|deal| deal.name.as_str()).collect();
        assert_eq!((ids.len(), names.len()), (12, 12));
    }

    #[test]
    fn the_story_is_told_in_order_and_ends_today() {
        for deal in Story::read().unwrap().deals {
            assert!(deal.mails.is_sorted_by_key(|mail| mail.at.date()), "{}", deal.name);
            assert!(deal.stages.is_sorted_by_key(|stage| stage.at), "{}", deal.name);
            assert!(deal.mails.iter().all(|mail| mail.at.date() < TODAY), "{}", deal.name);
        }
    }
}
