//! Reading one mail or one note, from text to passages.

mod telling;

use std::ops::Range;
use std::sync::Arc;

use countersign_model::{EmailAddress, Mail, MailBody, Probability, Span};
use jiff::civil::{Date, DateTime};
use jiff::tz::Offset;
use serde::{Deserialize, Serialize};
use xxhash_rust::xxh3::xxh3_64;

use crate::automatic::{Automatic, automatic};
use crate::classify::{Blend, Extractor, Features, Genre, Weights};
use crate::dates::dates;
use crate::encoder::{Encoder, InPlace};
use crate::frames::{CERTAINTY, plain};
use crate::language::language;
use crate::memory::{Memory, SentenceKey};
use crate::mentions::{Who, mentions};
use crate::sentences::sentences;
use crate::signals::{Passage, Signal, SignalKind};
use crate::zones::{Voice, ZoneKind, zone, zone_of};

/// Signals below this share of a kind's threshold are let go.
const KEPT_SHARE_OF_THRESHOLD: f32 = 0.6;
const ENCODER: &[u8] = include_bytes!("../weights/encoder.bin");
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

/// The reader: the trained models, loaded once.
#[derive(Debug)]
pub struct Reader {
    weights: Weights,
    encoder: Option<Encoder>,
    encoder_fingerprint: u64,
    blends: Vec<Blend>,
    memory: Option<Arc<dyn Memory>>,
}

impl Reader {
    /// A reader with the models that ship.
    pub fn new() -> Self {
        let weights = Weights::from_bytes(include_bytes!("../weights/classifier.bin"));
        Self {
            weights: weights.unwrap_or_else(|_| Weights::empty()),
            encoder: Encoder::from_bytes(ENCODER).ok(),
            encoder_fingerprint: xxh3_64(ENCODER),
            blends: Blend::table(include_str!("../weights/blend.tsv")),
            memory: None,
        }
    }

    /// The same reader, which asks `memory` before it sets the encoder to work.
    #[must_use]
    pub fn with_memory(mut self, memory: Arc<dyn Memory>) -> Self {
        self.memory = Some(memory);
        self
    }

    /// Reads a mail.
    pub fn read(&self, mail: &Mail, body: &MailBody) -> MailReading {
        let automatic = automatic(mail, body);
        let zoned = match &mail.from {
            Some(from) => zone_of(&body.text, &mail.subject, from),
            None => zone(&body.text, &mail.subject),
        };
        let voices = zoned.voices.iter().map(VoiceReading::from).collect();
        let written = civil_date(mail);
        let mut said = Vec::new();
        for zone in &zoned.zones {
            let reads = match zone.kind {
                ZoneKind::Own => true,
                ZoneKind::Forwarded => automatic.is_none(),
                ZoneKind::Quoted | ZoneKind::Signature | ZoneKind::Disclaimer => false,
            };
            if reads {
                let on =
                    zoned.voices[zone.voice].sent.filter(|_| zone.voice > 0).map_or(written, DateTime::date);
                let voice = u8::try_from(zone.voice).unwrap_or(u8::MAX);
                said.extend(sentences(&body.text, zone.span.clone()).into_iter().map(|span| Said {
                    span,
                    voice,
                    on,
                }));
            }
        }
        // What a machine writes is not judged; its dates count.
        let genre = automatic.is_none().then_some(Genre::Mail);
        MailReading { automatic, voices, text: self.read_sentences(&body.text, &said, genre) }
    }

    /// Reads a seller's note, written on `written`.
    pub fn read_note(&self, note: &str, written: Date) -> TextReading {
        let said =
            sentences(note, 0..note.len()).into_iter().map(|span| Said { span, voice: 0, on: written });
        self.read_sentences(note, &said.collect::<Vec<_>>(), Some(Genre::Note))
    }

