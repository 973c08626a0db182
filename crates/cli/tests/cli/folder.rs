//! A small team's exports: an English and a Swedish deal in danger, a healthy one, one that is over.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use tempfile::TempDir;

/// The day on which the folder is looked at.
pub(crate) const DAY: &str = "2026-04-05";

const SELLERS: &[[&str; 3]] =
    &[["U1", "Ines Holm", "ines@lumen.example"], ["U2", "Mia Berg", "mia@lumen.example"]];

const ACCOUNTS: &[[&str; 4]] = &[
    ["A1", "Northwick Council", "https://www.northwick.example", "GB"],
    ["A2", "Harbour Trust", "https://harbour.example", "GB"],
    ["A3", "Aros Fastigheter AB", "https://aros.example", "SE"],
];

const DEALS: &[[&str; 9]] = &[
    ["D1", "A1", "Northwick bus stops", "Proposal", "180000", "GBP", "2026-04-30", "false", "U1"],
    ["D2", "A2", "Harbour kiosks", "Qualification", "95000", "GBP", "2026-09-30", "false", "U1"],
    ["D3", "A3", "Aros hissar", "Negotiation", "1200000", "SEK", "2026-03-20", "false", "U2"],
    ["D4", "A2", "Harbour lamps", "Closed Won", "30000", "GBP", "2026-01-31", "true", "U1"],
];

const HISTORY: &[[&str; 4]] = &[
    ["D1", "Needs Analysis", "2026-02-02", "2026-03-31"],
    ["D1", "Solution Development", "2026-02-20", "2026-03-31"],
    ["D1", "Proposal", "2026-03-18", "2026-04-30"],
    ["D2", "Qualification", "2026-03-28", "2026-09-30"],
    ["D3", "Behovsanalys", "2026-01-12", "2026-02-28"],
    ["D3", "Lösning", "2026-02-02", "2026-02-28"],
    ["D3", "Negotiation", "2026-03-02", "2026-03-20"],
    ["D4", "Closed Won", "2026-01-20", "2026-01-31"],
];

const CONTACTS: &[[&str; 6]] = &[
    ["C1", "A1", "Carol", "Finch", "carol.finch@northwick.example", "Purchasing Administrator"],
    ["C2", "A1", "Edward", "Jones", "edward.jones@northwick.example", "Director of Finance"],
    ["C3", "A3", "Lena", "Wallin", "lena.wallin@aros.example", "Driftplanerare"],
];

/// From, to, cc, day, subject, text.
const MAILS: &[[&str; 6]] = &[
    [
        "Carol Finch <carol.finch@northwick.example>",
        "Ines Holm <ines@lumen.example>",
        "",
        "2026-02-10",
        "New bus stops",
        "Hello Ines,\n\nWe need shelters with light for forty stops. Can you show us two layouts?\n\nCarol",
    ],
    [
        "Ines Holm <ines@lumen.example>",
        "Carol Finch <carol.finch@northwick.example>",
        "",
        "2026-02-12",
        "Re: New bus stops",
        "Hello Carol,\n\nGladly. Here are the two layouts.\n\nInes",
    ],
    [
        "Carol Finch <carol.finch@northwick.example>",
        "Ines Holm <ines@lumen.example>",
        "",
        "2026-03-11",
        "Re: New bus stops",
        "Hello Ines,\n\nWe like the second one best. You do not need to worry about Mr Jones, it is only a formality and he always signs what I put before him.\n\nCarol",
    ],
    [
        "Ines Holm <ines@lumen.example>",
        "Carol Finch <carol.finch@northwick.example>",
        "Edward Jones <edward.jones@northwick.example>",
        "2026-03-18",
        "Our offer for the bus stops",
        "Hello Carol,\n\nHere is our offer for the second layout.\n\nInes",
    ],
    [
        "Lena Wallin <lena.wallin@aros.example>",
        "Mia Berg <mia@lumen.example>",
        "",
        "2026-02-05",
        "Hissar",
        "Hej Mia,\n\nVi behöver byta fyra hissar i norra huset.\n\nLena",
    ],
    [
        "Mia Berg <mia@lumen.example>",
        "Lena Wallin <lena.wallin@aros.example>",
        "",
        "2026-02-06",
        "SV: Hissar",
        "Hej Lena,\n\nHär är vårt förslag.\n\nMia",
    ],
    [
        "Lena Wallin <lena.wallin@aros.example>",
        "Mia Berg <mia@lumen.example>",
        "",
        "2026-03-03",
        "SV: Hissar",
        "Hej Mia,\n\nDet ser bra ut. Min chef fattar det slutliga beslutet, men det är bara en formsak.\n\nLena",
    ],
];

