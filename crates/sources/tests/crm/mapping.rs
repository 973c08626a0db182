//! Tables of no known program.

use countersign_sources::crm::Mapping;

use super::{read, read_with};

const TABLE: &str = "Ärende,Rubrik,Bolag,Läge,Summa\n1,Widgets,Acme AB,Offert,250 000\n";

#[test]
fn an_unknown_table_is_told_with_what_to_write() {
    let read = read(&[("crm/pipe.csv", TABLE)]);
    assert!(read.crm.deals.is_empty());
    assert_eq!(read.tables(), ["crm/pipe.csv: ?  1/1"]);
    let told = &read.told()[0];
    for part in [
        "crm/pipe.csv",
        "\"Ärende\", \"Rubrik\"",
        "it was left out",
        "[[table]] file = \"crm/pipe.csv\" holds = \"deals\"",
    ] {
        assert!(told.contains(part), "{part:?} not in {told:?}");
    }
}

#[test]
fn a_mapping_makes_it_known() {
    let text = "[[table]]\nfile = \"pipe*.csv\"\nholds = \"deals\"\ncurrency = \"SEK\"\n[table.columns]\n\
                id = \"Ärende\"\nname = \"Rubrik\"\naccount = \"Bolag\"\nstage = \"Läge\"\namount = \"Summa\"\nowner = \"Ansvarig\"\n";
    let (mapping, doubts) = Mapping::parse("countersign-mapping.toml", text);
    assert_eq!(doubts, []);
    let read = read_with(&[("crm/pipe.csv", TABLE)], &mapping);
    assert_eq!(super::change(&read.deal("1").current), "- Offert 250000 -");
    assert_eq!(read.deal("1").current.amount.unwrap().currency.unwrap().code(), "SEK");
    assert!(read.told()[0].contains("lacks the columns that its mapping names: Ansvarig"));
}

#[test]
fn a_mapping_can_settle_how_a_known_table_is_read() {
    let deals = "Opportunity Name,Stage,Close Date,Amount\nWidgets,Proposal,4/5/2026,1\n";
    let (mapping, _) = Mapping::parse("m.toml", "[[table]]\nfile = \"*.csv\"\ndates = \"month-first\"\n");
    let read = read_with(&[("r.csv", deals)], &mapping);
    assert_eq!(read.told(), Vec::<String>::new());
    assert_eq!(super::change(&read.deal("Widgets").current), "- Proposal 1 2026-04-05");
}
