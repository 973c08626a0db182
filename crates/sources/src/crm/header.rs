//! The ways in which one header can be meant.

use super::fold::fold_header;

/// Prefixes that warehouses and API dumps put before a field's name.
const PREFIXES: [&str; 3] = ["property", "properties", "fields"];

/// The folded spellings under which a header may be known, the most literal first: as it stands, without the
/// object before a colon (`Contact: Full Name`), without a warehouse's prefix (`property_amount`).
pub(super) fn spellings(header: &str) -> Vec<String> {
    let whole = fold_header(header);
    let mut found = Vec::with_capacity(1);
    if let Some((_, behind)) = header.rsplit_once(": ") {
        found.push(fold_header(behind));
    }
    let bare = PREFIXES.iter().filter_map(|prefix| {
        let first = header.split(['_', '.']).next()?;
        (header.len() > first.len() && first.eq_ignore_ascii_case(prefix))
            .then(|| whole.strip_prefix(prefix))?
    });
    found.extend(bare.map(str::to_owned));
    found.insert(0, whole);
    found.retain(|spelling| !spelling.is_empty());
    found
}

#[cfg(test)]
mod tests {
    use super::spellings;

    #[test]
    fn an_object_or_a_prefix_may_stand_before_a_header() {
        assert_eq!(spellings("Contact: Full Name"), ["contactfullname", "fullname"]);
        assert_eq!(spellings("property_hs_next_step"), ["propertyhsnextstep", "hsnextstep"]);
        assert_eq!(spellings("properties.dealname"), ["propertiesdealname", "dealname"]);
        assert_eq!(spellings("Property"), ["property"]);
        assert!(spellings(" ").is_empty());
    }
}
