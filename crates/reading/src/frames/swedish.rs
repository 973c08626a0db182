//! Swedish frames.

use crate::signals::SignalKind as K;

use super::Frame;

pub(super) const FRAMES: &[Frame] = &[
    (
        K::Formality,
        r"\b(bara|endast|enbart|ren|rena|mest) (en )?(formalitet|formsak|formaliteter|gummistämpel)\b",
    ),
    (K::Formality, r"\bär (en|ju en) (ren )?(formalitet|formsak)\b"),
    (K::Formality, r"\b(han|hon|de|dom) skriver alltid (på|under)\b"),
    (
        K::Formality,
        r"\bbehöver bara (skriva (på|under)|skrivas (på|under)|signeras?|undertecknas?|en underskrift)\b",
    ),
    (
        K::DecidesOther,
        r"\b(?:\w+chef(en)?|chefen|direktör(en)?|vd|vd:n|ägaren|ordföranden|han|hon|[A-ZÅÄÖ]\w+) har (sista ordet|det sista ordet|sista ord)\b",
    ),
    (
        K::DecidesOther,
        r"\bdet är (min|vår|hennes|hans|\w+s) \w*(chef|direktör|vd|ägare|ordförande) som (bestämmer|beslutar|skriver under|betalar|godkänner)\b",
    ),
    (
        K::DecidesOther,
        r"\b(\w*chef(en)?|\w*direktör(en)?|vd|vd:n|ägaren|ordföranden|han|hon) (måste|ska|skall|behöver|får) (först )?(godkänna|besluta|bestämma|skriva under|skriva på|signera|attestera|säga ja)\b",
    ),
    (
        K::DecidesOther,
        r"\b(skrivas under|signeras|undertecknas|godkännas|attesteras|beslutas) av (min|vår|\w*chef|\w*direktör|vd|ägaren|[A-ZÅÄÖ]\w+)",
    ),
    (
        K::DecidesSelf,
        r"\bjag (bestämmer|beslutar|har (sista ordet|mandat)|fattar beslutet|skriver under (avtalet|själv))\b",
    ),
    (K::DecidesSelf, r"\b(avgör|bestämmer|beslutar) jag( själv)?[.,!;]?$"),
    (K::DecidesSelf, r"\b(det är|ur|på|inom) (min|mitt) (egen |eget )?(budget|beslut|mandat|pengar)\b"),
    (
        K::DecidesBody,
        r"\b(styrelsen|styrgruppen|ledningsgruppen|ledningen|nämnden|kommunstyrelsen|fullmäktige|delägarna|direktionen) (beslutar|bestämmer|fattar|måste godkänna|ska godkänna|tar beslut|avgör)\b",
    ),
    (
        K::Promise,
        r"\b(du|ni) (får|har|ska få|kommer att få|skall få) .*\b(senast|före|innan|i morgon|imorgon|på (mån|tis|ons|tors|fre)dag|nästa vecka|i veckan|samma)\b",
    ),
    (
        K::Promise,
        r"\b(jag|vi) (skickar|återkommer|lämnar|mejlar|mailar|ger|hör av mig|hör av oss|tar fram|ska skicka|lovar) .*\b(senast|före|innan|i morgon|imorgon|på (mån|tis|ons|tors|fre)dag|nästa vecka|den \d)",
    ),
    (K::Promise, r"\b(lovade?|lovar) .*\b(senast|till|före|innan) (mån|tis|ons|tors|fre|den|\d)"),
    (
        K::Rival,
        r"\b(tittar|tittat|pratar|har bett|begärt in|jämför|träffar|tar in|fått) .{0,30}\b(annan|andra|en till|två|tre|konkurrerande|ytterligare) (andra )?(leverantör|anbud|offert|system|lösning|bolag|firma)",
    ),
    (
        K::Absent,
        r"\b(har|på|går på|tar) (semester|ledigt|tjänstledigt)\b.*\b(till|t\.?o\.?m|från|vecka|v\.? ?\d|åter|tillbaka)",
    ),
    (K::Absent, r"\b(sjukskriven|bortrest|ledig|borta|inte på kontoret) (till|t\.?o\.?m|från|hela|fram)\b"),
    (
        K::Left,
        r"\b(slutat|slutade|slutar) (hos|på|sin|som|den|i \w+ och)\b|\bhar slutat( hos| på| här|[.,]|$)|\b(föräldraledig\w*|mammaledig|pappaledig|gått i pension|går i pension|ny tjänst|nytt jobb|inte kvar hos)\b",
    ),
    (
        K::Pending,
        r"\bligger (fortfarande |kvar |nu |ännu )*(hos|på|kvar)\b.*\b(godkännande|underskrift|attest|signatur|påskrift|beslut)\b",
    ),
    (
        K::Pending,
        r"\bväntar (fortfarande |på )*på (hans|hennes|deras|en|ett|vd:s|\w+s)? ?(underskrift|godkännande|påskrift|signatur|attest|beslut)\b",
    ),
    (
        K::Approved,
        r"\b(har|är|blev|blivit) (nu )?(godkänt|godkänd|undertecknat|undertecknad|påskrivet|påskriven|signerat|signerad|skrivit (på|under))\b",
    ),
    (
        K::Submitted,
        r"\b(lämnat|lämnade|lagt fram|gett|gav|skickat|lade) (den|det|över|offerten|avtalet|papp\w+|förslaget) .{0,12}\b(till|på|hos|för)\b",
    ),
];

pub(super) const NEGATED: &str = r"\b(inte|aldrig|ej|knappast|långt ifrån) (bara |ännu |än |längre |alls )*(en |ett |min |mitt )?(formalitet|formsak|godkän\w+|skriv\w+|signer\w+|bestäm\w+|beslut\w*|budget|mandat)|\bom (han|hon|min|chefen|styrelsen)\b";

pub(super) const OTHER_OBJECT: &str = r"\b(bygglov\w*|tillstånd\w*|visum|körkort|sekretess\w*|nda|faktur\w+|semester\w*|ledighet\w*|utlägg|tidrapport\w*|typgodkänn\w*|paket\w*|parkering\w*)\b";
