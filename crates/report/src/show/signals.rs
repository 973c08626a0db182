//! What a signal is called in the history of a deal.

use countersign_reading::signals::SignalKind as K;

use crate::tongue::Tongue;

/// A few words for `kind`.
pub(super) fn signal_word(kind: K, tongue: Tongue) -> &'static str {
    let (english, swedish) = match kind {
        K::DecidesOther => ("who decides", "vem som bestämmer"),
        K::DecidesSelf => ("decides", "bestämmer"),
        K::DecidesBody => ("a body decides", "en grupp beslutar"),
        K::Disclaims => ("does not decide", "bestämmer inte"),
        K::Gate => ("a gate", "ett krav"),
        K::OwnsArea => ("owns the area", "äger området"),
        K::KeepsOut => ("keeps out", "håller utanför"),
        K::Formality => ("a formality", "en formsak"),
        K::Submitted => ("put before", "lagt fram"),
        K::Pending => ("lies with", "ligger hos"),
        K::Approved => ("approved", "godkänt"),
        K::Refused => ("refused", "avslag"),
        K::Questioned => ("questioned", "ifrågasatt"),
        K::Promise => ("promise", "löfte"),
        K::Request => ("asks", "fråga"),
        K::Meeting => ("meeting", "möte"),
        K::Introduces => ("introduces", "presenterar"),
        K::BringsDecider => ("brings the decider", "tar med den som bestämmer"),
        K::Delivered => ("delivered", "levererat"),
        K::Delayed => ("delayed", "försenat"),
        K::Rival => ("alternative", "alternativ"),
        K::RivalDismissed => ("alternative ruled out", "alternativ avfört"),
        K::Reopens => ("reopens", "öppnar igen"),
        K::Settled => ("agreed", "överens"),
        K::Reorganisation => ("reorganisation", "omorganisation"),
        K::Absent => ("away", "borta"),
        K::Left => ("leaves", "slutar"),
        K::Successor => ("takes over", "tar över"),
        K::OnBehalf => ("on behalf of", "för någon annan"),
        K::TookPart => ("took part", "deltog"),
        K::Unreachable => ("not reached", "inte nådd"),
        K::Enthusiasm => ("likes it", "gillar det"),
        K::Objection => ("objection", "invändning"),
        K::Doubt => ("doubt", "tvekan"),
    };
    tongue.say(english, swedish)
}
