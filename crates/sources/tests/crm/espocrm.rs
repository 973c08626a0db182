//! EspoCRM.

use super::Read;

#[test]
fn field_names_are_headers() {
    let deals = "id,name,amount,amountWeightedConverted,stage,lastStage,probability,leadSource,closeDate,description,createdAt,modifiedAt,amountCurrency,amountConverted,accountId,accountName,contactsColumns,contactId,contactName,campaignId,campaignName,originalLeadId,originalLeadName,contactRole,createdById,createdByName,modifiedById,modifiedByName,assignedUserId,assignedUserName
6b043d,\"Nordwind rollout\",120000,60000,Proposal,Proposal,50,,2026-12-31,,\"2026-11-23 13:17:58\",\"2026-11-23 13:17:58\",USD,120000,6b0436,\"Nordwind GmbH\",,,,,,,,,6b043c,Admin,,,u1,Mia\n";
    let contacts = "id,name,salutationName,firstName,lastName,accountAnyId,title,description,emailAddress,phoneNumber,doNotCall,createdAt,modifiedAt,accountId,accountName,opportunityRole,assignedUserId
c1,Anna Jones,,Anna,Jones,,COO,,anna@nordwind.example,,false,2026-11-23 13:17:58,,6b0436,Nordwind GmbH,,u1\n";
    let roles = "id,opportunityId,contactId,role,deleted\n1,6b043d,c1,Decision Maker,0\n";
    let calls = "id,name,status,dateStart,dateEnd,direction,description,parentId,parentType,parentName,contactsIds,createdAt,assignedUserId
k1,Intro,Held,2026-11-24 10:00:00,2026-11-24 10:30:00,Outbound,Boss decides,6b043d,Opportunity,Nordwind rollout,c1,2026-11-24 11:00:00,u1
k2,Next,Planned,2026-12-24 10:00:00,2026-12-24 10:30:00,Outbound,,6b043d,Opportunity,Nordwind rollout,c1,2026-11-24 11:00:00,u1\n";
    let read = Read::sound(&[
        ("Opportunity.csv", deals),
        ("Contact.csv", contacts),
        ("roles.csv", roles),
        ("Call.csv", calls),
    ]);
    assert_eq!(read.tables()[0], "Opportunity.csv: EspoCRM deals 1/1");
    assert_eq!(super::change(&read.deal("6b043d").current), "- Proposal 120000 2026-12-31");
    assert_eq!(read.deal("6b043d").created_at.unwrap().to_string(), "2026-11-23T13:17:58Z");
    assert_eq!(read.claims("6b043d"), ["c1: Decider"]);
    assert_eq!((read.activity("k1").duration_seconds, read.activity("k1").done), (Some(1800), true));
    assert!(!read.activity("k2").done);
    assert_eq!(&*read.crm.accounts[0].name, "Nordwind GmbH");
}
