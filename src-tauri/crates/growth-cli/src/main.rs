//! `growth`: everything that the window can ask, from a terminal or a script.
#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a command line speaks through them"
)]

mod args;
mod bar;
mod demo;
mod jobs;
mod knowledge;
mod mcp;
mod serve;
mod session;
mod table;

use std::process::ExitCode;

use args::{Args, Command};
use clap::Parser as _;
use session::{Session, Stop};

fn main() -> ExitCode {
    if growth_api::read_document_if_asked() {
        return ExitCode::SUCCESS;
    }
    let args = Args::parse();
    let language = args.language();
    match run(&args) {
        Ok(()) => ExitCode::SUCCESS,
        Err(stop) => stop.tell(language),
    }
}

fn run(args: &Args) -> Result<(), Stop> {
    match &args.command {
        Command::Requests { name, typescript } => requests(args, name.as_deref(), *typescript),
        Command::Call { request, file } => Session::open(args)?.call(request, file),
        Command::Serve => serve::run(&Session::open(args)?),
        Command::Mcp { read_only } => mcp::run(Session::open(args)?, *read_only),
        Command::Project(job) => jobs::project(&Session::open(args)?, job),
        Command::Import(job) => jobs::import(&Session::open(args)?, job),
        Command::Knowledge(job) => knowledge::run(&Session::open(args)?, job),
        Command::Report(job) => jobs::report(&Session::open(args)?, job),
        Command::Backup(job) => jobs::backup(&Session::open(args)?, job),
        Command::Demo { out } => demo::run(args, out),
    }
}

fn requests(args: &Args, name: Option<&str>, typescript: bool) -> Result<(), Stop> {
    if typescript {
        print!("{}", growth_api::typescript());
        return Ok(());
    }
    if let Some(name) = name {
        let request =
            growth_api::documentation_of(name, args.language()).map_err(|error| Stop::Api {
                error,
                as_json: true,
            })?;
        return session::print_json(&request);
    }
    if args.json {
        println!("{}", growth_api::documentation());
        return Ok(());
    }
    let rows: Vec<Vec<String>> = growth_api::request_list()
        .into_iter()
        .map(|(name, summary)| vec![name.to_owned(), summary.to_owned()])
        .collect();
    table::print(&[], &rows);
    Ok(())
}
