//! What the heading of a column says about its role, in Russian and English.
//!
//! A heading scores by its whole phrase or by its strongest word; words that speak of something else
//! (a fee, a tax, a discount) take it out of the running.

use super::mapping::Role;

/// Below this, a heading says nothing.
pub(super) const LEAST_SCORE: i32 = 35;

/// Whole headings that say more than their words, without units and currencies.
const PHRASES: &[(Role, &[(&str, i32)])] = &[
    (
        Role::Amount,
        &[
            ("total", 100),
            ("order total", 100),
            ("order total amount", 100),
            ("total amount", 99),
            ("grand total", 100),
            ("total price", 98),
            ("total paid", 96),
            ("total sales", 94),
            ("total revenue", 96),
            ("order amount", 97),
            ("order value", 96),
            ("amount", 97),
            ("amount paid", 94),
            ("purchase revenue", 98),
            ("item revenue", 84),
            ("gross sales", 84),
            ("gross amount", 88),
            ("gross", 84),
            ("gross revenue", 90),
            ("net sales", 70),
            ("net amount", 64),
            ("net revenue", 70),
            ("net", 58),
            ("total collected", 95),
            ("sales", 72),
            ("subtotal", 56),
            ("sub total", 56),
            ("item total", 74),
            ("line total", 80),
            ("сумма", 97),
            ("сумма заказа", 100),
            ("сумма покупки", 99),
            ("сумма сделки", 99),
            ("сумма платежа", 97),
            ("сумма оплаты", 96),
            ("сумма чека", 98),
            ("сумма продажи", 98),
            ("сумма документа", 97),
            ("сумма операции", 95),
            ("итого", 98),
            ("итоговая сумма", 99),
            ("итого к оплате", 96),
            ("итоговая стоимость", 96),
            ("общая сумма", 98),
            ("общая стоимость", 94),
            ("всего", 92),
            ("стоимость заказа", 97),
            ("стоимость", 88),
            ("к оплате", 70),
            ("бюджет", 88),
            ("бюджет сделки", 90),
            ("сумма по товарам", 70),
            ("стоимость товаров", 66),
            ("оплачено", 74),
            ("выручка", 96),
            ("сумма продаж", 90),
            ("payment sum", 92),
            ("payment amount", 94),
            ("deal value", 92),
            ("deal amount", 94),
            ("opportunity amount", 90),
            ("value", 62),
        ],
    ),
    (
        Role::Date,
        &[
            ("order date", 112),
            ("purchase date", 112),
            ("date", 108),
            ("date time", 108),
            ("transaction date", 112),
            ("sale date", 112),
            ("invoice date", 110),
            ("created", 98),
            ("created at", 98),
            ("created utc", 98),
            ("created date", 98),
            ("date created", 98),
            ("create date", 98),
            ("creation date", 98),
            ("paid at", 84),
            ("paid date", 84),
            ("date paid", 84),
            ("payment date", 90),
            ("дата", 108),
            ("дата заказа", 112),
            ("дата покупки", 112),
            ("дата продажи", 112),
            ("дата сделки", 110),
            ("дата оформления", 110),
            ("дата документа", 108),
            ("дата операции", 108),
            ("дата платежа", 100),
            ("дата оплаты", 90),
            ("дата создания", 98),
            ("дата создания заказа", 100),
            ("дата и время", 106),
            ("создан", 90),
            ("создано", 90),
        ],
    ),
    (
        Role::Status,
        &[
            ("status", 95),
            ("order status", 92),
            ("payment status", 98),
            ("financial status", 99),
            ("transaction status", 94),
            ("статус", 95),
            ("статус заказа", 92),
            ("статус оплаты", 98),
            ("статус платежа", 98),
            ("оплата статус", 90),
            ("этап сделки", 95),
            ("этап", 80),
            ("стадия сделки", 95),
            ("стадия", 85),
            ("deal stage", 95),
            ("stage", 85),
            ("состояние", 80),
            ("состояние заказа", 90),
            ("state", 60),
            ("оплачен", 78),
            ("оплачено", 40),
            ("paid", 40),
            ("проведен", 70),
            ("fulfillment status", 60),
            ("статус доставки", 60),
            ("тип операции", 66),
            ("вид операции", 66),
            ("transaction type", 64),
            ("operation type", 64),
            ("event type", 62),
        ],
    ),
    (
        Role::Refund,
        &[
            ("refunded amount", 98),
            ("amount refunded", 98),
            ("refund amount", 98),
            ("refunded total", 96),
            ("order refund amount", 98),
            ("refund", 90),
            ("refunds", 90),
            ("refunded", 84),
            ("partial refunds", 90),
            ("сумма возврата", 98),
            ("сумма возвратов", 98),
            ("возврат", 88),
            ("возвраты", 88),
            ("возвращено", 92),
        ],
    ),
    (
        Role::Currency,
        &[
            ("currency", 98),
            ("currency code", 98),
            ("order currency", 98),
            ("transaction currency", 96),
            ("валюта", 98),
            ("валюта заказа", 98),
            ("валюта платежа", 96),
            ("код валюты", 98),
        ],
    ),
    (
        Role::Cancelled,
        &[
            ("cancelled at", 96),
            ("canceled at", 96),
            ("cancelled date", 96),
            ("cancel date", 90),
            ("cancelled", 80),
            ("canceled", 80),
            ("дата отмены", 96),
            ("отменен", 84),
            ("отмена", 80),
        ],
    ),
    (
        Role::Price,
        &[
            ("price", 90),
            ("unit price", 98),
            ("item price", 96),
            ("price per unit", 98),
            ("price each", 98),
            ("product price", 92),
            ("lineitem price", 96),
            ("line item price", 96),
            ("цена", 92),
            ("цена за единицу", 98),
            ("цена за шт", 98),
            ("цена за штуку", 98),
            ("цена товара", 92),
            ("цена продажи", 92),
            ("цена реализации", 92),
            ("rate", 50),
        ],
    ),
    (
        Role::Outgoing,
        &[
            ("расход", 90),
            ("расходы", 86),
            ("списание", 90),
            ("списано", 88),
            ("дебет", 80),
            ("debit", 86),
            ("outgoing", 90),
            ("money out", 94),
            ("paid out", 92),
            ("withdrawal", 86),
            ("withdrawals", 86),
        ],
    ),
    (
        Role::Order,
        &[
            ("order", 90),
            ("order id", 99),
            ("order number", 98),
            ("order no", 98),
            ("invoice no", 90),
            ("invoice number", 90),
            ("invoice id", 84),
            ("transaction id", 88),
            ("receipt number", 84),
            ("номер заказа", 99),
            ("заказ", 88),
            ("id заказа", 99),
            ("код заказа", 96),
            ("номер чека", 90),
            ("номер документа", 86),
            ("номер сделки", 86),
            ("id сделки", 88),
            ("номер отправления", 84),
            ("номер операции", 76),
            ("id платежа", 80),
            ("payment id", 76),
            ("номер", 48),
            ("id", 46),
        ],
    ),
];

