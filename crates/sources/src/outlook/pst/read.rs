//! Folder by folder, item by item.

use std::collections::BTreeMap;
use std::fs::File;
use std::io;
use std::rc::Rc;
use std::sync::mpsc::SyncSender;

use countersign_model::{Doubt, Place};
use outlook_pst::ltp::prop_context::PropertyValue;
use outlook_pst::ltp::table_context::TableContext;
use outlook_pst::messaging::attachment::{Attachment, AttachmentData, UnicodeAttachment};
use outlook_pst::messaging::folder::Folder;
use outlook_pst::messaging::message::{Message, UnicodeMessage};
use outlook_pst::messaging::store::{AnsiStore, EntryId, Store, UnicodeStore};
use outlook_pst::ndb::node_id::NodeId;
use outlook_pst::{AnsiPstFile, UnicodePstFile};

use super::{Found, hand_over};
use crate::mail::RawMail;
use crate::outlook::item::{self, Attached, Item, Properties, Value, WANTED};
use crate::outlook::to_mail;

/// Folders nested deeper than this are not entered.
const DEPTH_MAX: usize = 64;
/// An archive of either age; only the newer tells the long names of attachments.
enum Opened {
    Unicode(Rc<UnicodeStore>),
    Ansi(Rc<AnsiStore>),
}

/// Reads the whole archive.
pub(super) fn read(file: File, place: &Place, sender: &SyncSender<Found>) -> io::Result<()> {
    let opened = open(file)?;
    let store: Rc<dyn Store> = match &opened {
        Opened::Unicode(store) => store.clone(),
        Opened::Ansi(store) => store.clone(),
    };
    let root = store.open_folder(&store.properties().ipm_sub_tree_entry_id()?)?;
    let mut walk = Walk { opened, store, place, sender, left_out: BTreeMap::new() };
    walk.folder(root.as_ref(), 0);
    walk.tell_what_was_left_out();
    Ok(())
}

/// Opens for reading alone: the archive itself is never touched.
fn open(file: File) -> io::Result<Opened> {
    let again = file.try_clone()?;
    match UnicodePstFile::read_from(Box::new(file)) {
        Ok(archive) => Ok(Opened::Unicode(UnicodeStore::read(Rc::new(archive))?)),
        Err(_) => Ok(Opened::Ansi(AnsiStore::read(Rc::new(AnsiPstFile::read_from(Box::new(again))?))?)),
    }
}

struct Walk<'a> {
    opened: Opened,
    store: Rc<dyn Store>,
    place: &'a Place,
    sender: &'a SyncSender<Found>,
    /// How many of what could not be read, and why.
    left_out: BTreeMap<(&'static str, String), usize>,
}

