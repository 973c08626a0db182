//! `.msg`: a compound file with one stream for each long property and a table of the short ones.

use std::io::{self, Cursor, Read};

use cfb::CompoundFile;

use super::item::{ATTACHED_SIZE, Attached, Item, Properties, Value};

/// Longer properties are cut, in bytes; attachments are not read at all.
const PROPERTY_BYTES_MAX: u64 = 16 << 20;
/// So many recipients and attachments are read.
const CHILDREN_MAX: usize = 1000;
/// Mails within mails are read so deep.
const DEPTH_MAX: usize = 3;

/// The stream of short properties.
const TABLE: &str = "__properties_version1.0";
/// The stream of an attachment's own bytes.
const DATA: &str = "__substg1.0_37010102";
/// The storage of a mail attached to a mail.
const EMBEDDED: &str = "__substg1.0_3701000D";

type File<'a> = CompoundFile<Cursor<&'a [u8]>>;

/// Reads a whole `.msg`.
///
/// # Errors
/// When `bytes` are not a compound file.
pub(crate) fn read(bytes: &[u8]) -> io::Result<Item> {
    let mut file = CompoundFile::open(Cursor::new(bytes))?;
    Ok(item(&mut file, "", 32, 0))
}

/// The item in the storage at `path`, whose table begins behind `head` bytes.
fn item(file: &mut File<'_>, path: &str, head: usize, depth: usize) -> Item {
    let mut item = Item { properties: properties(file, path, head), ..Item::default() };
    for child in storages(file, path) {
        let name = child.rsplit('/').next().unwrap_or_default();
        if name.starts_with("__recip_version1.0_") {
            item.recipients.push(properties(file, &child, 8));
        } else if name.starts_with("__attach_version1.0_") {
            let nested = format!("{child}/{EMBEDDED}");
            let inner = depth < DEPTH_MAX && file.is_storage(&nested);
            item.attachments.push(Attached {
                properties: properties(file, &child, 8),
                item: inner.then(|| Box::new(self::item(file, &nested, 24, depth + 1))),
            });
        }
    }
    item
}

fn storages(file: &File<'_>, path: &str) -> Vec<String> {
    let Ok(entries) = file.read_storage(format!("/{path}")) else { return Vec::new() };
    let mut names = entries
        .filter(cfb::Entry::is_storage)
        .map(|entry| format!("{path}/{}", entry.name()))
        .take(CHILDREN_MAX)
        .collect::<Vec<_>>();
    names.sort();
    names
}

fn properties(file: &mut File<'_>, path: &str, head: usize) -> Properties {
    let mut properties = Properties::new();
    let table = stream(file, &format!("{path}/{TABLE}")).unwrap_or_default();
    for entry in table.get(head..).unwrap_or_default().chunks_exact(16) {
        let kind = u16::from_le_bytes([entry[0], entry[1]]);
        let number = u16::from_le_bytes([entry[2], entry[3]]);
        let eight = i64::from_le_bytes([
            entry[8], entry[9], entry[10], entry[11], entry[12], entry[13], entry[14], entry[15],
        ]);
        let value = match kind {
            0x0002 | 0x000b => Some(Value::Number(eight & 0xffff)),
            0x0003 => Some(Value::Number(i64::from(eight as i32))),
            0x0040 => Some(Value::Time(eight)),
            0x0102 if number == 0x3701 => None,
            0x001e | 0x001f | 0x0102 => long(file, path, number, kind),
            _ => None,
        };
        if let Some(value) = value {
            properties.insert(number, value);
        }
    }
    // What an attachment holds is never read; its length tells its size.
    if let Ok(data) = file.entry(format!("/{path}/{DATA}")) {
        properties.insert(ATTACHED_SIZE, Value::Number(i64::try_from(data.len()).unwrap_or(i64::MAX)));
    }
    properties
}

