//! What the heading of a column says about its role, in Russian and English.
//!
//! A heading scores by its whole phrase or by its strongest word; words that speak of something else
//! (a fee, a tax, a discount) take it out of the running.

mod money;
mod phrases;
mod strangers;
mod words;

pub use self::money::heading_factor;
pub(super) use self::money::{
    amount_unit, discount_kind, is_after_fees, is_in_hundredths, is_live_flag, is_returned_flag,
};
use self::{
    phrases::{INCOMING, PHRASES},
    strangers::{
        KEYS, NOT_AMOUNT, NOT_CUSTOMER, OF_LINES, OTHER_DATES, PER_PIECE, STRANGERS, TAXES, WITH,
    },
    words::WORDS,
};
use super::mapping::Role;

/// Below this, a heading says nothing.
pub(super) const LEAST_SCORE: i32 = 35;

/// How much the name speaks for a role; [`LEAST_SCORE`] or more means something.
pub(super) fn score(name: &str, role: Role) -> i32 {
    let words = words_of(name);
    let phrase = words
        .iter()
        .filter(|word| !is_unit(word))
        .map(String::as_str)
        .collect::<Vec<_>>()
        .join(" ");
    let listed = |table: &[(Role, &[(&str, i32)])]| -> Option<i32> {
        table
            .iter()
            .filter(|(of, _)| *of == role)
            .flat_map(|(_, list)| list.iter())
            .find(|(known, _)| *known == phrase)
            .map(|&(_, score)| score)
    };
    if let Some(score) = listed(PHRASES) {
        return score;
    }
    let word_score = WORDS
        .iter()
        .filter(|(of, _)| *of == role)
        .flat_map(|(_, list)| list.iter())
        .filter(|(word, _)| words.iter().any(|own| own == word))
        .map(|&(_, score)| score)
        .max();
    let Some(best) = word_score else { return 0 };
    let has = |list: &[&str]| words.iter().any(|word| list.contains(&word.as_str()));
    let is_key = has(&KEYS);
    let key_bonus = match role {
        Role::Customer | Role::Order if is_key => 15,
        Role::Amount | Role::Quantity | Role::Date | Role::Price | Role::Refund if is_key => -60,
        _ => 0,
    };
    let penalty = match role {
        Role::Amount => amount_penalty(&has),
        Role::Customer if has(NOT_CUSTOMER) => 80,
        Role::Date => words
            .iter()
            .filter_map(|word| OTHER_DATES.iter().find(|(known, _)| known == word))
            .map(|&(_, weight)| weight)
            .max()
            .unwrap_or(0),
        Role::Price if has(&["total", "compare", "old", "старая", "закупочная", "итого"]) => {
            80
        }
        Role::Price if has(&["discount", "скидка", "скидки", "price_list", "tax", "ндс"]) => {
            40
        }
        Role::Quantity if has(&["цена", "price", "стоимость", "сумма", "amount"]) => {
            80
        }
        Role::Quantity if has(&["available", "остаток", "stock", "refunded", "cancelled"]) => {
            60
        }
        Role::Order
            if has(&[
                "status",
                "статус",
                "date",
                "дата",
                "source",
                "items",
                "item",
                "time",
                "время",
                "send",
                "accepts",
            ]) =>
        {
            80
        }
        Role::Order
            if has(&[
                "скидка",
                "discount",
                "доставки",
                "shipping",
                "комментарий",
                "заметки",
                "автор",
                "total",
                "сумма",
                "amount",
                "стоимость",
                "currency",
                "закрыта",
                "название",
                "тип",
                "channel",
                "канал",
                "источник",
                "оплачен",
                "количество",
                "refund",
                "tax",
                "fee",
                "revenue",
                "value",
            ]) =>
        {
            80
        }
        Role::Status
            if has(&[
                "email",
                "address",
                "адреса",
                "lineitem",
                "marketing",
                "клиента",
                "customer",
                "subscription",
                "tax",
                "vat",
            ]) =>
        {
            60
        }
        Role::Channel if has(&["id", "date"]) => 30,
        Role::Product
            if has(&[
                "quantity",
                "price",
                "count",
                "кол",
                "количество",
                "цена",
                "id",
            ]) =>
        {
            30
        }
        _ => 0,
    };
    let strange = match role {
        Role::Status => 0,
        _ if has(STRANGERS) => 80,
        _ => 0,
    };
    best + key_bonus - penalty - strange
}

