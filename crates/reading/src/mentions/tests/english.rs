//! English sentences.

use super::check_all;

#[test]
fn names_are_found_wherever_they_stand() {
    check_all(&[
        ("I met Preston Vail on Monday.", "me; Preston Vail"),
        ("Winifred will come along.", "Winifred"),
        ("Please send it to Luisa as well.", "Luisa"),
        ("Ask Tobias or Hendrika Vos.", "Tobias; Hendrika Vos?"),
        ("We have not heard from Halvorsen yet.", "Halvorsen?"),
        ("That is Mr Jones's decision.", "Mr Jones"),
        ("Mrs. Okafor signs everything.", "Mr Okafor"),
        ("Dr. Patel, she is doing my hip.", "Mr Patel; she; me"),
        ("Sir Alan was there.", "Mr Alan"),
        ("It was Siobhan O'Neill who said so.", "Siobhan O'Neill"),
        ("Lena's boss has the last word.", "Lena; their boss"),
        ("Grant Oyelaran signs.", "Grant Oyelaran"),
        ("I think Grant likes it.", "me; Grant"),
        ("Grant will sign it.", "Grant?"),
        ("Will you come?", ""),
        ("Will Anna come?", "Anna"),
        ("May I call you?", "me"),
        ("Mark the date.", ""),
        ("We spoke with Mark about it.", "Mark"),
        ("Mary-Ann and Jean-Luc agreed.", "Mary-Ann; Jean-Luc"),
        ("Ludwig van der Meer rang.", "Ludwig van der Meer"),
        ("John F. Doyle wrote.", "John F. Doyle"),
        ("luisa will sign it next week", "Luisa?".to_lowercase().leak()),
        ("Could you ask Priyanka, Tom and Agnieszka?", "Priyanka; Tom; Agnieszka"),
        ("McKay wants a lower price", ""),
        ("I told McKay that", "me; McKay?"),
        ("Thanks Hiroshi!", "Hiroshi"),
        ("Hi Fatima,", "Fatima"),
        ("This is the plan.", ""),
        ("Write to <marcus.lund@example.com>.", ""),
        ("Could we keep June?", ""),
        ("Ask June.", "June?"),
        ("Any day in June would do.", ""),
        ("Hi Hazel, hi Tomasz,", "Hazel; Tomasz"),
        ("b) Switch the shift?", ""),
        ("Finance & Commercial Director", "role 5"),
    ]);
}

#[test]
fn titles_that_stand_with_names_go_with_them() {
    check_all(&[
        ("Our CFO Preston Vail has to see it.", "Preston Vail=6"),
        ("Preston Vail, our CFO, has to see it.", "Preston Vail=6"),
        ("Finance mgr Winifred was not amused.", "Winifred=3"),
        ("Winifred (finance manager) was not amused.", "Winifred=3"),
        ("The owner, Mr Bale, pays.", "Mr Bale=7"),
        ("Preston Vail is our managing director.", "Preston Vail=7"),
        ("You should meet Harriet Moss, Head of Operations.", "Harriet Moss=4"),
        ("I copy my colleague Tess, who is the purchasing manager.", "me; me; Tess=3"),
        ("Anna, the CFO says no.", "Anna; role 6"),
        ("Her VP is Nadia Holt.", "she; Nadia Holt=5"),
        ("Chair of governors is Rev. Alistair Boyd.", "Mr Alistair Boyd=7"),
        ("The dean, Prof. Ilse Vogt, has the money.", "Mr Ilse Vogt=5"),
        ("President Obiang Mensah signed it himself.", "Obiang Mensah=7; he"),
        ("As of 1 June Nils takes over.", "Nils"),
        ("Anna Hill asked.", "Anna Hill"),
        ("The contract is dated Thu May 28.", ""),
        ("Director Olusegun Bello came.", "Olusegun Bello=4?".trim_end_matches('?')),
    ]);
}

#[test]
fn roles_bosses_and_bodies_need_no_name() {
    check_all(&[
        ("Our CFO decides.", "role 6"),
        ("mgr says ok, owner away", "role 3; role 7"),
        ("Our plant manager and our controller are in.", "role 5; role 1"),
        ("The practice partners meet.", "body partners"),
        ("The owner has to agree.", "role 7"),
        ("I have to ask my boss.", "me; boss"),
        ("Adding my boss Ingeborg to the thread.", "Ingeborg=3"),
        ("Her boss, Ottoline Marsh, is copied.", "Ottoline Marsh=3"),
        ("It has to go up the chain.", "boss"),
        ("The board's decision stands.", "body board"),
        ("The union chair, Dolores, is tough.", "Dolores=2"),
        ("Marks & Spencer ordered it.", ""),
        ("@Tom can you confirm?", "Tom"),
        ("Looping in Quirijn.", "Quirijn?"),
        ("Will and Grace like it.", "Will?; Grace"),
        ("We are closed in Austin.", "Austin?"),
        ("My manager signs that.", "boss"),
        ("My line manager signs that.", "boss"),
        ("It needs to go upstairs.", "boss"),
        ("The upstairs office is cold.", ""),
        ("The powers that be want three quotes.", "boss"),
        ("Head office has the money.", "boss"),
        ("The boss just has to sign.", "boss"),
        ("That is above my pay grade.", "boss"),
        ("Her boss is away.", "their boss"),
        ("He asked his manager.", "he; their boss"),
        ("My boss's boss wants to know.", "boss; their boss"),
        ("The board meets in June.", "body board"),
        ("It goes to the board of trustees.", "body board of trustees"),
        ("The steering group said yes.", "body steering group"),
        ("The city council has to vote.", "body city council"),
        ("The partners split the cost.", "body partners"),
        ("Our management team looks at it on Monday.", "body management team"),
        ("The owners are brothers.", "body owners"),
        ("The union wants a say.", "body union"),
        ("Shareholders will ask.", "body Shareholders"),
        ("The governors approve anything above ten thousand.", "body governors"),
        ("Management wants to see numbers.", "body Management"),
        ("The school board decides.", "body school board"),
        ("We are all on board.", ""),
        ("Prices rose across the board.", ""),
        ("Any manager can do that.", ""),
        ("We have a new CFO since Monday.", "role 6"),
        ("Her assistant books it.", "she; role 0a"),
    ]);
}

#[test]
fn pronouns_the_speaker_and_initials() {
    check_all(&[
        ("She told him that they would call me.", "she; he; they; me"),
        ("I'll do it myself.", "me; me"),
        ("We will see.", ""),
        ("RH was friendlier this time.", "initials RH"),
        ("YP walked in at the end.", "initials YP"),
        ("TE decides, not LB.", "initials TE; initials LB"),
        ("Met w/ IT and HR.", ""),
        ("The ERP is old.", ""),
        ("UK only.", ""),
        ("Their call, not mine.", "they; me"),
    ]);
}
