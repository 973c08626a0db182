//! Mail that was never sent, or that nobody wanted: drafts, templates and junk, by the name of the folder that
//! mail programs keep them in.

/// The names in several languages, lower case.
const UNSENT: [&str; 12] = [
    "drafts",
    "draft",
    "templates",
    "unsent messages",
    "utkast",
    "mallar",
    "entwürfe",
    "vorlagen",
    "kladder",
    "luonnokset",
    "brouillons",
    "borradores",
];
const UNWANTED: [&str; 12] = [
    "junk",
    "junk e-mail",
    "junk email",
    "spam",
    "bulk mail",
    "skräppost",
    "søppelpost",
    "uønsket mail",
    "roskaposti",
    "indésirables",
    "spamverdacht",
    "correo no deseado",
];

/// Why the mail in the mailbox or folder at `name` is left out, if it is.
pub(crate) fn reason(name: &str) -> Option<&'static str> {
    name.split('/').find_map(|part| {
        // A Maildir's folders begin with a dot, and have one between folders of folders.
        if part.starts_with('.') {
            return part.split('.').find_map(reason_for_folder);
        }
        let bare = [".mbox", ".mbx", ".sbd", ".pst"].into_iter().find_map(|ending| part.strip_suffix(ending));
        reason_for_folder(bare.unwrap_or(part))
    })
}

/// Why the mail in a folder called `name` is left out, if it is.
pub(crate) fn reason_for_folder(name: &str) -> Option<&'static str> {
    let name = name.to_lowercase();
    if UNSENT.contains(&name.as_str()) {
        Some("drafts: mail that was never sent")
    } else {
        UNWANTED.contains(&name.as_str()).then_some("junk mail")
    }
}

#[cfg(test)]
mod tests {
    use super::reason;

    #[test]
    fn drafts_and_junk_are_known_by_their_folders() {
        for name in
            ["mail/Drafts", "mail/Drafts.mbox", "mia/.Work.Drafts/cur", "mia/Utkast", "mail/Junk E-mail.mbox"]
        {
            assert!(reason(name).is_some(), "{name}");
        }
        for name in ["mail/Inbox", "export.anna.drafts", "mail/Sent Items/1.eml"] {
            assert_eq!(reason(name), None, "{name}");
        }
    }
}
