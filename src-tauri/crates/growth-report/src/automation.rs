//! Growth OS as a section of the report: the stack, its gaps and cost, the scenarios.

use growth_i18n::tr::automation as tr;
use growth_model::ModelError;

use crate::charts::{StackPicture, stack_map};
use crate::content::{Fact, Table};
use crate::report::{Block, Detail, ListMark, Look, Page, Section};

/// The stack and the scenarios of a project, in the language of the report.
pub struct AutomationSection {
    /// Whether the unit economics carries scenarios, and why.
    pub gate: String,
    /// What the stack costs.
    pub cost: Vec<Fact>,
    /// What is wrong with the stack, a sentence each.
    pub gaps: Vec<String>,
    /// The stack as a picture; absent without tools.
    pub map: Option<StackPicture>,
    /// The stack as a table; absent without tools.
    pub tools: Option<Table>,
    /// The scenarios.
    pub scenarios: Vec<ReportedScenario>,
}

/// A scenario.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportedScenario {
    /// Its name.
    pub name: String,
    /// How far it is.
    pub state: String,
    /// What sets it off and how it answers.
    pub about: String,
    /// The chain: title and what is done.
    pub chain: Vec<(String, String)>,
    /// What its rehearsal came to; absent where it was not rehearsed as it is.
    pub rehearsal: Option<String>,
}

impl Section for AutomationSection {
    fn id(&self) -> &'static str {
        "automation"
    }

    fn applies(&self) -> bool {
        self.tools.is_some() || !self.scenarios.is_empty()
    }

    fn blocks(&self, page: Page) -> Result<Vec<Block>, ModelError> {
        let language = page.language();
        let mut blocks: Vec<Block> = Block::text(self.gate.clone(), Look::Plain)
            .into_iter()
            .collect();
        // Its height follows from what is in it.
        let map = self.map.as_ref().map(|map| stack_map(map, &page.style(0)));
        blocks.extend(map.map(Block::figure));
        if let Some(tools) = &self.tools {
            blocks.extend(Block::headed(tools.clone()));
            blocks.extend(Block::facts(self.cost.clone()));
            if !self.gaps.is_empty() {
                blocks.push(Block::small_heading(tr::automation_gaps(language)));
                blocks.push(Block::List {
                    mark: ListMark::Watch,
                    lines: self.gaps.clone(),
                });
            }
        }
        if !self.scenarios.is_empty() {
            blocks.push(Block::heading(tr::automation_report_scenarios(language)));
            blocks.push(Block::Details(
                self.scenarios
                    .iter()
                    .map(ReportedScenario::detail)
                    .collect(),
            ));
        }
        Ok(blocks)
    }
}

impl ReportedScenario {
    fn detail(&self) -> Detail {
        let chain = (self.chain.iter().enumerate())
            .map(|(place, (title, said))| Fact::new(format!("{place}"), title, said));
        Detail {
            title: self.name.clone(),
            value: self.state.clone(),
            text: match &self.rehearsal {
                Some(rehearsal) => format!("{}. {rehearsal}", self.about),
                None => self.about.clone(),
            },
            lines: chain.collect(),
        }
    }
}
