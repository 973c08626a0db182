//! Reading one mail or one note, from text to passages.

use std::ops::Range;
use std::sync::Arc;

use countersign_model::{EmailAddress, Mail, MailBody, Probability, Span};
use jiff::civil::{Date, DateTime};
use jiff::tz::Offset;
use serde::{Deserialize, Serialize};

use crate::automatic::{Automatic, automatic};
use crate::classify::{Extractor, Features, Genre, Weights};
use crate::dates::dates;
use crate::language::language;
use crate::mentions::{Who, mentions};
use crate::sentences::sentences;
use crate::signals::{Passage, Signal, SignalKind};
use crate::zones::{Voice, ZoneKind, zone};

/// Signals below this share of a kind's threshold are let go.
const KEPT_SHARE_OF_THRESHOLD: f32 = 0.6;
/// A sentence longer than this is no sentence; its head is read.
const SENTENCE_BYTES_MAX: usize = 600;

/// What one mail says.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct MailReading {
    /// A machine's mail says nothing in anybody's name.
    pub automatic: Option<Automatic>,
    /// Who speaks; the first is the mail's author.
    pub voices: Vec<VoiceReading>,
    /// The sentences that say something, speak of somebody or name a date.
    pub text: TextReading,
}

/// What a text says, sentence by sentence.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct TextReading {
    /// The sentences worth keeping, in order.
    pub passages: Vec<Passage>,
    /// How many sentences the author wrote, kept or not.
    pub own_sentences: u32,
    /// The first words of the author's own text, for showing what the mail is about.
    pub opening: Arc<str>,
}

/// Someone who speaks in a mail.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct VoiceReading {
    /// Name from a forwarded header, or from the signature.
    pub name: String,
    /// Address from a forwarded header.
    pub address: Option<EmailAddress>,
    /// When the forwarded words were written.
    pub sent: Option<DateTime>,
    /// Whom the forwarded words were addressed to.
    pub recipients: Vec<(String, Option<EmailAddress>)>,
    /// Title from the signature.
    pub title: Option<String>,
    /// Organisation from the signature.
    pub organisation: Option<String>,
    /// Telephone number from the signature.
    pub phone: Option<String>,
}

/// The reader: the trained weights, loaded once.
#[derive(Debug)]
pub struct Reader {
    weights: Weights,
}

impl Reader {
    /// Changes whenever the same mail would be read differently; part of every cache key.
    pub const VERSION: u32 = 1;

    /// A reader with the weights that ship.
    pub fn new() -> Self {
        let weights = Weights::from_bytes(include_bytes!("../weights/classifier.bin"));
        Self { weights: weights.unwrap_or_else(|_| Weights::empty()) }
    }

    /// Reads a mail.
    pub fn read(&self, mail: &Mail, body: &MailBody) -> MailReading {
        let automatic = automatic(mail, body);
        let zoned = zone(&body.text, &mail.subject);
        let voices = zoned.voices.iter().map(VoiceReading::from).collect();
        let mut text = TextReading::default();
        let written = civil_date(mail);
        let mut scalars = ScalarCounter::new(&body.text);
        for zone in &zoned.zones {
            let reads = match zone.kind {
                ZoneKind::Own => true,
                ZoneKind::Forwarded => automatic.is_none(),
                ZoneKind::Quoted | ZoneKind::Signature | ZoneKind::Disclaimer => false,
            };
            if !reads {
                continue;
            }
            let spoken = zoned.voices[zone.voice].sent.filter(|_| zone.voice > 0).map_or(written, DateTime::date);
            let at = Spoken { voice: u8::try_from(zone.voice).unwrap_or(u8::MAX), on: spoken, genre: Genre::Mail };
            self.read_zone(&body.text, zone.span.clone(), at, &mut scalars, &mut text);
        }
        MailReading { automatic, voices, text }
    }

    /// Reads a seller's note, written on `written`.
    pub fn read_note(&self, note: &str, written: Date) -> TextReading {
        let mut text = TextReading::default();
        let at = Spoken { voice: 0, on: written, genre: Genre::Note };
        self.read_zone(note, 0..note.len(), at, &mut ScalarCounter::new(note), &mut text);
        text
    }

