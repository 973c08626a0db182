//! Odoo: technical names and labels; partners are accounts and contacts.

use super::Read;

const PARTNERS: &str = "id,name,is_company,parent_id/id,email,function,website,country_id
__export__.p1,Acme Ltd,True,,info@acme.example,,http://www.acme.example,United Kingdom
__export__.p2,Anna Jones,False,__export__.p1,anna@acme.example,COO,,\n";

#[test]
fn technical_names_link_by_external_id() {
    let deals = "id,name,partner_id/id,user_id,stage_id,expected_revenue,company_currency,date_deadline,create_date,date_last_stage_update,won_status,active,lost_reason_id,date_closed
__export__.l1,Widgets,__export__.p2,Mia Berg,Proposition,180000,SEK,2026-06-30,2026-01-12 09:00:00,2026-03-10 08:00:00,pending,True,,
__export__.l2,Bus stop,__export__.p1,Mia Berg,Qualified,90000,SEK,2026-02-28,2025-11-01 09:00:00,2026-01-10 08:00:00,lost,False,Ingen affär,2026-02-20 10:00:00\n";
    let read = Read::sound(&[("crm.lead.csv", deals), ("res.partner.csv", PARTNERS)]);
    assert_eq!(
        super::change(&read.deal("__export__.l1").current),
        "2026-03-10T08:00 Proposition 180000 2026-06-30"
    );
    assert_eq!(
        super::change(&read.deal("__export__.l2").current),
        "2026-02-20T10:00 Qualified 90000 2026-02-28 NoDecision"
    );
    assert_eq!(&*read.deal("__export__.l1").account.as_ref().unwrap().0, "__export__.p1");
    assert_eq!(read.claims("__export__.l1"), ["__export__.p2: Other"]);
    assert_eq!((read.crm.accounts.len(), read.crm.contacts.len()), (1, 1));
    assert_eq!(read.crm.accounts[0].domains, ["acme.example".into()]);
}

#[test]
fn labels_name_the_company_and_the_contact_in_one_cell() {
    let deals = "Opportunity,Customer,Salesperson,Stage,Expected Revenue,Expected Closing,Created on
Widgets,\"Acme Ltd, Anna Jones\",Mia Berg,Proposition,180000,2026-06-30,2026-01-12 09:00:00
Bus stop,\"Acme, Inc.\",Mia Berg,Won,90000,2026-02-28,2025-11-01 09:00:00\n";
    let read = Read::sound(&[("pipeline.csv", deals)]);
    let names: Vec<_> = read.crm.accounts.iter().map(|account| &*account.name).collect();
    assert_eq!(names, ["Acme Ltd", "Acme, Inc."]);
    assert_eq!(read.claims("Widgets"), ["Anna Jones: Other"]);
    assert_eq!(super::change(&read.deal("Bus stop").current), "- Won 90000 2026-02-28 Won");
}
