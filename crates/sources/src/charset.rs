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

/// Decodes `bytes` in the charset called `label`; `None` for a name that nobody knows, and where they are not in it.
pub(crate) fn decode(bytes: &[u8], label: &str) -> Option<String> {
    if let Some(encoding) = Encoding::for_label(label.trim().as_bytes()) {
        let (text, _, wrong) = encoding.decode(bytes);
        return (!wrong).then(|| text.into_owned());
    }
    // Charsets that the web does without: UTF-7, IBM's code pages.
    let decoder = mail_parser::decoders::charsets::map::charset_decoder(label.trim().as_bytes())?;
    Some(decoder(bytes))
}
