-- What every module stands on: table distribution, settings, mail, jobs, events, sessions, audit, idempotency.

-- Says how a table is spread over a cluster, as a comment that a test reads, and does it where Citus is present.
-- Classes: learner(learner_id), credential(credential_id), reference, local. See docs/scale.md.
create function distribute(table_name text, class text, distribution_column text default null) returns void
    language plpgsql as
$$
begin
    if class not in ('learner', 'credential', 'reference', 'local') then
        raise exception 'unknown distribution class %', class;
    end if;
    if (class in ('learner', 'credential')) <> (distribution_column is not null) then
        raise exception 'class % of table % and its distribution column do not fit', class, table_name;
    end if;
    execute format('comment on table %I is %L', table_name,
        'distribution: ' || class || coalesce('(' || distribution_column || ')', ''));
    if exists (select from pg_extension where extname = 'citus') then
        perform set_config('citus.multi_shard_modify_mode', 'sequential', true);
        if class = 'reference' then
            perform create_reference_table(table_name::regclass);
        elsif class <> 'local' then
            perform create_distributed_table(table_name::regclass, distribution_column);
        end if;
    end if;
end
$$;

create table setting (
    name  text primary key,
    value text not null
);
select distribute('setting', 'local');

-- Mail waits here until a server has taken it. A sent mail keeps its envelope, not for ever its text.
create table mail (
    id              uuid primary key,
    organisation_id uuid,
    to_address      text        not null,
    from_name       text,
    reply_to        text,
    subject         text        not null,
    body            text        not null,
    created_at      timestamptz not null,
    attempts        int         not null default 0,
    next_attempt_at timestamptz,
    sent_at         timestamptz,
    failed_at       timestamptz,
    last_error      text
);
create index mail_due on mail (next_attempt_at) where sent_at is null and failed_at is null;
create index mail_by_address on mail (lower(to_address));
create index mail_by_time on mail (created_at desc, id desc);
select distribute('mail', 'local');

create table mail_suppression (
    address       text primary key,
    reason        text        not null,
    suppressed_at timestamptz not null
);
select distribute('mail_suppression', 'local');

-- Who did what, by ids and facts only: names and addresses live in rows that can be erased.
create table audit_entry (
    id              uuid primary key,
    at              timestamptz not null,
    actor_id        uuid,
    organisation_id uuid,
    action          text        not null,
    subject_kind    text,
    subject_id      uuid,
    detail          jsonb       not null default '{}'
);
create index audit_entry_by_organisation on audit_entry (organisation_id, at desc, id desc);
select distribute('audit_entry', 'local');

-- The same, where it concerns one learner's data.
create table learner_audit_entry (
    learner_id      uuid,
    id              uuid,
    at              timestamptz not null,
    actor_id        uuid,
    organisation_id uuid,
    action          text        not null,
    detail          jsonb       not null default '{}',
    primary key (learner_id, id)
);
select distribute('learner_audit_entry', 'learner', 'learner_id');

-- Answers to calls that may be sent twice; "body" is sealed, because an answer may carry a secret shown once.
create table idempotency_key (
    caller       text,
    key          text,
    request_hash bytea       not null,
    created_at   timestamptz not null,
    status       int         not null,
    content_type text,
    location     text,
    body         bytea       not null,
    primary key (caller, key)
);
create index idempotency_key_by_age on idempotency_key (created_at);
select distribute('idempotency_key', 'local');

-- db-scheduler
create table scheduled_tasks (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_by_time on scheduled_tasks (execution_time);
create index scheduled_tasks_by_heartbeat on scheduled_tasks (last_heartbeat);
create index scheduled_tasks_by_priority on scheduled_tasks (priority desc, execution_time);
select distribute('scheduled_tasks', 'local');

-- Spring Modulith's event publication registry
create table event_publication (
    id                     uuid primary key,
    listener_id            text        not null,
    event_type             text        not null,
    serialized_event       text        not null,
    publication_date       timestamptz not null,
    completion_date        timestamptz,
    status                 text,
    completion_attempts    int,
    last_resubmission_date timestamptz
);
create index event_publication_by_event on event_publication using hash (serialized_event);
create index event_publication_by_completion on event_publication (completion_date);
select distribute('event_publication', 'local');

-- Spring Session
create table spring_session (
    primary_id            char(36) primary key,
    session_id            char(36) not null,
    creation_time         bigint   not null,
    last_access_time      bigint   not null,
    max_inactive_interval int      not null,
    expiry_time           bigint   not null,
    principal_name        varchar(100)
);
create unique index spring_session_by_id on spring_session (session_id);
create index spring_session_by_expiry on spring_session (expiry_time);
create index spring_session_by_principal on spring_session (principal_name);
select distribute('spring_session', 'local');

create table spring_session_attributes (
    session_primary_id char(36)     not null,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    primary key (session_primary_id, attribute_name)
);
select distribute('spring_session_attributes', 'local');
alter table spring_session_attributes
    add constraint spring_session_attributes_session foreign key (session_primary_id) references spring_session on delete cascade;

-- Bucket4j: throttles shared by all nodes
create table throttle (
    id            text primary key,
    state         bytea,
    expires_at    bigint
);
create index throttle_by_expiry on throttle (expires_at);
select distribute('throttle', 'local');
