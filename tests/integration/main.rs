//! The program as a black box, and what must stay true of its house.

mod architecture;
mod audit;
mod automation;
mod cases;
mod cli;
mod clock;
mod customer_base;
mod customers;
mod desk;
mod economics;
mod exchange;
mod experiments;
mod fuzz;
mod imports;
mod imports_again;
mod instruments;
mod knowledge_base;
mod kpi;
mod leads;
mod loops;
mod months;
mod plan_files;
mod report;
mod roadmap;
mod safety;
mod workspace;
