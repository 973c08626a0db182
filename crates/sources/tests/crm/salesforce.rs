//! Salesforce: API names, warehouse names, report labels.

use super::{Read, read};

const DEALS: &str = "\"Id\",\"AccountId\",\"Name\",\"StageName\",\"Amount\",\"CurrencyIsoCode\",\"CloseDate\",\"IsClosed\",\"IsWon\",\
\"Loss_Reason__c\",\"OwnerId\",\"CreatedDate\",\"LastStageChangeDate\",\"NextStep\",\"PushCount\"
\"006000000000001AAA\",\"001000000000001AAA\",\"Widgets\",\"Proposal\",\"180000\",\"GBP\",\"2026-06-30\",\"false\",\"false\",\"\",\
\"005000000000001AAA\",\"2026-01-12T09:00:00.000+0000\",\"2026-03-10T08:00:00.000+0000\",\"Board on 4 May\",\"2\"
\"006000000000002AAA\",\"001000000000001AAA\",\"Bus stop\",\"Closed Lost\",\"90000.50\",\"SEK\",\"2026-02-28\",\"true\",\"false\",\
\"No decision / kept legacy\",\"005000000000001AAA\",\"2025-11-01T09:00:00.000+0000\",\"\",\"\",\"\"\n";
const ACCOUNTS: &str =
    "Id,Name,Website,BillingCountry,OwnerId\n001000000000001AAA,Acme Ltd,https://www.acme.example/en,GB,x\n";
const USERS: &str = "Id,Name,Email,Title,IsActive\n005000000000001AAA,Mia Berg,mia@us.example,AE,true\n";
const CONTACTS: &str = "Id,AccountId,FirstName,LastName,Email,Title,ReportsToId,CreatedDate
003000000000001AAA,001000000000001AAA,Anna,Jones,anna@acme.example,Ops Manager,003000000000002AAA,2026-01-12T09:00:00.000+0000
003000000000002AAA,001000000000001AAA,Edward,Jones,,COO,,2026-02-02T09:00:00.000+0000\n";

#[test]
fn deals_come_with_account_owner_amount_and_outcome() {
    let read = Read::sound(&[
        ("crm/Opportunity.csv", DEALS),
        ("crm/Account.csv", ACCOUNTS),
        ("crm/User.csv", USERS),
        ("crm/Contact.csv", CONTACTS),
    ]);
    let deal = read.deal("006000000000001AAA");
    assert_eq!(super::change(&deal.current), "2026-03-10T08:00 Proposal 180000 2026-06-30");
    assert_eq!((deal.push_count, &*deal.next_step, deal.place.offset), (Some(2), "Board on 4 May", 2));
    assert_eq!(deal.history, None);
    assert_eq!(deal.owner.as_deref(), Some("005000000000001AAA"));
    assert_eq!(
        super::change(&read.deal("006000000000002AAA").current),
        "- Closed Lost 90000.5 2026-02-28 NoDecision"
    );
    let account = &read.crm.accounts[0];
    assert_eq!((&*account.name, &*account.domains[0], &*account.country), ("Acme Ltd", "acme.example", "GB"));
    assert_eq!(
        read.contact("003000000000001AAA").reports_to,
        Some(read.contact("003000000000002AAA").id.clone())
    );
    assert_eq!(read.crm.sellers[0].email.as_ref().unwrap().as_str(), "mia@us.example");
}

#[test]
fn history_is_sorted_and_knows_the_end() {
    let history = "Id,OpportunityId,StageName,Amount,CloseDate,CreatedDate
h3,006000000000002AAA,Closed Lost,90000,2026-02-28,2026-02-20T09:00:00.000+0000
h1,006000000000002AAA,Qualification,100000,2025-12-31,2025-11-01T09:00:00.000+0000
h2,006000000000002AAA,Proposal,100000,2026-01-31,2025-12-20T09:00:00.000+0000
h9,006000000000099AAA,Proposal,1,2026-01-31,2025-12-20T09:00:00.000+0000\n";
    let read = read(&[("Opportunity.csv", DEALS), ("OpportunityHistory.csv", history)]);
    assert_eq!(
        read.history("006000000000002AAA"),
        [
            "2025-11-01T09:00 Qualification 100000 2025-12-31",
            "2025-12-20T09:00 Proposal 100000 2026-01-31",
            "2026-02-20T09:00 Closed Lost 90000 2026-02-28 NoDecision",
        ]
    );
    assert_eq!(read.deal("006000000000001AAA").history, None);
    assert_eq!(read.tables()[1], "OpportunityHistory.csv: Salesforce deal_history 3/4");
    assert_eq!(read.coverage.tables[1].skipped[0].reason, "its deal is not in the export");
    assert_eq!(read.coverage.tables[1].skipped[0].first_line, 5);
}

