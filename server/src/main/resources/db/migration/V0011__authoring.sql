-- What authors need beside what they write.

-- The outline as it was before the last removal, as long as nothing else changed in it: the way back.
alter table content add column before_removal jsonb;

-- Files of a run, by the name that its content uses. The bytes stand in the data folder under their SHA-256, once for
-- all runs that have them.
create table run_media (
    run_id   uuid,
    name     text,
    type     text        not null,
    size     bigint      not null,
    sha256   text        not null,
    added_at timestamptz not null,
    primary key (run_id, name)
);
select distribute('run_media', 'reference');
alter table run_media add constraint run_media_run foreign key (run_id) references course_run on delete cascade;
create index run_media_by_content on run_media (sha256);

-- Who published which version of a run is read from the audit.
create index audit_entry_by_subject on audit_entry (subject_id, action);

-- Ids of steps are looked up across runs, because tests are known by theirs alone.
create index step_by_id on step (id);
