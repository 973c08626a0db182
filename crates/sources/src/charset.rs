//! Letters from bytes, where the charset is undeclared, unknown, or not the declared one.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::Encoding;

/// How much is looked at for a guess, in bytes.
const SAMPLE_BYTES: usize = 64 << 10;

/// Decodes `bytes` in the charset that they most resemble, and names it.
pub(crate) fn guess(bytes: &[u8]) -> (String, &'static str) {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Allow);
    detector.feed(&bytes[..bytes.len().min(SAMPLE_BYTES)], true);
    let encoding = detector.guess(None, Utf8Detection::Allow);
    let (text, _) = encoding.decode_without_bom_handling(bytes);
    (text.into_owned(), encoding.name())
}

/// Decodes `bytes` in the charset called `label`; `None` for a name that nobody knows.
pub(crate) fn decode(bytes: &[u8], label: &str) -> Option<String> {
    let encoding = Encoding::for_label(label.trim().as_bytes())?;
    Some(encoding.decode(bytes).0.into_owned())
}
