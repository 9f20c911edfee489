//! What the words for the state of an order mean, in both languages.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What a state of an order, a payment or a deal means for revenue.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum StatusMeaning {
    /// Paid, delivered, won: it counts.
    Counts,
    /// Neither paid nor lost yet.
    Open,
    /// The payment failed, or was never made.
    Unpaid,
    /// Cancelled, lost.
    Cancelled,
    /// Paid back as a whole.
    Refunded,
    /// No sale: a payout, a conversion of currencies, a fee.
    NoSale,
}

impl StatusMeaning {
    /// Whether rows in this state are purchases.
    pub fn counts(self) -> bool {
        self == Self::Counts
    }
}

/// Phrases and what they mean. A phrase with `*` at its end is a beginning of the status; the longest
/// phrase that fits decides.
const PHRASES: &[(&str, StatusMeaning)] = &{
    use StatusMeaning as M;
    [
        // Payments and orders in English.
        ("paid", M::Counts),
        ("paid out", M::NoSale),
        ("payed", M::Counts),
        ("partially paid", M::Counts),
        ("partial paid", M::Counts),
        ("partially refunded", M::Counts),
        ("partial refund", M::Counts),
        ("partially_refunded", M::Counts),
        ("partially shipped", M::Counts),
        ("complete", M::Counts),
        ("completed", M::Counts),
        ("completed*", M::Counts),
        ("succeeded", M::Counts),
        ("success", M::Counts),
        ("successful", M::Counts),
        ("captured", M::Counts),
        ("settled", M::Counts),
        ("settling", M::Counts),
        ("approved", M::Counts),
        ("confirmed", M::Counts),
        ("cleared", M::Counts),
        ("processed", M::Counts),
        ("processing", M::Counts),
        ("fulfilled", M::Counts),
        ("unfulfilled", M::Counts),
        ("partial", M::Counts),
        ("shipped", M::Counts),
        ("shipped*", M::Counts),
        ("dispatched", M::Counts),
        ("delivered", M::Counts),
        ("delivering", M::Counts),
        ("in transit", M::Counts),
        ("received", M::Counts),
        ("picked up", M::Counts),
        ("awaiting shipment", M::Counts),
        ("awaiting fulfillment", M::Counts),
        ("ready for pickup", M::Counts),
        ("closed", M::Counts),
        ("done", M::Counts),
        ("finished", M::Counts),
        ("active", M::Counts),
        ("true", M::Counts),
        ("yes", M::Counts),
        ("won", M::Counts),
        ("closed won", M::Counts),
        ("closed - won", M::Counts),
        ("deal won", M::Counts),
        ("invoiced", M::Counts),
        ("unpaid", M::Unpaid),
        ("not paid", M::Unpaid),
        ("pending", M::Unpaid),
        ("pending*", M::Unpaid),
        ("payment pending", M::Unpaid),
        ("pending payment", M::Unpaid),
        ("awaiting payment", M::Unpaid),
        ("awaiting*", M::Unpaid),
        ("waiting for payment", M::Unpaid),
        ("on hold", M::Unpaid),
        ("on-hold", M::Unpaid),
        ("held", M::Unpaid),
        ("authorized", M::Unpaid),
        ("authorised", M::Unpaid),
        ("uncaptured", M::Unpaid),
        ("requires payment method", M::Unpaid),
        ("requires*", M::Unpaid),
        ("incomplete", M::Unpaid),
        ("incomplete*", M::Unpaid),
        ("due", M::Unpaid),
        ("overdue", M::Unpaid),
        ("past due", M::Unpaid),
        ("failed", M::Unpaid),
        ("failure", M::Unpaid),
        ("payment failed", M::Unpaid),
        ("fail", M::Unpaid),
        ("error", M::Unpaid),
        ("declined", M::Unpaid),
        ("denied", M::Unpaid),
        ("rejected", M::Unpaid),
        ("blocked", M::Unpaid),
        ("expired", M::Unpaid),
        ("timeout", M::Unpaid),
        ("abandoned", M::Unpaid),
        ("draft", M::Unpaid),
        ("checkout draft", M::Unpaid),
        ("checkout-draft", M::Unpaid),
        ("false", M::Unpaid),
        ("no", M::Unpaid),
        ("cancel", M::Cancelled),
        ("canceled", M::Cancelled),
        ("cancelled", M::Cancelled),
        ("canceled*", M::Cancelled),
        ("cancelled*", M::Cancelled),
        ("voided", M::Cancelled),
        ("void", M::Cancelled),
        ("deleted", M::Cancelled),
        ("trash", M::Cancelled),
        ("lost", M::Cancelled),
        ("closed lost", M::Cancelled),
        ("closed - lost", M::Cancelled),
        ("deal lost", M::Cancelled),
        ("refused", M::Cancelled),
        ("unshipped", M::Counts),
        ("undelivered", M::Cancelled),
        ("fraud", M::Cancelled),
        ("spam", M::Cancelled),
        ("test", M::Cancelled),
        ("refund", M::Refunded),
        ("refunded", M::Refunded),
        ("refunded*", M::Refunded),
        ("fully refunded", M::Refunded),
        ("reversed", M::Refunded),
        ("returned", M::Refunded),
        ("return", M::Refunded),
        ("charged back", M::Refunded),
        ("chargeback", M::Refunded),
        ("disputed", M::Refunded),
        ("dispute lost", M::Refunded),
        ("new", M::Open),
        ("open", M::Open),
        ("in progress", M::Open),
        ("in work", M::Open),
        ("negotiation", M::Open),
        ("proposal*", M::Open),
        ("qualified", M::Open),
        ("lead", M::Open),
        ("scheduled", M::Open),
        // The same in Russian.
        ("оплачен*", M::Counts),
        ("частично оплачен*", M::Counts),
        ("полностью оплачен*", M::Counts),
        ("заказ оплачен*", M::Counts),
        ("платеж выполнен*", M::Counts),
        ("платеж прошел*", M::Counts),
        ("частичный возврат*", M::Counts),
        ("частично возвращен*", M::Counts),
        ("выполнен*", M::Counts),
        ("исполнен*", M::Counts),
        ("завершен*", M::Counts),
        ("закрыт", M::Counts),
        ("закрыта", M::Counts),
        ("закрыто", M::Counts),
        ("успешно*", M::Counts),
        ("успех", M::Counts),
        ("сделка успешна", M::Counts),
        ("сделка выиграна", M::Counts),
        ("сделка заключена", M::Counts),
        ("выиграна", M::Counts),
        ("выигран", M::Counts),
        ("продано", M::Counts),
        ("продан", M::Counts),
        ("продажа", M::Counts),
        ("доставлен*", M::Counts),
        ("доставляется", M::Counts),
        ("передан в доставку", M::Counts),
        ("передан*", M::Counts),
        ("отправлен*", M::Counts),
        ("отгружен*", M::Counts),
        ("получен*", M::Counts),
        ("выдан*", M::Counts),
        ("вручен*", M::Counts),
        ("выкуплен*", M::Counts),
        ("выкуп", M::Counts),
        ("проведен*", M::Counts),
        ("подтвержден*", M::Counts),
        ("в пути", M::Counts),
        ("ожидает в пвз", M::Counts),
        ("комплектуется", M::Open),
        ("да", M::Counts),
        ("не оплачен*", M::Unpaid),
        ("неоплачен*", M::Unpaid),
        ("ожидает*", M::Unpaid),
        ("ожидание*", M::Unpaid),
        ("ждет оплаты", M::Unpaid),
        ("ожидаем оплату", M::Unpaid),
        ("счет выставлен*", M::Unpaid),
        ("выставлен счет", M::Unpaid),
        ("платеж не прошел", M::Unpaid),
        ("ошибка*", M::Unpaid),
        ("отклонен*", M::Unpaid),
        ("просрочен*", M::Unpaid),
        ("истек*", M::Unpaid),
        ("черновик", M::Unpaid),
        ("не завершен*", M::Unpaid),
        ("незавершен*", M::Unpaid),
        ("не подтвержден*", M::Unpaid),
        ("не проведен*", M::Unpaid),
        ("нет", M::Unpaid),
        ("отменен*", M::Cancelled),
        ("отмена*", M::Cancelled),
        ("аннулирован*", M::Cancelled),
        ("отказ*", M::Cancelled),
        ("удален*", M::Cancelled),
        ("не выкуплен*", M::Cancelled),
        ("невыкуп*", M::Cancelled),
        ("не доставлен*", M::Cancelled),
        ("недоставлен*", M::Cancelled),
        ("не выполнен*", M::Cancelled),
        ("не реализован*", M::Cancelled),
        ("закрыто и не реализовано", M::Cancelled),
        ("закрыто не реализовано", M::Cancelled),
        ("сделка провалена", M::Cancelled),
        ("сделка проиграна", M::Cancelled),
        ("провал*", M::Cancelled),
        ("проигран*", M::Cancelled),
        ("потерян*", M::Cancelled),
        ("анализ причины провала", M::Cancelled),
        ("спам", M::Cancelled),
        ("дубль", M::Cancelled),
        ("тест*", M::Cancelled),
        ("ложный", M::Cancelled),
        ("ложная", M::Cancelled),
        ("возврат*", M::Refunded),
        ("возвращен*", M::Refunded),
        ("полный возврат", M::Refunded),
        ("сторно*", M::Refunded),
        ("новый", M::Open),
        ("новая", M::Open),
        ("новая заявка", M::Open),
        ("новые", M::Open),
        ("первичный контакт", M::Open),
        ("неразобранное", M::Open),
        ("переговоры", M::Open),
        ("принимают решение", M::Open),
        ("согласование договора", M::Open),
        ("в работе", M::Open),
        ("в обработке", M::Open),
        ("обрабатывается", M::Open),
        ("принят", M::Open),
        ("принят*", M::Open),
        ("в сборке", M::Open),
        ("сборка", M::Open),
        ("собирается", M::Open),
        ("готов к выдаче", M::Open),
        ("готов*", M::Open),
        ("отложен*", M::Open),
        ("в процессе", M::Open),
        ("подготовка документов", M::Open),
        ("предоплата", M::Counts),
        // Kinds of operations in payment systems and marketplaces.
        ("charge", M::Counts),
        ("payment", M::Counts),
        ("sale", M::Counts),
        ("order", M::Counts),
        ("express checkout payment", M::Counts),
        ("website payment", M::Counts),
        ("mobile payment", M::Counts),
        ("general payment", M::Counts),
        ("subscription payment", M::Counts),
        ("recurring payment", M::Counts),
        ("preapproved payment*", M::Counts),
        ("payment refund", M::Counts),
        ("adjustment", M::NoSale),
        ("payout", M::NoSale),
        ("payout*", M::NoSale),
        ("transfer", M::NoSale),
        ("transfer*", M::NoSale),
        ("general withdrawal*", M::NoSale),
        ("withdrawal*", M::NoSale),
        ("general currency conversion", M::NoSale),
        ("currency conversion*", M::NoSale),
        ("bank deposit*", M::NoSale),
        ("deposit*", M::NoSale),
        ("general card deposit", M::NoSale),
        ("account hold*", M::NoSale),
        ("hold*", M::NoSale),
        ("reserve*", M::NoSale),
        ("service fee", M::NoSale),
        ("fee*", M::NoSale),
        ("stripe fee", M::NoSale),
        ("fba*", M::NoSale),
        ("логистика", M::NoSale),
        ("хранение", M::NoSale),
        ("удержание*", M::NoSale),
        ("штраф*", M::NoSale),
        ("комиссия*", M::NoSale),
        ("вывод*", M::NoSale),
        ("перевод*", M::NoSale),
        ("эквайринг", M::NoSale),
    ]
};