impl Walk<'_> {
    /// Reads the folder's mails, then its folders; `false` when nobody wants more.
    fn folder(&mut self, folder: &dyn Folder, depth: usize) -> bool {
        let name = folder.properties().display_name().unwrap_or_default();
        if let Some(reason) = crate::folder::reason_for_folder(&name) {
            return self.set_aside(&name, reason);
        }
        for (id, row) in folder.contents_table().map(|table| rows(table.as_ref())).unwrap_or_default() {
            let listed = Item { properties: row, ..Item::default() };
            if listed.is_mail() && !self.message(id) {
                return false;
            }
        }
        if depth == DEPTH_MAX {
            return true;
        }
        for (id, _) in folder.hierarchy_table().map(|table| rows(table.as_ref())).unwrap_or_default() {
            let inner = self.entry(id).and_then(|entry| self.store.open_folder(&entry));
            let wanted = match inner {
                Ok(inner) => self.folder(inner.as_ref(), depth + 1),
                Err(error) => self.left_out("folders", &error),
            };
            if !wanted {
                return false;
            }
        }
        true
    }

    fn message(&mut self, id: u32) -> bool {
        let message = self.entry(id).and_then(|entry| self.store.open_message(&entry, Some(&WANTED)));
        let message = match message {
            Ok(message) => message,
            Err(error) => return self.left_out("items", &error),
        };
        let mut item = item_of(message.as_ref());
        if !item.is_mail() {
            return true;
        }
        item.attachments = self.attachments(id, message.as_ref());
        let mut mail = RawMail::new(self.place_of(id), to_mail(&item));
        mail.mailbox = self.place.file.clone();
        hand_over(self.sender, Found::Mail(mail))
    }

    fn attachments(&self, id: u32, message: &dyn Message) -> Vec<Attached> {
        let Some(table) = message.attachment_table() else { return Vec::new() };
        let rows = rows(table.as_ref());
        let Opened::Unicode(store) = &self.opened else {
            return rows.into_iter().map(|(_, properties)| Attached { properties, item: None }).collect();
        };
        let opened =
            self.entry(id).and_then(|entry| UnicodeMessage::read(store.clone(), &entry, Some(&WANTED)));
        let Ok(opened) = opened else { return Vec::new() };
        rows.into_iter().map(|(node, row)| attached(&opened, node, row)).collect()
    }

    fn entry(&self, id: u32) -> io::Result<EntryId> {
        self.store.properties().make_entry_id(NodeId::from(id))
    }

    fn place_of(&self, id: u32) -> Place {
        Place { file: self.place.file.clone(), offset: u64::from(id) }
    }

    fn set_aside(&self, folder: &str, reason: &str) -> bool {
        let doubt = Doubt {
            place: self.place.clone(),
            what: format!("the folder {folder:?} holds {reason}"),
            assumed: "it was left out".to_owned(),
            settle: String::new(),
        };
        hand_over(self.sender, Found::Doubt(doubt))
    }

    /// Notes what could not be read, to be told once for each reason.
    fn left_out(&mut self, what: &'static str, error: &io::Error) -> bool {
        *self.left_out.entry((what, error.to_string())).or_default() += 1;
        true
    }

    fn tell_what_was_left_out(&self) {
        for ((what, error), count) in &self.left_out {
            let doubt = Doubt {
                place: self.place.clone(),
                what: format!("{count} {what} of the archive cannot be read: {error}"),
                assumed: "they were left out".to_owned(),
                settle: "repair the archive with Outlook's scanpst, or export it again".to_owned(),
            };
            if !hand_over(self.sender, Found::Doubt(doubt)) {
                return;
            }
        }
    }
}

fn attached(message: &Rc<UnicodeMessage>, node: u32, row: Properties) -> Attached {
    let Ok(opened) = UnicodeAttachment::read(message.clone(), NodeId::from(node), Some(&WANTED)) else {
        return Attached { properties: row, item: None };
    };
    let mut properties = row;
    let told = opened.properties().iter().filter(|(number, _)| **number != item::DATA);
    properties.extend(told.filter_map(|(number, value)| Some((*number, converted(value)?))));
    let item = match opened.data() {
        Some(AttachmentData::Message(inner)) => Some(item_of(inner.as_ref())),
        // A `.msg` that was attached as a file.
        Some(AttachmentData::Binary(data)) => {
            crate::outlook::read_message(data.buffer()).ok().filter(Item::is_mail)
        }
        None => None,
    };
    Attached { properties, item: item.map(Box::new) }
}

fn item_of(message: &dyn Message) -> Item {
    let properties =
        message.properties().iter().filter_map(|(number, value)| Some((*number, converted(value)?)));
    Item { properties: properties.collect(), recipients: recipients(message), attachments: Vec::new() }
}

fn recipients(message: &dyn Message) -> Vec<Properties> {
    let rows = message.recipient_table().map(|table| rows(table.as_ref())).unwrap_or_default();
    rows.into_iter().map(|(_, properties)| properties).collect()
}

/// A table's rows: the node that each stands for, and what the table itself tells of it.
fn rows(table: &dyn TableContext) -> Vec<(u32, Properties)> {
    let context = table.context();
    let rows = table.rows_matrix().map(|row| {
        let values = row.columns(context).unwrap_or_default();
        let known = context.columns().iter().zip(values).filter_map(|(column, value)| {
            let value = table.read_column(&value?, column.prop_type()).ok()?;
            Some((column.prop_id(), converted(&value)?))
        });
        (u32::from(row.id()), known.collect())
    });
    rows.collect()
}

fn converted(value: &PropertyValue) -> Option<Value> {
    Some(match value {
        PropertyValue::Unicode(text) => Value::Text(String::from_utf16_lossy(text.buffer())),
        PropertyValue::String8(text) => Value::Letters(text.buffer().to_vec()),
        PropertyValue::Binary(bytes) => Value::Bytes(bytes.buffer().to_vec()),
        PropertyValue::Integer16(number) => Value::Number(i64::from(*number)),
        PropertyValue::Integer32(number) => Value::Number(i64::from(*number)),
        PropertyValue::Boolean(truth) => Value::Number(i64::from(*truth)),
        PropertyValue::Time(ticks) => Value::Time(*ticks),
        _ => return None,
    })
}
