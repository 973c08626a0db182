//! Swedish sentences.

use super::check_all;

#[test]
fn namn_hittas_var_de_an_star() {
    check_all(&[
        ("Jag träffade Rolf Hagström i går.", "me; Rolf Hagström"),
        ("Marita kommer också.", "Marita"),
        ("pontus har sagt ja", "pontus?"),
        ("Det är Maritas chef som bestämmer.", "Marita; their boss"),
        ("Fråga Britt-Marie eller Göran.", "Britt-Marie; Göran"),
        ("Herr Ek vill se offerten.", "Mr Ek"),
        ("Vi väntar på fru Lindahl.", "Mr Lindahl"),
        ("Carl af Ugglas ringde.", "Carl af Ugglas"),
        ("Per månad blir det dyrt.", ""),
        ("Jag pratade med Per om det.", "me; Per"),
        ("Hans chef vill vänta.", "their boss"),
        ("Vi talade med Hans Berg.", "Hans Berg"),
        ("Inga problem.", ""),
        ("Björn och Åsa var med.", "Björn; Åsa"),
        ("I morgon kommer Fatima.", "Fatima"),
        ("Skicka till Zlatko på inköp.", "Zlatko"),
        ("Nu har Hagström svarat.", "Hagström?"),
        ("Finns det plats?", ""),
        ("Jag skulle vilja smita på lina.", "me"),
        ("Undrar om det finns.", ""),
        ("Farahs inlogg fungerar.", "Farah"),
    ]);
}

#[test]
fn titlar_som_star_vid_namn_foljer_med() {
    check_all(&[
        ("Jack Ström, vår trafikchef, vill se den.", "Jack Ström=3"),
        ("Karin (ekonomichef) är med.", "Karin=5"),
        ("Vår vd Lena Alm skriver på.", "Lena Alm=7"),
        ("Ekonomichefen Nils Wik sa nej.", "Nils Wik=5"),
        ("Karin Holm är vår ekonomichef.", "Karin Holm=5"),
        ("Han är förvaltningschef.", "he; role 6"),
        ("Rolf Hagström, förvaltningschef, kommer.", "Rolf Hagström=6"),
        ("Anna, chefen säger nej.", "Anna; boss"),
        ("Vår vd heter Lena Alm.", "Lena Alm=7"),
        ("Camilla Ek, vår nya ekonomichef, började i måndags.", "Camilla Ek=5"),
    ]);
}

#[test]
fn roller_chefer_och_grupper() {
    check_all(&[
        ("Byråchefen bestämmer.", "role 6"),
        ("Jag kollar med chefen på måndag.", "me; boss"),
        ("Min chef Ingeborg är med.", "Ingeborg=3"),
        ("Kommunalrådet Peter Wiklund är emot.", "Peter Wiklund=7"),
        ("Styrelsens beslut gäller.", "body Styrelsen"),
        ("Hans kan inte.", "Hans?"),
        ("Hans bil är trasig.", "he"),
        ("Chefsläkaren och vårdenhetschefen är emot.", "role 5; role 3"),
        ("Ägaren måste säga ja.", "role 7"),
        ("Chefen ska bara skriva under.", "boss"),
        ("Jag måste fråga min chef.", "me; boss"),
        ("Min närmaste chef avgör.", "boss"),
        ("De där uppe får bestämma.", "boss"),
        ("Herr direktören vill titta.", "boss"),
        ("Hennes chef är borta.", "their boss"),
        ("Chefens chef vill veta.", "boss; their boss"),
        ("Chefen för driften är ny.", "role 3"),
        ("Styrelsen tar det i juni.", "body Styrelsen"),
        ("Det går upp i styrgruppen.", "body styrgruppen"),
        ("Ledningen har inte sett det.", "body Ledningen"),
        ("Kommunstyrelsen beslutar.", "body Kommunstyrelsen"),
        ("Socialnämnden beslutar.", "body Socialnämnden"),
        ("Fullmäktige röstar.", "body Fullmäktige"),
        ("Delägarna träffas på måndag.", "body Delägarna"),
        ("Facket vill vara med.", "body Facket"),
        ("Vår styrelse är försiktig.", "body styrelse"),
        ("Ägarna bor utomlands.", "body Ägarna"),
        ("Huvudkontoret säger nej.", "boss"),
        ("Vd:n och rektorn är överens.", "role 7; role 6"),
        ("Vi har fått en ny ekonomichef.", "role 5"),
        ("Någon chef behöver inte fråga.", ""),
        ("Anledningen är enkel.", ""),
    ]);
}

#[test]
fn pronomen_den_som_talar_och_initialer() {
    check_all(&[
        ("Hon bad honom ringa mig.", "she; he; me"),
        ("De har redan bestämt sig.", "they"),
        ("De nya läsarna är bra.", ""),
        ("Jag tar det med min kollega.", "me; me"),
        ("RH var betydligt trevligare.", "initials RH"),
        ("I fredags var det stängt.", ""),
        ("VD och IT var med.", "role 7"),
        ("Hen återkommer, tror vi.", "they"),
        ("Det tar 30 min.", ""),
        ("Mitt förslag ligger hos dem.", "me; they"),
    ]);
}
