//! English dates.

use super::{check_all, check_on};
use jiff::civil::date;

#[test]
fn weekdays_lie_ahead_unless_the_words_say_gone() {
    check_all(&[
        ("Can we talk on Friday?", "2026-03-13 on"),
        ("Friday suits me.", "2026-03-13 on"),
        ("I will be in the office Wednesday.", "2026-03-18 on"),
        ("Let's meet next Tuesday at ten.", "2026-03-17 on"),
        ("She is in this Thursday.", "2026-03-12 on"),
        ("We could do Friday week.", "2026-03-20 on"),
        ("A week on Monday works for both of us.", "2026-03-23 on"),
        ("Friday next week is free.", "2026-03-20 on"),
        ("How about Tuesday of next week?", "2026-03-17 on"),
        ("We met her on Monday.", "2026-03-09 past"),
        ("The council sat last Thursday.", "2026-03-05 past"),
        ("I spoke to the owner on Friday and will write to you on Monday.", "2026-03-06 past; 2026-03-16 on"),
        ("The tasting was moved to Friday.", "2026-03-13 on"),
        ("Tuesday or Thursday would do.", "2026-03-17 on; 2026-03-12 on"),
        ("You'll have it by Friday.", "2026-03-13 by"),
        ("Please answer no later than Monday.", "2026-03-16 by"),
        ("Friday at the latest.", "2026-03-13 by"),
        ("I need it by close of business on Thursday.", "2026-03-12 by"),
        ("EOD Friday is fine.", "2026-03-13 by"),
        ("The first Monday in May is a holiday.", "2026-05-04 on"),
        ("They meet on the last Thursday of the month.", "2026-03-26 on"),
        ("Not until Monday, I fear.", "2026-03-16 from"),
        ("I'm back on Monday.", "2026-03-16 from"),
        ("I'll get back to you on Monday.", "2026-03-16 on"),
        ("She is away until Tuesday.", "2026-03-17 until"),
        ("My notes from Thursday are attached.", "2026-03-05 past"),
        ("I will have it done and mailed to you by the 9th.", "2026-04-09 by"),
        ("I hope Monday was not too hard.", "2026-03-09 past"),
        ("It has to be signed on Friday.", "2026-03-13 on"),
        ("You told all of us on Monday that it leaks.", "2026-03-09 past"),
        ("She told me Friday suits her.", "2026-03-13 on"),
        ("The paper is attached, dated May 28.", "2026-05-28 on"),
        ("I should have thought of it in January.", "2026-01-01..2026-01-31 past"),
        ("I should have it on Friday.", "2026-03-13 on"),
        ("I travel to Lisbon and back all next week.", "2026-03-16..2026-03-22 on"),
    ]);
}

#[test]
fn days_of_the_month_are_found_in_every_order() {
    check_all(&[
        ("The steering group meets on the 19th.", "2026-03-19 on"),
        ("By the 10th we must know.", "2026-04-10 by"),
        ("We signed the lease on the 2nd.", "2026-03-02 past"),
        ("The 2nd is when we sign the lease.", "2026-04-02 on"),
        ("It went out on the 2nd.", "2026-03-02 past"),
        ("12 March is the day.", "2026-03-12 on"),
        ("March 12 is the day.", "2026-03-12 on"),
        ("The offer holds until Mar. 31.", "2026-03-31 until"),
        ("Could we meet on the 3rd of June?", "2026-06-03 on"),
        ("Delivery June 3rd, 2027 at the earliest.", "2027-06-03 on"),
        ("Our board sits on Wednesday 1st April.", "2026-04-01 on"),
        ("The demo is on Tuesday, September 15, 1 pm.", "2026-09-15 on"),
        ("Monday the 23rd is better.", "2026-03-23 on"),
        ("See you on 12/4.", "2026-04-12 on"),
        ("Call booked for 3/25.", "2026-03-25 on"),
        ("Due 2026-05-01.", "2026-05-01 by"),
        ("Friday the fourth is out.", "2026-09-04 on"),
        ("Wed 4/1 or Thu 4/2.", "2026-04-01 on; 2026-04-02 on"),
        ("I'll sign on 1 June next year.", "2027-06-01 on"),
        ("Let's talk 10/3.", "2026-10-03 on"),
        ("Anything after the 15th slips.", "2026-03-15 from"),
        ("He has been off since the 2nd.", "2026-03-02 past"),
        ("Tue/Wed next week works.", "2026-03-17 on; 2026-03-18 on"),
        ("owner away til fri", "2026-03-13 until"),
        ("The support ends Feb 15.", "2027-02-15 on"),
        ("Kickoff pencilled for 8 July.", "2026-07-08 on"),
        ("Signs 4/20, wants Dora trained wk of 5/4.", "2026-04-20 on; 2026-05-04..2026-05-10 on"),
        ("Go-live wish: Sep.", "2026-09-01..2026-09-30 on"),
        ("Meeting 04/17/2026.", "2026-04-17 on"),
        ("I started here on 14 January.", "2026-01-14 past"),
        ("The fifth of May.", "2026-05-05 on"),
        ("We renew on 28 Feb 2027.", "2027-02-28 on"),
        ("Christmas orders close on 1 December.", "2026-12-24..2026-12-26 on; 2026-12-01 on"),
        ("Could we push the kick-off from 2 May to 9 May?", "2026-05-02 on; 2026-05-09 on"),
        ("Any day between now and Easter.", "2026-03-11..2026-04-06 on"),
    ]);
}

