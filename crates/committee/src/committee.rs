//! The committee of one deal, worked out from its record.

use countersign_linking::DealRecord;
use countersign_model::Phase;

use crate::bind::bind;
use crate::participation::{Act, acts};
use crate::people::{Person, PersonId, Side};
use crate::power::{EconomicBuyer, claimed_deciders, weigh};
use crate::roll;
use crate::statement::Statement;

/// The people who take part in or hold power over the decision.
#[derive(Debug)]
pub struct Committee {
    /// Everyone in the record, sellers included.
    pub people: Vec<Person>,
    /// What was said, by time.
    pub statements: Vec<Statement>,
    /// What people did themselves, by time.
    pub acts: Vec<Act>,
    /// Who has the final say.
    pub economic_buyer: EconomicBuyer,
    /// Whom the CRM names as the one who decides.
    pub claimed_deciders: Vec<PersonId>,
}

impl Committee {
    /// Works out the committee of `record`.
    pub fn of(record: &DealRecord<'_>) -> Self {
        let mut people = roll::call(record);
        let statements = bind(record, &mut people);
        let acts = acts(record, &people, &statements);
        let economic_buyer = weigh(record, &people, &statements);
        let claimed_deciders = claimed_deciders(record, &people);
        Self { people: people.all, statements, acts, economic_buyer, claimed_deciders }
    }

    /// The person with this number.
    pub fn person(&self, id: PersonId) -> &Person {
        &self.people[id.0]
    }

    /// Everyone's numbers.
    pub fn ids(&self) -> impl Iterator<Item = PersonId> + use<> {
        (0..self.people.len()).map(PersonId)
    }

    /// What `id` did themselves.
    pub fn acts_of(&self, id: PersonId) -> impl Iterator<Item = &Act> {
        self.acts.iter().filter(move |act| act.person == id)
    }

    /// Has `id` taken part at all?
    pub fn took_part(&self, id: PersonId) -> bool {
        self.acts_of(id).next().is_some()
    }

    /// Has `id` taken part since the solution began to be worked out?
    pub fn took_part_since(&self, id: PersonId, phase: Phase) -> bool {
        self.acts_of(id).any(|act| act.phase >= phase)
    }

    /// Is `id` of the buying organisation?
    pub fn is_buyer(&self, id: PersonId) -> bool {
        self.person(id).side == Side::Buyer
    }

    /// Is `id` one of ours?
    pub fn is_seller(&self, id: PersonId) -> bool {
        self.person(id).side == Side::Seller
    }

    /// The buying organisation's people who took part, assistants left out: they speak for others.
    pub fn participants(&self) -> Vec<PersonId> {
        self.ids()
            .filter(|id| self.is_buyer(*id) && !self.person(*id).is_assistant() && self.took_part(*id))
            .collect()
    }
}
