//! Writes words, spaces and lines, and never more of either than needed.

/// Deeper quotations are shown as this deep.
const QUOTE_DEPTH_MAX: usize = 8;

/// The text so far.
pub(super) struct Writer {
    out: String,
    /// A space is due before the next word.
    space: bool,
    /// How many line ends stand at the end of `out`; a new text counts as many.
    line_ends: usize,
    /// The line holds nothing but a space that was meant to be seen.
    blank: bool,
    /// How many quotations are open.
    pub(super) quotes: usize,
    /// How many `<pre>` are open.
    pub(super) preformatted: usize,
}

impl Writer {
    pub(super) fn with_capacity(bytes: usize) -> Self {
        Self {
            out: String::with_capacity(bytes),
            space: false,
            line_ends: 2,
            blank: false,
            quotes: 0,
            preformatted: 0,
        }
    }

    /// Text between tags: white space is folded, except in `<pre>`.
    pub(super) fn words(&mut self, text: &str) {
        if self.preformatted > 0 {
            return self.lines(text);
        }
        let mut rest = text;
        loop {
            let start = rest.bytes().position(|byte| !is_space(byte)).unwrap_or(rest.len());
            self.space |= start > 0;
            rest = &rest[start..];
            let end = rest.bytes().position(is_space).unwrap_or(rest.len());
            if end == 0 {
                return;
            }
            self.letters(&rest[..end]);
            rest = &rest[end..];
        }
    }

    fn lines(&mut self, text: &str) {
        for (at, line) in text.split('\n').enumerate() {
            if at > 0 {
                self.line_end();
            }
            let line = line.trim_end_matches('\r');
            if !line.is_empty() {
                self.letters(line);
            }
        }
    }

    /// Letters that stand together.
    pub(super) fn letters(&mut self, letters: &str) {
        if self.line_ends > 0 {
            self.quote_marks();
        } else if self.space {
            self.out.push(' ');
        }
        self.space = false;
        self.blank = false;
        self.line_ends = 0;
        self.out.push_str(letters);
    }

    /// A space that stands between words, but begins no line.
    pub(super) fn gap(&mut self) {
        self.space = true;
    }

    /// A no-break space: alone on its line it makes an empty line.
    pub(super) fn hard_space(&mut self) {
        self.space = true;
        self.blank |= self.line_ends > 0;
    }

    /// Ends the line, even an empty one.
    pub(super) fn line_end(&mut self) {
        if self.line_ends > 0 && !self.out.is_empty() {
            self.quote_marks();
        }
        if !self.out.is_empty() {
            self.out.push('\n');
        }
        self.line_ends += 1;
        self.space = false;
        self.blank = false;
    }

    /// What follows stands on a line of its own.
    pub(super) fn block(&mut self) {
        if self.line_ends == 0 || self.blank {
            self.line_end();
        }
        self.space = false;
    }

    /// What follows stands behind an empty line.
    pub(super) fn paragraph(&mut self) {
        self.block();
        if self.line_ends == 1 {
            self.line_end();
        }
    }

    fn quote_marks(&mut self) {
        for _ in 0..self.quotes.min(QUOTE_DEPTH_MAX) {
            self.out.push_str("> ");
        }
    }

    /// The text, without white space around it.
    pub(super) fn finish(mut self) -> String {
        self.out.truncate(self.out.trim_end().len());
        self.out
    }
}

fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\n' | b'\r' | 0x0c)
}
