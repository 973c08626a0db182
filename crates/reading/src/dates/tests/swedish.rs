//! Swedish dates.

use super::{check_all, check_on};
use jiff::civil::date;

#[test]
fn veckodagar_ligger_framfor_om_orden_inte_sager_annat() {
    check_all(&[
        ("Vi kan ses på fredag.", "2026-03-13 on"),
        ("Passar fredag?", "2026-03-13 on"),
        ("Jag hör av mig nu på torsdag.", "2026-03-12 on"),
        ("Nästa fredag är jag ledig.", "2026-03-20 on"),
        ("Fredag nästa vecka går bra.", "2026-03-20 on"),
        ("Vi träffade henne i torsdags.", "2026-03-05 past"),
        ("Hon ringde på fredagen.", "2026-03-06 past"),
        ("Senast måndag behöver vi svar.", "2026-03-16 by"),
        ("Svar till måndag den 23:e tack.", "2026-03-23 by"),
        ("Mötet är flyttat till tisdag.", "2026-03-17 on"),
        ("Bortrest till fredag.", "2026-03-13 until"),
        ("Åter på måndag.", "2026-03-16 from"),
        ("Jag återkommer på måndag.", "2026-03-16 on"),
        ("Styrgruppen ses den 19 mars och fredagen därpå skriver vi.", "2026-03-19 on; 2026-03-20 on"),
        ("Första måndagen i maj börjar vi.", "2026-05-04 on"),
        ("Tisdag v 13 funkar.", "2026-03-24 on"),
        ("Inte förrän torsdag.", "2026-03-12 from"),
        ("Före lunch på fredag.", "2026-03-13 by"),
        ("Det får jag veta på fredan.", "2026-03-13 on"),
        (
            "Slipper jag betala i mars för de som slutade i november?",
            "2026-03-01..2026-03-31 on; 2025-11-01..2025-11-30 past",
        ),
        ("Hon jobbar till oktober.", "2026-10-01 until"),
        ("Avtalet skickades på fredagen.", "2026-03-06 past"),
        ("Vi borde ha tänkt på det i januari.", "2026-01-01..2026-01-31 past"),
        ("Hon berättade att systemet stängs i december.", "2026-12-01..2026-12-31 on"),
    ]);
}

#[test]
fn datum_hittas_i_alla_former() {
    check_all(&[
        ("Onsdag den 17 juni är nämnden samlad.", "2026-06-17 on"),
        ("Den 25:e sitter styrelsen.", "2026-03-25 on"),
        ("Vi behöver det senast den 13:e.", "2026-03-13 by"),
        ("17:e passar mig.", "2026-03-17 on"),
        ("Vi hörs den 20.", "2026-03-20 on"),
        ("Avtalet skickades den 3 mars.", "2026-03-03 past"),
        ("Mötet är 12/3 klockan nio.", "2026-03-12 on"),
        ("Kan vi ta det den 3/12?", "2026-12-03 on"),
        ("Vi ses 2026-04-16.", "2026-04-16 on"),
        ("Erbjudandet gäller t.o.m. den 30 april.", "2026-04-30 until"),
        ("Till och med den 2 december är jag borta.", "2026-12-02 until"),
        ("Från och med 1 maj har vi nya lokaler.", "2026-05-01 from"),
        ("Hon är tillbaka 4 augusti.", "2026-08-04 from"),
        ("Jag är åter i tjänst den 4 augusti.", "2026-08-04 from"),
        ("Den tionde april.", "2026-04-10 on"),
        ("Fr.o.m. den 1 juni.", "2026-06-01 from"),
        ("Vi bestämmer oss den 3:e eller 5:e.", "2026-04-03..2026-04-05 on"),
        ("Fredagen den 13 mars 2026.", "2026-03-13 on"),
        ("Senast sista april behöver vi beställa.", "2026-04-30 by"),
    ]);
}

#[test]
fn spann_har_tva_andar() {
    check_all(&[
        ("Jag är borta 17 till 26 april.", "2026-04-17..2026-04-26 on"),
        ("Ledig från 25 juli till 9 augusti.", "2026-07-25..2026-08-09 on"),
        ("Semester 25/7 - 9/8.", "2026-07-25..2026-08-09 on"),
        ("Stängt 20-24/7.", "2026-07-20..2026-07-24 on"),
        ("Mellan den 3 och den 10 maj.", "2026-05-03..2026-05-10 on"),
        ("Måndag till onsdag är vi på plats.", "2026-03-16..2026-03-18 on"),
        ("Jag har semester vecka 28-31.", "2026-07-06..2026-08-02 on"),
    ]);
}

