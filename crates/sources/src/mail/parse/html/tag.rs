//! What a tag means for the text.

use memchr::memmem;

use super::writer::Writer;

/// Quotation marks inside a tag are honoured within so many bytes.
const TAG_BYTES_MAX: usize = 8192;

/// Takes the tag, comment or stray sign at the beginning of `text`; returns its length in bytes, with all that it
/// hides.
pub(super) fn take(text: &str, writer: &mut Writer) -> usize {
    let bytes = text.as_bytes();
    if bytes.starts_with(b"<!--") {
        return memmem::find(&bytes[4..], b"-->").map_or(bytes.len(), |at| at + 7);
    }
    if !bytes.get(1).is_some_and(|&byte| byte.is_ascii_alphabetic() || matches!(byte, b'/' | b'!' | b'?')) {
        writer.letters("<");
        return 1;
    }
    let Some(end) = end(bytes) else {
        return bytes.len();
    };
    let inner = &text[1..end];
    let (closes, inner) = inner.strip_prefix('/').map_or((false, inner), |inner| (true, inner));
    let name_end = inner.bytes().position(|byte| !byte.is_ascii_alphanumeric()).unwrap_or(inner.len());
    let name = inner[..name_end].to_ascii_lowercase();
    let hidden = matches!(name.as_str(), "style" | "script" | "title" | "template");
    if hidden && !closes && !inner.ends_with('/') {
        return end + 1 + until_closed(&bytes[end + 1..], name.as_bytes());
    }
    apply(&name, closes, &inner[name_end..], writer);
    end + 1
}

/// Where the tag's `>` stands.
fn end(bytes: &[u8]) -> Option<usize> {
    let mut quote = None;
    for (at, &byte) in bytes.iter().enumerate().take(TAG_BYTES_MAX) {
        match (byte, quote) {
            (b'>', None) => return Some(at),
            (b'"' | b'\'', None) if bytes[..at].trim_ascii_end().ends_with(b"=") => quote = Some(byte),
            (_, Some(mark)) if mark == byte => quote = None,
            _ => {}
        }
    }
    memchr::memchr(b'>', bytes)
}

/// The length of what stands before `</name`, and of the closing tag itself.
fn until_closed(bytes: &[u8], name: &[u8]) -> usize {
    let closing = memmem::find_iter(bytes, b"</").find(|at| {
        bytes.get(at + 2..at + 2 + name.len()).is_some_and(|word| word.eq_ignore_ascii_case(name))
    });
    let Some(at) = closing else { return bytes.len() };
    memchr::memchr(b'>', &bytes[at..]).map_or(bytes.len(), |end| at + end + 1)
}

fn apply(name: &str, closes: bool, attributes: &str, writer: &mut Writer) {
    match name {
        "br" => writer.line_end(),
        "p" if !closes && is_tight(attributes) => writer.block(),
        "p" if closes => writer.block(),
        "p" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => writer.paragraph(),
        "div" | "tr" | "table" | "ul" | "ol" | "dl" | "dt" | "dd" | "section" | "article" | "header"
        | "footer" | "center" | "form" | "body" => writer.block(),
        "li" => {
            writer.block();
            if !closes {
                writer.letters("-");
                writer.gap();
            }
        }
        "td" | "th" => writer.gap(),
        "hr" => {
            writer.block();
            writer.letters("________________________________");
            writer.block();
        }
        "pre" => {
            writer.block();
            writer.preformatted = stepped(writer.preformatted, closes);
        }
        "blockquote" => {
            writer.block();
            if closes || is_quotation(attributes) || writer.quotes > 0 {
                writer.quotes = stepped(writer.quotes, closes);
            }
        }
        _ => {}
    }
}

fn stepped(depth: usize, closes: bool) -> usize {
    if closes { depth.saturating_sub(1) } else { depth + 1 }
}

/// A paragraph without space around it, as Outlook writes each line.
fn is_tight(attributes: &str) -> bool {
    let attributes = attributes.to_ascii_lowercase();
    attributes.contains("msonormal") || attributes.contains("margin:0") || attributes.contains("margin: 0")
}

/// A quoted mail rather than an indented paragraph.
fn is_quotation(attributes: &str) -> bool {
    let attributes = attributes.to_ascii_lowercase();
    attributes.contains("cite") || attributes.contains("quote")
}
