//! The program as a black box, and what must stay true of its house.

mod architecture;
mod audit;
mod cli;
mod economics;
mod exchange;
mod instruments;
mod kpi;
mod loops;
<<<<<<< HEAD
=======
mod months;
>>>>>>> a866aeb (Every chart is kept from one menu, the audit's radar too; a journey from a finding to the report; the import measured beside polars)
mod months;
mod roadmap;
mod workspace;
