//! Capitalised words that are nobody.

use super::check_all;

#[test]
fn firms_places_days_and_products_are_nobody() {
    let sentences = [
        "We buy from Kowalczyk Industries Ltd today.",
        "Offerten från Bergs Bygg AB är lägre.",
        "The office in Manchester is closed.",
        "Let us meet on Friday in March.",
        "Please use Microsoft Teams or Excel.",
        "Avtalet med Norrköpings kommun är klart.",
        "The crew speaks Swedish and German.",
        "It runs on SharePoint and the ERP.",
        "Kind Regards",
        "The Falcon is our model.",
        "See Appendix B.",
        "Annual Service Agreement Renewal",
        "Our Galaxy tablets are old.",
        "Vi flyttar till Borås.",
        "What about GDPR and ISO 27001?",
        "Order No 4711 from Warehouse B.",
        "Handelsbanken på Storgatan.",
        "Please see the NDA.",
        "On Easter Monday nobody works.",
    ];
    let cases: Vec<super::Case> = sentences.iter().map(|sentence| (*sentence, "")).collect();
    check_all(&cases);
}
