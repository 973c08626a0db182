//! Outlook's compressed rich text, as plain text.

/// The dictionary that both sides begin with.
const PRELOAD: &[u8] = b"{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \
\\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx";

/// Longer texts are cut, in bytes.
const TEXT_BYTES_MAX: usize = 16 << 20;
/// The dictionary's size, in bytes.
const WINDOW_BYTES: usize = 4096;

/// Destinations whose content nobody reads.
const HIDDEN: [&str; 12] = [
    "fonttbl",
    "colortbl",
    "stylesheet",
    "info",
    "pict",
    "object",
    "header",
    "footer",
    "generator",
    "listtable",
    "themedata",
    "datastore",
];

/// The text of compressed rich text; `None` where it is none.
pub(super) fn to_text(compressed: &[u8]) -> Option<String> {
    let head = compressed.get(..16)?;
    let body = &compressed[16..];
    match &head[8..12] {
        b"LZFu" => Some(plain(&decompressed(body))),
        b"MELA" => Some(plain(body)),
        _ => None,
    }
}

/// Undoes the compression: a flag byte for each eight items, which are bytes or pairs of offset and length.
fn decompressed(body: &[u8]) -> Vec<u8> {
    let mut window = [0_u8; WINDOW_BYTES];
    window[..PRELOAD.len()].copy_from_slice(PRELOAD);
    let mut at = PRELOAD.len();
    let mut out = Vec::new();
    let mut input = body.iter().copied();
    while let Some(flags) = input.next() {
        for bit in 0..8 {
            let Some(first) = input.next() else { return out };
            let (start, length) = if flags >> bit & 1 == 0 {
                window[at] = first;
                (at, 1)
            } else {
                let Some(second) = input.next() else { return out };
                let start = usize::from(first) << 4 | usize::from(second) >> 4;
                if start == at {
                    return out;
                }
                (start, usize::from(second & 0xf) + 2)
            };
            for step in 0..length {
                let byte = window[(start + step) % WINDOW_BYTES];
                window[at] = byte;
                at = (at + 1) % WINDOW_BYTES;
                out.push(byte);
            }
            if out.len() > TEXT_BYTES_MAX {
                return out;
            }
        }
    }
    out
}

/// What is written in rich text, without the markup.
fn plain(rtf: &[u8]) -> String {
    let mut reader = Reader { rest: rtf, out: String::new(), hidden: Vec::new(), hides: false, skip: 0 };
    while let Some((&byte, rest)) = reader.rest.split_first() {
        reader.rest = rest;
        match byte {
            b'{' => reader.hidden.push(reader.hides),
            b'}' => reader.hides = reader.hidden.pop().unwrap_or(false),
            b'\\' => reader.control(),
            b'\r' | b'\n' => {}
            byte => reader.letter(western(byte)),
        }
    }
    reader.out
}

struct Reader<'a> {
    rest: &'a [u8],
    out: String,
    /// Whether the groups around hide what they hold.
    hidden: Vec<bool>,
    hides: bool,
    /// How many letters stand in for a Unicode one and are passed over.
    skip: usize,
}

impl Reader<'_> {
    fn letter(&mut self, letter: char) {
        if self.skip > 0 {
            self.skip -= 1;
        } else if !self.hides {
            self.out.push(letter);
        }
    }

    fn control(&mut self) {
        let Some((&first, rest)) = self.rest.split_first() else { return };
        if !first.is_ascii_alphabetic() {
            self.rest = rest;
            return self.sign(first);
        }
        let word = self.take(u8::is_ascii_alphabetic);
        let digits = self.take(|byte| byte.is_ascii_digit() || *byte == b'-');
        self.rest = self.rest.strip_prefix(b" ").unwrap_or(self.rest);
        let number = digits.parse::<i32>().ok();
        match word.as_str() {
            "par" | "line" | "row" => self.letter('\n'),
            "tab" | "cell" => self.letter('\t'),
            "u" => self.unicode(number.unwrap_or(0)),
            "htmlrtf" => self.hides = number != Some(0),
            word if HIDDEN.contains(&word) => self.hides = true,
            _ => {}
        }
    }

    fn sign(&mut self, sign: u8) {
        match sign {
            b'\'' => {
                let digits = std::str::from_utf8(self.rest.get(..2).unwrap_or_default()).unwrap_or_default();
                let byte = u8::from_str_radix(digits, 16).unwrap_or(b'?');
                self.rest = self.rest.get(2..).unwrap_or_default();
                self.letter(western(byte));
            }
            b'*' => self.hides = true,
            b'~' => self.letter(' '),
            b'\\' | b'{' | b'}' => self.letter(char::from(sign)),
            _ => {}
        }
    }

    fn unicode(&mut self, number: i32) {
        let code = u32::try_from(if number < 0 { number + 65536 } else { number }).unwrap_or(0);
        self.skip = 0;
        self.letter(char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER));
        self.skip = 1;
    }

    fn take(&mut self, wanted: impl Fn(&u8) -> bool) -> String {
        let end = self.rest.iter().take(32).position(|byte| !wanted(byte)).unwrap_or(self.rest.len().min(32));
        let (taken, rest) = self.rest.split_at(end);
        self.rest = rest;
        String::from_utf8_lossy(taken).into_owned()
    }
}

/// A byte of Windows's western charset, which is rich text's own.
fn western(byte: u8) -> char {
    let (text, _) = encoding_rs::WINDOWS_1252.decode_without_bom_handling(std::slice::from_ref(&byte));
    text.chars().next().unwrap_or(' ')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rich_text_is_read_without_its_markup() {
        let rtf = br"{\rtf1\ansi{\fonttbl{\f0 Arial;}}{\*\generator x;}\f0 Hej \b Anna\b0 !\par Sm\'f6rg\u229?s \{3\}}";
        assert_eq!(plain(rtf), "Hej Anna!\nSmörgås {3}");
    }

    #[test]
    fn compressed_rich_text_is_read() {
        // The example of the format's own description.
        let compressed = [
            0x2d, 0x00, 0x00, 0x00, 0x2b, 0x00, 0x00, 0x00, 0x4c, 0x5a, 0x46, 0x75, 0xf1, 0xc5, 0xc7, 0xa7,
            0x03, 0x00, 0x0a, 0x00, 0x72, 0x63, 0x70, 0x67, 0x31, 0x32, 0x35, 0x42, 0x32, 0x0a, 0xf3, 0x20,
            0x68, 0x65, 0x6c, 0x09, 0x00, 0x20, 0x62, 0x77, 0x05, 0xb0, 0x6c, 0x64, 0x7d, 0x0a, 0x80, 0x0f,
            0xa0,
        ];
        assert_eq!(to_text(&compressed).as_deref(), Some("hello world"));
        assert_eq!(to_text(b"nothing"), None);
    }
}
