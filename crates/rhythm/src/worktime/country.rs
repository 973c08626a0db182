//! The countries whose holidays are known, by all the names that records give them.

/// A country whose holidays are known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Country {
    Sweden,
    Norway,
    Denmark,
    Finland,
    Germany,
    UnitedKingdom,
    Ireland,
    UnitedStates,
}

impl Country {
    pub(super) const ALL: [Self; 8] = [
        Self::Sweden,
        Self::Norway,
        Self::Denmark,
        Self::Finland,
        Self::Germany,
        Self::UnitedKingdom,
        Self::Ireland,
        Self::UnitedStates,
    ];

    /// The country called `name`: a code or a name, in any case and with any punctuation.
    pub(super) fn named(name: &str) -> Option<Self> {
        let name: String =
            name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
        Self::ALL.into_iter().find(|country| country.names().contains(&name.as_str()))
    }

    /// The two letters of ISO 3166.
    pub(super) fn code(self) -> &'static str {
        match self {
            Self::Sweden => "SE",
            Self::Norway => "NO",
            Self::Denmark => "DK",
            Self::Finland => "FI",
            Self::Germany => "DE",
            Self::UnitedKingdom => "GB",
            Self::Ireland => "IE",
            Self::UnitedStates => "US",
        }
    }

    /// In lower case, letters only.
    fn names(self) -> &'static [&'static str] {
        match self {
            Self::Sweden => {
                &["se", "swe", "sweden", "sverige", "schweden", "konungariketsverige", "kingdomofsweden"]
            }
            Self::Norway => &["no", "nor", "norway", "norge", "noreg", "norwegen", "kingdomofnorway"],
            Self::Denmark => &["dk", "dnk", "denmark", "danmark", "dänemark", "kingdomofdenmark"],
            Self::Finland => {
                &["fi", "fin", "finland", "suomi", "finnland", "suomifinland", "republicoffinland"]
            }
            Self::Germany => &[
                "de",
                "deu",
                "ger",
                "germany",
                "deutschland",
                "tyskland",
                "bundesrepublikdeutschland",
                "federalrepublicofgermany",
            ],
            Self::UnitedKingdom => &[
                "gb",
                "gbr",
                "uk",
                "unitedkingdom",
                "theunitedkingdom",
                "unitedkingdomofgreatbritainandnorthernireland",
                "greatbritain",
                "britain",
                "england",
                "wales",
                "scotland",
                "northernireland",
                "storbritannien",
            ],
            Self::Ireland => &["ie", "irl", "ireland", "éire", "eire", "irland", "republicofireland"],
            Self::UnitedStates => &[
                "us",
                "usa",
                "unitedstates",
                "theunitedstates",
                "unitedstatesofamerica",
                "america",
                "förentastaterna",
                "amerikasförentastater",
            ],
        }
    }
}
