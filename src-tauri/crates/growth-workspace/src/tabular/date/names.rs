//! Names of months and weekdays: Russian and English in any form that dates have, and as the programs of
//! other countries write them.

/// Of each month: Russian and English first, then the other languages. Each form that dates have.
const MONTHS: [&[&str]; 12] = [
    &[
        "январь",
        "января",
        "январе",
        "january",
        "januar",
        "januari",
        "janvier",
        "enero",
        "gennaio",
        "janeiro",
        "styczeń",
        "stycznia",
        "leden",
        "ledna",
        "січень",
        "січня",
        "ocak",
    ],
    &[
        "февраль",
        "февраля",
        "феврале",
        "february",
        "februar",
        "februari",
        "février",
        "fevrier",
        "febrero",
        "febbraio",
        "fevereiro",
        "luty",
        "lutego",
        "únor",
        "února",
        "лютий",
        "лютого",
        "şubat",
    ],
    &[
        "март",
        "марта",
        "марте",
        "march",
        "märz",
        "maerz",
        "mars",
        "maart",
        "mart",
        "marzo",
        "março",
        "marzec",
        "marca",
        "březen",
        "března",
        "березень",
        "березня",
    ],
    &[
        "апрель",
        "апреля",
        "апреле",
        "april",
        "avril",
        "abril",
        "aprile",
        "kwiecień",
        "kwietnia",
        "duben",
        "dubna",
        "квітень",
        "квітня",
        "nisan",
    ],
    &[
        "май",
        "мая",
        "мае",
        "may",
        "mai",
        "mei",
        "mayo",
        "maggio",
        "maio",
        "maj",
        "maja",
        "květen",
        "května",
        "травень",
        "травня",
        "mayıs",
    ],
    &[
        "июнь",
        "июня",
        "июне",
        "june",
        "juni",
        "juin",
        "junio",
        "giugno",
        "junho",
        "czerwiec",
        "czerwca",
        "červen",
        "června",
        "червень",
        "червня",
        "haziran",
    ],
    &[
        "июль",
        "июля",
        "июле",
        "july",
        "juli",
        "juillet",
        "julio",
        "luglio",
        "julho",
        "lipiec",
        "lipca",
        "červenec",
        "července",
        "липень",
        "липня",
        "temmuz",
    ],
    &[
        "август",
        "августа",
        "августе",
        "august",
        "augusti",
        "augustus",
        "août",
        "aout",
        "agosto",
        "sierpień",
        "sierpnia",
        "srpen",
        "srpna",
        "серпень",
        "серпня",
        "ağustos",
    ],
    &[
        "сентябрь",
        "сентября",
        "сентябре",
        "september",
        "septembre",
        "septiembre",
        "settembre",
        "setembro",
        "wrzesień",
        "września",
        "září",
        "вересень",
        "вересня",
        "eylül",
    ],
    &[
        "октябрь",
        "октября",
        "октябре",
        "october",
        "oktober",
        "octobre",
        "octubre",
        "ottobre",
        "outubro",
        "październik",
        "października",
        "říjen",
        "října",
        "жовтень",
        "жовтня",
        "ekim",
    ],
    &[
        "ноябрь",
        "ноября",
        "ноябре",
        "november",
        "novembre",
        "noviembre",
        "novembro",
        "listopad",
        "listopada",
        "листопад",
        "листопада",
        "kasım",
    ],
    &[
        "декабрь",
        "декабря",
        "декабре",
        "december",
        "dezember",
        "décembre",
        "decembre",
        "diciembre",
        "dicembre",
        "dezembro",
        "grudzień",
        "grudnia",
        "prosinec",
        "prosince",
        "грудень",
        "грудня",
        "aralık",
    ],
];

/// Whole names of weekdays; short forms are Russian and English alone.
const WEEKDAYS: &[&str] = &[
    "понедельник",
    "вторник",
    "среда",
    "четверг",
    "пятница",
    "суббота",
    "воскресенье",
    "понеділок",
    "вівторок",
    "середа",
    "четвер",
    "п'ятниця",
    "субота",
    "неділя",
    "montag",
    "dienstag",
    "mittwoch",
    "donnerstag",
    "freitag",
    "samstag",
    "sonnabend",
    "sonntag",
    "lundi",
    "mardi",
    "mercredi",
    "jeudi",
    "vendredi",
    "samedi",
    "dimanche",
    "lunes",
    "martes",
    "miércoles",
    "jueves",
    "viernes",
    "sábado",
    "domingo",
    "lunedì",
    "martedì",
    "mercoledì",
    "giovedì",
    "venerdì",
    "sabato",
    "domenica",
    "poniedziałek",
    "wtorek",
    "środa",
    "czwartek",
    "piątek",
    "sobota",
    "niedziela",
];

/// The number of the month, by its name or the first three letters of it or more.
pub(super) fn month_named(word: &str) -> Option<u32> {
    // Longer than any month: do not lower a novel.
    if word.len() > 24 || word.chars().count() < 3 {
        return None;
    }
    let word = word.to_lowercase();
    let at = MONTHS
        .iter()
        .position(|names| names.iter().any(|name| name.starts_with(&word)))?;
    u32::try_from(at + 1).ok()
}

/// Whether a word in small letters is the whole name of a weekday.
pub(super) fn is_weekday(word: &str) -> bool {
    WEEKDAYS.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_are_known_in_the_languages_of_exports() {
        for (word, month) in [
            ("янв", 1),
            ("Января", 1),
            ("März", 3),
            ("Okt", 10),
            ("mai", 5),
            ("juin", 6),
            ("juil", 7),
            ("enero", 1),
            ("ago", 8),
            ("лютого", 2),
            ("червня", 6),
            ("липня", 7),
            ("листопада", 11),
            ("października", 10),
            ("července", 7),
        ] {
            assert_eq!(month_named(word), Some(month), "{word}");
        }
        assert_eq!(month_named("Марина"), None);
        assert_eq!(month_named("ма"), None);
    }

    #[test]
    fn no_short_form_means_two_months_of_one_language() {
        // The first three letters of Russian and English months are those of one month only.
        for (at, names) in MONTHS.iter().enumerate() {
            for name in names.iter().filter(|name| name.chars().count() > 3) {
                assert_eq!(
                    month_named(name).map(|month| month as usize),
                    Some(at + 1),
                    "{name}"
                );
            }
        }
    }
}
