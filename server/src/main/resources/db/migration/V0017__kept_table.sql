-- What an export holds that has no place in the model: kept as it came, a table per run and kind.

-- "about_people" is true once a row is about a learner; it then takes the right to see learners to read the table.
create table kept_table (
    run_id       uuid,
    kind         text        not null check (kind ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(kind) <= 60),
    columns      text[]      not null,
    row_count    int         not null,
    about_people boolean     not null,
    kept_at      timestamptz not null,
    primary key (run_id, kind)
);
select distribute('kept_table', 'local');
alter table kept_table add constraint kept_table_run foreign key (run_id) references course_run;

-- "id" is made from the cells, so that a row that comes twice is known; "line" is where it stood in the latest file.
create table kept_row (
    run_id     uuid,
    kind       text   not null,
    id         uuid,
    line       int    not null,
    learner_id uuid,
    cells      text[] not null,
    primary key (run_id, kind, id)
);
create index kept_row_by_line on kept_row (run_id, kind, line);
create index kept_row_by_learner on kept_row (learner_id) where learner_id is not null;
select distribute('kept_row', 'local');
alter table kept_row add constraint kept_row_table foreign key (run_id, kind) references kept_table;