    fn read_sentences(&self, text: &str, said: &[Said], genre: Option<Genre>) -> TextReading {
        let quotes: Vec<&str> = said.iter().map(|s| clip(&text[s.span.clone()])).collect();
        let signals =
            genre.map_or_else(|| vec![Vec::new(); quotes.len()], |genre| self.signals(&quotes, genre));
        let mut scalars = ScalarCounter::new(text);
        let mut out = TextReading::default();
        for ((said, quote), signals) in said.iter().zip(quotes).zip(signals) {
            if said.voice == 0 {
                out.own_sentences += 1;
                if out.opening.is_empty() {
                    out.opening = quote.into();
                }
            }
            let passage = Passage {
                voice: said.voice,
                span: scalars.span(said.span.start, said.span.start + quote.len()),
                quote: quote.into(),
                language: language(quote),
                signals,
                mentions: mentions(quote),
                dates: dates(quote, said.on),
            };
            if worth_keeping(&passage) {
                out.passages.push(passage);
            }
        }
        out
    }

    /// What each sentence says, strongest first.
    fn signals(&self, sentences: &[&str], genre: Genre) -> Vec<Vec<Signal>> {
        let careful = self.careful(sentences, genre);
        let mut extractor = Extractor::default();
        let mut features = Features::default();
        let mut linear = |sentence: &&str| {
            extractor.extract(sentence, genre, &mut features);
            self.weights.scores(&features)
        };
        sentences
            .iter()
            .zip(careful)
            .map(|(sentence, encoder)| self.judge(&encoder, &linear(sentence), &plain(sentence)))
            .collect()
    }

    /// The encoder's scores of the sentences of one text, from memory where it has them.
    fn careful(&self, sentences: &[&str], genre: Genre) -> Vec<Vec<f32>> {
        let Some(encoder) = &self.encoder else {
            return vec![vec![0.0; SignalKind::ALL.len()]; sentences.len()];
        };
        let before = std::iter::once("").chain(sentences.iter().copied());
        let sentences: Vec<InPlace<'_>> =
            sentences.iter().zip(before).map(|(sentence, before)| InPlace { sentence, before }).collect();
        let sentences = sentences.as_slice();
        let Some(memory) = &self.memory else { return encoder.scores(sentences, genre) };
        let keys: Vec<SentenceKey> =
            sentences.iter().map(|s| SentenceKey::new(s, genre, self.encoder_fingerprint)).collect();
        let mut known = memory.recall(&keys);
        let new: Vec<usize> = (0..sentences.len()).filter(|i| known[*i].is_none()).collect();
        let scores = encoder.scores(&new.iter().map(|i| sentences[*i]).collect::<Vec<_>>(), genre);
        memory.remember(new.iter().map(|i| keys[*i]).zip(scores.iter().cloned()).collect());
        for (i, scores) in new.into_iter().zip(scores) {
            known[i] = Some(scores);
        }
        known.into_iter().map(Option::unwrap_or_default).collect()
    }

    /// The models' probability, or the grammar's certainty where plain words say more.
    fn judge(&self, encoder: &[f32], linear: &[f32], plain: &[SignalKind]) -> Vec<Signal> {
        let scores = SignalKind::ALL.iter().zip(&self.blends).zip(encoder.iter().zip(linear));
        let mut signals: Vec<Signal> = scores
            .filter_map(|((kind, blend), (encoder, linear))| {
                // Who says in plain words that they decide does not disclaim it, whatever the models make of a "not".
                if *kind == SignalKind::Disclaims && plain.contains(&SignalKind::DecidesSelf) {
                    return None;
                }
                let floor = if plain.contains(kind) { CERTAINTY } else { 0.0 };
                let p = blend.probability(*encoder, *linear).max(floor);
                (p >= KEPT_SHARE_OF_THRESHOLD * blend.threshold).then_some(Signal {
                    kind: *kind,
                    certainty: Probability::new(f64::from(p)),
                    clear: p >= blend.threshold,
                })
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

/// Where a sentence stands, who says it, and when.
struct Said {
    span: Range<usize>,
    voice: u8,
    on: Date,
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

    fn span(&mut self, start: usize, end: usize) -> Span {
        Span { start: self.at(start), end: self.at(end) }
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
