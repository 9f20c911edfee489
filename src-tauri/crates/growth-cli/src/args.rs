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
    /// Serve the Model Context Protocol over standard input and output: tools for an assistant on this
    /// computer. Every change is a step of the history and can be undone.
    Mcp {
        /// Offer only what reads; the workspace stays free for the window.
        #[arg(long)]
        read_only: bool,
    },
    /// Projects of the workspace.
    #[command(subcommand)]
    Project(ProjectJob),
    /// Import a client's purchases from a table.
    Import(Box<ImportJob>),
    /// Documents of a project, and answers from them.
    #[command(subcommand)]
    Knowledge(KnowledgeJob),
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

/// Import of purchases. What the file leaves open is asked: the answer is one of these options.
#[derive(Debug, ClapArgs)]
pub struct ImportJob {
    /// The file: CSV or other delimited text, a workbook (XLSX, ODS), an archive with one of them.
    #[arg(required_unless_present = "dataset", conflicts_with = "dataset")]
    pub file: Option<PathBuf>,
    /// Name or id of a data set, to decide something about its file otherwise; the file is not needed.
    #[arg(long, value_name = "DATASET", conflicts_with = "name")]
    pub dataset: Option<String>,
    /// Name or id of the project.
    #[arg(long)]
    pub project: String,
    /// Name of the data set; the file's when absent.
    #[arg(long)]
    pub name: Option<String>,
    /// The column of a role: `customer`, `date`, `amount`, `price`, `quantity`, `order`, `status`,
    /// `refund`, `outgoing`, `currency`, `cancelled`, `test`, `discount`. May be repeated; `customer=`
    /// says that the file names no buyers.
    #[arg(long, value_name = "ROLE=HEADING")]
    pub column: Vec<String>,
    /// How dates are written.
    #[arg(long, value_enum, alias = "date-order")]
    pub date_format: Option<DateFormat>,
    /// What stands before the fraction of amounts.
    #[arg(long, value_enum)]
    pub decimal: Option<DecimalSign>,
    /// How bytes become characters.
    #[arg(
        long,
        value_name = "utf-8|windows-1251|windows-1252|windows-1250|koi8-r|…"
    )]
    pub encoding: Option<String>,
    /// What stands between two cells.
    #[arg(long, value_enum)]
    pub delimiter: Option<Delimiter>,
    /// The currency of the amounts; of several, the one whose rows count.
    #[arg(long, value_name = "CODE")]
    pub currency: Option<String>,
    /// A state of orders that counts; all others are left out. May be repeated.
    #[arg(long, value_name = "STATUS")]
    pub status_include: Vec<String>,
    /// A state of orders that does not count; all others do. May be repeated.
    #[arg(long, value_name = "STATUS")]
    pub status_exclude: Vec<String>,
    /// Lines above the headings.
    #[arg(long, value_name = "N")]
    pub lines_above: Option<u32>,
    /// Rows of headings.
    #[arg(long, value_name = "N")]
    pub header_rows: Option<u32>,
    /// What happens with rows that are the same as an earlier one.
    #[arg(long, value_enum)]
    pub on_duplicate: Option<SkipKeep>,
    /// What happens with dates that cannot be meant (1970-01-01, the far future).
    #[arg(long, value_enum)]
    pub on_odd_date: Option<SkipKeep>,
    /// How the amounts of the lines of one order make the order's.
    #[arg(long, value_enum)]
    pub lines: Option<OrderLines>,
    /// What outgoing money is.
    #[arg(long, value_enum)]
    pub outgoing: Option<Outgoing>,
    /// What a discount beside a price is.
    #[arg(long, value_enum)]
    pub discount: Option<Discount>,
    /// The program that the file is an export of; `none` reads it by its columns alone.
    #[arg(long, value_name = "NAME|none")]
    pub recipe: Option<String>,
    /// The sheet of a workbook, or the file of an archive.
    #[arg(long, value_name = "NAME")]
    pub sheet: Option<String>,
    /// Also use the findings as inputs of the project's active scenario.
    #[arg(long)]
    pub apply: bool,
}

/// How dates are written.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum DateFormat {
    /// 31/12/2025
    DayFirst,
    /// 12/31/2025
    MonthFirst,
    /// 2025-12-31
    YearFirst,
    /// 20251231
    Compact,
    /// 45667: days as spreadsheets count them
    Excel,
    /// 1736503200: seconds since 1970
    Unix,
    /// 1736503200000: milliseconds since 1970
    UnixMs,
    /// 2025-12: the month alone, taken as its first day
    Month,
}

impl DateFormat {
    /// The name as the API spells it.
    pub fn name(self) -> &'static str {
        match self {
            Self::DayFirst => "day_month_year",
            Self::MonthFirst => "month_day_year",
            Self::YearFirst => "year_month_day",
            Self::Compact => "year_month_day_compact",
            Self::Excel => "excel_serial",
            Self::Unix => "unix_seconds",
            Self::UnixMs => "unix_milliseconds",
            Self::Month => "month",
        }
    }
}

/// What stands before a fraction.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum DecimalSign {
    /// 1234.56
    Point,
    /// 1234,56
    Comma,
}

/// What stands between two cells.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum Delimiter {
    /// `,`
    Comma,
    /// `;`
    Semicolon,
    /// A tab
    Tab,
    /// `|`
    Pipe,
}

/// Whether rows are left out.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum SkipKeep {
    /// They are left out
    Skip,
    /// They count
    Keep,
}

/// Lines of one order.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum OrderLines {
    /// Each line has its own amount
    Sum,
    /// Each line repeats the order's total
    Once,
}

/// Outgoing money.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum Outgoing {
    /// Refunds to customers
    Refunds,
    /// Left out
    Skip,
}

/// A discount beside a price.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum Discount {
    /// Money off the line
    Money,
    /// Percent of it
    Percent,
    /// It is in the price already
    Included,
}

/// Jobs on the knowledge base.
#[derive(Debug, Subcommand)]
pub enum KnowledgeJob {
    /// List the documents with what is wrong with them.
    List {
        /// Name or id of the project.
        #[arg(long)]
        project: String,
    },
    /// Read documents: md, txt, html, docx, pdf, csv, xlsx.
    Add {
        /// The files.
        #[arg(required = true)]
        files: Vec<PathBuf>,
        /// Name or id of the project.
        #[arg(long)]
        project: String,
    },
    /// Read those documents again whose files have changed.
    Refresh {
        /// Name or id of the project.
        #[arg(long)]
        project: String,
    },
    /// Answer a question, with the place of each sentence.
    Ask {
        /// The question.
        question: String,
        /// Name or id of the project.
        #[arg(long)]
        project: String,
    },
    /// How well the test questions are answered.
    Card {
        /// Name or id of the project.
        #[arg(long)]
        project: String,
        /// Keep the result, to compare later ones with.
        #[arg(long)]
        keep: bool,
    },
    /// Write the chat of a site as a folder.
    Chat {
        /// Name or id of the project.
        #[arg(long)]
        project: String,
        /// The folder; files of the same names are replaced.
        #[arg(long, value_name = "FOLDER")]
        out: PathBuf,
    },
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
