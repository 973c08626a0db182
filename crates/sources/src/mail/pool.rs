//! One copy of each word that many mails share, so that a million of them fit in memory.

use std::collections::HashSet;
use std::sync::Arc;

use countersign_model::{EmailAddress, Mail, Mailbox, MessageId};

/// Addresses, names, ids and subjects met so far. A mail passed through it shares them with the mails before it.
#[derive(Debug, Default)]
pub struct Pool {
    texts: HashSet<Arc<str>>,
    addresses: HashSet<EmailAddress>,
    ids: HashSet<MessageId>,
}

impl Pool {
    /// Makes `mail` share what it has in common with the mails before it. Its meaning does not change.
    pub fn share(&mut self, mail: &mut Mail) {
        let Mail { id, in_reply_to, references, from, to, cc, bcc, subject, attachments, .. } = mail;
        for id in [id].into_iter().chain(in_reply_to).chain(references) {
            self.id(id);
        }
        for mailbox in from.iter_mut().chain(to).chain(cc).chain(bcc) {
            self.mailbox(mailbox);
        }
        self.text(subject);
        for attachment in attachments {
            self.text(&mut attachment.name);
            self.text(&mut attachment.media_type);
        }
        shrink(mail);
    }

    fn mailbox(&mut self, mailbox: &mut Mailbox) {
        self.text(&mut mailbox.name);
        match self.addresses.get(&mailbox.address) {
            Some(known) => mailbox.address = known.clone(),
            None => _ = self.addresses.insert(mailbox.address.clone()),
        }
    }

    fn text(&mut self, text: &mut Arc<str>) {
        match self.texts.get(text.as_ref()) {
            Some(known) => *text = known.clone(),
            None => _ = self.texts.insert(text.clone()),
        }
    }

    fn id(&mut self, id: &mut MessageId) {
        match self.ids.get(id) {
            Some(known) => *id = known.clone(),
            None => _ = self.ids.insert(id.clone()),
        }
    }
}

/// Lists that grew keep room for more; a mail that is kept needs none.
fn shrink(mail: &mut Mail) {
    mail.references.shrink_to_fit();
    for list in [&mut mail.to, &mut mail.cc, &mut mail.bcc] {
        list.shrink_to_fit();
    }
    mail.attachments.shrink_to_fit();
}
