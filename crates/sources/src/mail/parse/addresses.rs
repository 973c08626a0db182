//! Who and whom: header addresses to mailboxes; what is no address is dropped and doubted.

use countersign_model::{EmailAddress, Mailbox};
use mail_parser::{Addr, Address, HeaderName, HeaderValue, Message};

/// More addresses than this are not kept of one header field.
const ADDRESSES_MAX: usize = 2000;
/// Longer addresses are garbage, in bytes.
const ADDRESS_BYTES_MAX: usize = 320;

/// The addresses of every header called `name`; what is none goes into `dropped`.
pub(super) fn all(
    message: &Message<'_>,
    name: &HeaderName<'static>,
    dropped: &mut Vec<String>,
) -> Vec<Mailbox> {
    let headers = message.parts.first().map(|part| part.headers.as_slice()).unwrap_or_default();
    let values = headers.iter().filter(|header| &header.name == name).map(|header| &header.value);
    let mut mailboxes = Vec::new();
    for addresses in values.filter_map(HeaderValue::as_address) {
        for address in each(addresses).take(ADDRESSES_MAX) {
            match mailbox(address) {
                Ok(found) => mailboxes.push(found),
                Err(garbage) if garbage.is_empty() => {}
                Err(garbage) => dropped.push(garbage),
            }
        }
    }
    mailboxes
}

fn each<'a, 'x>(addresses: &'a Address<'x>) -> Box<dyn Iterator<Item = &'a Addr<'x>> + 'a> {
    match addresses {
        Address::List(list) => Box::new(list.iter()),
        Address::Group(groups) => Box::new(groups.iter().flat_map(|group| &group.addresses)),
    }
}

/// One address with its name; what stood there instead where it is none.
fn mailbox(address: &Addr<'_>) -> Result<Mailbox, String> {
    let name = address.name.as_deref().map(name).unwrap_or_default();
    let written = address.address.as_deref().unwrap_or_default();
    if let Some(address) = parse(written) {
        return Ok(Mailbox { name: name.into(), address });
    }
    // Some programs put the address where the name belongs.
    match parse(&name) {
        Some(address) => Ok(Mailbox { name: "".into(), address }),
        None if written.is_empty() => Err(name),
        None => Err(written.chars().filter(|c| !c.is_control()).take(80).collect()),
    }
}

/// `text` as an address; `None` for what cannot be delivered to.
pub(crate) fn parse(text: &str) -> Option<EmailAddress> {
    let text = text.trim();
    if text.len() > ADDRESS_BYTES_MAX {
        return None;
    }
    let address = EmailAddress::parse(text).ok()?;
    let garbage = |c: char| matches!(c, '<' | '>' | '(' | ')' | ',' | ';' | '"' | '\\' | '/' | '=');
    (!address.domain().contains(garbage)).then_some(address)
}

/// A display name without quotes, control characters and surplus white space.
pub(crate) fn name(text: &str) -> String {
    let words = text.split(|c: char| c.is_whitespace() || c.is_control()).filter(|word| !word.is_empty());
    let name = words.take(40).collect::<Vec<_>>().join(" ");
    let bare = ['"', '\''].iter().find_map(|&mark| name.strip_prefix(mark)?.strip_suffix(mark));
    bare.unwrap_or(&name).trim().to_owned()
}
