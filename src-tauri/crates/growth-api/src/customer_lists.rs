//! The list of customers of the forecast that was looked at last, made once as long as neither the
//! forecast nor its purchases change.

use std::sync::{Arc, Mutex, PoisonError};

use chrono::{DateTime, NaiveDate, Utc};
use growth_model::customers::{CustomerForecast, Histories};
use growth_workspace::{DatasetId, ForecastId, View, customers::SavedForecast, datasets};

use crate::Failure;

/// A customer of the list.
#[derive(Debug, Clone)]
pub(crate) struct Listed {
    /// Name, as the file gives it.
    pub(crate) name: Box<str>,
    /// The name in lower case, for searching.
    pub(crate) folded: Box<str>,
    /// What is expected.
    pub(crate) forecast: CustomerForecast,
}

/// Which forecast a list belongs to, when that was made, and when its purchases last changed.
type Key = (ForecastId, DateTime<Utc>, DateTime<Utc>);
type Kept = Option<(Key, Arc<Vec<Listed>>)>;

/// The list that was looked at last.
#[derive(Default)]
pub(crate) struct CustomerLists(Mutex<Kept>);

impl CustomerLists {
    /// The customers of a forecast, in the order of their numbers.
    ///
    /// # Errors
    /// [`growth_workspace::WorkspaceError::NotFound`] when the data set was deleted.
    pub(crate) fn of(
        &self,
        view: &View<'_>,
        saved: &SavedForecast,
    ) -> Result<Arc<Vec<Listed>>, Failure> {
        let dataset = datasets::get(view, &saved.dataset_id)?;
        let key = (saved.id.clone(), saved.updated_at, dataset.updated_at);
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((of, list)) = &*kept
            && *of == key
        {
            return Ok(Arc::clone(list));
        }
        let histories = histories(view, &saved.dataset_id)?;
        let names = datasets::customer_names(view, &saved.dataset_id)?;
        let list = histories
            .list(&saved.found, &saved.options)?
            .into_iter()
            .map(|forecast| {
                let name: Box<str> = usize::try_from(forecast.customer)
                    .ok()
                    .and_then(|seq| names.get(seq).cloned())
                    .unwrap_or_default();
                Listed {
                    folded: fold(&name).into(),
                    name,
                    forecast,
                }
            })
            .collect();
        let list = Arc::new(list);
        *kept = Some((key, Arc::clone(&list)));
        Ok(list)
    }
}

/// Reads the purchases of a data set.
pub(crate) fn histories(view: &View<'_>, id: &DatasetId) -> Result<Histories, Failure> {
    let mut histories = Histories::new();
    datasets::for_each_order(view, id, |purchase| -> Result<(), Failure> {
        Ok(histories.add(purchase)?)
    })?;
    Ok(histories)
}

/// A text as it is compared: case and the dots of ё do not matter.
pub(crate) fn fold(text: &str) -> String {
    text.to_lowercase().replace('ё', "е")
}

/// The day to write as far as it is a day.
pub(crate) fn write_day(listed: &Listed) -> Option<NaiveDate> {
    listed.forecast.write_on.value().copied()
}