/// What speaks against a column being the amount of an order.
fn amount_penalty(has: &impl Fn(&[&str]) -> bool) -> i32 {
    if has(NOT_AMOUNT) {
        return 80;
    }
    let tax = match (
        has(&TAXES),
        has(&WITH),
        has(&["без", "excl", "excluding", "net", "before"]),
    ) {
        (false, _, _) => 0,
        (true, true, false) => 4,
        (true, _, true) => 30,
        (true, false, false) => 80,
    };
    let lines = if has(&OF_LINES) { 24 } else { 0 };
    let piece = if has(&PER_PIECE) { 50 } else { 0 };
    let less = if has(&[
        "converted",
        "expected",
        "estimated",
        "предполагаемая",
        "net",
        "чистая",
        "зачислению",
        "перечислению",
        "выплате",
        "payout",
    ]) {
        16
    } else {
        0
    };
    tax + lines + piece + less
}

/// Whether the heading is one of incoming money beside a column of outgoing money.
pub(super) fn is_incoming(name: &str) -> bool {
    let phrase = words_of(name)
        .into_iter()
        .filter(|word| !is_unit(word))
        .collect::<Vec<_>>()
        .join(" ");
    INCOMING.contains(&phrase.as_str())
}

/// Whether the heading is that of a name, of whatever it is.
pub(super) fn is_bare_name(name: &str) -> bool {
    matches!(
        plain_heading(name).as_str(),
        "name" | "your name" | "имя" | "ваше имя" | "как вас зовут"
    )
}

/// Whether an amount under this heading is that of a whole order.
pub(super) fn is_of_order(name: &str) -> bool {
    let words = words_of(name);
    let has = |list: &[&str]| words.iter().any(|word| list.contains(&word.as_str()));
    has(&[
        "order",
        "заказа",
        "grand",
        "чека",
        "сделки",
        "покупки",
        "итоговая",
        "документа",
    ]) && !has(&OF_LINES)
}

/// Whether the column may name the seller's own organisation, as programs of bookkeeping do.
pub(super) fn is_own_organisation(name: &str) -> bool {
    words_of(name)
        .iter()
        .any(|word| matches!(word.as_str(), "организация" | "organization" | "юрлицо"))
}

/// Whether the column holds a part of a person's name: surname, first name, patronymic.
pub(super) fn is_part_of_name(name: &str) -> bool {
    let words = words_of(name);
    let has = |list: &[&str]| words.iter().any(|word| list.contains(&word.as_str()));
    let is_pair = |first: &str| {
        words
            .windows(2)
            .any(|pair| pair[0] == first && pair[1] == "name")
    };
    let parts = [
        has(&["фамилия", "surname", "lastname"]) || is_pair("last") || is_pair("family"),
        has(&["имя", "firstname"]) || is_pair("first") || is_pair("given"),
        has(&["отчество"]) || is_pair("middle"),
    ];
    // A column of the whole name may say so by its parts.
    parts.into_iter().filter(|part| *part).count() == 1 && !has(&["фио", "full", "shipping"])
}

/// Whether a column of states says what was done, rather than how it stands.
pub(super) fn is_of_operations(name: &str) -> bool {
    let words = words_of(name);
    let has = |list: &[&str]| words.iter().any(|word| list.contains(&word.as_str()));
    has(&[
        "операция",
        "операции",
        "operation",
        "type",
        "тип",
        "вид",
        "признак",
        "kind",
    ]) && !has(&["статус", "status"])
}

/// How well a heading says what kind of identity its column holds: e-mail, telephone, id, name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum IdentityKind {
    Name,
    Id,
    Phone,
    Email,
}

/// The kind of identity that a heading names.
pub(super) fn identity_kind(name: &str) -> IdentityKind {
    let words = words_of(name);
    let has = |list: &[&str]| words.iter().any(|word| list.contains(&word.as_str()));
    if has(&["email", "mail", "почта", "имейл", "емейл", "e"]) && !has(&["id"]) {
        IdentityKind::Email
    } else if has(&["phone", "телефон", "тел", "mobile", "моб", "телефона"]) {
        IdentityKind::Phone
    } else if has(&KEYS) || has(&["user", "customerid", "userid", "clientid", "uid"]) {
        IdentityKind::Id
    } else {
        IdentityKind::Name
    }
}

/// The role that the name speaks for most.
pub(super) fn best_role(name: &str) -> Option<(Role, i32)> {
    Role::ALL
        .into_iter()
        .map(|role| (role, score(name, role)))
        .filter(|&(_, score)| score >= LEAST_SCORE)
        // Of two that it speaks for equally, the first.
        .reduce(|best, next| if next.1 > best.1 { next } else { best })
}

