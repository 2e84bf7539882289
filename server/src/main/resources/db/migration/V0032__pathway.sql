-- What receiving institutions offer to holders of programme records, and what became of the records sent to them.

create table pathway (
    id              uuid primary key,
    organisation_id uuid        not null,
    title           text        not null,
    offer           text        not null check (offer in ('CREDIT', 'PLACE', 'EXEMPTION')),
    summary         text        not null,
    about           text        not null default '',
    credit_unit     text        not null default '',
    deadline        date,
    contact         text        not null,
    state           text        not null check (state in ('DRAFT', 'OPEN', 'CLOSED')),
    created_at      timestamptz not null,
    changed_at      timestamptz not null
);
create index pathway_organisation on pathway (organisation_id);
select distribute('pathway', 'local');
alter table pathway add constraint pathway_organisation foreign key (organisation_id) references organisation;

-- For which programmes it is, and what of each it asks at least. It is shown once the programme's provider approves.
create table pathway_pairing (
    pathway_id   uuid,
    programme_id uuid,
    minimum      text        not null check (minimum in ('ANY', 'REQUIREMENTS', 'GRADES', 'COMPLETED')),
    requirements int check (requirements > 0),
    percentage   numeric(4, 1) check (percentage between 0 and 100),
    state        text        not null check (state in ('PROPOSED', 'APPROVED', 'DECLINED', 'ENDED')),
    reason       text        not null default '',
    proposed_at  timestamptz not null,
    proposed_by  uuid,
    answered_at  timestamptz,
    answered_by  uuid,
    primary key (pathway_id, programme_id),
    check ((minimum in ('REQUIREMENTS', 'GRADES')) = (requirements is not null)),
    check ((minimum = 'GRADES') = (percentage is not null))
);
create index pathway_pairing_programme on pathway_pairing (programme_id, state);
select distribute('pathway_pairing', 'local');
alter table pathway_pairing add constraint pathway_pairing_pathway foreign key (pathway_id) references pathway;
alter table pathway_pairing add constraint pathway_pairing_programme foreign key (programme_id) references programme;

-- One learner × one pathway × one programme, for good: an update, or sending again after a withdrawal, is the same one.
-- Name, address and texts are emptied when the learner withdraws it unopened, or is erased.
create table application (
    id              uuid primary key,
    learner_id      uuid        not null,
    pathway_id      uuid        not null,
    programme_id    uuid        not null,
    organisation_id uuid        not null,
    snapshot_id     uuid,
    state           text        not null
        check (state in ('SENT', 'OPENED', 'UNDER_REVIEW', 'GRANTED', 'DECLINED', 'WITHDRAWN')),
    holder          text        not null default '',
    email           text        not null default '',
    reference       text        not null default '',
    assignee_id     uuid,
    mail_id         uuid,
    bounced         boolean     not null default false,
    consent_version int         not null,
    sent_at         timestamptz not null,
    updated_at      timestamptz,
    opened_at       timestamptz,
    decided_at      timestamptz,
    withdrawn_at    timestamptz,
    -- A withdrawal of what was opened already waits for the institution's word.
    owes_answer     boolean     not null default false,
    amount          numeric(6, 2) check (amount > 0),
    granted_for     text        not null default '',
    unique (learner_id, pathway_id, programme_id)
);
create index application_inbox on application (organisation_id, sent_at desc, id);
create index application_pathway on application (pathway_id, state);
create index application_snapshot on application (snapshot_id);
create index application_mail on application (mail_id);
select distribute('application', 'local');
alter table application add constraint application_pathway foreign key (pathway_id) references pathway;
alter table application add constraint application_programme foreign key (programme_id) references programme;
alter table application add constraint application_organisation foreign key (organisation_id) references organisation;

-- What became of it: rows are added, never changed. No names and no texts.
create table application_history (
    id             uuid primary key,
    application_id uuid        not null,
    at             timestamptz not null,
    kind           text        not null,
    actor_id       uuid,
    snapshot_id    uuid
);
create index application_history_application on application_history (application_id, at);
select distribute('application_history', 'local');
alter table application_history
    add constraint application_history_application foreign key (application_id) references application;

-- What institution and learner write each other, and what staff note for each other.
create table application_message (
    id             uuid primary key,
    application_id uuid        not null,
    at             timestamptz not null,
    author_id      uuid,
    written_by     text        not null check (written_by in ('LEARNER', 'INSTITUTION', 'STAFF_NOTE')),
    text           text        not null,
    read_at        timestamptz
);
create index application_message_application on application_message (application_id, at);
select distribute('application_message', 'local');
alter table application_message
    add constraint application_message_application foreign key (application_id) references application;

-- Words an institution uses again and again.
create table application_template (
    id              uuid primary key,
    organisation_id uuid        not null,
    title           text        not null,
    text            text        not null,
    unique (organisation_id, title)
);
select distribute('application_template', 'local');
alter table application_template
    add constraint application_template_organisation foreign key (organisation_id) references organisation;
