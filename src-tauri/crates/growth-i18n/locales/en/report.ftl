### The report: what is printed, and the screen that makes it.

report-title = Report
