//! What the name of a column says about its role, in Russian and English.

use crate::datasets::csv::mapping::Role;

/// Below this, a name says nothing.
pub(super) const LEAST_SCORE: i32 = 35;

/// Words that speak for a role, strongest first where a name has several.
const WORDS: [(Role, &[(&str, i32)]); 5] = [
    (
        Role::Date,
        &[
            ("date", 95),
            ("дата", 95),
            ("datetime", 90),
            ("timestamp", 85),
            ("created", 60),
            ("day", 45),
            ("день", 45),
            ("time", 40),
            ("время", 40),
            ("период", 40),
        ],
    ),
    (
        Role::Amount,
        &[
            ("сумма", 92),
            ("сумму", 92),
            ("amount", 92),
            ("выручка", 88),
            ("revenue", 88),
            ("total", 84),
            ("итого", 84),
            ("sum", 80),
            ("gmv", 75),
            ("оплачено", 74),
            ("стоимость", 72),
            ("оплата", 60),
            ("payment", 60),
            ("paid", 60),
            ("доход", 60),
            ("sales", 60),
            ("продажи", 60),
            ("spent", 60),
            ("price", 45),
            ("цена", 45),
            ("value", 40),
            ("руб", 40),
            ("rub", 40),
        ],
    ),
    (
        Role::Quantity,
        &[
            ("количество", 90),
            ("quantity", 90),
            ("qty", 90),
            ("кол", 82),
            ("колво", 90),
            ("шт", 75),
            ("штук", 75),
            ("units", 60),
            ("items", 50),
            ("pieces", 60),
            ("count", 45),
        ],
    ),
    (
        Role::Customer,
        &[
            ("customer", 80),
            ("клиент", 80),
            ("клиента", 80),
            ("client", 80),
            ("покупатель", 80),
            ("покупателя", 80),
            ("buyer", 80),
            ("контрагент", 78),
            ("заказчик", 78),
            ("user", 70),
            ("пользователь", 70),
            ("пользователя", 70),
            ("email", 70),
            ("mail", 68),
            ("почта", 68),
            ("телефон", 66),
            ("phone", 66),
            ("subscriber", 65),
            ("подписчик", 65),
            ("member", 60),
            ("фио", 60),
            ("account", 50),
            ("аккаунт", 50),
            ("имя", 36),
        ],
    ),
    (
        Role::Order,
        &[
            ("order", 70),
            ("orderid", 85),
            ("заказ", 70),
            ("заказа", 70),
            ("чек", 60),
            ("чека", 60),
            ("invoice", 65),
            ("счет", 55),
            ("счета", 55),
            ("накладная", 60),
            ("накладной", 60),
            ("transaction", 60),
            ("транзакция", 60),
            ("транзакции", 60),
            ("receipt", 60),
            ("сделка", 58),
            ("сделки", 58),
            ("deal", 55),
            ("документ", 50),
            ("документа", 50),
        ],
    ),
];

/// A number or key, rather than a name or a property.
const KEYS: [&str; 9] = [
    "id",
    "ид",
    "no",
    "number",
    "num",
    "номер",
    "код",
    "code",
    "n",
];

/// Words after which a column is about something else.
const STRANGERS: [&str; 35] = [
    "статус",
    "status",
    "тип",
    "type",
    "город",
    "city",
    "адрес",
    "address",
    "страна",
    "country",
    "регион",
    "region",
    "группа",
    "group",
    "сегмент",
    "segment",
    "способ",
    "method",
    "скидка",
    "скидки",
    "discount",
    "себестоимость",
    "cost",
    "рождения",
    "birth",
    "birthday",
    "регистрации",
    "registration",
    "доставки",
    "доставка",
    "delivery",
    "shipping",
    "возраст",
    "age",
    "комментарий",
];

/// Taxes: an amount may be with them (`Сумма с НДС`) or be theirs.
const TAXES: [&str; 3] = ["ндс", "tax", "vat"];

/// How much the name speaks for a role; [`LEAST_SCORE`] or more means something.
pub(super) fn score(name: &str, role: Role) -> i32 {
    let words = words_of(name);
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
        Role::Amount | Role::Quantity | Role::Date if is_key => -60,
        _ => 0,
    };
    let penalty = match (has(&STRANGERS), has(&TAXES)) {
        (true, _) => 80,
        (false, true) => 25,
        (false, false) => 0,
    };
    best + key_bonus - penalty
}

/// The role that the name speaks for most.
pub(super) fn best_role(name: &str) -> Option<(Role, i32)> {
    Role::ALL
        .into_iter()
        .map(|role| (role, score(name, role)))
        .filter(|&(_, score)| score >= LEAST_SCORE)
        .max_by_key(|&(_, score)| score)
}

/// The words of a name, in small letters: `CustomerID`, `customer_id` and `Customer ID` are the same.
fn words_of(name: &str) -> Vec<String> {
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
            ("Кол-во", Role::Quantity),
            ("Количество, шт.", Role::Quantity),
            ("qty", Role::Quantity),
            ("Quantity", Role::Quantity),
            ("№ заказа", Role::Order),
            ("Номер заказа", Role::Order),
            ("order_id", Role::Order),
            ("InvoiceNo", Role::Order),
            ("Счёт", Role::Order),
        ] {
            assert_eq!(best_role(name).map(|(role, _)| role), Some(role), "{name}");
        }
    }

    #[test]
    fn names_of_other_things_have_no_role() {
        for name in [
            "",
            "Город клиента",
            "Статус заказа",
            "Скидка",
            "Дата рождения",
            "Комментарий",
            "payment_method",
            "SKU",
            "Тип оплаты",
        ] {
            assert_eq!(best_role(name), None, "{name}");
        }
    }
}
