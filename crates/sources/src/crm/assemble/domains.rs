//! Domains of accounts, from web sites and addresses.

use std::sync::Arc;

/// The domains in `cell`: `https://www.example.com/en, mail.example.se`.
pub(super) fn domains(cell: &str) -> impl Iterator<Item = Arc<str>> {
    cell.split([',', ';', ' ', '\n', '|']).filter_map(domain)
}

fn domain(text: &str) -> Option<Arc<str>> {
    let text = text.trim().to_lowercase();
    let bare = text.split_once("://").map_or(text.as_str(), |(_, rest)| rest);
    let bare = bare.split(['/', '?', '#']).next().unwrap_or_default();
    let bare = bare.rsplit('@').next().unwrap_or_default();
    let bare = bare.split(':').next().unwrap_or_default();
    let bare = bare.strip_prefix("www.").unwrap_or(bare).trim_end_matches('.');
    let valid = bare.contains('.')
        && !bare.starts_with('.')
        && bare.chars().all(|c| c.is_alphanumeric() || matches!(c, '.' | '-' | '_'));
    valid.then(|| bare.into())
}

#[cfg(test)]
mod tests {
    use super::domains;

    #[test]
    fn scheme_path_and_www_are_stripped() {
        let found: Vec<_> = domains("https://www.Example.com/en?x=1; @mail.example.se, acme").collect();
        assert_eq!(found, ["example.com".into(), "mail.example.se".into()]);
    }
}
