-- Schema 3: Ecosystems of loops may say when their simulation begins.

-- First day of the simulation, beside the actual months; null where the plan or the months say it.
ALTER TABLE loop_ecosystems ADD COLUMN begins_on TEXT;
