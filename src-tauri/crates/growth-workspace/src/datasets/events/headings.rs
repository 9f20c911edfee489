//! What the columns of a table of events are called.

use crate::tabular::is_heading;

/// Headings of the person: what identifies best comes first. GA4's export to BigQuery, Amplitude,
/// Mixpanel and PostHog each have their own.
pub(super) const WHO: &[&str] = &[
    "person",
    "user id",
    "userid",
    "user",
    "customer id",
    "client id",
    "lead id",
    "contact id",
    "distinct id",
    "$distinct id",
    "user pseudo id",
    "person id",
    "amplitude id",
    "device id",
    "profile id",
    "email",
    "e-mail",
    "phone",
    "id пользователя",
    "пользователь",
    "id клиента",
    "клиент",
    "контакт",
    "лид",
    "человек",
    "почта",
    "телефон",
];
pub(super) const WHEN: &[&str] = &[
    "at",
    "event time",
    "event timestamp",
    "timestamp",
    "client event time",
    "datetime",
    "date and time",
    "date time",
    "event date",
    "created at",
    "created",
    "date",
    "time",
    "дата и время",
    "время события",
    "дата события",
    "когда",
    "дата создания",
    "дата",
    "время",
];
pub(super) const TIME_OF_DAY: &[&str] = &["time", "event time", "время", "время события", "hour"];
pub(super) const WHAT: &[&str] = &[
    "kind",
    "event name",
    "event type",
    "event",
    "activity type",
    "activity",
    "action",
    "type",
    "событие",
    "название события",
    "тип события",
    "действие",
    "активность",
    "тип",
];

/// Properties that templates ask for, under the names that files give them.
pub(super) const KNOWN: &[(&str, &[&str])] = &[
    (
        "email",
        &["email", "e-mail", "почта", "эл почта", "user email"],
    ),
    ("phone", &["phone", "phone number", "телефон"]),
    ("chat_id", &["chat id", "telegram id", "telegram", "чат"]),
    ("name", &["name", "first name", "имя"]),
    (
        "company",
        &["company", "company name", "компания", "организация"],
    ),
    (
        "employees",
        &[
            "employees",
            "company size",
            "team size",
            "сотрудники",
            "сотрудников",
            "число сотрудников",
            "размер компании",
        ],
    ),
    (
        "ltv",
        &[
            "ltv",
            "predicted ltv",
            "forecast ltv",
            "прогноз ltv",
            "ценность",
        ],
    ),
    ("score", &["score", "lead score", "оценка", "балл"]),
    (
        "page",
        &["page", "page path", "page location", "screen", "страница"],
    ),
    (
        "amount",
        &["amount", "revenue", "value", "сумма", "выручка"],
    ),
    ("time_zone", &["time zone", "timezone", "часовой пояс"]),
];
/// What is said of people rather than of moments, even where it is said once.
pub(super) const OF_PEOPLE: &[&str] = &[
    "email",
    "phone",
    "chat_id",
    "name",
    "company",
    "employees",
    "time_zone",
];
/// Digits that name somebody are not numbers.
pub(super) const NOT_NUMBERS: &[&str] =
    &["email", "phone", "chat_id", "time_zone", "name", "company"];

/// `event_name` and `$distinct_id` as words.
pub(super) fn spaced(heading: &str) -> String {
    heading.trim_start_matches('$').replace(['_', '.'], " ")
}

/// The name of a property: that of the templates where it is known, else the heading in small letters.
pub(super) fn property_name(heading: &str, place: usize) -> String {
    let words = spaced(heading);
    let known = KNOWN.iter().find(|(_, names)| is_heading(&words, names));
    if let Some((name, _)) = known {
        return (*name).to_owned();
    }
    let name: String = heading
        .to_lowercase()
        .chars()
        .map(|sign| match sign {
            sign if sign.is_alphanumeric() || sign == '-' => sign,
            _ => '_',
        })
        .collect();
    let parts: Vec<&str> = name.split('_').filter(|part| !part.is_empty()).collect();
    let name: String = parts.join("_").chars().take(60).collect();
    if name.is_empty() {
        format!("column_{}", place + 1)
    } else {
        name
    }
}