#[test]
fn veckor_manader_och_arstider_ar_stracker() {
    check_all(&[
        ("Vi ses v 41.", "2026-10-05..2026-10-11 on"),
        ("Jag är ledig v. 16.", "2026-04-13..2026-04-19 on"),
        ("Nästa vecka vet vi mer.", "2026-03-16..2026-03-22 on"),
        ("Jag ringer i veckan.", "2026-03-09..2026-03-15 on"),
        ("De var här förra veckan.", "2026-03-02..2026-03-08 past"),
        ("Beslut i slutet av mars.", "2026-03-21..2026-03-31 on"),
        ("I augusti tar vi tag i det.", "2026-08-01..2026-08-31 on"),
        ("Före jul ska det vara klart.", "2026-12-23 by"),
        ("Vi hörs efter helgen.", "2026-03-16 from"),
        ("Över sommaren händer ingenting.", "2026-06-01..2026-08-31 on"),
        ("Efter semestern är jag på.", "2026-08-03 from"),
        ("Till hösten finns det pengar.", "2026-09-01 by"),
        ("I höst har vi ny budget.", "2026-09-01..2026-11-30 on"),
        ("I vår organisation bestämmer rektorn.", ""),
        ("Mitten av maj.", "2026-05-11..2026-05-20 on"),
        ("Veckan efter påsk är bra.", "2026-04-06..2026-04-12 on"),
        ("Torsdag eller fredag nästa vecka.", "2026-03-19 on; 2026-03-20 on"),
        ("Nästa vecka på onsdag.", "2026-03-18 on"),
        ("I höstas bytte vi.", "2025-09-01..2025-11-30 past"),
        ("Till våren 2027 är det klart.", "2027-03-01 by"),
        ("Tredje kvartalet nästa år.", "2027-07-01..2027-09-30 on"),
        ("Andra halvåret.", "2026-07-01..2026-12-31 on"),
        ("Fredag om en vecka.", "2026-03-20 on"),
        ("Jag är borta fr o m 4 maj t o m 6 maj.", "2026-05-04..2026-05-06 on"),
        ("Fredag 4/12.", "2026-12-04 on"),
        ("Stängt den 15/5-20/5.", "2026-05-15..2026-05-20 on"),
        ("Den 3.6 eller den 3/7-26.", "2026-06-03 on; 2026-07-03 on"),
        ("Juni/juli blir bra.", "2026-06-01..2026-06-30 on; 2026-07-01..2026-07-31 on"),
        ("I början av nästa vecka.", "2026-03-16..2026-03-18 on"),
        ("Efter påsk är det lugnare.", "2026-04-07 from"),
        ("Nästa år kanske.", "2027-01-01..2027-12-31 on"),
        ("Vi räknar med start i kvartal 3.", "2026-07-01..2026-09-30 on"),
        ("Första veckan i juni.", "2026-06-01..2026-06-07 on"),
        ("Vid årsskiftet byter vi system.", "2026-12-31..2027-01-01 on"),
        ("Under våren ska vi upphandla.", "2026-03-01..2026-05-31 on"),
    ]);
}

#[test]
fn avstand_raknas_fran_skrivdagen() {
    check_all(&[
        ("I morgon bitti.", "2026-03-12 on"),
        ("Jag skickar det imorgon.", "2026-03-12 on"),
        ("I kväll hinner jag.", "2026-03-11 on"),
        ("Han hörde av sig i går.", "2026-03-10 past"),
        ("Om 14 dagar vet vi.", "2026-03-25 on"),
        ("Inom tio dagar.", "2026-03-11..2026-03-21 by"),
        ("Inom fem arbetsdagar.", "2026-03-11..2026-03-18 by"),
        ("Om ett par veckor.", "2026-03-25 on"),
        ("För två veckor sedan fick vi svar.", "2026-02-25 past"),
        ("De närmaste veckorna är fulla.", "2026-03-11..2026-04-01 on"),
        ("I övermorgon.", "2026-03-13 on"),
    ]);
}

#[test]
fn arsskiftet_passeras() {
    check_on(
        date(2025, 12, 18),
        &[
            ("Vi ses den 12 januari.", "2026-01-12 on"),
            ("Den 7:e är jag åter.", "2026-01-07 on"),
            ("Efter nyår.", "2026-01-02 from"),
            ("Vecka 3 börjar vi.", "2026-01-12..2026-01-18 on"),
            ("Mellan jul och nyår är det stängt.", "2025-12-24..2026-01-01 on"),
        ],
    );
}
