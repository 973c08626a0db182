//! Header rows of real exports, as they were found in the world.

use super::read;

#[track_caller]
fn check(header: &str, expected: &str) {
    let cells = header.split(',').count();
    let row = vec!["x"; cells].join(",");
    let read = read(&[("export.csv", &format!("{header}\n{row}\n"))]);
    let table = &read.coverage.tables[0];
    let found = format!("{} {}", table.dialect.as_deref().unwrap_or("?"), table.object);
    assert_eq!(found, expected, "{header}");
}

#[test]
fn salesforce_is_recognised() {
    check(
        "Id,IsDeleted,AccountId,IsPrivate,Name,Description,StageName,Amount,Probability,ExpectedRevenue,TotalOpportunityQuantity,CloseDate,Type,NextStep,LeadSource,IsClosed,IsWon,ForecastCategory,ForecastCategoryName,CampaignId,HasOpportunityLineItem,Pricebook2Id,OwnerId,CreatedDate,CreatedById,LastModifiedDate,LastModifiedById,SystemModstamp",
        "Salesforce deals",
    );
    check(
        "Id,OpportunityId,ContactId,Role,IsPrimary,CreatedDate,CreatedById,LastModifiedDate,LastModifiedById,SystemModstamp,IsDeleted,CurrencyIsoCode",
        "Salesforce roles",
    );
    check(
        "Id,OpportunityId,CreatedById,CreatedDate,StageName,Amount,ExpectedRevenue,CloseDate,Probability,ForecastCategory,CurrencyIsoCode,IsDeleted,PrevAmount,PrevCloseDate",
        "Salesforce deal_history",
    );
    check(
        "Id,IsDeleted,OpportunityId,CreatedById,CreatedDate,Field,DataType,OldValue,NewValue",
        "Salesforce field_history",
    );
    check(
        "_fivetran_synced,account_id,amount,campaign_id,close_date,created_date,description,expected_revenue,fiscal,fiscal_quarter,fiscal_year,forecast_category,forecast_category_name,has_open_activity,has_opportunity_line_item,has_overdue_task,id,is_closed,is_deleted,is_excluded_from_territory_2_filter,is_won,last_activity_date,last_referenced_date,last_viewed_date,lead_source,name,next_step,owner_id,pricebook_2_id,probability,record_type_id,stage_name,synced_quote_id,territory_2_id,type,_fivetran_active",
        "Salesforce deals",
    );
    check(
        "_fivetran_active,_fivetran_start,_fivetran_end,id,_fivetran_synced,account_id,email,first_name,is_deleted,last_activity_date,last_modified_by_id,last_modified_date,last_name,mailing_city,mailing_country,mobile_phone,name,owner_id,phone,reports_to_id,title,lead_source",
        "Salesforce contacts",
    );
    check(
        "_fivetran_synced,account_number,account_source,annual_revenue,billing_city,billing_country,billing_country_code,description,fax,id,industry,is_deleted,name,number_of_employees,owner_id,ownership,parent_id,type,website,_fivetran_active",
        "Salesforce accounts",
    );
    check(
        "_fivetran_synced,_fivetran_active,account_id,activity_date,call_disposition,call_duration_in_seconds,call_object,call_type,completed_date_time,created_by_id,created_date,description,id,is_archived,is_closed,is_deleted,owner_id,priority,status,subject,task_subtype,type,what_count,what_id,who_count,who_id",
        "Salesforce activities",
    );
    check(
        "_fivetran_synced,_fivetran_active,account_id,activity_date,activity_date_time,created_date,description,end_date_time,event_subtype,id,is_deleted,location,owner_id,start_date_time,subject,type,what_id,who_id",
        "Salesforce activities",
    );
}

