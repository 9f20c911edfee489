//! Status, progress and real dates of a task say the same thing: whoever changes one, the others
//! follow.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::details::{TaskDetails, TaskStatus};

/// Lets status, progress and dates follow from what was changed against `before`. The status wins
/// when it was changed, then the progress.
pub(super) fn settle(before: Option<&TaskDetails>, details: &mut TaskDetails, today: NaiveDate) {
    let status_changed = before.is_none_or(|before| before.status != details.status);
    let progress_changed = before.is_none_or(|before| before.progress != details.progress);
    let new_and_plain = before.is_none() && details.status == TaskStatus::Todo;
    if status_changed && !new_and_plain {
        match details.status {
            TaskStatus::Todo if !progress_changed => details.progress = Decimal::ZERO,
            TaskStatus::Done => details.progress = Decimal::ONE,
            TaskStatus::InProgress | TaskStatus::Blocked
                if details.progress >= Decimal::ONE && !progress_changed =>
            {
                details.progress = Decimal::ZERO;
            }
            _ => {}
        }
    }
    if details.progress >= Decimal::ONE {
        details.status = TaskStatus::Done;
    } else if details.status == TaskStatus::Done
        || (details.status == TaskStatus::Todo && details.progress > Decimal::ZERO)
    {
        details.status = if details.progress > Decimal::ZERO {
            TaskStatus::InProgress
        } else {
            TaskStatus::Todo
        };
    }
    match details.status {
        TaskStatus::Todo => (details.actual_start, details.actual_finish) = (None, None),
        TaskStatus::InProgress => {
            details.actual_finish = None;
            details.actual_start.get_or_insert(today);
        }
        TaskStatus::Blocked => details.actual_finish = None,
        TaskStatus::Done => {
            let finish = *details.actual_finish.get_or_insert(today);
            details
                .actual_start
                .get_or_insert(details.start.min(finish));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 1, day).unwrap()
    }

    fn changed(before: &TaskDetails, change: impl FnOnce(&mut TaskDetails)) -> TaskDetails {
        let mut after = before.clone();
        change(&mut after);
        settle(Some(before), &mut after, day(20));
        after
    }

    #[test]
    fn done_is_everything_done_and_back_again() {
        let todo = TaskDetails::planned(day(12), day(16));
        let done = changed(&todo, |task| task.status = TaskStatus::Done);
        assert_eq!(done.progress, Decimal::ONE);
        assert_eq!(
            (done.actual_start, done.actual_finish),
            (Some(day(12)), Some(day(20)))
        );
        let reopened = changed(&done, |task| task.status = TaskStatus::InProgress);
        assert_eq!(reopened.progress, Decimal::ZERO);
        assert_eq!(
            (reopened.actual_start, reopened.actual_finish),
            (Some(day(12)), None)
        );
        let todo = changed(&done, |task| task.status = TaskStatus::Todo);
        assert_eq!((todo.progress, todo.actual_start), (Decimal::ZERO, None));
    }

    #[test]
    fn progress_carries_the_status_along() {
        let todo = TaskDetails::planned(day(12), day(16));
        let half = changed(&todo, |task| task.progress = Decimal::new(5, 1));
        assert_eq!(half.status, TaskStatus::InProgress);
        assert_eq!(half.actual_start, Some(day(20)));
        let done = changed(&half, |task| task.progress = Decimal::ONE);
        assert_eq!(
            (done.status, done.actual_finish),
            (TaskStatus::Done, Some(day(20)))
        );
        let less = changed(&done, |task| task.progress = Decimal::new(9, 1));
        assert_eq!(
            (less.status, less.actual_finish),
            (TaskStatus::InProgress, None)
        );
        let none = changed(&half, |task| task.progress = Decimal::ZERO);
        assert_eq!(none.status, TaskStatus::InProgress);
    }

    #[test]
    fn a_blocked_task_keeps_its_progress() {
        let mut half = TaskDetails::planned(day(12), day(16));
        half.progress = Decimal::new(5, 1);
        half.status = TaskStatus::InProgress;
        let blocked = changed(&half, |task| task.status = TaskStatus::Blocked);
        assert_eq!(blocked.progress, Decimal::new(5, 1));
        assert_eq!(blocked.status, TaskStatus::Blocked);
    }
}
