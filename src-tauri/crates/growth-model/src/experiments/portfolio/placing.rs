//! Where each test goes.

use super::candidate::{Candidate, Running};
use crate::experiments::duration::MIN_DAYS;

/// Most placements that the search looks at before it takes the best found.
const MAX_STEPS: u32 = 20_000;
/// Shares are typed with a few digits; sums of them may exceed one by rounding.
const ROUNDING: f64 = 1e-9;

/// The weeks of the plan.
#[derive(Debug, Clone, Copy)]
pub(super) struct Calendar {
    pub(super) days: u32,
    pub(super) weekly_visitors: f64,
}

impl Calendar {
    pub(super) fn new(days: u32, weekly_visitors: f64) -> Self {
        Self {
            days,
            weekly_visitors,
        }
    }

    pub(super) fn weeks(self) -> u32 {
        self.days.div_ceil(7)
    }

    pub(super) fn first_day(self, week: u32) -> u32 {
        (week.saturating_sub(1)) * 7 + 1
    }

    /// The last week of a plan of 90 days has six days.
    pub(super) fn last_day(self, week: u32) -> u32 {
        (week * 7).min(self.days)
    }

    /// Visitors from the first to the last of these weeks.
    pub(super) fn visitors(self, first: u32, last: u32) -> f64 {
        let days = self.last_day(last) + 1 - self.first_day(first).min(self.last_day(last) + 1);
        self.weekly_visitors * f64::from(days) / 7.0
    }
}

/// The weeks of a test.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) first_week: u32,
    pub(super) last_week: u32,
}

/// The best place of each test beside those that run already, and whether every order was looked at.
pub(super) fn best_placing(
    candidates: &[Candidate],
    running: &[Running],
    calendar: &Calendar,
) -> (Vec<Option<Place>>, bool) {
    let mut search = Search {
        candidates,
        running,
        calendar,
        places: vec![None; candidates.len()],
        best: vec![None; candidates.len()],
        best_value: Value {
            money: -1.0,
            wait: 0.0,
        },
        steps: 0,
        order: by_money_per_visitor(candidates, calendar),
    };
    search.go(Value::default(), &mut vec![false; candidates.len()]);
    (search.best, search.steps < MAX_STEPS)
}

/// The order in which the search tries the tests: the first plan that it finds is the greedy one.
fn by_money_per_visitor(candidates: &[Candidate], calendar: &Calendar) -> Vec<usize> {
    let density = |candidate: &Candidate| {
        let weeks = candidate.weeks(calendar, candidate.earliest_week);
        let last = candidate.earliest_week + weeks.max(1) - 1;
        let visitors = calendar.visitors(candidate.earliest_week, last) * candidate.traffic_share;
        candidate.value(visitors) / visitors.max(1.0)
    };
    let mut order: Vec<usize> = (0..candidates.len()).collect();
    order.sort_by(|a, b| {
        let of = |i: &usize| candidates.get(*i).map_or(0.0, density);
        of(b).total_cmp(&of(a)).then(a.cmp(b))
    });
    order
}

impl Candidate {
    /// Weeks that it runs when it starts in `first`; 0 when there is no time left.
    fn weeks(&self, calendar: &Calendar, first: u32) -> u32 {
        let left = (calendar.weeks() + 1).saturating_sub(first);
        let wanted = (self.weeks_needed.value())
            .and_then(|weeks| u32::try_from(*weeks).ok())
            .unwrap_or(u32::MAX);
        let weeks = wanted.min(left);
        if u64::from(weeks) * 7 < MIN_DAYS {
            0
        } else {
            weeks
        }
    }

    /// Expected money with so many visitors; 0 where it is not known.
    fn value(&self, visitors: f64) -> f64 {
        self.money.unwrap_or(0.0) * self.chance_of_winning * self.chance_of_decision(visitors)
    }
}

/// What a plan is worth.
#[derive(Debug, Clone, Copy, Default)]
struct Value {
    /// Expected money.
    money: f64,
    /// Days until it is decided, weighted with the money.
    wait: f64,
}

