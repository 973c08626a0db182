//! `show`.

use crate::countersign;
use crate::folder::{DAY, tiny};

#[test]
fn a_deal_is_shown_with_its_committee_its_findings_and_its_history() {
    let folder = tiny();
    let ran = countersign(folder.path(), &["show", ".", "bus stops", "--as-of", DAY]).ended(0);
    insta::assert_snapshot!(ran.steady());
}

#[test]
fn an_unseen_boss_is_an_empty_chair() {
    let folder = tiny();
    let ran = countersign(folder.path(), &["show", ".", "D3", "--as-of", DAY, "--lang", "sv"]).ended(0);
    assert!(ran.out.contains("(?)  chefen till Lena Wallin"), "{}", ran.out);
}

#[test]
fn a_name_that_fits_several_deals_is_asked_back() {
    let folder = tiny();
    let ran = countersign(folder.path(), &["show", ".", "harbour"]).ended(2);
    assert!(ran.err.contains("2 deals are called harbour") && ran.err.contains("(D2)"), "{}", ran.err);
    let ran = countersign(folder.path(), &["show", ".", "Harbor kiosks"]).ended(2);
    assert!(ran.err.contains("did you mean Harbour kiosks?"), "{}", ran.err);
}
