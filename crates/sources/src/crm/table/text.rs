//! From bytes to text: byte order marks, UTF-8, and the Windows code page of Western Europe for the rest.

use std::borrow::Cow;

use encoding_rs::{Encoding, WINDOWS_1252};

/// What the bytes say, and whether they had to be taken for Windows-1252.
pub(in crate::crm) fn decode(bytes: &[u8]) -> (Cow<'_, str>, bool) {
    if let Some((encoding, length)) = Encoding::for_bom(bytes) {
        return (encoding.decode_without_bom_handling(&bytes[length..]).0, false);
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => (Cow::Borrowed(text), false),
        Err(_) => (WINDOWS_1252.decode_without_bom_handling(bytes).0, true),
    }
}

#[cfg(test)]
mod tests {
    use super::decode;

    #[test]
    fn marks_utf8_and_windows_text_are_read() {
        assert_eq!(decode(b"\xEF\xBB\xBFNamn"), ("Namn".into(), false));
        assert_eq!(decode("Åsa".as_bytes()), ("Åsa".into(), false));
        assert_eq!(decode(b"\xC5sa \x80"), ("Åsa €".into(), true));
        assert_eq!(decode(b"\xFF\xFEN\0a\0"), ("Na".into(), false));
    }
}
