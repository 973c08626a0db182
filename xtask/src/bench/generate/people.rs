//! Made-up sellers, organisations and the people who work there.

use super::grammar::Grammar;
use super::random::Random;

/// So many people stand in the CRM for each deal.
pub(super) const PEOPLE_PER_ACCOUNT: usize = 20;
/// Our own domain.
const OURS: &str = "hyllplan.example";

const GIVEN: [&str; 60] = [
    "Agneta", "Albin", "Amir", "Anja", "Arvid", "Astrid", "Bengt", "Bianca", "Cecilia", "Connor", "Daniela",
    "David", "Edith", "Elliot", "Erika", "Fatima", "Felix", "Fredrik", "Gerda", "Gordon", "Hanna", "Harriet",
    "Henning", "Hugo", "Ida", "Imran", "Ingrid", "Isak", "Jasmin", "Jonas", "Judith", "Kalle", "Karin",
    "Keith", "Lars", "Leila", "Linus", "Lovisa", "Magnus", "Malin", "Marta", "Mikael", "Nadia", "Nils",
    "Olga", "Oskar", "Patrik", "Pernilla", "Rafael", "Ruth", "Samir", "Sigrid", "Simon", "Stina", "Tilda",
    "Tomas", "Ulrika", "Viktor", "Wilma", "Yusuf",
];

const FAMILY: [&str; 64] = [
    "Abrahams", "Almqvist", "Ashdown", "Bergvall", "Blomdahl", "Brask", "Carver", "Dahlin", "Dunmore",
    "Edholm", "Ekwall", "Farrow", "Fjellner", "Forsman", "Gadd", "Garnett", "Granath", "Haddad", "Hallgren",
    "Hartwell", "Hedlund", "Holloway", "Isberg", "Jarl", "Kettler", "Kihlman", "Kjellin", "Lambert",
    "Lidman", "Lindahl", "Lockwood", "Lundell", "Marsh", "Melander", "Merrick", "Moberg", "Nadeem",
    "Norling", "Oakes", "Odell", "Palmgren", "Petrov", "Pryor", "Quist", "Rahimi", "Ramsey", "Ringdahl",
    "Rosell", "Sandell", "Selby", "Sjödin", "Stavert", "Strand", "Sundell", "Tanner", "Thorell", "Tillman",
    "Uggla", "Vance", "Wahlin", "Westin", "Wickman", "Yates", "Zetter",
];

const BEGINNINGS: [&str; 40] = [
    "Alder", "Asp", "Bark", "Birk", "Bryn", "Carr", "Dal", "Drake", "Elm", "Esk", "Fager", "Fern", "Glen",
    "Gran", "Harr", "Hav", "Holm", "Isen", "Jord", "Kest", "Kling", "Lark", "Lind", "Mal", "Mark", "Norr",
    "Oster", "Penn", "Quill", "Raven", "Rud", "Sal", "Skog", "Sten", "Thorn", "Troll", "Ulv", "Vester",
    "Wend", "Ymer",
];
const ENDINGS: [&str; 25] = [
    "bacca", "berga", "brook", "by", "dene", "field", "fors", "gate", "hamn", "holt", "hult", "low", "mere",
    "mora", "näs", "ridge", "sele", "stad", "stow", "sund", "ton", "torp", "vik", "wick", "worth",
];
const KINDS: [&str; 10] =
    ["Foods", "Logistics", "Papper", "Mek", "Textil", "Dairy", "Timber", "Bygg", "Pharma", "Glas"];

/// A person with an address.
#[derive(Debug, Clone)]
pub(super) struct Person {
    pub(super) name: String,
    pub(super) address: String,
    pub(super) title: String,
}

impl Person {
    /// The given name.
    pub(super) fn given(&self) -> &str {
        self.name.split(' ').next().unwrap_or_default()
    }

    /// `Anna Jones <anna.jones@example.com>`, as a header wants it.
    pub(super) fn header(&self) -> String {
        if self.name.is_ascii() {
            format!("{} <{}>", self.name, self.address)
        } else {
            let words: String = self.name.bytes().map(encoded).collect();
            format!("=?utf-8?Q?{words}?= <{}>", self.address)
        }
    }
}

fn encoded(byte: u8) -> String {
    match byte {
        b' ' => "_".to_owned(),
        byte if byte.is_ascii_alphanumeric() => char::from(byte).to_string(),
        byte => format!("={byte:02X}"),
    }
}

/// An organisation that may buy.
#[derive(Debug, Clone)]
pub(super) struct Organisation {
    pub(super) name: String,
    pub(super) domain: String,
    pub(super) swedish: bool,
    pub(super) people: Vec<Person>,
}

impl Organisation {
    /// The organisation of the deal with this number.
    pub(super) fn of(number: usize) -> Self {
        let mut random = Random::of("organisation", number);
        let swedish = random.percent(40);
        let stem = format!("{}{}", BEGINNINGS[number % 40], ENDINGS[number / 40 % 25]);
        let kind = KINDS[number / 1000 % 10];
        let again = if number >= 10_000 { format!(" {}", number / 10_000) } else { String::new() };
        let name = format!("{stem} {kind}{again}");
        let domain = format!("{}.example", plain(&name).replace(' ', ""));
        let first = random.between(0, GIVEN.len() * FAMILY.len() - 1);
        let people = (0..PEOPLE_PER_ACCOUNT).map(|at| person(first + at * 67, &domain, swedish, &mut random));
        Self { name, people: people.collect(), domain, swedish }
    }
}

/// The seller with this number.
pub(super) fn seller(number: usize) -> Person {
    let mut person = person(number * 61 + 7, OURS, false, &mut Random::of("seller", number));
    person.title = "Account Executive".to_owned();
    person.address = person.address.replace('@', &format!("{number}@"));
    person
}

fn person(number: usize, domain: &str, swedish: bool, random: &mut Random) -> Person {
    let name = format!("{} {}", GIVEN[number % GIVEN.len()], FAMILY[number / GIVEN.len() % FAMILY.len()]);
    let address = format!("{}@{domain}", plain(&name).replace(' ', "."));
    Person { name, address, title: Grammar::of(swedish).say("title", random, &[]) }
}

/// In lower case, without the dots and rings that addresses cannot have.
fn plain(name: &str) -> String {
    name.to_lowercase().replace(['å', 'ä'], "a").replace('ö', "o")
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn no_two_organisations_share_a_domain_and_no_two_people_an_address() {
        let mut domains = HashSet::new();
        for number in (0..12_000).step_by(7) {
            let organisation = Organisation::of(number);
            assert!(domains.insert(organisation.domain.clone()), "{}", organisation.domain);
            let addresses: HashSet<&str> = organisation.people.iter().map(|p| p.address.as_str()).collect();
            assert_eq!(addresses.len(), PEOPLE_PER_ACCOUNT);
        }
    }
}
