//! Greetings, which are sentences of their own: `Hi Anna,`.

use std::sync::LazyLock;

use crate::zones::word_list::WordList;

/// Words that greet.
static GREETINGS: LazyLock<WordList> = LazyLock::new(|| {
    WordList::new(
        "hi;hello;hey;dear;good morning;good afternoon;good evening;morning;greetings;hej;hejsan;hallå;tjena;
        tja;hej igen;god morgon;godmorgon;god dag;goddag;god kväll;hi again;hello again;hi there;hello there;
        bästa;bäste;käre;kära;hei;hallo;moin;guten tag;guten morgen;sehr geehrte;sehr geehrter;lieber;liebe;
        bonjour;hola;ciao;kære;kjære;hoi;beste;moi;hejhej;hej hej;halloj;hej på dig;hej på er",
        ';',
    )
});

/// The length of the greeting that a line begins with, its comma included.
pub(super) fn greeting(line: &str) -> Option<usize> {
    let greets = GREETINGS.prefix(line)?;
    let (end, sign) =
        line.char_indices().take(60).find(|(_, char)| matches!(char, ',' | '!' | ':' | '.' | '–' | '?'))?;
    let name = line.get(greets..end)?;
    let named = name.split_whitespace().count() <= 5 && name.split_whitespace().all(is_named);
    let signs = line[end..].find(|char: char| !matches!(char, ',' | '!' | ':' | '.' | '–'));
    let stopped = sign == '?' || sign == '.' && !name.is_empty() && line[end..].starts_with(". ");
    (named && !stopped).then_some(end + signs.unwrap_or(line.len() - end))
}

/// A name, or a word that stands for some or joins them.
fn is_named(word: &str) -> bool {
    word.starts_with(char::is_uppercase) || COMPANIONS.contains(word)
}

static COMPANIONS: LazyLock<WordList> = LazyLock::new(|| {
    WordList::new(
        "and och & all alla both båda everyone team again igen there på er dig von af de sir madam or og und",
        ' ',
    )
});