#[test]
fn changed_fields_give_history_where_they_are_followed() {
    let changes = "Id,OpportunityId,CreatedDate,Field,OldValue,NewValue
a,006000000000001AAA,2026-01-20T09:00:00.000+0000,StageName,Qualification,Discovery
b,006000000000001AAA,2026-03-10T08:00:00.000+0000,StageName,Discovery,Proposal
c,006000000000001AAA,2026-03-10T08:00:00.000+0000,CloseDate,2026-04-30,2026-06-30
d,006000000000001AAA,2026-03-11T08:00:00.000+0000,Description,,\n";
    let read = Read::sound(&[("Opportunity.csv", DEALS), ("OpportunityFieldHistory.csv", changes)]);
    assert_eq!(
        read.history("006000000000001AAA"),
        [
            "2026-01-12T09:00 Qualification - 2026-04-30",
            "2026-01-20T09:00 Discovery - 2026-04-30",
            "2026-03-10T08:00 Proposal - 2026-06-30",
        ]
    );
}

#[test]
fn roles_are_claims_and_deleted_ones_are_none() {
    let roles = "Id,OpportunityId,ContactId,Role,IsPrimary,CreatedDate,IsDeleted
r1,006000000000001AAA,003000000000001AAA,Economic Buyer,true,2026-01-13T09:00:00.000+0000,false
r2,006000000000001AAA,003000000000001AAA,Evaluator,false,2026-01-14T09:00:00.000+0000,false
r3,006000000000001AAA,003000000000002AAA,Decision Maker,false,2026-01-15T09:00:00.000+0000,true
r4,006000000000001AAA,003000000000009AAA,Other,false,2026-01-15T09:00:00.000+0000,false\n";
    let read =
        read(&[("Opportunity.csv", DEALS), ("OpportunityContactRole.csv", roles), ("Contact.csv", CONTACTS)]);
    assert_eq!(
        read.claims("006000000000001AAA"),
        ["003000000000001AAA: Decider", "003000000000001AAA: Evaluator"]
    );
    let claim = &read.crm.role_claims[0];
    assert_eq!((&*claim.id, claim.known_at.unwrap().to_string().as_str()), ("r1", "2026-01-13T09:00:00Z"));
    assert_eq!(
        read.told(),
        [
            "OpportunityContactRole.csv:5: the contact of a role is not in the export (1 row, \"003000000000009AAA\"); \
          the role was left out (export the contacts too)"
        ]
    );
}

#[test]
fn tasks_and_events_become_activities() {
    let tasks = "Id,WhatId,WhoId,Subject,TaskSubtype,Status,ActivityDate,CompletedDateTime,CallDurationInSeconds,Description,OwnerId,CreatedDate
t1,006000000000001AAA,003000000000001AAA,\"Call: Anna Jones, Per Ek\",Call,Completed,2026-01-15,2026-01-15T15:00:00.000+0000,2100,\"Boss \"\"just signs\"\"\",005,2026-01-16T08:00:00.000+0000
t2,006000000000001AAA,,Note,Task,Completed,2026-03-27,,,In for signature,005,
t3,001000000000001AAA,,Send quote,Task,Not Started,2026-04-01,,,,005,2026-03-20T08:00:00.000+0000\n";
    let events = "Id,WhatId,WhoId,Subject,StartDateTime,EndDateTime,Description,OwnerId,CreatedDate
e1,006000000000001AAA,003000000000001AAA,Demo,2026-02-03T13:00:00.000+0000,2026-02-03T14:30:00.000+0000,<p>Good</p>,005,2026-01-30T08:00:00.000+0000\n";
    let read = Read::sound(&[
        ("Opportunity.csv", DEALS),
        ("Task.csv", tasks),
        ("Event.csv", events),
        ("Contact.csv", CONTACTS),
    ]);
    let show = |id| {
        let a = read.activity(id);
        format!("{:?} {} {} {:?} {} {}", a.kind, a.at, a.known_at, a.duration_seconds, a.done, a.text)
    };
    assert_eq!(
        show("t1"),
        "Call 2026-01-15T15:00:00Z 2026-01-16T08:00:00Z Some(2100) true Boss \"just signs\""
    );
    assert_eq!(&*read.activity("t1").subject, "Call: Anna Jones, Per Ek");
    assert_eq!(&*read.activity("t1").contacts[0].0, "003000000000001AAA");
    assert_eq!(show("t2"), "Note 2026-03-27T12:00:00Z 2026-03-27T12:00:00Z None true In for signature");
    assert_eq!(show("t3"), "Task 2026-04-01T12:00:00Z 2026-03-20T08:00:00Z None false ");
    assert_eq!(read.activity("t3").deal, None);
    assert_eq!(show("e1"), "Meeting 2026-02-03T13:00:00Z 2026-01-30T08:00:00Z Some(5400) true Good");
}