#[test]
fn hubspot_is_recognised() {
    check(
        "Record ID,Deal Name,Deal Stage,Amount,Deal owner,Close Date,Create Date,Last Activity Date",
        "HubSpot deals",
    );
    check("Record ID,Deal Name,Deal Stage,Amount,Associated Company", "HubSpot deals");
    check(
        "Record ID,Deal Name,Deal Stage,Date entered stage,Date left stage,Original Source,Amount,Deal owner",
        "HubSpot deals",
    );
    check(
        "Record ID,First Name,Last Name,Email,Phone Number,Job Title,Associated Company IDs",
        "HubSpot contacts",
    );
    check(
        "Record ID,Email,Contact owner,Lifecycle Stage,Country/Region,Last Activity Date",
        "HubSpot contacts",
    );
    check("Record ID,Company name,Domain,Company owner,Industry", "HubSpot accounts");
    check(
        "Record ID,Company Name,Domain,Company Owner,Industry,Create Date,Last Activity Date",
        "HubSpot accounts",
    );
    check(
        "Contact ID,First Name,Last Name,Annual Revenue,Associated Company ID,Company Name,Contact owner,Lifecycle Stage,Lead Status,Email,Phone Number,HubSpot Score,Create Date",
        "HubSpot contacts",
    );
    check(
        "deal_id,is_deleted,deal_pipeline_id,deal_pipeline_stage_id,owner_id,portal_id,property_dealname,property_description,property_amount,property_closedate,property_createdate",
        "HubSpot deals",
    );
    check(
        "_fivetran_deleted,_fivetran_synced,property_email,id,property_company,property_firstname,property_lastname,property_email_1,property_createdate,property_jobtitle,property_annualrevenue,property_hs_calculated_merged_vids,property_created_at",
        "HubSpot contacts",
    );
    check(
        "engagement_id,_fivetran_synced,created_from_link_id,end_time,pre_meeting_prospect_reminders,source,source_id,start_time,web_conference_meeting_id,meeting_outcome,body,external_url,title",
        "HubSpot activities",
    );
    check(
        "engagement_id,_fivetran_deleted,_fivetran_synced,property_hs_createdate,property_hs_object_id,property_hs_task_type,property_hs_timestamp,property_hubspot_owner_id,property_hubspot_team_id,type,task_type,property_hs_engagement_source",
        "HubSpot activities",
    );
    check(
        "engagement_id,_fivetran_deleted,_fivetran_synced,property_hs_all_owner_ids,property_hs_createdate,property_hs_email_subject,property_hs_email_text,property_hs_timestamp,property_hubspot_owner_id,type",
        "HubSpot activities",
    );
    check(
        "canonical_vid,contact_id,vid_to_merge,_fivetran_synced,entity_id,first_name,last_name,num_properties_moved,timestamp,user_id",
        "HubSpot nothing",
    );
}

#[test]
fn the_others_are_recognised() {
    check(
        "Deal - Title,Deal - Value,Deal - Organization,Deal - Contact person,Deal - Expected close date,Deal - Next activity date,Deal - Owner,Deal - Lead Source,Deal - Lost reason,Deal - Lost time,Deal - Status,Deal - Deal created",
        "Pipedrive deals",
    );
    check(
        "Deal - Territory,Deal - Pipeline,Deal - Stage,Organization - Customer segment,Deal - Title,Deal - Next activity date,Deal - Owner,Deal - Value",
        "Pipedrive deals",
    );
    check(
        "(Do Not Modify) Opportunity,(Do Not Modify) Row Checksum,(Do Not Modify) Modified On,Topic,Account,Pipeline Phase,Est. Close/Close Date,Status,Status Reason,Probability",
        "Dynamics 365 deals",
    );
    check(
        "(Do Not Modify) Opportunity,(Do Not Modify) Row Checksum,(Do Not Modify) Last Modified Date,Oppty ID,Platform/Business Line,Client,Opportunity Name,Status,Probability,Total Bid Value (Excluding NII),Close Date",
        "Dynamics 365 deals",
    );
    check(
        "(Do Not Modify) Phone Call,(Do Not Modify) Row Checksum,(Do Not Modify) Modified On,Due,Recipient,Assigned To,Subject,Regarding",
        "Dynamics 365 activities",
    );
    check(
        "id,name,amount,amountWeightedConverted,stage,lastStage,probability,leadSource,closeDate,description,createdAt,modifiedAt,amountCurrency,amountConverted,accountId,accountName,contactsColumns,contactId,contactName,campaignId,campaignName,originalLeadId,originalLeadName,contactRole,createdById,createdByName,modifiedById,modifiedByName,assignedUserId,assignedUserName",
        "EspoCRM deals",
    );
    check(
        "id,name,salutationName,firstName,lastName,accountAnyId,title,description,emailAddress,phoneNumber,doNotCall,addressStreet,addressCity,accountIsInactive,accountType,createdAt,modifiedAt,accountId,accountName,accountsColumns,opportunityRole,campaignId,assignedUserId,assignedUserName",
        "EspoCRM contacts",
    );
    check(
        "ID,Name,Account,Pipeline,Stage,Amount,Currency,Probability,Close date,Type,Lead source,Assigned to,Tags,Created",
        "list of deals deals",
    );
    check("Deal Name,Account Name,Stage,Amount,Closing Date", "list of deals deals");
    check(
        "id,name,partner_id,stage_id,team_id,user_id,probability,expected_revenue,date_deadline,lost_reason_id,won_status,tag_ids,create_date,write_date",
        "Odoo deals",
    );
}

#[test]
fn strangers_are_not() {
    check("Product,SKU,Price,Stock", "? ");
    check("Date,Description,Amount,Balance", "? ");
    check("Subject,Start Date,Start Time,End Date,End Time,All day event,Location", "? ");
}
