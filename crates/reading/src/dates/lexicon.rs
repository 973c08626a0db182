//! The words that dates are made of, in English and Swedish.

/// What a word can be part of a date as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Lex {
    /// Days since Monday.
    Weekday(u8),
    /// An abbreviation that is also another word ("sat", "tor"): counts only beside a date.
    ShortWeekday(u8),
    /// "fredags", as in "i fredags".
    WeekdayGone(u8),
    /// 1 to 12.
    Month(u8),
    /// "two", "några".
    Count(u16),
    /// "first", "tredje".
    Ordinal(u8),
    /// "week", "månaden".
    Unit(Unit),
    /// "Easter", "julen".
    Feast(Feast),
    /// "summer", "hösten".
    Season(Season),
    /// "höstas", as in "i höstas".
    SeasonGone(Season),
    /// A whole date in one word, so many days from today: "tomorrow", "igår".
    Near(i8),
    /// "end", "slutet", "early".
    Part(Part),
    /// "this", "next", "last".
    Which(Which),
    /// Part of a date of several words: "i kväll", "this morning".
    Hint,
    /// "EOD", "EOM": the end of a unit.
    EndOf(Unit),
}

/// A measure of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unit {
    Hour,
    Day,
    WorkingDay,
    Weekend,
    Week,
    Fortnight,
    Month,
    Quarter,
    HalfYear,
    Year,
}

/// A part of a stretch.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Beginning,
    Middle,
    End,
    FirstHalf,
    SecondHalf,
    Whole,
}

/// Which one of several.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Which {
    This,
    Coming,
    Next,
    Last,
}

/// A feast that everyone knows without a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Feast {
    Easter,
    MaundyThursday,
    GoodFriday,
    Ascension,
    Whitsun,
    Valborg,
    NationalDay,
    Midsummer,
    SummerLeave,
    AllSaints,
    AutumnBreak,
    Thanksgiving,
    Lucia,
    ChristmasEve,
    Christmas,
    BetweenTheYears,
    NewYearsEve,
    NewYear,
    Epiphany,
    ChristmasBreak,
    /// "The holidays": those that come next.
    Holidays,
}

/// A quarter of the year by its weather.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Season {
    Spring,
    Summer,
    Autumn,
    Winter,
}

impl Lex {
    /// Can a date do without any other kind of word?
    pub(super) fn tells(self) -> bool {
        !matches!(self, Self::Count(_) | Self::Part(_) | Self::Which(_) | Self::Ordinal(_))
    }
}

/// All words that can be part of a date.
pub(super) fn lexicon() -> impl Iterator<Item = (&'static str, Lex)> {
    WORDS.iter().flat_map(|(words, lex)| words.split(' ').map(|word| (word, *lex)))
}

