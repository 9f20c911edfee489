//! The program as a black box, and what must stay true of its house.

mod architecture;
mod audit;
mod automation;
mod cases;
mod cli;
mod clock;
mod customers;
mod desk;
mod economics;
mod exchange;
mod experiments;
mod fuzz;
mod imports;
mod instruments;
mod kpi;
mod leads;
mod loops;
mod months;
mod report;
mod roadmap;
mod safety;
mod workspace;
