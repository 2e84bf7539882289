-- A learner can switch off the page of a snapshot. Who holds it by its id, or has its files, keeps them.
alter table record_snapshot add column ended_at timestamptz;
