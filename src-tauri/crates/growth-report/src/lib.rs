//! What leaves the program: charts, the PDF report, CSV.
