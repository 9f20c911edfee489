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
mod serve;
mod session;
mod table;

use std::process::ExitCode;

use args::{Args, Command};
use clap::Parser as _;
use session::{Session, Stop};

fn main() -> ExitCode {
    let args = Args::parse();
    let language = args.language();
    match run(&args) {
        Ok(()) => ExitCode::SUCCESS,
        Err(stop) => stop.tell(language),
    }
}

fn run(args: &Args) -> Result<(), Stop> {
    match &args.command {
        Command::Requests { typescript: true } => {
            print!("{}", growth_api::typescript());
            Ok(())
        }
        Command::Requests { typescript: false } => {
            session::print_json(&growth_api::documentation())
        }
        Command::Call { request, file } => Session::open(args)?.call(request, file),
        Command::Serve => serve::run(&Session::open(args)?),
        Command::Project(job) => jobs::project(&Session::open(args)?, job),
        Command::Import(job) => jobs::import(&Session::open(args)?, job),
        Command::Report(job) => jobs::report(&Session::open(args)?, job),
        Command::Backup(job) => jobs::backup(&Session::open(args)?, job),
        Command::Demo { out } => demo::run(args, out),
    }
}