/// The folder, freshly written.
pub(crate) fn tiny() -> TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    write(folder.path());
    folder
}

fn write(folder: &Path) {
    let crm = folder.join("crm");
    fs::create_dir_all(&crm).expect("a folder");
    let sellers = SELLERS.iter().map(|s| format!("{},{},{},true", s[0], s[1], s[2]));
    table(&crm, "User.csv", "Id,Name,Email,IsActive", sellers);
    let accounts = ACCOUNTS
        .iter()
        .map(|a| format!("{},{},{},{},U1,2026-01-02T09:00:00.000+0000", a[0], a[1], a[2], a[3]));
    table(&crm, "Account.csv", "Id,Name,Website,BillingCountry,OwnerId,CreatedDate", accounts);
    let contacts = CONTACTS.iter().map(|c| format!("{},U1,2026-01-02T09:00:00.000+0000", c.join(",")));
    table(&crm, "Contact.csv", "Id,AccountId,FirstName,LastName,Email,Title,OwnerId,CreatedDate", contacts);
    let deals = DEALS.iter().map(|d| {
        let won = d[3] == "Closed Won";
        format!("{},{won},2026-01-12T09:00:00.000+0000", d.join(","))
    });
    let header =
        "Id,AccountId,Name,StageName,Amount,CurrencyIsoCode,CloseDate,IsClosed,OwnerId,IsWon,CreatedDate";
    table(&crm, "Opportunity.csv", header, deals);
    let history = HISTORY.iter().enumerate().map(|(n, h)| {
        let amount = DEALS.iter().find(|d| d[0] == h[0]).map_or("0", |d| d[4]);
        format!("H{n},{},{},{amount},{},U1,{}T09:00:00.000+0000", h[0], h[1], h[3], h[2])
    });
    table(
        &crm,
        "OpportunityHistory.csv",
        "Id,OpportunityId,StageName,Amount,CloseDate,CreatedById,CreatedDate",
        history,
    );
    fs::create_dir_all(folder.join("mail")).expect("a folder");
    for seller in SELLERS {
        fs::write(folder.join(format!("mail/{}.mbox", seller[0])), mbox(seller[2])).expect("a mailbox");
    }
    fs::create_dir_all(folder.join("calendar")).expect("a folder");
    fs::write(folder.join("calendar/ines.ics"), calendar()).expect("a calendar");
}

fn table(crm: &Path, name: &str, header: &str, rows: impl Iterator<Item = String>) {
    let rows: String = rows.map(|row| format!("{row}\n")).collect();
    fs::write(crm.join(name), format!("{header}\n{rows}")).expect("a table");
}

/// The mails that `address` wrote or got.
fn mbox(address: &str) -> String {
    let mut text = String::new();
    for (number, [from, to, cc, day, subject, words]) in MAILS.iter().enumerate() {
        if !format!("{from}{to}{cc}").contains(address) {
            continue;
        }
        let stamp = stamp(day);
        let _ = write!(text, "From sender@mail Mon Jan  5 10:00:00 2026\nFrom: {from}\nTo: {to}\n");
        if !cc.is_empty() {
            let _ = writeln!(text, "Cc: {cc}");
        }
        let _ = write!(
            text,
            "Subject: {subject}\nDate: {stamp}\nMessage-ID: <m{number}@mail.example>\nMIME-Version: 1.0\n\
             Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n{words}\n\n"
        );
    }
    text
}

/// `2026-02-10` as a header has it.
fn stamp(day: &str) -> String {
    const MONTHS: [&str; 12] =
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let date: jiff::civil::Date = day.parse().expect("a date");
    let month = MONTHS[usize::try_from(date.month() - 1).expect("a month")];
    format!("{} {month} {} 10:00:00 +0000", date.day(), date.year())
}

fn calendar() -> String {
    "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//x//EN\nBEGIN:VEVENT\nUID:e1@lumen.example\nDTSTAMP:20260210T090000Z\n\
     DTSTART;TZID=Europe/London:20260220T100000\nDTEND;TZID=Europe/London:20260220T110000\nSUMMARY:Layouts for Northwick\n\
     ORGANIZER;CN=Ines Holm:mailto:ines@lumen.example\n\
     ATTENDEE;CN=Carol Finch;PARTSTAT=ACCEPTED:mailto:carol.finch@northwick.example\nEND:VEVENT\nEND:VCALENDAR\n"
        .replace('\n', "\r\n")
}