#[test]
fn a_warehouse_writes_the_same_in_snake_case() {
    let deals = "_fivetran_synced,account_id,amount,close_date,created_date,id,is_closed,is_deleted,is_won,name,owner_id,stage_name,_fivetran_active
x,a1,5000,2026-05-01,2026-01-01 00:00:00,d1,false,false,false,Widgets,u1,Proposal,true
x,a1,5000,2026-05-01,2026-01-01 00:00:00,d2,false,true,false,Gone,u1,Proposal,true\n";
    let versions = "_fivetran_active,_fivetran_start,_fivetran_end,_fivetran_synced,account_id,amount,close_date,created_date,id,is_closed,is_deleted,is_won,name,stage_name
false,2026-01-01 10:00:00,2026-02-01 10:00:00,x,a1,4000,2026-04-01,2026-01-01,d1,false,false,false,Widgets,Discovery
true,2026-02-01 10:00:00,9999-12-31 00:00:00,x,a1,5000,2026-05-01,2026-01-01,d1,false,false,false,Widgets,Proposal\n";
    let read =
        Read::sound(&[("sf_opportunity_data.csv", deals), ("sf_opportunity_history_data.csv", versions)]);
    assert_eq!(read.crm.deals.len(), 1);
    assert_eq!(
        read.history("d1"),
        ["2026-01-01T10:00 Discovery 4000 2026-04-01", "2026-02-01T10:00 Proposal 5000 2026-05-01"]
    );
}

#[test]
fn a_report_has_labels_a_title_and_a_footer() {
    let report = "\"Opportunities with Contact Roles\"\n\n\
\"Opportunity Name\",\"Opportunity ID\",\"Account Name\",\"Stage\",\"Amount\",\"Amount Currency\",\"Close Date\",\"Created Date\",\"Opportunity Owner\",\"First Name\",\"Last Name\",\"Title\",\"Email\",\"Role\"
\"Widgets\",\"006000000000001\",\"Acme Ltd\",\"Proposal\",\"180,000.00\",\"GBP\",\"30/06/2026\",\"12/01/2026\",\"Mia Berg\",\"Anna\",\"Jones\",\"Ops Manager\",\"anna@acme.example\",\"Decision Maker\"
\"Widgets\",\"006000000000001\",\"Acme Ltd\",\"Proposal\",\"180,000.00\",\"GBP\",\"30/06/2026\",\"12/01/2026\",\"Mia Berg\",\"Per\",\"Ek\",\"CTO\",\"per@acme.example\",\"Technical Buyer\"
\n\"Pipeline with roles\"\n\"Copyright (c) 2000-2026 salesforce.com, inc. All rights reserved.\"\n\"Confidential Information - Do Not Distribute\"\n\"Generated By:  Mia Berg  5/4/2026 10:11\"\n";
    let read = Read::sound(&[("report1775.csv", report)]);
    assert_eq!(read.crm.deals.len(), 1);
    assert_eq!(super::change(&read.crm.deals[0].current), "- Proposal 180000 2026-06-30");
    assert_eq!(read.claims("006000000000001"), ["anna@acme.example: Decider", "per@acme.example: Evaluator"]);
    assert_eq!(&*read.contact("per@acme.example").title, "CTO");
    assert_eq!(&*read.crm.sellers[0].name, "Mia Berg");
    assert_eq!(read.coverage.tables[0].skipped.iter().map(|s| s.rows).sum::<usize>(), 4);
}

#[test]
fn report_ids_find_the_deals_of_the_api() {
    let history = "Opportunity ID,Opportunity Name,From Stage,To Stage,Amount,Close Date,Last Modified
006000000000001,Widgets,,Discovery,\"170,000\",2026-04-30,2026-01-20
006000000000001,Widgets,Discovery,Proposal,\"180,000\",2026-06-30,2026-03-10\n";
    let deals = DEALS.replace("006000000000002AAA", "006000000000009AAA");
    let read = Read::sound(&[("Opportunity.csv", &deals), ("history.csv", history)]);
    assert_eq!(read.history("006000000000001AAA").len(), 2);
}

#[test]
fn other_objects_of_an_export_are_no_doubt() {
    let read = Read::sound(&[
        ("Lead.csv", "Id,IsDeleted,LastName,Company,SystemModstamp\n1,false,x,y,z\n"),
        ("Opportunity.csv", DEALS),
    ]);
    assert_eq!(read.tables()[0], "Lead.csv: Salesforce nothing 1/1");
}

#[test]
fn a_deal_that_is_newer_than_its_history_is_its_end() {
    let history = "Id,OpportunityId,StageName,Amount,CloseDate,CreatedDate
h1,1,Discovery,5000,2026-05-31,2026-01-10T09:00:00.000+0000\n";
    let deals = "Id,Name,StageName,Amount,CloseDate,LastModifiedDate,CreatedDate
1,Widgets,Discovery,5000,2026-07-31,2026-03-01T00:00:00Z,2026-01-01T00:00:00Z\n";
    let read = Read::sound(&[("Opportunity.csv", deals), ("OpportunityHistory.csv", history)]);
    assert_eq!(
        read.history("1"),
        ["2026-01-10T09:00 Discovery 5000 2026-05-31", "2026-03-01T00:00 Discovery 5000 2026-07-31"]
    );
}
