//! `>From ` at the beginning of a line stands for `From `, as mboxo and mboxrd write it.

use memchr::memmem;

/// A copy of `content` with one `>` taken from each escaped line behind its first `head` bytes.
pub(super) fn unescape(content: &[u8], head: usize) -> Vec<u8> {
    let mut copy = Vec::with_capacity(content.len());
    let mut taken = 0;
    for found in memmem::find_iter(&content[head..], b">From ") {
        let at = head + found;
        // Several `>` may stand before it; they are one escape.
        let line_start = content[..at].iter().rposition(|&byte| byte != b'>').map_or(0, |before| before + 1);
        if line_start > head && content[line_start - 1] == b'\n' {
            copy.extend_from_slice(&content[taken..line_start]);
            taken = line_start + 1;
        }
    }
    copy.extend_from_slice(&content[taken..]);
    copy
}
