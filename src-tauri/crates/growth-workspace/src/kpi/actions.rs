//! What a person does with check-ins: each action is one named undo step.

use super::{
    CheckIn, CheckInDraft, KpiTarget, ReminderSettings, create, delete, get, reminder, save,
    set_reminder, set_targets, targets,
};
use crate::{CheckInId, Coalesce, Committed, Operation, ProjectId, Result, Workspace, projects};

impl Workspace {
    /// Makes a check-in; see [`create`].
    pub fn create_check_in(
        &mut self,
        project: &ProjectId,
        draft: &CheckInDraft,
    ) -> Result<Committed<CheckIn>> {
        self.transact_described(None, |tx| {
            let check_in = create(tx, project, draft)?;
            let operation = Operation::AddCheckIn {
                date: check_in.date,
            };
            Ok((operation, check_in))
        })
    }

    /// Saves a check-in; see [`save`]. Typing in one field joins into one step.
    pub fn save_check_in(
        &mut self,
        id: &CheckInId,
        draft: &CheckInDraft,
    ) -> Result<Committed<CheckIn>> {
        let before = get(&self.view(), id)?;
        let fields = before.differences(&before.with(draft.clone()))?.join(",");
        let key = format!("{id}/{fields}");
        let coalesce = Coalesce::typing(&key);
        self.transact_described(Some(coalesce), |tx| {
            let fields = save(tx, id, draft)?;
            let check_in = get(tx, id)?;
            let operation = Operation::ChangeCheckIn {
                date: check_in.date,
                fields,
            };
            Ok((operation, check_in))
        })
    }

    /// Deletes a check-in; see [`delete`].
    pub fn delete_check_in(&mut self, id: &CheckInId) -> Result<Committed<()>> {
        self.transact_described(None, |tx| {
            let date = get(tx, id)?.date;
            delete(tx, id)?;
            Ok((Operation::DeleteCheckIn { date }, ()))
        })
    }

    /// Sets targets; see [`set_targets`]. Typing at one KPI joins into one step.
    pub fn set_kpi_targets(
        &mut self,
        project: &ProjectId,
        new: &[KpiTarget],
    ) -> Result<Committed<Vec<KpiTarget>>> {
        let before = targets(&self.view(), project)?;
        let differing: Vec<String> = new
            .iter()
            .filter(|target| !before.contains(target))
            .map(|target| format!("{:?}", target.kpi))
            .collect();
        let key = format!("{project}/targets/{}", differing.join(","));
        let coalesce = Coalesce::typing(&key);
        self.transact_described(Some(coalesce), |tx| {
            let kpis = set_targets(tx, project, new)?;
            let operation = Operation::ChangeKpiTargets {
                project: projects::get(tx, project)?.name,
                kpis,
            };
            Ok((operation, targets(tx, project)?))
        })
    }

    /// Sets the reminder; see [`set_reminder`].
    pub fn set_kpi_reminder(
        &mut self,
        project: &ProjectId,
        new: &ReminderSettings,
    ) -> Result<Committed<ReminderSettings>> {
        let key = format!("{project}/reminder");
        let coalesce = Coalesce::typing(&key);
        self.transact_described(Some(coalesce), |tx| {
            set_reminder(tx, project, new)?;
            let operation = Operation::ChangeReminder {
                project: projects::get(tx, project)?.name,
                enabled: new.enabled,
            };
            Ok((operation, reminder(tx, project)?))
        })
    }
}
