//! Domains: whose they are, and which belong to nobody in particular.

/// Providers whose domain tells nothing about the organisation.
const FREE_MAIL: &[&str] = &[
    "gmail.com",
    "googlemail.com",
    "hotmail.com",
    "hotmail.se",
    "hotmail.co.uk",
    "outlook.com",
    "live.com",
    "live.se",
    "live.co.uk",
    "msn.com",
    "yahoo.com",
    "yahoo.se",
    "yahoo.co.uk",
    "ymail.com",
    "icloud.com",
    "me.com",
    "mac.com",
    "aol.com",
    "gmx.com",
    "gmx.de",
    "gmx.net",
    "web.de",
    "t-online.de",
    "proton.me",
    "protonmail.com",
    "pm.me",
    "fastmail.com",
    "zoho.com",
    "yandex.com",
    "mail.com",
    "telia.com",
    "bredband.net",
    "comhem.se",
    "spray.se",
    "home.se",
    "tele2.se",
    "passagen.se",
    "swipnet.se",
    "btinternet.com",
    "sky.com",
    "virginmedia.com",
    "talktalk.net",
    "eircom.net",
    "comcast.net",
    "verizon.net",
    "att.net",
    "sbcglobal.net",
    "bellsouth.net",
    "cox.net",
    "online.no",
    "mail.dk",
    "jubii.dk",
    "elisanet.fi",
    "luukku.com",
    "orange.fr",
    "wanadoo.fr",
    "free.fr",
    "laposte.net",
    "libero.it",
    "hushmail.com",
    "tutanota.com",
    "hey.com",
];

/// Is `domain` a mail provider for everybody?
pub fn is_free_mail(domain: &str) -> bool {
    FREE_MAIL.contains(&domain)
}

/// The part of `domain` that somebody registered: `mail.example.co.uk` → `example.co.uk`.
pub fn registrable(domain: &str) -> &str {
    psl::domain_str(domain).unwrap_or(domain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_subdomain_belongs_to_its_owner() {
        assert_eq!(registrable("mail.sales.example.co.uk"), "example.co.uk");
        assert_eq!(registrable("example.com"), "example.com");
    }
}