impl Value {
    fn beats(self, other: Self) -> bool {
        let tolerance = 1e-9 * other.money.abs();
        self.money > other.money + tolerance
            || (self.money >= other.money - tolerance && self.wait < other.wait * (1.0 - 1e-9))
    }
}

/// Tries the tests in every order; each takes the first weeks that are free for it. Since a test
/// never gains by waiting, the best plan is among these.
struct Search<'a> {
    candidates: &'a [Candidate],
    running: &'a [Running],
    calendar: &'a Calendar,
    places: Vec<Option<Place>>,
    best: Vec<Option<Place>>,
    best_value: Value,
    steps: u32,
    order: Vec<usize>,
}

impl Search<'_> {
    fn go(&mut self, value: Value, used: &mut [bool]) {
        self.steps += 1;
        let mut complete = true;
        for i in self.order.clone() {
            let Some(candidate) = self.candidates.get(i) else {
                continue;
            };
            if used.get(i).copied().unwrap_or(true) {
                continue;
            }
            let Some(place) = self.first_free(candidate) else {
                continue;
            };
            complete = false;
            if self.steps >= MAX_STEPS && self.best_value.money >= 0.0 {
                return;
            }
            if self.bound(value, used) <= self.best_value.money * (1.0 - 1e-12) {
                return;
            }
            let visitors =
                self.calendar.visitors(place.first_week, place.last_week) * candidate.traffic_share;
            let money = candidate.value(visitors);
            let end = f64::from(self.calendar.last_day(place.last_week));
            let next = Value {
                money: value.money + money,
                // A test without money should not wait for nothing either.
                wait: value.wait + money.max(1e-6) * end,
            };
            self.put(i, Some(place), used);
            self.go(next, used);
            self.put(i, None, used);
        }
        if complete && value.beats(self.best_value) {
            self.best_value = value;
            self.best.clone_from(&self.places);
        }
    }

    fn put(&mut self, i: usize, place: Option<Place>, used: &mut [bool]) {
        if let (Some(found), Some(used)) = (self.places.get_mut(i), used.get_mut(i)) {
            *found = place;
            *used = place.is_some();
        }
    }

    /// What could be reached at most: every remaining test in its earliest week.
    fn bound(&self, value: Value, used: &[bool]) -> f64 {
        let rest: f64 = (self.candidates.iter().zip(used))
            .filter(|(_, used)| !**used)
            .map(|(candidate, _)| {
                let weeks = candidate.weeks(self.calendar, candidate.earliest_week);
                if weeks == 0 {
                    return 0.0;
                }
                let last = candidate.earliest_week + weeks - 1;
                let visitors =
                    self.calendar.visitors(candidate.earliest_week, last) * candidate.traffic_share;
                candidate.value(visitors)
            })
            .sum();
        value.money + rest
    }

    /// The first weeks in which there are visitors for the test and its page is free.
    fn first_free(&self, candidate: &Candidate) -> Option<Place> {
        if self.calendar.weekly_visitors <= 0.0 {
            return None;
        }
        (candidate.earliest_week..=self.calendar.weeks()).find_map(|first_week| {
            let weeks = candidate.weeks(self.calendar, first_week);
            let place = Place {
                first_week,
                last_week: first_week + weeks.checked_sub(1)?,
            };
            self.is_free(candidate, place).then_some(place)
        })
    }

    fn is_free(&self, candidate: &Candidate, wanted: Place) -> bool {
        (wanted.first_week..=wanted.last_week).all(|week| {
            let mut share = candidate.traffic_share;
            for other in self.running.iter().filter(|test| test.runs_in(week)) {
                share += other.traffic_share;
                if candidate.page.is_some() && candidate.page == other.page {
                    return false;
                }
            }
            for (other, place) in self.candidates.iter().zip(&self.places) {
                if place.is_some_and(|p| (p.first_week..=p.last_week).contains(&week)) {
                    share += other.traffic_share;
                    if candidate.page.is_some() && candidate.page == other.page {
                        return false;
                    }
                }
            }
            share <= 1.0 + ROUNDING
        })
    }
}
