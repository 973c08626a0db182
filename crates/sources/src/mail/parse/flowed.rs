//! `format=flowed`: lines that end in a space go on in the next.

/// `text` with its soft line breaks taken out; `delsp` when the space before a break belongs to the break.
pub(super) fn joined(text: &str, delsp: bool) -> String {
    let mut out = String::with_capacity(text.len());
    let mut open: Option<usize> = None;
    for line in text.lines() {
        let depth = line.bytes().take_while(|&byte| byte == b'>').count();
        let unquoted = &line[depth..];
        let content = unquoted.strip_prefix(' ').unwrap_or(unquoted);
        let signature = content == "-- ";
        if open.is_some_and(|open| open != depth || signature) {
            out.push('\n');
            open = None;
        }
        if open.is_none() && depth > 0 {
            out.extend(std::iter::repeat_n('>', depth));
            out.push(' ');
        }
        let flows = content.ends_with(' ') && !signature;
        out.push_str(if flows && delsp { &content[..content.len() - 1] } else { content });
        open = flows.then_some(depth);
        if !flows {
            out.push('\n');
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::joined;

    #[test]
    fn soft_breaks_are_joined_within_one_depth_of_quotation() {
        let text = "The boss \njust signs.\n> Who \n> decides?\nAnna\n-- \nAnna Jones \n";
        assert_eq!(joined(text, false), "The boss just signs.\n> Who decides?\nAnna\n-- \nAnna Jones ");
    }

    #[test]
    fn the_space_of_a_break_goes_where_the_mail_says_so() {
        assert_eq!(joined("form \nality\n", true), "formality\n");
    }
}
