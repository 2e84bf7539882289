-- What runs teach: weeks of activities of steps.

-- "release" says when steps open; "steps_needed" and "pass_mark" are percentages, what a certificate asks for;
-- "published" is the version learners see, 0 before the first.
alter table course_run add column release text not null default 'SELF_PACED' check (release in ('SELF_PACED', 'WEEKLY'));
alter table course_run add column steps_needed int not null default 90 check (steps_needed between 1 and 100);
alter table course_run add column pass_mark int not null default 70 check (pass_mark between 0 and 100);
alter table course_run add column published int not null default 0;

-- Version 0 is the draft. Publishing copies it to the next version, which never changes again. "outline" has the titles
-- of weeks and activities and the ids of their steps in order; "revision" grows with every change of it.
create table content (
    run_id     uuid,
    version    int,
    outline    jsonb       not null,
    revision   int         not null default 0,
    changed_at timestamptz not null,
    primary key (run_id, version)
);
select distribute('content', 'reference');
alter table content add constraint content_run foreign key (run_id) references course_run on delete cascade;

-- A step keeps its id from version to version, so that what learners did in it stays theirs.
create table step (
    run_id   uuid,
    version  int,
    id       uuid,
    title    text  not null,
    content  jsonb not null,
    revision int   not null default 0,
    primary key (run_id, version, id)
);
select distribute('step', 'reference');
alter table step add constraint step_content foreign key (run_id, version) references content on delete cascade;
