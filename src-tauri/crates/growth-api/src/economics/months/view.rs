//! What the actual months come to, in words and drawings.

use growth_model::economics::{self as model, FigureName, Inputs, Months, MonthsInput};
use growth_report::{
    charts::{Chart, ChartStyle},
    economics::tabs::{self as words, MonthNote, TabView},
};
use growth_workspace::economics::{self as saved, MonthsSettings};

use crate::{
    Context, Failure,
    economics::workbench::{Asked, TabInput},
};

/// Figures of the actual months.
#[shape]
pub struct MonthsView {
    /// In words and drawings.
    pub view: TabView,
    /// The answer itself.
    pub answer: Months,
}

/// The figures of the months in words and drawings.
pub(super) fn view(
    context: &Context<'_>,
    input: TabInput<MonthsSettings>,
) -> Result<MonthsView, Failure> {
    let Answered {
        answer,
        notes,
        style,
    } = Answered::of(context, input)?;
    Ok(MonthsView {
        view: words::months(&answer, &notes, &style),
        answer,
    })
}

/// The figures of the saved months, and how they are to be shown.
struct Answered {
    answer: Months,
    notes: Vec<MonthNote>,
    style: ChartStyle,
}

impl Answered {
    fn of(context: &Context<'_>, input: TabInput<MonthsSettings>) -> Result<Self, Failure> {
        let asked = Asked::of(context, &input)?;
        let settings = input.settings.unwrap_or(asked.tabs.months);
        let known = context.app.with(|workspace| {
            Ok::<_, Failure>(saved::months(
                &workspace.view(),
                &asked.scenario.project_id,
            )?)
        })?;
        let (question, notes) = months_question(&known, &settings, asked.inputs);
        Ok(Self {
            answer: model::months(&question)?,
            notes,
            style: asked.style,
        })
    }
}

/// The saved months as the model takes them, and what is noted about them.
pub(crate) fn months_question(
    known: &[saved::Month],
    settings: &MonthsSettings,
    base: Inputs,
) -> (MonthsInput, Vec<MonthNote>) {
    let notes = known
        .iter()
        .filter(|month| !month.cells.annotation.is_empty())
        .map(|month| MonthNote {
            month: month.cells.month.clone(),
            text: month.cells.annotation.clone(),
        })
        .collect();
    let question = MonthsInput {
        base,
        months: saved::actuals(known.iter().map(|month| &month.cells)),
        window_months: settings.window_months,
    };
    (question, notes)
}

/// The course of figures over the actual months.
#[shape]
pub struct MonthSparklines {
    /// The figures that have at least two months.
    pub figures: Vec<FigureSparkline>,
}

/// The course of one figure.
#[shape]
pub struct FigureSparkline {
    /// Which.
    pub figure: FigureName,
    /// Its smoothed values, the last month at the right end.
    pub chart: Chart,
}

/// The course of the five figures, in the space of a word each.
pub(super) fn sparklines(
    context: &Context<'_>,
    input: TabInput<MonthsSettings>,
) -> Result<MonthSparklines, Failure> {
    let Answered { answer, style, .. } = Answered::of(context, input)?;
    Ok(MonthSparklines {
        figures: words::month_sparklines(&answer, &style)
            .into_iter()
            .map(|(figure, chart)| FigureSparkline { figure, chart })
            .collect(),
    })
}
