//! What can be typed after `growth`.

use std::path::PathBuf;

use clap::{Args as ClapArgs, Parser, Subcommand, ValueEnum};
use growth_api::Language;

/// Growth planning from the command line. Whatever the window can ask, `growth call` can ask.
#[derive(Debug, Parser)]
#[command(name = "growth", version, propagate_version = true)]
pub struct Args {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
    /// Workspace file; the user's own when absent.
    #[arg(long, global = true, value_name = "PATH")]
    pub workspace: Option<PathBuf>,
    /// Language of texts and reports; the system's when absent.
    #[arg(long, global = true, value_name = "ru|en")]
    pub lang: Option<Language>,
    /// Seed of simulations that are not given one in their input.
    #[arg(long, global = true, value_name = "N")]
    pub seed: Option<u64>,
    /// Answer in JSON instead of tables.
    #[arg(long, global = true)]
    pub json: bool,
    /// No progress.
    #[arg(long, global = true)]
    pub quiet: bool,
}

impl Args {
    /// The language asked for, or the system's.
    pub fn language(&self) -> Language {
        self.lang.unwrap_or_else(growth_api::system_language)
    }
}

/// The jobs.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// List every request with one line about it; `--json` adds the JSON Schema of input and output.
    Requests {
        /// Print the JSON Schema of this request alone.
        name: Option<String>,
        /// Print the TypeScript types of the window instead.
        #[arg(long, conflicts_with = "name")]
        typescript: bool,
    },
    /// Make one request: JSON in, JSON out.
    Call {
        /// `feature.verb`, as listed by `growth requests`.
        request: String,
        /// File with the input, or `-` for standard input; `{}` when absent.
        #[arg(default_value = "")]
        file: String,
    },
    /// Answer requests line by line: `{"id", "request", "payload", "language"}` on standard input,
    /// `{"id", "answer"}` or `{"id", "error"}` on standard output, `{"id", "progress"}` between.
    Serve,
    /// Projects of the workspace.
    #[command(subcommand)]
    Project(ProjectJob),
    /// Import a client's purchases from CSV.
    Import(ImportJob),
    /// Export a project's report.
    Report(ReportJob),
    /// Backups of the workspace.
    #[command(subcommand)]
    Backup(BackupJob),
    /// The whole job on the sample projects: figures, PDF and CSV in both languages.
    Demo {
        /// Folder for the files; made when absent.
        #[arg(long, default_value = "growth-demo")]
        out: PathBuf,
    },
}

/// Jobs on projects.
#[derive(Debug, Subcommand)]
pub enum ProjectJob {
    /// List the projects.
    List {
        /// Archived ones too.
        #[arg(long)]
        archived: bool,
    },
    /// Make an empty project.
    Create {
        /// Name of the project.
        name: String,
        /// Name of the client.
        #[arg(long, default_value = "")]
        client: String,
        /// ISO 4217 code.
        #[arg(long, default_value = "RUB")]
        currency: String,
    },
    /// Make a sample project.
    Sample {
        /// Which of the two.
        #[arg(value_enum, default_value_t = Sample::Saas)]
        kind: Sample,
    },
    /// Write a project with its data and evidence as one file.
    Export {
        /// Name or id.
        project: String,
        /// The file; what is there is replaced.
        #[arg(long, value_name = "FILE.growth-project")]
        out: PathBuf,
    },
    /// Take the project of a file in.
    Import {
        /// The file.
        file: PathBuf,
        /// Name or id of the project whose place it takes, after a backup; a new one when absent.
        #[arg(long, value_name = "PROJECT")]
        replace: Option<String>,
    },
    /// Delete a project (`growth call history.undo` brings it back).
    Delete {
        /// Name or id.
        project: String,
    },
}

/// The sample projects.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum Sample {
    /// Subscription software for cafés.
    Saas,
    /// An online shop with purchases.
    Shop,
}

/// Import of purchases.
#[derive(Debug, ClapArgs)]
pub struct ImportJob {
    /// CSV file with a customer, a date and an amount per row.
    pub file: PathBuf,
    /// Name or id of the project.
    #[arg(long)]
    pub project: String,
    /// Order of day and month where the file leaves it open.
    #[arg(long, value_enum)]
    pub date_order: Option<DateOrder>,
    /// What stands before the fraction of amounts, where the file leaves it open.
    #[arg(long, value_enum)]
    pub decimal: Option<DecimalSign>,
    /// Also use the findings as inputs of the project's active scenario.
    #[arg(long)]
    pub apply: bool,
}

/// Order of day and month.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum DateOrder {
    /// 31/12/2025
    DayFirst,
    /// 12/31/2025
    MonthFirst,
}

/// What stands before a fraction.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum DecimalSign {
    /// 1234.56
    Point,
    /// 1234,56
    Comma,
}

/// Export of a report.
#[derive(Debug, ClapArgs)]
pub struct ReportJob {
    /// Name or id of the project.
    #[arg(long)]
    pub project: String,
    /// What to write.
    #[arg(long, value_enum, default_value_t = ReportFormat::Pdf)]
    pub format: ReportFormat,
    /// The file, or the folder for CSV files (a `.zip` takes them as one archive).
    #[arg(long)]
    pub out: PathBuf,
}

/// What a report is written as.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum ReportFormat {
    /// One tagged PDF.
    Pdf,
    /// One CSV file per table, in a folder or an archive.
    Csv,
    /// A workbook with live formulas.
    Xlsx,
}

impl ReportFormat {
    /// The name as the API spells it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Csv => "csv",
            Self::Xlsx => "xlsx",
        }
    }
}

/// Jobs on backups.
#[derive(Debug, Subcommand)]
pub enum BackupJob {
    /// List the backups, newest first.
    List,
    /// Make one now.
    Create,
    /// Put the workspace back to a backup; the present state is backed up first.
    Restore {
        /// Name of the backup, as listed.
        name: String,
    },
}