#[test]
fn ranges_have_two_ends() {
    check_all(&[
        ("I am off 23 March - 10 April.", "2026-03-23..2026-04-10 on"),
        ("Away March 23-27.", "2026-03-23..2026-03-27 on"),
        ("He travels from 17 to 26 April.", "2026-04-17..2026-04-26 on"),
        ("Either the 3rd or 5th would do.", "2026-04-03..2026-04-05 on"),
        ("We are closed Monday to Wednesday.", "2026-03-16..2026-03-18 on"),
        ("Between 3 and 10 May we install.", "2026-05-03..2026-05-10 on"),
        ("The audit runs from 30 March through 2 April.", "2026-03-30..2026-04-02 on"),
        ("Shut 20 December to 6 January.", "2026-12-20..2027-01-06 on"),
    ]);
}

#[test]
fn weeks_months_and_seasons_are_stretches() {
    check_all(&[
        ("She decides next week.", "2026-03-16..2026-03-22 on"),
        ("I'm swamped this week.", "2026-03-09..2026-03-15 on"),
        ("They visited us last week.", "2026-03-02..2026-03-08 past"),
        ("The week after next is open.", "2026-03-23..2026-03-29 on"),
        ("Any day in the week of 15 June.", "2026-06-15..2026-06-21 on"),
        ("Go-live wk of 6/1.", "2026-06-01..2026-06-07 on"),
        ("The crew comes w/c 13 April.", "2026-04-13..2026-04-19 on"),
        ("We'll decide in August.", "2026-08-01..2026-08-31 on"),
        ("Decision expected end of June.", "2026-06-21..2026-06-30 on"),
        ("By the end of June we'll know.", "2026-06-21..2026-06-30 by"),
        ("Probably mid-May.", "2026-05-11..2026-05-20 on"),
        ("Early next week is good.", "2026-03-16..2026-03-18 on"),
        ("By month end.", "2026-03-21..2026-03-31 by"),
        ("We have to have it by the end of the week.", "2026-03-12..2026-03-13 by"),
        ("The money is there in Q3.", "2026-07-01..2026-09-30 on"),
        ("Not before Q1 2027.", "2027-01-01..2027-03-31 from"),
        ("Before Easter, please.", "2026-04-02 by"),
        ("We shall look at it after Easter.", "2026-04-07 from"),
        ("After the holidays I have time.", "2026-08-03 from"),
        ("We install over the summer.", "2026-06-01..2026-08-31 on"),
        ("In the autumn there is a new budget.", "2026-09-01..2026-11-30 on"),
        ("We wait until the new year budget in 2027.", "2027-01-01..2027-12-31 on"),
        ("I'll read it over the weekend.", "2026-03-14..2026-03-15 on"),
        ("Next month is a better time.", "2026-04-01..2026-04-30 on"),
        ("I may have May free.", ""),
        ("We talk again the week after Easter.", "2026-04-06..2026-04-12 on"),
        ("The day before Christmas Eve.", "2026-12-23 on"),
        ("Shut between Christmas and New Year.", "2026-12-24..2027-01-01 on"),
        ("Next week, Thursday.", "2026-03-19 on"),
        ("Next week is fine, Thursday best.", "2026-03-16..2026-03-22 on; 2026-03-19 on"),
        ("In June or July.", "2026-06-01..2026-06-30 on; 2026-07-01..2026-07-31 on"),
        ("30 June COB.", "2026-06-30 by"),
        ("The H2O tank leaks.", ""),
        ("Money comes in H2.", "2026-07-01..2026-12-31 on"),
        ("Spring 2027, not before.", "2027-03-01..2027-05-31 on"),
        ("By the end of the year.", "2026-12-01..2026-12-31 by"),
        ("In March next year.", "2027-03-01..2027-03-31 on"),
        (
            "The lease ends in June and we end in July.",
            "2026-06-01..2026-06-30 on; 2026-07-01..2026-07-31 on",
        ),
        ("Next year, perhaps.", "2027-01-01..2027-12-31 on"),
    ]);
}

#[test]
fn distances_are_counted_from_the_day_of_writing() {
    check_all(&[
        ("Tomorrow at nine?", "2026-03-12 on"),
        ("I'll send it tonight.", "2026-03-11 on"),
        ("This afternoon is fine.", "2026-03-11 on"),
        ("The day after tomorrow she flies.", "2026-03-13 on"),
        ("He rang yesterday.", "2026-03-10 past"),
        ("We decide in two weeks.", "2026-03-25 on"),
        ("You get an answer within ten days.", "2026-03-11..2026-03-21 by"),
        ("Within three working days.", "2026-03-11..2026-03-16 by"),
        ("Two weeks from now he is back.", "2026-03-25 on"),
        ("We asked for it two weeks ago.", "2026-02-25 past"),
        ("Over the next few days.", "2026-03-11..2026-03-14 on"),
        ("In a couple of months.", "2026-05-11 on"),
        ("By end of day today.", "2026-03-11 by"),
        (
            "The board sits on 20 March and the week after we sign.",
            "2026-03-20 on; 2026-03-23..2026-03-29 on",
        ),
    ]);
}

#[test]
fn the_turn_of_the_year_is_crossed() {
    check_on(
        date(2025, 12, 18),
        &[
            ("Let's meet on 12 January.", "2026-01-12 on"),
            ("After the holidays, then.", "2026-01-07 from"),
            ("The 5th is fine.", "2026-01-05 on"),
            ("Before Christmas.", "2025-12-23 by"),
            ("In week 3 we start.", "2026-01-12..2026-01-18 on"),
            ("We signed in November.", "2025-11-01..2025-11-30 past"),
        ],
    );
}