const WORDS: &[(&str, Lex)] = &[
    ("monday måndag måndagen måndan mandag", Lex::Weekday(0)),
    ("tuesday tisdag tisdagen tisdan tues tue", Lex::Weekday(1)),
    ("wednesday onsdag onsdagen onsdan weds", Lex::Weekday(2)),
    ("thursday torsdag torsdagen torsdan thurs thur thu", Lex::Weekday(3)),
    ("friday fredag fredagen fredan", Lex::Weekday(4)),
    ("saturday lördag lördagen lördan lordag", Lex::Weekday(5)),
    ("sunday söndag söndagen söndan sondag", Lex::Weekday(6)),
    ("mon mån", Lex::ShortWeekday(0)),
    ("tis", Lex::ShortWeekday(1)),
    ("wed ons", Lex::ShortWeekday(2)),
    ("tors tor", Lex::ShortWeekday(3)),
    ("fri fre", Lex::ShortWeekday(4)),
    ("sat lör", Lex::ShortWeekday(5)),
    ("sun sön", Lex::ShortWeekday(6)),
    ("måndags", Lex::WeekdayGone(0)),
    ("tisdags", Lex::WeekdayGone(1)),
    ("onsdags", Lex::WeekdayGone(2)),
    ("torsdags", Lex::WeekdayGone(3)),
    ("fredags", Lex::WeekdayGone(4)),
    ("lördags", Lex::WeekdayGone(5)),
    ("söndags", Lex::WeekdayGone(6)),
    ("january januari jan", Lex::Month(1)),
    ("february februari feb febr", Lex::Month(2)),
    ("march mars mar", Lex::Month(3)),
    ("april apr", Lex::Month(4)),
    ("may maj", Lex::Month(5)),
    ("june juni jun", Lex::Month(6)),
    ("july juli", Lex::Month(7)),
    ("august augusti aug", Lex::Month(8)),
    ("september sept sep", Lex::Month(9)),
    ("october oktober oct okt", Lex::Month(10)),
    ("november nov", Lex::Month(11)),
    ("december dec", Lex::Month(12)),
    ("one a an en ett", Lex::Count(1)),
    ("two couple två par tva", Lex::Count(2)),
    ("three few tre några nagra", Lex::Count(3)),
    ("four several fyra flera", Lex::Count(4)),
    ("five fem", Lex::Count(5)),
    ("six sex", Lex::Count(6)),
    ("seven sju", Lex::Count(7)),
    ("eight åtta", Lex::Count(8)),
    ("nine nio", Lex::Count(9)),
    ("ten tio", Lex::Count(10)),
    ("eleven elva", Lex::Count(11)),
    ("twelve tolv", Lex::Count(12)),
    ("fourteen fjorton", Lex::Count(14)),
    ("fifteen femton", Lex::Count(15)),
    ("twenty tjugo", Lex::Count(20)),
    ("thirty trettio", Lex::Count(30)),
    ("ninety nittio", Lex::Count(90)),
    ("first första förste", Lex::Ordinal(1)),
    ("second andra andre", Lex::Ordinal(2)),
    ("third tredje", Lex::Ordinal(3)),
    ("fourth fjärde", Lex::Ordinal(4)),
    ("fifth femte", Lex::Ordinal(5)),
    ("sixth sjätte", Lex::Ordinal(6)),
    ("seventh sjunde", Lex::Ordinal(7)),
    ("eighth åttonde", Lex::Ordinal(8)),
    ("ninth nionde", Lex::Ordinal(9)),
    ("tenth tionde", Lex::Ordinal(10)),
    ("eleventh elfte", Lex::Ordinal(11)),
    ("twelfth tolfte", Lex::Ordinal(12)),
    ("thirteenth trettonde", Lex::Ordinal(13)),
    ("fourteenth fjortonde", Lex::Ordinal(14)),
    ("fifteenth femtonde", Lex::Ordinal(15)),
    ("sixteenth sextonde", Lex::Ordinal(16)),
    ("seventeenth sjuttonde", Lex::Ordinal(17)),
    ("eighteenth artonde", Lex::Ordinal(18)),
    ("nineteenth nittonde", Lex::Ordinal(19)),
    ("twentieth tjugonde", Lex::Ordinal(20)),
    ("thirtieth trettionde", Lex::Ordinal(30)),
    ("hours hour timmar timme timmarna", Lex::Unit(Unit::Hour)),
    ("day days dag dagar dagarna dagen dygn", Lex::Unit(Unit::Day)),
    ("workday workdays arbetsdag arbetsdagar arbetsdagarna vardagar bankdagar", Lex::Unit(Unit::WorkingDay)),
    ("weekend helg helgen veckoslut veckoslutet", Lex::Unit(Unit::Weekend)),
    ("week weeks wk wks vecka veckan veckor veckorna", Lex::Unit(Unit::Week)),
    ("fortnight fortnights", Lex::Unit(Unit::Fortnight)),
    ("month months månad månaden månader månaderna manad", Lex::Unit(Unit::Month)),
    ("quarter quarters kvartal kvartalet", Lex::Unit(Unit::Quarter)),
    ("halvår halvåret", Lex::Unit(Unit::HalfYear)),
    ("year years år året åren", Lex::Unit(Unit::Year)),
    ("easter påsk påsken påskhelgen", Lex::Feast(Feast::Easter)),
    ("kristi", Lex::Feast(Feast::Ascension)),
    ("whitsun pentecost pingst pingsten", Lex::Feast(Feast::Whitsun)),
    ("valborg valborgsmässoafton", Lex::Feast(Feast::Valborg)),
    ("nationaldagen", Lex::Feast(Feast::NationalDay)),
    ("midsummer midsommar midsommaren midsommarhelgen midsommarafton", Lex::Feast(Feast::Midsummer)),
    ("semestern semestrarna semesterperioden industrisemestern", Lex::Feast(Feast::SummerLeave)),
    ("allhelgona allhelgonahelgen", Lex::Feast(Feast::AllSaints)),
    ("höstlovet", Lex::Feast(Feast::AutumnBreak)),
    ("thanksgiving", Lex::Feast(Feast::Thanksgiving)),
    ("lucia", Lex::Feast(Feast::Lucia)),
    ("christmas xmas jul julen julhelgen", Lex::Feast(Feast::Christmas)),
    ("mellandagarna", Lex::Feast(Feast::BetweenTheYears)),
    ("nyår nyåret nyårshelgen årsskiftet", Lex::Feast(Feast::NewYear)),
    ("långfredag långfredagen", Lex::Feast(Feast::GoodFriday)),
    ("skärtorsdag skärtorsdagen", Lex::Feast(Feast::MaundyThursday)),
    ("julafton julaftonen", Lex::Feast(Feast::ChristmasEve)),
    ("nyårsafton nyårsaftonen", Lex::Feast(Feast::NewYearsEve)),
    ("höstas", Lex::SeasonGone(Season::Autumn)),
    ("våras", Lex::SeasonGone(Season::Spring)),
    ("vintras", Lex::SeasonGone(Season::Winter)),
    ("somras", Lex::SeasonGone(Season::Summer)),
    ("trettonhelgen trettondagen", Lex::Feast(Feast::Epiphany)),
    ("jullovet julledigheten juluppehållet", Lex::Feast(Feast::ChristmasBreak)),
    ("holidays helgerna", Lex::Feast(Feast::Holidays)),
    ("spring våren vår vårkanten", Lex::Season(Season::Spring)),
    ("summer sommaren sommar", Lex::Season(Season::Summer)),
    ("autumn fall hösten höst höstkanten", Lex::Season(Season::Autumn)),
    ("winter vintern vinter", Lex::Season(Season::Winter)),
    ("today tonight idag ikväll inatt", Lex::Near(0)),
    ("tomorrow tomorow tmrw imorgon imorron", Lex::Near(1)),
    ("övermorgon", Lex::Near(2)),
    ("yesterday igår", Lex::Near(-1)),
    ("förrgår iförrgår", Lex::Near(-2)),
    ("early beginning start början tidigt", Lex::Part(Part::Beginning)),
    ("mid middle mitten", Lex::Part(Part::Middle)),
    ("end late slutet", Lex::Part(Part::End)),
    ("hela whole all throughout later senare", Lex::Part(Part::Whole)),
    ("this denna", Lex::Which(Which::This)),
    ("coming upcoming kommande nästkommande", Lex::Which(Which::Coming)),
    ("next following nästa följande nasta övernästa nästnästa", Lex::Which(Which::Next)),
    ("last past previous förra föregående senaste forra", Lex::Which(Which::Last)),
    (
        "kväll natt eftermiddag förmiddag morse morgon morron går fjol morning afternoon evening night",
        Lex::Hint,
    ),
    ("eod cob", Lex::EndOf(Unit::Day)),
    ("eow", Lex::EndOf(Unit::Week)),
    ("eom monthend månadsskiftet", Lex::EndOf(Unit::Month)),
    ("eoq kvartalsskiftet", Lex::EndOf(Unit::Quarter)),
    ("eoy yearend", Lex::EndOf(Unit::Year)),
];