/// A status in small letters with single spaces, `ё` as `е`, without full stops at its end.
pub fn plain_status(cell: &str) -> String {
    let mut plain = String::with_capacity(cell.len());
    for word in cell.trim().trim_end_matches(['.', '!']).split_whitespace() {
        if !plain.is_empty() {
            plain.push(' ');
        }
        plain.extend(word.chars().flat_map(char::to_lowercase).map(|c| match c {
            'ё' => 'е',
            '_' => ' ',
            other => other,
        }));
    }
    plain
        .strip_prefix("wc-")
        .map_or(plain.clone(), str::to_owned)
}

/// What a status usually means; `None` for words that are not known. `status` is plain.
pub fn usual_meaning(status: &str) -> Option<StatusMeaning> {
    PHRASES
        .iter()
        .filter(|(phrase, _)| match phrase.strip_suffix('*') {
            Some(start) => status.starts_with(start),
            None => *phrase == status,
        })
        .max_by_key(|(phrase, _)| {
            phrase.trim_end_matches('*').len() * 2 + usize::from(!phrase.ends_with('*'))
        })
        .map(|&(_, meaning)| meaning)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_the_usual_words_in_both_languages() {
        use StatusMeaning as M;
        for (status, meaning) in [
            ("Paid", Some(M::Counts)),
            ("partially_refunded", Some(M::Counts)),
            ("Refunded", Some(M::Refunded)),
            ("wc-completed", Some(M::Counts)),
            ("On hold", Some(M::Unpaid)),
            ("Выполнен", Some(M::Counts)),
            ("Отменён", Some(M::Cancelled)),
            ("Отменён покупателем", Some(M::Cancelled)),
            ("Не оплачен", Some(M::Unpaid)),
            ("Оплачен.", Some(M::Counts)),
            ("Успешно реализовано", Some(M::Counts)),
            ("Закрыто и не реализовано", Some(M::Cancelled)),
            ("Сделка успешна", Some(M::Counts)),
            ("Сделка провалена", Some(M::Cancelled)),
            ("Тестовый заказ", Some(M::Cancelled)),
            ("Этап «Икс»", None),
        ] {
            assert_eq!(usual_meaning(&plain_status(status)), meaning, "{status}");
        }
    }
}
