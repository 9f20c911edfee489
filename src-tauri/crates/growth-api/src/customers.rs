//! Customers without a contract and with one: the mathematics on the input alone, forecasts from
//! imported purchases, and subscriptions.

mod apply;
mod forecast;
mod list;
mod section;
mod segments;
mod subscriptions;
mod view;

use growth_model::{customers, retention};

pub(crate) use section::section;
pub(crate) use subscriptions::{ImportTable, ImportedTable, import_table, read_file};

use crate::{
    Request,
    router::{computation, simulation},
};

pub(crate) fn requests() -> Vec<Request> {
    let mut requests = pure();
    requests.extend(view::requests());
    requests.extend(forecast::requests());
    requests.extend(list::requests());
    requests.extend(segments::requests());
    requests.extend(apply::requests());
    requests.extend(subscriptions::requests());
    requests
}

fn pure() -> Vec<Request> {
    vec![
        computation(
            "customers.summary",
            "Purchases as frequency, recency, age and mean amount per customer and in groups; refunds apart.",
            customers::summary,
        ),
        computation(
            "customers.scores",
            "Customers in classes of recency, frequency and money, 1 to 5 each.",
            customers::scores,
        ),
        computation(
            "customers.fit",
            "BG/NBD or MBG/NBD fitted to customers or groups, or their likelihood at given parameters.",
            customers::fit,
        ),
        simulation(
            "customers.intervals",
            "A model of purchases with intervals from a weighted bootstrap, repeatable by seed.",
            |input: &customers::IntervalInput| input.draws,
            customers::bootstrap,
        ),
        computation(
            "customers.predict",
            "Who is alive and how often each will buy, by a fitted model of purchases.",
            customers::predict,
        ),
        computation(
            "customers.spend_fit",
            "The Gamma-Gamma model of spending fitted, or its likelihood at given parameters.",
            customers::spend_fit,
        ),
        computation(
            "customers.spend_predict",
            "How much each customer is expected to spend at a time.",
            customers::spend_predict,
        ),
        computation(
            "customers.value",
            "What the future purchases of each customer are worth, discounted.",
            customers::value,
        ),
        computation(
            "customers.holdout",
            "What models of purchases would have predicted, against what happened.",
            customers::holdout,
        ),
        computation(
            "customers.day_to_write",
            "The day on which a message to each customer pays.",
            customers::day_to_write,
        ),
        computation(
            "retention.sbg",
            "Retention of subscriptions (shifted-beta-geometric): fit, curve, lifetime, residual lifetime.",
            retention::sbg,
        ),
        computation(
            "retention.survival",
            "How long people stay (Kaplan-Meier), with intervals, together and by segment.",
            retention::survival,
        ),
    ]
}
