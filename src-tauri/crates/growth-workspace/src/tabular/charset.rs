//! Which encoding of one byte a character a text is in, from its letters.
//!
//! Every encoding decodes every text to something. The right one makes words: letters of one
//! alphabet, capitals at their beginning, the letters that the language uses most.

use super::format::TextEncoding;

/// Letters of Russian that make up nine tenths of its texts.
const COMMON_CYRILLIC: &str = "оеаинтсрвлкмдпуяыьгзбч";

/// Letters with marks of the languages west of the Vistula.
const WESTERN: &str = "äöüßéèêëàâçñóòôíìîïúùûåæøáãõÄÖÜÉÈÀÇÑÅÆØÁÓÚÍœŒ";

/// Letters with marks of the languages that Windows-1250 was made for.
const CENTRAL: &str = "ąęłśćżźńóěščřžýáíéúůťďňőűăâîșțşţđäöüßĄĘŁŚĆŻŹŃÓĚŠČŘŽÝÁÍÉÚŮŤĎŇŐŰĂÂÎŞŢĐÄÖÜ";

/// Letters with marks of Turkish.
const TURKISH: &str = "ğışİĞŞçöüâîûÇÖÜ";

/// Bytes that are enough to tell.
const SAMPLE_BYTES: usize = 64 * 1024;

/// The encoding that makes the most sense of bytes that are not UTF-8.
pub(super) fn guess(bytes: &[u8]) -> TextEncoding {
    let sample = sample_around_letters(bytes);
    TextEncoding::LEGACY
        .into_iter()
        .map(|encoding| {
            let (text, _) = encoding.decoder().decode_without_bom_handling(sample);
            (encoding, sense(&text, encoding))
        })
        // Of two that make equal sense, the first.
        .reduce(|best, next| if next.1 > best.1 { next } else { best })
        .map_or(TextEncoding::Windows1251, |(encoding, _)| encoding)
}

fn sample_around_letters(bytes: &[u8]) -> &[u8] {
    let first = bytes
        .iter()
        .position(|byte| !byte.is_ascii())
        .unwrap_or_default();
    let start = first.saturating_sub(200);
    let end = (start + SAMPLE_BYTES).min(bytes.len());
    bytes.get(start..end).unwrap_or(bytes)
}

/// How much sense a text makes, by the characters that are not ASCII and their neighbours.
fn sense(text: &str, encoding: TextEncoding) -> i64 {
    let is_cyrillic = !matches!(
        encoding,
        TextEncoding::Windows1252
            | TextEncoding::Windows1250
            | TextEncoding::Windows1254
            | TextEncoding::Iso8859Part2
    );
    let mut score = 0;
    let mut before = ' ';
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        let after = characters.peek().copied().unwrap_or(' ');
        if !character.is_ascii() {
            score += if is_cyrillic {
                cyrillic(before, character, after)
            } else {
                latin(before, character, after, encoding)
            };
        }
        before = character;
    }
    score
}

fn cyrillic(before: char, character: char, after: char) -> i64 {
    if character.is_control() || character == '\u{FFFD}' {
        return -20;
    }
    if !character.is_alphabetic() {
        return symbol(before, character, after);
    }
    // A word of two alphabets is a slip.
    if before.is_ascii_alphabetic() || after.is_ascii_alphabetic() {
        return -6;
    }
    let small = character.to_lowercase().next().unwrap_or(character);
    if matches!(small, 'і' | 'ї' | 'є' | 'ґ') {
        // Ukrainian has them in every line; elsewhere they are slips.
        return if before.is_alphabetic() || after.is_alphabetic() {
            1
        } else {
            -4
        };
    }
    if !matches!(small, 'а'..='я' | 'ё') {
        return -4;
    }
    // A small letter before a capital one is a word turned over, as KOI8 looks in Windows-1251.
    if character.is_uppercase() && before.is_lowercase() {
        return -8;
    }
    if !before.is_alphabetic() && !after.is_alphabetic() {
        return 1;
    }
    if COMMON_CYRILLIC.contains(small) {
        4
    } else {
        2
    }
}

