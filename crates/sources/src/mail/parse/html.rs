//! Our text of a mail's HTML: one line for each block, lists with dashes, quotations with `> `, as mail programs
//! write plain text themselves. One pass, no tree.

use mail_parser::decoders::html::add_html_token;

use writer::Writer;

mod tag;
mod writer;

/// Longer entities are not entities, in bytes.
const ENTITY_BYTES_MAX: usize = 32;

/// The text of `html`.
pub(crate) fn to_text(html: &str) -> String {
    let mut writer = Writer::with_capacity(html.len() / 4);
    let mut rest = html;
    while let Some(at) = memchr::memchr2(b'<', b'&', rest.as_bytes()) {
        writer.words(&rest[..at]);
        rest = &rest[at..];
        let taken =
            if rest.starts_with('<') { tag::take(rest, &mut writer) } else { entity(rest, &mut writer) };
        rest = &rest[taken..];
    }
    writer.words(rest);
    writer.finish()
}

/// Writes the entity at the beginning of `text`; returns its length in bytes.
fn entity(text: &str, writer: &mut Writer) -> usize {
    let window = &text.as_bytes()[..text.len().min(ENTITY_BYTES_MAX)];
    let Some(end) = memchr::memchr(b';', window) else {
        writer.letters("&");
        return 1;
    };
    let body = &window[1..end];
    if body.is_empty() || !body.iter().all(|byte| byte.is_ascii_alphanumeric() || *byte == b'#') {
        writer.letters("&");
        return 1;
    }
    let mut letters = String::new();
    add_html_token(&mut letters, &window[..=end], false);
    // A no-break space is a space to the reader.
    if letters == "\u{a0}" {
        writer.hard_space();
    } else {
        writer.letters(&letters);
    }
    end + 1
}

#[cfg(test)]
mod tests {
    use super::to_text;

    #[track_caller]
    fn check(html: &str, text: &str) {
        assert_eq!(to_text(html), text, "{html}");
    }

    #[test]
    fn blocks_stand_on_lines_of_their_own() {
        check(
            "<div>Hi Anna,</div><div><br></div><div>It is <b>just</b>\n a formality.</div>",
            "Hi Anna,\n\nIt is just a formality.",
        );
        check("<p>One.</p><p>Two.</p>", "One.\n\nTwo.");
        check(
            "<p class=MsoNormal>One.</p><p class=MsoNormal>&nbsp;</p><p class=MsoNormal>Two.</p>",
            "One.\n\nTwo.",
        );
        check("<table><tr><td>Price</td><td>100</td></tr><tr><td>Sum</td></tr></table>", "Price 100\nSum");
        check("<ul><li>one<li>two</ul>three", "- one\n- two\nthree");
    }

    #[test]
    fn quotations_are_marked() {
        check(
            "Yes.<div class=\"gmail_quote\"><div>Mia wrote:<br></div><blockquote class=\"gmail_quote\">\
             <div>Who signs?</div><div>And when?</div></blockquote></div>Anna",
            "Yes.\nMia wrote:\n> Who signs?\n> And when?\nAnna",
        );
    }

    #[test]
    fn what_nobody_sees_is_left_out() {
        check(
            "<head><title>x</title><style>p { a > b }</style></head>Hello<!-- <p>no --> there<script>if (a<b) {}</script>!",
            "Hello there!",
        );
        check("<!DOCTYPE html><html><body>Hej<style>", "Hej");
    }

    #[test]
    fn entities_and_stray_signs_are_read() {
        check(
            "Sm&ouml;rg&aring;s &lt;3 &#228; &amp; a < b &unknown; AT&T;",
            "Smörgås <3 ä & a < b &unknown; AT&T;",
        );
        check("a > b", "a > b");
    }

    #[test]
    fn preformatted_text_keeps_its_lines() {
        check("<pre>a\n  b</pre>c", "a\n  b\nc");
    }
}
