//! One step out of two: typing and dragging save many times and are undone at once.

use super::Operation;

impl Operation {
    /// One step out of `self` and what followed it: from where the first began to where the second
    /// ended.
    pub(crate) fn merged_with(self, later: Self) -> Self {
        match (self, later) {
            (Self::RenameProject { from, .. }, Self::RenameProject { to, .. }) => {
                Self::RenameProject { from, to }
            }
            (Self::RenameScenario { from, .. }, Self::RenameScenario { to, .. }) => {
                Self::RenameScenario { from, to }
            }
            (Self::RenameEcosystem { from, .. }, Self::RenameEcosystem { to, .. }) => {
                Self::RenameEcosystem { from, to }
            }
            (Self::ChangeLoops { change: first, .. }, Self::ChangeLoops { ecosystem, change }) => {
                Self::ChangeLoops {
                    ecosystem,
                    change: first.merged_with(change),
                }
            }
            (Self::RenameDataset { from, .. }, Self::RenameDataset { to, .. }) => {
                Self::RenameDataset { from, to }
            }
            (
                Self::ChangeInput { from, .. },
                Self::ChangeInput {
                    scenario,
                    field,
                    to,
                    ..
                },
            ) => Self::ChangeInput {
                scenario,
                field,
                from,
                to,
            },
            (
                Self::ChangeInputs {
                    fields: mut all, ..
                },
                Self::ChangeInputs { scenario, fields },
            ) => {
                add_new(&mut all, fields);
                Self::ChangeInputs {
                    scenario,
                    fields: all,
                }
            }
            (
                Self::ChangeProject {
                    fields: mut all, ..
                },
                Self::ChangeProject { name, fields },
            ) => {
                add_new(&mut all, fields);
                Self::ChangeProject { name, fields: all }
            }
            (Self::ChangeSettings { fields: mut all }, Self::ChangeSettings { fields }) => {
                add_new(&mut all, fields);
                Self::ChangeSettings { fields: all }
            }
            (
                Self::ChangeReport {
                    fields: mut all, ..
                },
                Self::ChangeReport { project, fields },
            ) => {
                add_new(&mut all, fields);
                Self::ChangeReport {
                    project,
                    fields: all,
                }
            }
            (
                Self::ChangeCheckIn {
                    fields: mut all, ..
                },
                Self::ChangeCheckIn { date, fields },
            ) => {
                add_new(&mut all, fields);
                Self::ChangeCheckIn { date, fields: all }
            }
            (
                Self::AnswerQuestion { from, .. },
                Self::AnswerQuestion {
                    bank_version,
                    question,
                    to,
                    ..
                },
            ) => Self::AnswerQuestion {
                bank_version,
                question,
                from,
                to,
            },
            (
                Self::ChangeAudit {
                    fields: mut all, ..
                },
                Self::ChangeAudit { name, date, fields },
            ) => {
                add_new(&mut all, fields);
                Self::ChangeAudit {
                    name,
                    date,
                    fields: all,
                }
            }
            (
                Self::SaveGrowthPoint {
                    fields: mut all, ..
                },
                Self::SaveGrowthPoint { name, fields },
            ) => {
                add_new(&mut all, fields);
                Self::SaveGrowthPoint { name, fields: all }
            }
            (
                Self::ChangeMonths {
                    months: mut all_months,
                    fields: mut all,
                },
                Self::ChangeMonths { months, fields },
            ) => {
                add_new(&mut all_months, months);
                add_new(&mut all, fields);
                Self::ChangeMonths {
                    months: all_months,
                    fields: all,
                }
            }
            (Self::ChangeEconomicsTabs { tabs: mut all }, Self::ChangeEconomicsTabs { tabs }) => {
                add_new(&mut all, tabs);
                Self::ChangeEconomicsTabs { tabs: all }
            }
            (
                Self::SaveTask {
                    fields: mut all, ..
                },
                Self::SaveTask { task, fields },
            ) => {
                add_new(&mut all, fields);
                Self::SaveTask { task, fields: all }
            }
            (Self::SetTaskProgress { from, .. }, Self::SetTaskProgress { task, to, .. }) => {
                Self::SetTaskProgress { task, from, to }
            }
            (
                Self::MoveTask {
                    from,
                    others: before,
                    ..
                },
                Self::MoveTask {
                    task, to, others, ..
                },
            ) => Self::MoveTask {
                task,
                from,
                to,
                others: others.max(before),
            },
            (
                Self::ChangePlan {
                    fields: mut all, ..
                },
                Self::ChangePlan { plan, fields },
            ) => {
                add_new(&mut all, fields);
                Self::ChangePlan { plan, fields: all }
            }
            (_, later) => later,
        }
    }
}

fn add_new(all: &mut Vec<String>, more: Vec<String>) {
    for field in more {
        if !all.contains(&field) {
            all.push(field);
        }
    }
}

#[cfg(test)]
mod tests {
    use growth_model::economics::InputField;

    use super::*;

    #[test]
    fn merging_keeps_the_first_old_value_and_the_last_new_value() {
        let change = |from: i64, to: i64| Operation::ChangeInput {
            scenario: "База".into(),
            field: InputField::Leads,
            from: Some(from.into()),
            to: Some(to.into()),
        };
        assert_eq!(change(1, 2).merged_with(change(2, 3)), change(1, 3));
    }
}