/// Whether a cell is the name of a unit and nothing else.
pub(super) fn is_unit_name(cell: &str) -> bool {
    let words = words_of(cell);
    let is_sign = matches!(cell, "₽" | "$" | "€" | "£" | "%" | "₴" | "₸");
    is_sign
        || !words.is_empty()
            && words.iter().all(|word| {
                is_unit(word)
                    || matches!(
                        word.as_str(),
                        "шт" | "ед" | "pcs" | "кг" | "дд" | "мм" | "гггг"
                    )
            })
}

/// Units and currencies, which say nothing about the role.
fn is_unit(word: &str) -> bool {
    matches!(
        word,
        "руб"
            | "р"
            | "рублей"
            | "rub"
            | "rur"
            | "usd"
            | "eur"
            | "gbp"
            | "uah"
            | "kzt"
            | "грн"
            | "тг"
            | "utc"
            | "тыс"
            | "млн"
            | "thousands"
            | "millions"
    )
}

/// The words of a name, in small letters: `CustomerID`, `customer_id` and `Customer ID` are the same.
pub(super) fn words_of(name: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut previous_is_small = false;
    for character in name.chars() {
        let starts_word = character.is_uppercase() && previous_is_small;
        if starts_word || !character.is_alphanumeric() {
            words.push(String::new());
        }
        previous_is_small = character.is_lowercase();
        if character == '№' {
            words.push("номер".to_owned());
        } else if let (true, Some(word)) = (character.is_alphanumeric(), words.last_mut()) {
            word.extend(
                character
                    .to_lowercase()
                    .map(|c| if c == 'ё' { 'е' } else { c }),
            );
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

/// A heading as it is compared with others: words in small letters.
pub(super) fn plain_heading(name: &str) -> String {
    words_of(name).join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_columns_in_both_languages() {
        for (name, role) in [
            ("customer_id", Role::Customer),
            ("CustomerID", Role::Customer),
            ("Клиент", Role::Customer),
            ("ID клиента", Role::Customer),
            ("Покупатель", Role::Customer),
            ("E-mail", Role::Customer),
            ("Телефон", Role::Customer),
            ("Дата", Role::Date),
            ("Дата заказа", Role::Date),
            ("order_date", Role::Date),
            ("InvoiceDate", Role::Date),
            ("created_at", Role::Date),
            ("Сумма, руб.", Role::Amount),
            ("Сумма заказа", Role::Amount),
            ("Сумма с НДС", Role::Amount),
            ("Выручка", Role::Amount),
            ("Total", Role::Amount),
            ("amount", Role::Amount),
            ("Order Total", Role::Amount),
            ("Бюджет ₽", Role::Amount),
            ("Кол-во", Role::Quantity),
            ("Количество, шт.", Role::Quantity),
            ("qty", Role::Quantity),
            ("Quantity", Role::Quantity),
            ("№ заказа", Role::Order),
            ("Номер заказа", Role::Order),
            ("order_id", Role::Order),
            ("InvoiceNo", Role::Order),
            ("Счёт", Role::Order),
            ("Статус заказа", Role::Status),
            ("Этап сделки", Role::Status),
            ("UnitPrice", Role::Price),
            ("Валюта", Role::Currency),
            ("Amount Refunded", Role::Refund),
            ("Себестоимость", Role::Cost),
            ("Скидка", Role::Discount),
            ("Тестовый заказ", Role::Test),
        ] {
            assert_eq!(best_role(name).map(|(role, _)| role), Some(role), "{name}");
        }
    }

    #[test]
    fn names_of_other_things_have_no_role() {
        for name in [
            "",
            "Город клиента",
            "Дата рождения",
            "Комментарий",
            "payment_method",
            "Тип оплаты",
            "fee_total",
            "tax_total",
            "Amount Due",
            "Оплачено бонусами",
            "Стоимость доставки",
            "Ответственный",
            "Insurance",
        ] {
            assert_eq!(best_role(name), None, "{name}");
        }
    }

    #[test]
    fn the_total_of_an_order_outweighs_its_parts() {
        let of = |name: &str| score(name, Role::Amount);
        assert!(of("Сумма заказа") > of("Сумма по товарам") + 12);
        assert!(of("Сумма заказа") > of("Оплачено") + 12);
        assert!(of("Total") > of("Subtotal") + 12);
        assert!(of("Total Amount") > of("Tax Amount") + 12);
        assert!(of("Gross") > of("Net") + 12);
    }
}
