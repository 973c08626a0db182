//! Notes that were written in an editor.

use std::borrow::Cow;

use crate::mail::text_of_html;

/// `text` without tags, when it is HTML; as it stands otherwise.
pub(in crate::crm) fn plain(text: &str) -> Cow<'_, str> {
    if is_html(text) { Cow::Owned(text_of_html(text)) } else { Cow::Borrowed(text) }
}

/// Does a tag stand in it that editors write?
fn is_html(text: &str) -> bool {
    const TAGS: [&str; 14] =
        ["p", "br", "div", "span", "b", "strong", "i", "em", "ul", "ol", "li", "a", "html", "table"];
    text.split('<').skip(1).any(|piece| {
        let name_end = piece.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(piece.len());
        piece.contains('>') && TAGS.iter().any(|tag| piece[..name_end].eq_ignore_ascii_case(tag))
    })
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn html_becomes_text_and_text_stays() {
        assert_eq!(plain("<p>Boss said <b>yes</b></p><p>x</p>"), "Boss said yes\n\nx");
        assert_eq!(plain("margin < 3, cost > 4 & so on"), "margin < 3, cost > 4 & so on");
    }
}
