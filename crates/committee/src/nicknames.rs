//! What people called by one name are called by another: "Micke" is a Mikael, "Peggy" a Margaret.
//!
//! Only forms that do not begin like the name itself; "Pat" for "Patrice" needs no table.

/// Folded (no capitals, no diacritics): the short form, then the names it stands for.
const NICKNAMES: &[(&str, &[&str])] = &[
    ("affe", &["alf", "alfred"]),
    ("anki", &["ann", "annkristin", "annika"]),
    ("becky", &["rebecca", "rebekah"]),
    ("berra", &["bertil", "bernt"]),
    ("bess", &["elizabeth"]),
    ("beth", &["elizabeth", "bethany"]),
    ("bettan", &["elisabeth", "elisabet", "berit"]),
    ("betty", &["elizabeth", "bettina"]),
    ("bill", &["william"]),
    ("billy", &["william"]),
    ("bob", &["robert"]),
    ("bobby", &["robert", "roberta"]),
    ("bosse", &["bo"]),
    ("cathy", &["catherine", "cathleen"]),
    ("chuck", &["charles"]),
    ("danne", &["daniel"]),
    ("dick", &["richard"]),
    ("fredde", &["fredrik", "frederick"]),
    ("gittan", &["birgitta", "birgit"]),
    ("gurra", &["gustav", "gustaf"]),
    ("gus", &["angus", "august", "gustav"]),
    ("hank", &["henry", "henrik"]),
    ("harry", &["henry", "harold"]),
    ("hasse", &["hans"]),
    ("jack", &["john"]),
    ("janne", &["jan"]),
    ("jenny", &["jennifer"]),
    ("jim", &["james"]),
    ("jimmy", &["james"]),
    ("jocke", &["joakim", "joachim"]),
    ("joss", &["jocelyn"]),
    ("kalle", &["karl", "carl"]),
    ("kate", &["katherine", "catherine", "kathryn"]),
    ("kathy", &["katherine", "kathleen", "kathryn"]),
    ("katie", &["katherine", "catherine", "kathryn"]),
    ("kenta", &["kent"]),
    ("kicki", &["kristina", "christina"]),
    ("krille", &["kristian", "christian", "kristoffer", "christoffer"]),
    ("larry", &["lawrence", "laurence"]),
    ("lasse", &["lars"]),
    ("leffe", &["leif"]),
    ("lena", &["helena", "magdalena"]),
    ("liz", &["elizabeth", "elisabeth"]),
    ("lollo", &["louise", "lovisa"]),
    ("lotta", &["charlotte", "charlotta"]),
    ("ludde", &["ludvig"]),
    ("maggan", &["margareta", "margaretha"]),
    ("maggie", &["margaret"]),
    ("matte", &["mattias", "mats"]),
    ("meg", &["margaret", "megan"]),
    ("mia", &["maria"]),
    ("micke", &["mikael", "michael"]),
    ("mike", &["michael"]),
    ("molly", &["mary"]),
    ("nancy", &["ann", "anne"]),
    ("ned", &["edward"]),
    ("nick", &["nicholas", "nicolas"]),
    ("nisse", &["nils"]),
    ("olle", &["olof", "olov", "ole"]),
    ("palle", &["pal", "paul", "per"]),
    ("peggy", &["margaret"]),
    ("pelle", &["per", "peter"]),
    ("penny", &["penelope"]),
    ("polly", &["mary", "paula"]),
    ("rick", &["richard", "frederick", "patrick"]),
    ("ricky", &["richard", "rickard", "rikard"]),
    ("robban", &["robert", "robin"]),
    ("roffe", &["rolf"]),
    ("sandy", &["alexander", "alexandra", "sandra"]),
    ("sanna", &["susanna", "susanne"]),
    ("seb", &["sebastian"]),
    ("steffe", &["stefan"]),
    ("steve", &["stephen", "steven"]),
    ("sue", &["susan", "suzanne"]),
    ("sussie", &["susanne", "susanna"]),
    ("ted", &["edward", "theodore"]),
    ("terry", &["terence", "terrence", "theresa"]),
    ("tessan", &["therese", "teresa"]),
    ("tompa", &["thomas", "tomas"]),
    ("tony", &["anthony", "anton", "antonio"]),
    ("totte", &["torsten", "thorsten", "torbjorn"]),
    ("trish", &["patricia"]),
    ("uffe", &["ulf"]),
    ("walle", &["waldemar", "valdemar"]),
];

/// May somebody whose first name is `first` be called `called`? Both folded.
pub(crate) fn is_nickname(called: &str, first: &str) -> bool {
    let row = NICKNAMES.binary_search_by_key(&called, |(short, _)| short);
    row.is_ok_and(|row| NICKNAMES[row].1.contains(&first))
}

/// May `called` be `first` cut short? "Ty" for "Tyler", "Pat" for "Patrice"; but "Per" is no Pernilla and "Carl" no
/// Carla, so a name that ends in -a is never cut.
pub(crate) fn is_cut_short(called: &str, first: &str) -> bool {
    called.len() >= 2 && called.len() < first.len() && first.starts_with(called) && !first.ends_with('a')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_in_order_and_tells_who_is_who() {
        assert!(NICKNAMES.windows(2).all(|pair| pair[0].0 < pair[1].0));
        assert!(is_nickname("micke", "mikael") && is_nickname("peggy", "margaret"));
        assert!(!is_nickname("micke", "mats"));
        assert!(
            is_cut_short("ty", "tyler") && !is_cut_short("per", "pernilla") && !is_cut_short("t", "tyler")
        );
    }
}