fn latin(before: char, character: char, after: char, encoding: TextEncoding) -> i64 {
    if character.is_control() || character == '\u{FFFD}' {
        return -20;
    }
    if !character.is_alphabetic() {
        return symbol(before, character, after);
    }
    let beside_letter = before.is_ascii_alphabetic() || after.is_ascii_alphabetic();
    let beside_marked =
        !before.is_ascii() && before.is_alphabetic() || !after.is_ascii() && after.is_alphabetic();
    let own = match encoding {
        TextEncoding::Windows1252 => WESTERN,
        TextEncoding::Windows1254 => TURKISH,
        _ => CENTRAL,
    };
    if !own.contains(character) || after.is_ascii_digit() || before.is_ascii_digit() {
        return -4;
    }
    if character.is_uppercase() && before.is_lowercase() {
        return -8;
    }
    match (beside_letter, beside_marked) {
        (true, false) => 5,
        // Several letters with marks one after the other are words of another alphabet.
        (_, true) => -3,
        (false, false) => 1,
    }
}

/// Signs that stand where such signs stand.
fn symbol(before: char, character: char, after: char) -> i64 {
    let beside_digit = before.is_ascii_digit() || after.is_ascii_digit();
    match character {
        '£' | '€' | '₽' | '¥' if beside_digit || before == ' ' || after == ' ' => 6,
        '№' | '«' | '»' | '“' | '”' | '„' | '’' | '‘' | '–' | '—' | '…' => 3,
        '\u{A0}' | '°' | '•' | '™' | '®' | '©' => 0,
        _ if before.is_alphabetic() && after.is_alphabetic() => -6,
        _ => -3,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_encodings_apart_by_their_words() {
        use TextEncoding as E;
        for (text, encoding) in [
            ("Клиент;Дата;Сумма\nИванов;01.02.2025;1000", E::Windows1251),
            ("Клиент;Дата;Сумма\nИванов;01.02.2025;1000", E::Koi8R),
            ("Клиент;Дата;Сумма\nИванов;01.02.2025;1000", E::MacCyrillic),
            ("Клиент;Дата;Сумма\nИванов;01.02.2025;1000", E::Ibm866),
            ("ЗАКАЗ;КЛИЕНТ;СУММА\n1;ООО «РОМАШКА»;5", E::Windows1251),
            (
                "Customer,Date,Amount\nMüller Ltd,15/01/2025,£99.00\nO’Brien,1,£5",
                E::Windows1252,
            ),
            (
                "Kunde;Datum;Betrag\nGroß & Söhne;1.2.2025;5 €",
                E::Windows1252,
            ),
            ("Client;Montant\nCafé Crème;5", E::Windows1252),
            (
                "Kunde;Betrag\nGroß;1.250,00 €\nMüller;99,90 €",
                E::Windows1252,
            ),
            (
                "Klient;Kwota\nŁukasz Dąbrowski;5\nMałgorzata Żak;7",
                E::Windows1250,
            ),
            (
                "Zákazník;Částka\nŘehoř Dvořák;5\nJiří Kříž;6",
                E::Windows1250,
            ),
            (
                "Klient;Kwota\nŁukasz Żak;5\nMałgorzata Świątek;7",
                E::Iso8859Part2,
            ),
            ("Tarih;Müşteri;Tutar\n1;Ayşe Yılmaz;5", E::Windows1254),
            ("Клиент;Дата;Сумма\nИванов;01.02.2025;1000", E::Iso8859Part5),
            ("Дата;Клієнт;Сума\n1;Їжакевич Євген;5", E::Windows1251),
            ("Дата;Клієнт;Сума\n1;Їжакевич Євген;5", E::Koi8U),
        ] {
            let (bytes, _, lossy) = encoding.decoder().encode(text);
            assert!(!lossy, "{text}");
            assert_eq!(guess(&bytes), encoding, "{text}");
        }
    }
}
