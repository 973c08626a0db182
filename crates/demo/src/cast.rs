//! Who is who: from a short name in the story to a person with an address, a clock and a mail program.

use std::collections::BTreeMap;

use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ZonedDateTime};

use crate::DemoError;
use crate::script::{DealScript, Language, NoiseScript, PersonScript, Program, TeamScript};

/// Somebody who writes or is written to.
#[derive(Debug, Clone)]
pub(crate) struct Person {
    pub(crate) name: String,
    pub(crate) address: String,
    /// Empty where mails carry no signature.
    pub(crate) title: String,
    pub(crate) organisation: String,
    pub(crate) phone: Option<String>,
    pub(crate) program: Program,
    pub(crate) language: Language,
    zone: TimeZone,
}

impl Person {
    /// Their mail domain.
    pub(crate) fn domain(&self) -> &str {
        self.address.split_once('@').map_or("", |(_, domain)| domain)
    }

    /// `Anna Fielding <anna.fielding@millbrook.example>`.
    pub(crate) fn in_full(&self) -> String {
        format!("{} <{}>", self.name, self.address)
    }

    /// The moment at which this person's clock shows `at`.
    pub(crate) fn moment(&self, at: DateTime) -> Result<ZonedDateTime, DemoError> {
        zoned(&self.zone, at)
    }

    /// What this person's clock shows at `moment`.
    pub(crate) fn clock(&self, moment: Timestamp) -> ZonedDateTime {
        moment.to_zoned_datetime(self.zone.clone())
    }
}

/// Everybody who can be called by a short name in one part of the story.
#[derive(Debug)]
pub(crate) struct Cast {
    /// The part's name, for complaints.
    pub(crate) place: String,
    people: BTreeMap<String, Person>,
    sellers: Vec<String>,
    first_buyer: Option<String>,
    owner: Option<String>,
}

impl Cast {
    /// Our side alone.
    pub(crate) fn sellers(team: &TeamScript) -> Result<Self, DemoError> {
        let home = Home {
            organisation: &team.name,
            domain: &team.domain,
            zone: zone(&team.name, &team.zone)?,
            language: Language::Swedish,
            program: Program::Outlook,
        };
        Ok(Self {
            place: team.name.clone(),
            people: team.sellers.iter().map(|script| (script.key.clone(), home.person(script))).collect(),
            sellers: team.sellers.iter().map(|script| script.key.clone()).collect(),
            first_buyer: None,
            owner: None,
        })
    }

    /// Our side and the people of one deal.
    pub(crate) fn of_deal(team: &TeamScript, deal: &DealScript) -> Result<Self, DemoError> {
        let home = Home {
            organisation: &deal.account,
            domain: &deal.domain,
            zone: zone(&deal.name, &deal.zone)?,
            language: deal.language,
            program: deal.program,
        };
        let mut cast = Self::sellers(team)?;
        cast.place.clone_from(&deal.name);
        cast.people.extend(deal.people.iter().map(|script| (script.key.clone(), home.person(script))));
        cast.first_buyer = deal.people.first().map(|script| script.key.clone());
        cast.owner = Some(deal.owner.clone());
        Ok(cast)
    }

    /// Our side and those who are on no deal.
    pub(crate) fn of_noise(team: &TeamScript, noise: &NoiseScript) -> Result<Self, DemoError> {
        let mut cast = Self::sellers(team)?;
        let zone = zone(&team.name, &team.zone)?;
        let outsiders = noise.outsiders.iter().map(|script| {
            let person = Person {
                name: script.name.clone(),
                address: script.address.clone(),
                title: String::new(),
                organisation: String::new(),
                phone: None,
                program: Program::Gmail,
                language: Language::Swedish,
                zone: zone.clone(),
            };
            (script.key.clone(), person)
        });
        cast.people.extend(outsiders);
        cast.place = "noise".to_owned();
        Ok(cast)
    }

    /// The person called `key`.
    pub(crate) fn person(&self, key: &str) -> Result<&Person, DemoError> {
        self.people
            .get(key)
            .ok_or_else(|| DemoError::Stranger { place: self.place.clone(), key: key.to_owned() })
    }

    /// To whom `writer` writes when a mail neither answers nor says: the other side.
    pub(crate) fn other_side(&self, writer: &str) -> Option<&str> {
        let ours = self.sellers.iter().any(|seller| seller == writer);
        if ours { self.first_buyer.as_deref() } else { self.owner.as_deref() }
    }
}

/// What people of one organisation have in common.
struct Home<'s> {
    organisation: &'s str,
    domain: &'s str,
    zone: TimeZone,
    language: Language,
    program: Program,
}

impl Home<'_> {
    fn person(&self, script: &PersonScript) -> Person {
        Person {
            name: script.name.clone(),
            address: address(&script.name, self.domain),
            title: script.title.clone(),
            organisation: self.organisation.to_owned(),
            phone: script.phone.clone(),
            program: script.program.unwrap_or(self.program),
            language: script.language.unwrap_or(self.language),
            zone: self.zone.clone(),
        }
    }
}

/// `Elias Norén` at `wrightdahl.example` is `elias.noren@wrightdahl.example`.
pub(crate) fn address(name: &str, domain: &str) -> String {
    let local: String = name.to_lowercase().chars().map(plain).collect();
    format!("{local}@{domain}")
}

fn plain(letter: char) -> char {
    match letter {
        'å' | 'ä' => 'a',
        'ö' => 'o',
        'é' => 'e',
        ' ' => '.',
        other => other,
    }
}

/// The zone called `name`.
pub(crate) fn zone(place: &str, name: &str) -> Result<TimeZone, DemoError> {
    TimeZone::get(name).map_err(|_| DemoError::Malformed {
        place: place.to_owned(),
        kind: "time zone",
        value: name.to_owned(),
    })
}

/// The moment at which a clock in `zone` shows `at`.
pub(crate) fn zoned(zone: &TimeZone, at: DateTime) -> Result<ZonedDateTime, DemoError> {
    at.to_zoned_datetime(zone.clone()).map_err(|_| DemoError::Malformed {
        place: "the story".to_owned(),
        kind: "moment",
        value: at.to_string(),
    })
}
