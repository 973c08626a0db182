//! Whom a pronoun or a bare title means: the one last spoken of.

use countersign_model::Account;
use countersign_reading::mentions::{Mention, Pronoun, Who};
use jiff::Timestamp;

use crate::names::words;
use crate::people::{People, PersonId, Side, TitleSource};

/// Who has been spoken of lately, while the record is read in order of time.
#[derive(Debug, Default)]
pub(crate) struct Focus {
    /// Third persons of the running mail or note, last first.
    here: Vec<PersonId>,
    /// Third persons of earlier mails, last first.
    before: Vec<PersonId>,
}

/// Where a mention stands: who speaks, to whom, when.
pub(crate) struct Scene<'a> {
    pub(crate) speaker: PersonId,
    pub(crate) present: &'a [PersonId],
    pub(crate) account: Option<&'a Account>,
    pub(crate) reported: bool,
    pub(crate) at: Timestamp,
}

/// The people a sentence speaks of, resolved.
#[derive(Debug, Default, Clone)]
pub(crate) struct Spoken {
    /// Third persons in order, as named, by role or by pronoun.
    pub(crate) third: Vec<PersonId>,
    /// Those of them that the sentence points at by more than a pronoun.
    pub(crate) named: Vec<PersonId>,
    /// The sentence has "I" in it.
    pub(crate) speaker: bool,
    /// A group is spoken of, by its name.
    pub(crate) body: Option<String>,
}

impl Focus {
    /// A new mail or note begins.
    pub(crate) fn next_source(&mut self) {
        for id in std::mem::take(&mut self.here).into_iter().rev() {
            touch(&mut self.before, id);
        }
    }

    /// Puts somebody at the front, as a subject line or an introduction does.
    pub(crate) fn turn_to(&mut self, id: PersonId) {
        touch(&mut self.here, id);
    }

    /// Resolves `mentions` in `scene`, entering people who are new.
    pub(crate) fn resolve(&mut self, mentions: &[Mention], scene: &Scene<'_>, people: &mut People) -> Spoken {
        let mut spoken = Spoken::default();
        for mention in mentions {
            let found = match &mention.who {
                Who::Speaker => {
                    spoken.speaker = true;
                    continue;
                }
                Who::Body(name) => {
                    spoken.body = Some(name.clone());
                    continue;
                }
                Who::Pronoun(pronoun) => self.meant_by(*pronoun, scene, people).map(|id| (id, false)),
                who => self.point(who, scene, people).map(|id| (id, true)),
            };
            let Some((id, named)) = found else { continue };
            if people.get(id).side == Side::Seller || id == scene.speaker {
                continue;
            }
            if named {
                touch(&mut self.here, id);
                spoken.named.push(id);
            }
            if !spoken.third.contains(&id) {
                spoken.third.push(id);
            }
        }
        spoken
    }

    fn point(&mut self, who: &Who, scene: &Scene<'_>, people: &mut People) -> Option<PersonId> {
        match who {
            // "Treffner" alone is the firm, whoever else is called so.
            Who::Named { name, honorific: false, .. } if is_the_account(name, scene.account) => None,
            Who::Named { name, title, honorific, sure } => {
                let known = people.called(name, *honorific, scene.present);
                let id = known.or_else(|| sure.then(|| people.add(name, Side::Buyer)))?;
                if let Some(title) = title {
                    people.learn_title(id, title, TitleSource::Said);
                }
                Some(id)
            }
            Who::Initials(letters) => people.with_initials(letters),
            Who::SpeakersBoss if scene.reported => self.antecedent(scene).map(|of| people.boss_of(of)),
            Who::SpeakersBoss => Some(people.boss_of(scene.speaker)),
            Who::TheirBoss => self.antecedent(scene).map(|of| people.boss_of(of)),
            Who::Role(title) => people
                .ids()
                .filter(|id| people.get(*id).side == Side::Buyer && *id != scene.speaker)
                .find(|id| people.get(*id).title.as_ref().is_some_and(|t| same_title(t, title))),
            Who::Body(_) | Who::Pronoun(_) | Who::Speaker => None,
        }
    }

    /// The one last spoken of whom the pronoun can mean.
    fn meant_by(&self, pronoun: Pronoun, scene: &Scene<'_>, people: &People) -> Option<PersonId> {
        let can_be = |id: &PersonId| pronoun != Pronoun::He || !sounds_female(&people.get(*id).name);
        let spoken_of = || self.here.iter().chain(&self.before).copied().filter(|id| *id != scene.speaker);
        spoken_of().find(can_be).or_else(|| spoken_of().next())
    }

    /// The one last spoken of, other than the speaker.
    pub(crate) fn antecedent(&self, scene: &Scene<'_>) -> Option<PersonId> {
        self.here.iter().chain(&self.before).copied().find(|id| *id != scene.speaker)
    }
}

fn is_the_account(name: &str, account: Option<&Account>) -> bool {
    let words = words(name);
    words.len() == 1 && account.is_some_and(|account| crate::names::words(&account.name).contains(&words[0]))
}

/// Does the first name end as women's names do in these languages? A few men's do too.
fn sounds_female(name: &str) -> bool {
    const MEN: &[&str] = &[
        "andrea", "costa", "elia", "ezra", "joshua", "luca", "luka", "mika", "mustafa", "nikita", "nikola",
        "noa", "ola", "sasha",
    ];
    words(name).first().is_some_and(|first| first.ends_with('a') && !MEN.contains(&first.as_str()))
}

fn touch(list: &mut Vec<PersonId>, id: PersonId) {
    list.retain(|other| *other != id);
    list.insert(0, id);
    list.truncate(8);
}

fn same_title(a: &countersign_reading::titles::Title, b: &countersign_reading::titles::Title) -> bool {
    a.level == b.level && a.function == b.function && a.assistant == b.assistant
}
