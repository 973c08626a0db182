//! Quoted-printable: `=E5` stands for a byte, `=` at the end of a line for nothing.

/// `raw` decoded; an `=` that means nothing stays.
pub(super) fn decoded(raw: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(raw.len());
    let mut rest = raw;
    while let Some(at) = memchr::memchr(b'=', rest) {
        out.extend_from_slice(&rest[..at]);
        rest = &rest[at + 1..];
        if let Some(byte) = hex(rest) {
            out.push(byte);
            rest = &rest[2..];
        } else if let Some(length) = soft_break(rest) {
            rest = &rest[length..];
        } else {
            out.push(b'=');
        }
    }
    out.extend_from_slice(rest);
    out
}

fn hex(bytes: &[u8]) -> Option<u8> {
    let digit = |byte: u8| char::from(byte).to_digit(16);
    match *bytes {
        [high, low, ..] => u8::try_from(digit(high)? * 16 + digit(low)?).ok(),
        _ => None,
    }
}

/// The length of the line end that follows, with the spaces that some server added before it.
fn soft_break(bytes: &[u8]) -> Option<usize> {
    let spaces = bytes.iter().take_while(|byte| matches!(byte, b' ' | b'\t')).count();
    match bytes[spaces..] {
        [b'\n', ..] => Some(spaces + 1),
        [b'\r', b'\n', ..] => Some(spaces + 2),
        [] => Some(spaces),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::decoded;

    #[test]
    fn bytes_and_soft_breaks_are_decoded_and_stray_signs_kept() {
        assert_eq!(
            decoded(b"Sm=C3=b6rg=\r\n=C3=A5s= \t\n! 1+1=2 a=zz =3D="),
            "Smörgås! 1+1=2 a=zz =".as_bytes()
        );
    }
}
