//! HubSpot: labels, internal names, warehouse tables.

use super::Read;

const UTC: &str = "[[table]]\nfile = \"*\"\ntimezone = \"UTC\"\n";

fn sound(files: &[(&str, &str)]) -> Read {
    let (mapping, _) = countersign_sources::crm::Mapping::parse("m.toml", UTC);
    let read = super::read_with(files, &mapping);
    assert_eq!(read.told(), Vec::<String>::new());
    read
}

#[test]
fn labels_link_deals_companies_and_contacts_by_id() {
    let deals = "Record ID,Deal Name,Deal Stage,Pipeline,Amount,Currency,Deal owner,Close Date,Create Date,Associated Company IDs,Associated Contact IDs,Associated Contact IDs (Budget holder),Is Closed Won,Closed Lost Reason
7001,Widgets,Proposal Sent,Sales,180000,GBP,Mia Berg,2026-06-30 00:00,2026-01-12 09:00,9001,8001;8002,8002,false,
7002,Bus stop,Closed Lost,Sales,250k,GBP,Mia Berg,2026-02-28 00:00,2025-11-01 09:00,9001,,,false,Went with a competitor\n";
    let contacts =
        "Record ID,First Name,Last Name,Email,Job Title,Buying Role,Associated Company IDs,Contact owner
8001,Anna,Jones,anna@acme.example,Ops Manager,END_USER,9001,Mia Berg
8002,Edward,Jones,edward@acme.example,COO,,9001,Mia Berg\n";
    let companies = "Record ID,Company name,Company Domain Name,Company owner,Country/Region\n9001,Acme Ltd,acme.example,Mia Berg,United Kingdom\n";
    let read = sound(&[("deals.csv", deals), ("contacts.csv", contacts), ("companies.csv", companies)]);
    assert_eq!(super::change(&read.deal("7001").current), "- Proposal Sent 180000 2026-06-30");
    assert_eq!(super::change(&read.deal("7002").current), "- Closed Lost 250000 2026-02-28 Lost");
    assert_eq!(&*read.deal("7001").account.as_ref().unwrap().0, "9001");
    assert_eq!(read.claims("7001"), ["8001: User", "8002: Other", "8002: Decider"]);
    assert_eq!(&*read.crm.accounts[0].domains[0], "acme.example");
    assert_eq!(read.crm.sellers.len(), 1);
}

#[test]
fn a_column_for_each_stage_gives_history() {
    let deals = "Record ID,Deal Name,Deal Stage,Amount,Close Date,\"Date entered \"\"Discovery (Sales Pipeline)\"\"\",\"Date entered \"\"Proposal (Sales Pipeline)\"\"\",\"Date entered \"\"Closed Won (Sales Pipeline)\"\"\"
7001,Widgets,Closed Won,180000,2026-06-30,2026-01-12,2026-03-10,2026-06-01\n";
    let read = sound(&[("all-deals.csv", deals)]);
    assert_eq!(
        read.history("7001"),
        [
            "2026-01-12T12:00 Discovery - -",
            "2026-03-10T12:00 Proposal - -",
            "2026-06-01T12:00 Closed Won - - Won"
        ]
    );
    assert_eq!(read.deal("7001").current.at.unwrap().to_string(), "2026-06-01T12:00:00Z");
}

#[test]
fn internal_names_and_epoch_times_are_read() {
    let deals = "hs_object_id,dealname,dealstage,amount,deal_currency_code,closedate,createdate,hubspot_owner_id,hs_is_closed_won,hs_is_closed_lost,hs_v2_date_entered_qualifiedtobuy
7001,Widgets,closedwon,180000,EUR,1782777600000,1768208400000,55,true,false,2026-02-01T10:00:00Z\n";
    let read = Read::sound(&[("dump.csv", deals)]);
    let deal = read.deal("7001");
    assert_eq!(super::change(&deal.current), "2026-02-01T10:00 closedwon 180000 2026-06-30 Won");
    assert_eq!(
        (deal.owner.as_deref(), deal.created_at.unwrap().to_string().as_str()),
        (Some("55"), "2026-01-12T09:00:00Z")
    );
}

#[test]
fn a_row_for_each_stage_is_one_deal_with_history() {
    let deals =
        "Record ID,Deal Name,Deal Stage,Date entered stage,Date left stage,Original Source,Amount,Deal owner
7001,Widgets,Discovery,2026-01-12,2026-03-10,Offline,180000,Mia Berg
7001,Widgets,Proposal,2026-03-10,,Offline,180000,Mia Berg\n";
    let read = sound(&[("deals.csv", deals)]);
    assert_eq!(read.crm.deals.len(), 1);
    assert_eq!(&*read.deal("7001").current.stage, "Proposal");
    assert_eq!(read.history("7001"), ["2026-01-12T12:00 Discovery - -", "2026-03-10T12:00 Proposal - -"]);
}

