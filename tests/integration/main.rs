//! The program as a black box, and what must stay true of its house.

mod architecture;
mod audit;
mod cli;
mod economics;
mod months;
mod exchange;
mod roadmap;
mod workspace;
