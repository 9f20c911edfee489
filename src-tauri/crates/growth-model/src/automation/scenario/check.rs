//! Refusing scenarios that cannot be run.

use rust_decimal::Decimal;

use super::{
    Action, Analysis, Cap, Control, MAX_NAME, QuietHours, Scenario, Trigger, ValueSource, name_of,
};
use crate::ModelError;
use crate::automation::condition::check_conditions;
use crate::automation::when::minutes;
use crate::checks::{MAX_AMOUNT, at_most, count, fraction, inconsistent, real_within, within};

/// Longest delay, window or history. Days.
const MAX_DAYS: u32 = 366;
/// Most events that a trigger counts.
const MAX_COUNT: u32 = 1_000;
const MAX_BRANCHES: u32 = 20;
const MAX_RULES: u32 = 50;

impl Scenario {
    /// Refuses a scenario that cannot be run.
    pub(crate) fn check(&self) -> Result<(), ModelError> {
        name_of("id", &self.id)?;
        at_most("name", self.name.chars().count(), MAX_NAME)?;
        self.trigger
            .check()
            .map_err(|error| error.within("trigger"))?;
        check_conditions("segment", &self.segment)?;
        self.analysis
            .check()
            .map_err(|error| error.within("analysis"))?;
        if self.branches.is_empty() {
            return Err(inconsistent("branches", "no_branches"));
        }
        at_most("branches", self.branches.len(), MAX_BRANCHES)?;
        for (index, branch) in self.branches.iter().enumerate() {
            let place = format!("branches[{index}]");
            at_most(
                &format!("{place}.name"),
                branch.name.chars().count(),
                MAX_NAME,
            )?;
            check_conditions("when", &branch.when).map_err(|error| error.within(&place))?;
            (branch.action.check()).map_err(|error| error.within(&format!("{place}.action")))?;
        }
        self.control
            .check()
            .map_err(|error| error.within("control"))?;
        at_most("exceptions", self.exceptions.len(), MAX_RULES)?;
        for (index, rule) in self.exceptions.iter().enumerate() {
            let place = format!("exceptions[{index}]");
            name_of("name", &rule.name).map_err(|error| error.within(&place))?;
            check_conditions("when", &rule.when).map_err(|error| error.within(&place))?;
            if rule.when.is_empty() {
                return Err(inconsistent(format!("{place}.when"), "no_conditions"));
            }
        }
        Ok(())
    }
}

impl Trigger {
    pub(crate) fn check(&self) -> Result<(), ModelError> {
        name_of("event", &self.event)?;
        check_conditions("filters", &self.filters)?;
        count(|| "count".to_owned(), self.count, 1, MAX_COUNT)?;
        if let Some(minutes) = self.within_minutes {
            count(|| "within_minutes".to_owned(), minutes, 1, MAX_DAYS * 1440)?;
        }
        Ok(())
    }
}

impl Analysis {
    fn check(&self) -> Result<(), ModelError> {
        count(|| "history_days".to_owned(), self.history_days, 1, MAX_DAYS)?;
        for (name, source) in [("forecast", &self.forecast), ("score", &self.score)] {
            if let Some(source) = source {
                source.check().map_err(|error| error.within(name))?;
            }
        }
        if let Some(lookup) = &self.knowledge {
            name_of("knowledge.question", &lookup.question)?;
            let field = || "knowledge.threshold".to_owned();
            real_within(field, lookup.threshold, 0.0, 1.0)?;
        }
        Ok(())
    }
}

impl ValueSource {
    fn check(&self) -> Result<(), ModelError> {
        if let Some(property) = &self.property {
            name_of("property", property)?;
        }
        at_most("rules", self.rules.len(), MAX_RULES)?;
        for (index, rule) in self.rules.iter().enumerate() {
            let place = format!("rules[{index}]");
            check_conditions("when", &rule.when).map_err(|error| error.within(&place))?;
            real_within(|| format!("{place}.value"), rule.value, -1e15, 1e15)?;
        }
        if let Some(value) = self.otherwise {
            real_within(|| "otherwise".to_owned(), value, -1e15, 1e15)?;
        }
        Ok(())
    }
}

impl Action {
    fn check(&self) -> Result<(), ModelError> {
        if let Some(address) = &self.address {
            name_of("address", address)?;
        }
        count(
            || "delay_minutes".to_owned(),
            self.delay_minutes,
            0,
            MAX_DAYS * 1440,
        )?;
        self.message
            .check()
            .map_err(|error| error.within("message"))?;
        if let Some(hours) = &self.quiet_hours {
            hours.check().map_err(|error| error.within("quiet_hours"))?;
        }
        if let Some(cap) = &self.cap {
            cap.check().map_err(|error| error.within("cap"))?;
        }
        within(
            || "cost".to_owned(),
            self.cost,
            Some(Decimal::ZERO),
            Some(MAX_AMOUNT),
        )?;
        if let Some(kind) = &self.emits {
            name_of("emits", kind)?;
        }
        Ok(())
    }
}

impl Cap {
    pub(crate) fn check(&self) -> Result<(), ModelError> {
        count(|| "messages".to_owned(), self.messages, 1, 100)?;
        count(|| "days".to_owned(), self.days, 1, MAX_DAYS)?;
        Ok(())
    }
}

impl Control {
    fn check(&self) -> Result<(), ModelError> {
        if let Some(goal) = &self.goal {
            name_of("goal", goal)?;
        }
        count(|| "goal_days".to_owned(), self.goal_days, 1, MAX_DAYS)?;
        fraction(|| "hold_out".to_owned(), self.hold_out)?;
        within(
            || "hold_out".to_owned(),
            self.hold_out,
            Some(Decimal::ZERO),
            Some(Decimal::new(9, 1)),
        )?;
        if let Some(margin) = self.margin {
            within(
                || "margin".to_owned(),
                margin,
                Some(Decimal::ZERO),
                Some(MAX_AMOUNT),
            )?;
        }
        at_most("kpi", self.kpi.chars().count(), MAX_NAME)
    }
}

impl QuietHours {
    pub(crate) fn check(&self) -> Result<(), ModelError> {
        for (field, text) in [("from", &self.from), ("to", &self.to)] {
            if minutes(text).is_none() {
                return Err(inconsistent(field, "hours_and_minutes"));
            }
        }
        if self.from == self.to {
            return Err(inconsistent("to", "quiet_all_day"));
        }
        Ok(())
    }
}
