-- Awards to people an organisation names: those that wait to be claimed, and files of them.

-- How long what an organisation awards waits for whom it names; two years where nothing is said.
create table award_claim_period (
    organisation_id uuid primary key,
    months          int not null check (months between 1 and 120)
);
select distribute('award_claim_period', 'local');
alter table award_claim_period
    add constraint award_claim_period_organisation foreign key (organisation_id) references organisation;

-- Nothing is signed before somebody claims it. Who is meant is found by keyed hashes; what has to be read again is sealed
-- under the master key, and emptied with the answer or at the end. The hashes of what was taken or refused stay, so that
-- the same list gives nobody the same again; they go with the person.
create table award_claim (
    id              uuid primary key,
    organisation_id uuid        not null,
    achievement_id  uuid        not null,
    source_key      text        not null,
    earned_at       timestamptz not null,
    valid_until     timestamptz,
    email_hash      bytea,
    external_hash   bytea,
    sealed_content  bytea,
    told            boolean     not null,
    state           text        not null check (state in ('WAITING', 'TAKEN', 'REFUSED', 'WITHDRAWN', 'ENDED')),
    link_hash       bytea unique,
    code_hash       bytea,
    code_round      int         not null default 0,
    shown_to        uuid,
    mail_id         uuid,
    mailed_at       timestamptz,
    mail_failed     boolean     not null default false,
    created_at      timestamptz not null,
    created_by      uuid,
    ends_at         timestamptz not null,
    answered_at     timestamptz,
    taken_by        uuid,
    unique (achievement_id, source_key, email_hash),
    unique (achievement_id, source_key, external_hash)
);
create index award_claim_by_email on award_claim (email_hash) where state = 'WAITING';
create index award_claim_by_external on award_claim (external_hash) where external_hash is not null;
create index award_claim_by_code on award_claim (code_hash) where state = 'WAITING';
create index award_claim_shown on award_claim (shown_to) where shown_to is not null;
create index award_claim_taken on award_claim (taken_by) where taken_by is not null;
create index award_claim_by_mail on award_claim (mail_id) where mail_id is not null;
create index award_claim_by_organisation on award_claim (organisation_id, state, created_at desc, id desc);
create index award_claim_ending on award_claim (ends_at) where state = 'WAITING';
select distribute('award_claim', 'local');
alter table award_claim add constraint award_claim_organisation foreign key (organisation_id) references organisation;
alter table award_claim add constraint award_claim_achievement foreign key (achievement_id) references achievement;

-- Codes somebody tried that were none. Ten wrong ones in a day, and the account waits until the next.
create table award_claim_attempt (
    account_id uuid primary key,
    wrong      int         not null,
    since      timestamptz not null
);
select distribute('award_claim_attempt', 'local');

-- A file of awards: read, checked line by line, looked at by whoever uploaded it, then awarded in batches. "cursor" is the
-- last line done of the pass that runs.
create table award_file (
    id              uuid primary key,
    organisation_id uuid        not null,
    achievement_id  uuid        not null,
    name            text        not null,
    told            boolean     not null,
    ground          text        not null,
    ignored_columns text[]      not null default '{}',
    state           text        not null check (state in ('READ', 'CHECKED', 'RUNNING', 'DONE', 'DISCARDED')),
    size            int         not null,
    cursor          int         not null default 0,
    done            int         not null default 0,
    uploaded_by     uuid,
    uploaded_at     timestamptz not null,
    started_at      timestamptz,
    finished_at     timestamptz
);
create index award_file_by_achievement on award_file (achievement_id, uploaded_at desc, id desc);
create index award_file_by_time on award_file (uploaded_at);
select distribute('award_file', 'local');
alter table award_file add constraint award_file_organisation foreign key (organisation_id) references organisation;
alter table award_file add constraint award_file_achievement foreign key (achievement_id) references achievement;

-- What a line says is sealed, and emptied when the file is done; its number and what became of it stay.
create table award_file_row (
    file_id        uuid,
    line           int,
    earned_on      date,
    email_hash     bytea,
    external_hash  bytea,
    sealed_content bytea,
    outcome        text not null check (outcome in ('READY', 'WRONG', 'AWARD', 'CLAIM', 'KNOWN')),
    problem        text,
    problem_line   int,
    primary key (file_id, line)
);
create index award_file_row_by_outcome on award_file_row (file_id, outcome, line);
create index award_file_row_by_email on award_file_row (email_hash) where email_hash is not null;
create index award_file_row_by_external on award_file_row (external_hash) where external_hash is not null;
select distribute('award_file_row', 'local');
alter table award_file_row add constraint award_file_row_file foreign key (file_id) references award_file on delete cascade;