    fn read_zone(&self, text: &str, zone: Range<usize>, at: Spoken, scalars: &mut ScalarCounter<'_>, out: &mut TextReading) {
        for span in sentences(text, zone) {
            let quote = clip(&text[span.clone()]);
            if at.voice == 0 {
                out.own_sentences += 1;
                if out.opening.is_empty() {
                    out.opening = quote.into();
                }
            }
            let passage = Passage {
                voice: at.voice,
                span: scalars.span(&span.start, &(span.start + quote.len())),
                quote: quote.into(),
                language: language(quote),
                signals: self.signals(quote, at.genre),
                mentions: mentions(quote),
                dates: dates(quote, at.on),
            };
            if worth_keeping(&passage) {
                out.passages.push(passage);
            }
        }
    }

    fn signals(&self, sentence: &str, genre: Genre) -> Vec<Signal> {
        let mut features = Features::default();
        Extractor::default().extract(sentence, genre, &mut features);
        let probabilities = self.weights.probabilities(&features);
        let mut signals: Vec<Signal> = SignalKind::ALL
            .iter()
            .zip(probabilities)
            .filter(|(kind, p)| *p >= KEPT_SHARE_OF_THRESHOLD * self.weights.threshold(**kind))
            .map(|(kind, p)| Signal {
                kind: *kind,
                certainty: Probability::new(f64::from(p)),
                clear: p >= self.weights.threshold(*kind),
            })
            .collect();
        signals.sort_by(|a, b| b.certainty.value().total_cmp(&a.certainty.value()));
        signals
    }
}

impl Default for Reader {
    fn default() -> Self {
        Self::new()
    }
}

/// Who says a sentence, when, and where it stands.
#[derive(Clone, Copy)]
struct Spoken {
    voice: u8,
    on: Date,
    genre: Genre,
}

impl From<&Voice> for VoiceReading {
    fn from(voice: &Voice) -> Self {
        let signature = voice.signature.clone().unwrap_or_default();
        let author = voice.author.clone().unwrap_or_default();
        Self {
            name: if author.name.is_empty() { signature.name.unwrap_or_default() } else { author.name },
            address: author.address,
            sent: voice.sent,
            recipients: voice.recipients.iter().map(|r| (r.name.clone(), r.address.clone())).collect(),
            title: signature.title,
            organisation: signature.organisation,
            phone: signature.phone,
        }
    }
}

/// The day on which the mail was written, in its sender's clock.
fn civil_date(mail: &Mail) -> Date {
    let offset = Offset::from_seconds(i32::from(mail.utc_offset_minutes) * 60).unwrap_or(Offset::UTC);
    offset.to_datetime(mail.sent_at).date()
}

fn worth_keeping(passage: &Passage) -> bool {
    !passage.signals.is_empty()
        || !passage.dates.is_empty()
        || passage.mentions.iter().any(|m| !matches!(m.who, Who::Speaker | Who::Pronoun(_)))
}

fn clip(sentence: &str) -> &str {
    if sentence.len() <= SENTENCE_BYTES_MAX {
        return sentence;
    }
    let end = (0..=SENTENCE_BYTES_MAX).rev().find(|i| sentence.is_char_boundary(*i)).unwrap_or(0);
    sentence[..end].trim_end()
}

/// Turns byte offsets, asked for in rising order, into scalar offsets in one pass over the text.
struct ScalarCounter<'a> {
    text: &'a str,
    byte: usize,
    scalar: u32,
}

impl<'a> ScalarCounter<'a> {
    fn new(text: &'a str) -> Self {
        Self { text, byte: 0, scalar: 0 }
    }

    fn span(&mut self, start: &usize, end: &usize) -> Span {
        Span { start: self.at(*start), end: self.at(*end) }
    }

    fn at(&mut self, byte: usize) -> u32 {
        if byte < self.byte {
            (self.byte, self.scalar) = (0, 0);
        }
        let passed = self.text[self.byte..byte].chars().count();
        self.scalar += u32::try_from(passed).unwrap_or(u32::MAX);
        self.byte = byte;
        self.scalar
    }
}