fn long(file: &mut File<'_>, path: &str, number: u16, kind: u16) -> Option<Value> {
    let bytes = stream(file, &format!("{path}/__substg1.0_{number:04X}{kind:04X}"))?;
    Some(match kind {
        0x001f => Value::Text(encoding_rs::UTF_16LE.decode_without_bom_handling(&bytes).0.into_owned()),
        0x001e => Value::Letters(bytes),
        _ => Value::Bytes(bytes),
    })
}

fn stream(file: &mut File<'_>, path: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    file.open_stream(format!("/{path}")).ok()?.take(PROPERTY_BYTES_MAX).read_to_end(&mut bytes).ok()?;
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::*;
    use crate::outlook::item;

    /// A compound file with these streams; storages are made as their paths want them.
    fn file(streams: &[(&str, Vec<u8>)]) -> Vec<u8> {
        let mut file = CompoundFile::create(Cursor::new(Vec::new())).unwrap();
        for (path, bytes) in streams {
            if let Some((storage, _)) = path.rsplit_once('/').filter(|(storage, _)| !storage.is_empty()) {
                file.create_storage_all(storage).unwrap();
            }
            file.create_stream(path).unwrap().write_all(bytes).unwrap();
        }
        file.flush().unwrap();
        file.into_inner().into_inner()
    }

    /// A table with a head and entries of type, number and value.
    fn table(head: usize, entries: &[(u16, u16, i64)]) -> Vec<u8> {
        let mut bytes = vec![0; head];
        for (kind, number, value) in entries {
            bytes.extend(kind.to_le_bytes());
            bytes.extend(number.to_le_bytes());
            bytes.extend([0; 4]);
            bytes.extend(value.to_le_bytes());
        }
        bytes
    }

    fn utf16(text: &str) -> Vec<u8> {
        text.encode_utf16().flat_map(u16::to_le_bytes).collect()
    }

    #[test]
    fn a_message_file_is_read_with_its_recipients_and_attachments() {
        let bytes = file(&[
            (
                "/__properties_version1.0",
                table(32, &[(0x1f, item::SUBJECT, 0), (0x40, item::SUBMITTED, 5), (0x1e, item::BODY, 0)]),
            ),
            ("/__substg1.0_0037001F", utf16("Möte")),
            ("/__substg1.0_1000001E", b"Hej".to_vec()),
            (
                "/__recip_version1.0_#00000000/__properties_version1.0",
                table(8, &[(0x3, item::RECIPIENT_TYPE, 2), (0x1f, item::SMTP_ADDRESS, 0)]),
            ),
            ("/__recip_version1.0_#00000000/__substg1.0_39FE001F", utf16("anna@example.com")),
            (
                "/__attach_version1.0_#00000000/__properties_version1.0",
                table(8, &[(0x1f, item::FILE_NAME, 0)]),
            ),
            ("/__attach_version1.0_#00000000/__substg1.0_3707001F", utf16("offert.pdf")),
            (
                "/__attach_version1.0_#00000001/__substg1.0_3701000D/__properties_version1.0",
                table(24, &[(0x1f, item::SUBJECT, 0)]),
            ),
            ("/__attach_version1.0_#00000001/__substg1.0_3701000D/__substg1.0_0037001F", utf16("Inner")),
        ]);
        let item = read(&bytes).unwrap();
        assert_eq!(item.text(item::SUBJECT).as_deref(), Some("Möte"));
        assert_eq!(item.text(item::BODY).as_deref(), Some("Hej"));
        assert_eq!(item::number_of(&item.recipients[0], item::RECIPIENT_TYPE), Some(2));
        assert_eq!(
            item.text_of(&item.recipients[0], item::SMTP_ADDRESS).as_deref(),
            Some("anna@example.com")
        );
        assert_eq!(
            item.text_of(&item.attachments[0].properties, item::FILE_NAME).as_deref(),
            Some("offert.pdf")
        );
        assert_eq!(item.attachments[1].item.as_ref().unwrap().text(item::SUBJECT).as_deref(), Some("Inner"));
    }

    #[test]
    fn what_is_no_compound_file_is_an_error() {
        assert!(read(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 and then nothing").is_err());
    }
}
