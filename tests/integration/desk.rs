//! A program with a folder of its own and one project in it.

use anyhow::Result;
use growth_tests::Cli;
use serde_json::Value;

pub(crate) struct Desk {
    pub(crate) cli: Cli,
    pub(crate) project_id: Value,
}

impl Desk {
    pub(crate) fn with_project(project: &Value) -> Result<Self> {
        let cli = Cli::fresh()?;
        let project_id = cli.call("projects.create", project)?["value"]["id"].clone();
        Ok(Self { cli, project_id })
    }
}