#[test]
fn warehouse_tables_are_put_together() {
    let read = sound(&[
        (
            "deal_data.csv",
            "deal_id,is_deleted,deal_pipeline_id,deal_pipeline_stage_id,owner_id,portal_id,property_dealname,property_amount,property_closedate,property_createdate\n1,false,p,s3,55,9,Widgets,180000,2026-06-30 00:00:00,2026-01-12 09:00:00\n",
        ),
        (
            "deal_pipeline_stage_data.csv",
            "_fivetran_deleted,active,closed_won,display_order,probability,stage_id,label,pipeline_id\nfalse,true,false,0,0.2,s1,Discovery,p\nfalse,true,false,1,0.5,s2,Proposal,p\nfalse,true,false,2,0,s3,Closed Lost,p\n",
        ),
        (
            "deal_stage_data.csv",
            "_fivetran_start,deal_id,_fivetran_active,date_entered,source,source_id,value\nx,1,false,2026-01-12 09:00:00,a,b,s1\nx,1,true,2026-06-01 09:00:00,a,b,s3\nx,1,false,2026-03-10 09:00:00,a,b,s2\n",
        ),
        (
            "deal_property_history_data.csv",
            "deal_id,timestamp,_fivetran_synced,source,name,source_id,value\n1,2026-01-12 09:00:00,x,a,closedate,b,2026-04-30\n1,2026-04-02 09:00:00,x,a,closedate,b,2026-06-30\n1,2026-04-02 09:00:00,x,a,hs_priority,b,high\n",
        ),
        (
            "deal_contact_data.csv",
            "contact_id,deal_id,_fivetran_synced,type_id,category\n8001,1,x,3,HUBSPOT_DEFINED\n",
        ),
        ("deal_company_data.csv", "company_id,deal_id,type_id,category\n9001,1,5,HUBSPOT_DEFINED\n"),
        (
            "contact_data.csv",
            "_fivetran_deleted,_fivetran_synced,property_email,id,property_company,property_firstname,property_lastname,property_jobtitle,property_hs_calculated_merged_vids\nfalse,x,anna@acme.example,8001,,Anna,Jones,COO,\n",
        ),
        ("contact_company_data.csv", "company_id,contact_id,type_id,category\n9001,8001,5,HUBSPOT_DEFINED\n"),
        (
            "company_data.csv",
            "id,_fivetran_deleted,property_name,property_domain,property_country\n9001,false,Acme Ltd,acme.example,GB\n",
        ),
        (
            "owner_data.csv",
            "owner_id,_fivetran_synced,created_at,portal_id,type,updated_at,email,first_name,last_name,active_user_id\n55,x,,9,PERSON,,mia@us.example,Mia,Berg,1\n",
        ),
        ("engagement_data.csv", "id,type,_fivetran_synced,portal_id\n31,NOTE,x,9\n"),
        (
            "engagement_deal_data.csv",
            "deal_id,engagement_id,engagement_type,type_id,_fivetran_synced,category\n1,31,NOTE,1,x,c\n",
        ),
        (
            "engagement_contact_data.csv",
            "contact_id,engagement_id,engagement_type,type_id,_fivetran_synced,category\n8001,31,NOTE,1,x,c\n",
        ),
        (
            "engagement_note_data.csv",
            "engagement_id,_fivetran_deleted,_fivetran_synced,property_hs_body_preview,property_hs_createdate,property_hs_note_body,property_hs_timestamp,property_hubspot_owner_id,type\n31,false,x,Boss,2026-03-11 10:00:00,<p>Boss just signs</p>,2026-03-11 09:00:00,55,NOTE\n",
        ),
    ]);
    assert_eq!(
        read.history("1"),
        [
            "2026-01-12T09:00 Discovery - 2026-04-30",
            "2026-03-10T09:00 Proposal - 2026-04-30",
            "2026-04-02T09:00 Proposal - 2026-06-30",
            "2026-06-01T09:00 Closed Lost - 2026-06-30 Lost",
        ]
    );
    assert_eq!(read.claims("1"), ["8001: Other"]);
    assert_eq!(&*read.deal("1").account.as_ref().unwrap().0, "9001");
    assert_eq!(&*read.contact("8001").account.as_ref().unwrap().0, "9001");
    let note = read.activity("31");
    assert_eq!(
        (&*note.text, &*note.deal.as_ref().unwrap().0, &*note.contacts[0].0),
        ("Boss just signs", "1", "8001")
    );
    assert_eq!(note.owner.as_deref(), Some("55"));
}

#[test]
fn calls_and_meetings_are_linked_to_deals_and_contacts() {
    let deals = "Record ID,Deal Name,Deal Stage,Amount\n7001,Widgets,Proposal,1\n";
    let contacts = "Record ID,First Name,Last Name,Email,Contact owner\n8001,Anna,Jones,anna@acme.example,\n";
    let calls = "Record ID,Call Title,Call notes,Call duration,Activity date,Activity assigned to,Associated Deal IDs,Associated Contact IDs,Create Date
c1,Intro,<p>Boss decides</p>,1800000,2026-01-15 10:00,Mia Berg,7001,8001,2026-01-15 11:00\n";
    let meetings = "Record ID,Meeting name,Internal meeting notes,Meeting start time,Meeting end time,Meeting outcome,Associated Deal,Associated Contact
m1,Demo,Went well,2026-02-03 13:00,2026-02-03 14:00,Completed,Widgets,Anna Jones (anna@acme.example)
m2,Demo 2,,2026-05-03 13:00,2026-05-03 14:00,Scheduled,Widgets,\n";
    let read =
        sound(&[("d.csv", deals), ("c.csv", contacts), ("calls.csv", calls), ("meetings.csv", meetings)]);
    let call = read.activity("c1");
    assert_eq!(
        (call.duration_seconds, &*call.text, &*call.contacts[0].0),
        (Some(1800), "Boss decides", "8001")
    );
    let meeting = read.activity("m1");
    assert_eq!(
        (&*meeting.deal.as_ref().unwrap().0, &*meeting.contacts[0].0, meeting.done),
        ("7001", "8001", true)
    );
    assert!(!read.activity("m2").done);
}
