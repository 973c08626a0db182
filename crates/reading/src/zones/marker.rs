//! Lines that part a mail from the mail below it, and subjects that tell a forward from an answer.

/// What a parting line says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Marker {
    /// What follows was passed on.
    Forward,
    /// What follows is the mail that is answered or passed on.
    Original,
    /// A rule, which only parts mails when a header follows.
    Rule,
}

/// Reads `text` as a parting line.
pub(super) fn marker(words: &str) -> Option<Marker> {
    let first = words.chars().next()?;
    if words.len() > 160 || !may_part(first, words) {
        return None;
    }
    let core = words.trim_matches(|char: char| is_rule(char) || matches!(char, ' ' | ':' | '>'));
    if core.is_empty() {
        return (words.len() >= 8).then_some(Marker::Rule);
    }
    let core = core.to_lowercase();
    let says = |phrases: &[&str]| {
        phrases.iter().any(|phrase| core.starts_with(phrase) && core.len() < phrase.len() + 90)
    };
    if says(FORWARD) { Some(Marker::Forward) } else { says(ORIGINAL).then_some(Marker::Original) }
}

/// Three signs of a rule begin the line, or a colon ends it.
fn may_part(first: char, words: &str) -> bool {
    is_rule(first) && words.chars().take(3).all(is_rule)
        || words.len() < 60 && words.ends_with(':') && may_begin(first)
}

fn is_rule(char: char) -> bool {
    matches!(char, '-' | '_' | '=' | '*' | '–' | '—' | '―' | '─')
}

/// The first letters of [`FORWARD`] and [`ORIGINAL`].
fn may_begin(first: char) -> bool {
    matches!(
        first.to_ascii_lowercase(),
        'a' | 'b' | 'd' | 'e' | 'f' | 'i' | 'm' | 'n' | 'o' | 's' | 'u' | 'v' | 'w' | 'p' | 'ü'
    )
}

const FORWARD: &[&str] = &[
    "begin forwarded message",
    "forwarded message",
    "forwarded mail",
    "forwarded email",
    "forwarded by",
    "forward message",
    "vidarebefordrat meddelande",
    "vidarebefordrat brev",
    "vidarebefordrat mejl",
    "vidarebefordrat mail",
    "vidarebefordrat e-post",
    "vidarebefordrat e-postmeddelande",
    "vidarebefordrat från",
    "vidarebefordrat av",
    "början på vidarebefordrat",
    "start på vidarebefordrat",
    "börja vidarebefordrat",
    "startar vidarebefordrat",
    "videresendt",
    "start på videresendt",
    "begynnelse på videresendt",
    "begynn videresendt",
    "påbegyndt videresendt",
    "weitergeleitete",
    "anfang der weitergeleiteten",
    "weitergeleitet von",
    "message transféré",
    "message transfere",
    "début du message",
    "message réexpédié",
    "message reexpédié",
    "mensaje reenviado",
    "inicio del mensaje reenviado",
    "messaggio inoltrato",
    "inizio messaggio inoltrato",
    "doorgestuurd bericht",
    "begin doorgestuurd bericht",
    "doorgestuurde bericht",
    "välitetty viesti",
    "edelleenlähetetty viesti",
    "alkuperäinen viesti välitetty",
    "mensagem encaminhada",
    "mensagem reencaminhada",
    "início da mensagem",
    "wiadomość przekazana",
    "przekazana wiadomość",
];

const ORIGINAL: &[&str] = &[
    "original message",
    "reply message",
    "antwort nachricht",
    "original mail",
    "original email",
    "original appointment",
    "originalmeddelande",
    "ursprungligt meddelande",
    "ursprungligt mejl",
    "ursprungligt mail",
    "ursprungligt brev",
    "ursprunglig avtalad tid",
    "oprindelig meddelelse",
    "oprindelig besked",
    "oprindelig mail",
    "opprinnelig melding",
    "opprinnelig e-post",
    "ursprüngliche nachricht",
    "ursprüngliche mail",
    "originalnachricht",
    "original-nachricht",
    "original nachricht",
    "message d'origine",
    "message d’origine",
    "message original",
    "message initial",
    "mensaje original",
    "messaggio originale",
    "oorspronkelijk bericht",
    "origineel bericht",
    "alkuperäinen viesti",
    "mensagem original",
    "wiadomość oryginalna",
    "oryginalna wiadomość",
];

/// What the outermost prefix of a subject says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Prefix {
    /// `Fwd:`, `VB:` …
    Forward,
    /// `Re:`, `SV:` …
    Answer,
    /// None of them.
    None,
}

/// The outermost prefix of `subject`.
pub(super) fn prefix(subject: &str) -> Prefix {
    let mut rest = subject.trim_start();
    while let Some(tag) = rest.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
        rest = tag.1.trim_start();
    }
    let Some((word, _)) = rest.split_once([':', '：']) else { return Prefix::None };
    let word = word
        .trim()
        .trim_end_matches(|char: char| char.is_ascii_digit() || matches!(char, '[' | ']' | '(' | ')' | '^'));
    match word.to_lowercase().as_str() {
        "fwd" | "fw" | "vb" | "wg" | "tr" | "rv" | "i" | "doorst" | "enc" | "vl" | "pd" | "videres"
        | "videresendt" => Prefix::Forward,
        // Danish and Norwegian forwards are `VS`, but so are Finnish answers, which are rarer than either here.
        "vs" => Prefix::Forward,
        "re" | "sv" | "aw" | "antw" | "ang" | "rif" | "res" | "ref" | "svar" | "odp" => Prefix::Answer,
        _ => Prefix::None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parting_lines_are_known_in_many_languages() {
        let forwards = [
            "---------- Forwarded message ---------",
            "Begin forwarded message:",
            "---------- Vidarebefordrat meddelande ----------",
            "Vidarebefordrat brev:",
            "-------- Weitergeleitete Nachricht --------",
            "Videresendt melding:",
            "---------------------- Forwarded by Kim Ward/HOU/ECT on 03/12/2001 10:00 AM ---------------------------",
        ];
        for line in forwards {
            assert_eq!(marker(line), Some(Marker::Forward), "{line:?}");
        }
        for line in [
            "-----Original Message-----",
            "-----Ursprungligt meddelande-----",
            "-------- Message d'origine --------",
        ] {
            assert_eq!(marker(line), Some(Marker::Original), "{line:?}");
        }
        assert_eq!(marker("________________________________"), Some(Marker::Rule));
    }

    #[test]
    fn sentences_are_no_parting_lines() {
        for line in [
            "Forwarded messages are lost.",
            "Original message was better",
            "--",
            "Vidarebefordrat till Karl i går",
            "",
        ] {
            assert_eq!(marker(line), None, "{line:?}");
        }
    }

    #[test]
    fn the_outermost_prefix_counts() {
        for subject in ["Fwd: Re: Budget", "FW: x", "VB: x", "WG: x", "[extern] Fwd: x", "Fwd[2]: x"] {
            assert_eq!(prefix(subject), Prefix::Forward, "{subject:?}");
        }
        for subject in ["Re: Fwd: Budget", "SV: x", "AW: x", "Re[3]: x", "Sv : x"] {
            assert_eq!(prefix(subject), Prefix::Answer, "{subject:?}");
        }
        for subject in ["", "Budget: second draft", "Refinery", "Budget"] {
            assert_eq!(prefix(subject), Prefix::None, "{subject:?}");
        }
    }
}