/// Headings of incoming money beside [`Role::Outgoing`].
const INCOMING: [&str; 14] = [
    "приход",
    "поступление",
    "поступления",
    "поступило",
    "зачисление",
    "зачислено",
    "кредит",
    "доход",
    "credit",
    "incoming",
    "money in",
    "paid in",
    "deposit",
    "deposits",
];

/// Words that speak for a role, strongest first where a name has several.
const WORDS: &[(Role, &[(&str, i32)])] = &[
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
            ("month", 38),
            ("месяц", 38),
        ],
    ),
    (
        Role::Amount,
        &[
            ("сумма", 90),
            ("сумму", 90),
            ("amount", 90),
            ("выручка", 88),
            ("revenue", 88),
            ("total", 84),
            ("итого", 84),
            ("sum", 80),
            ("gmv", 75),
            ("оплачено", 74),
            ("стоимость", 72),
            ("бюджет", 70),
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
            ("shopper", 80),
            ("purchaser", 80),
            ("контрагент", 78),
            ("контрагента", 78),
            ("заказчик", 78),
            ("заказчика", 78),
            ("плательщик", 74),
            ("payer", 74),
            ("user", 70),
            ("пользователь", 70),
            ("пользователя", 70),
            ("ученик", 70),
            ("студент", 70),
            ("student", 70),
            ("patient", 70),
            ("пациент", 70),
            ("email", 70),
            ("mail", 68),
            ("почта", 68),
            ("телефон", 66),
            ("phone", 66),
            ("subscriber", 65),
            ("подписчик", 65),
            ("member", 60),
            ("фио", 60),
            ("партнер", 56),
            ("компания", 56),
            ("company", 56),
            ("организация", 56),
            ("контакт", 54),
            ("contact", 54),
            ("получатель", 50),
            ("recipient", 50),
            ("account", 50),
            ("аккаунт", 50),
            ("billing", 46),
            ("имя", 44),
            ("фамилия", 44),
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
    (
        Role::Status,
        &[
            ("status", 60),
            ("статус", 60),
            ("этап", 50),
            ("стадия", 55),
            ("stage", 50),
        ],
    ),
    (
        Role::Refund,
        &[
            ("refunded", 70),
            ("refund", 66),
            ("возврата", 60),
            ("возвратов", 60),
            ("возвращено", 64),
        ],
    ),
    (Role::Currency, &[("currency", 80), ("валюта", 80)]),
    (
        Role::Price,
        &[("price", 70), ("unitprice", 98), ("цена", 72), ("цену", 60)],
    ),
    (
        Role::Channel,
        &[
            ("utm", 80),
            ("channel", 80),
            ("канал", 80),
            ("source", 66),
            ("источник", 74),
            ("medium", 50),
        ],
    ),
    (
        Role::Cost,
        &[
            ("себестоимость", 90),
            ("cogs", 90),
            ("cost", 60),
            ("закупка", 60),
            ("закупочная", 60),
        ],
    ),
    (
        Role::Product,
        &[
            ("product", 80),
            ("товар", 80),
            ("товара", 74),
            ("номенклатура", 80),
            ("item", 70),
            ("артикул", 66),
            ("sku", 66),
            ("lineitem", 60),
            ("продукт", 74),
            ("услуга", 70),
            ("тариф", 66),
            ("description", 44),
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

/// Words after which a column is about something else, whatever its role.
const STRANGERS: &[&str] = &[
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
    "рождения",
    "birth",
    "birthday",
    "регистрации",
    "registration",
    "registered",
    "возраст",
    "age",
    "комментарий",
    "comment",
    "note",
    "notes",
    "zip",
    "province",
    "street",
    "accepts",
    "marketing",
    "risk",
    "ссылка",
    "url",
    "link",
];

/// Words that take the role of the customer from a column: it names somebody on the other side, or
/// something of the customer that is not he.
const NOT_CUSTOMER: &[&str] = &[
    "менеджер",
    "менеджера",
    "manager",
    "ответственный",
    "ответственного",
    "продавец",
    "seller",
    "staff",
    "employee",
    "сотрудник",
    "кассир",
    "cashier",
    "оператор",
    "agent",
    "курьер",
    "courier",
    "автор",
    "author",
    "owner",
    "склад",
    "поставщик",
    "vendor",
    "supplier",
    "статус",
    "status",
    "заказов",
    "orders",
    "purchases",
    "amount",
    "сумма",
    "price",
    "цена",
    "date",
    "дата",
    "since",
    "balance",
    "баланс",
    "бонусы",
    "товар",
    "товара",
    "product",
    "item",
    "lineitem",
    "event",
    "source",
    "источник",
    "campaign",
    "message",
    "description",
    "agreed",
    "договор",
    "скидка",
    "to",
    "доставка",
    "доставки",
    "shipping",
    "комментарии",
    "роль",
    "language",
    "язык",
];

/// Words that take the role of the amount from a column.
const NOT_AMOUNT: &[&str] = &[
    "статус",
    "status",
    "скидка",
    "скидки",
    "скидкой",
    "discount",
    "discounts",
    "себестоимость",
    "cost",
    "costs",
    "доставки",
    "доставка",
    "доставку",
    "delivery",
    "shipping",
    "freight",
    "insurance",
    "страховка",
    "fee",
    "fees",
    "комиссия",
    "комиссии",
    "commission",
    "refund",
    "refunds",
    "refunded",
    "возврат",
    "возврата",
    "возвратов",
    "возвращено",
    "due",
    "outstanding",
    "остаток",
    "долг",
    "задолженность",
    "balance",
    "баланс",
    "bonus",
    "bonuses",
    "бонус",
    "бонусы",
    "бонусов",
    "бонусами",
    "баллы",
    "баллов",
    "points",
    "tip",
    "tips",
    "чаевые",
    "coupon",
    "купон",
    "купона",
    "промокод",
    "gift",
    "margin",
    "маржа",
    "profit",
    "прибыль",
    "percent",
    "процент",
    "rate",
    "курс",
    "вес",
    "weight",
    "налог",
    "налога",
    "taxes",
    "duty",
    "эквайринг",
    "логистика",
    "логистики",
    "хранение",
    "хранения",
    "штраф",
    "штрафы",
    "штрафов",
    "удержания",
    "приемка",
    "expense",
    "расход",
    "method",
    "compare",
    "credits",
    "change",
    "currency",
    "валюта",
    "кэшбэк",
    "cashback",
    "сертификат",
    "сертификатом",
    "сертификата",
    "дата",
    "date",
    "описание",
    "ltv",
    "план",
    "plan",
    "target",
];

/// Words of other dates than that of the purchase, and how much they weigh.
const OTHER_DATES: &[(&str, i32)] = &[
    ("updated", 40),
    ("modified", 40),
    ("изменения", 40),
    ("изменен", 40),
    ("обновления", 40),
    ("shipped", 30),
    ("отгрузки", 24),
    ("отправки", 30),
    ("доставки", 34),
    ("delivery", 34),
    ("delivered", 34),
    ("закрытия", 24),
    ("closed", 24),
    ("close", 24),
    ("завершения", 24),
    ("completed", 20),
    ("fulfilled", 34),
    ("available", 34),
    ("expiry", 60),
    ("expires", 60),
    ("expiration", 60),
    ("due", 50),
    ("deadline", 60),
    ("срок", 50),
    ("предполагаемая", 40),
    ("ожидаемая", 40),
    ("expected", 40),
    ("estimated", 40),
    ("cancelled", 60),
    ("canceled", 60),
    ("отмены", 60),
    ("refunded", 60),
    ("возврата", 60),
    ("рождения", 90),
    ("последней", 40),
    ("последнего", 40),
    ("last", 40),
    ("первой", 40),
    ("first", 40),
    ("end", 40),
    ("окончания", 40),
    ("следующей", 60),
    ("next", 60),
    ("регистрации", 50),
    ("визита", 20),
    ("печати", 50),
];

/// Taxes: an amount may be with them (`Сумма с НДС`) or be theirs.
const TAXES: [&str; 5] = ["ндс", "tax", "vat", "gst", "налогами"];

/// Words that say that a tax is part of the amount.
const WITH: [&str; 8] = [
    "с",
    "incl",
    "including",
    "inc",
    "включая",
    "with",
    "gross",
    "после",
];

/// Words of single lines or pieces, rather than of an order.
const OF_LINES: [&str; 14] = [
    "item",
    "items",
    "line",
    "lineitem",
    "товара",
    "товаров",
    "товарам",
    "товары",
    "позиции",
    "позиций",
    "product",
    "products",
    "sku",
    "строки",
];

/// Words of a price for one piece.
const PER_PIECE: [&str; 6] = ["unit", "per", "each", "единицу", "штуку", "ед"];

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
        ] {
            assert_eq!(best_role(name).map(|(role, _)| role), Some(role), "{name}");
        }
    }

    #[test]
    fn names_of_other_things_have_no_role() {
        for name in [
            "",
            "Город клиента",
            "Скидка",
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
