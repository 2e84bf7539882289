-- Who hears when that a certificate was revoked, or stands again.

-- How long the learner has before institutions hear of it; 24 hours where the issuer says nothing.
create table revocation_delay (
    organisation_id uuid primary key,
    hours           int not null check (hours between 0 and 168)
);
select distribute('revocation_delay', 'local');
alter table revocation_delay
    add constraint revocation_delay_organisation foreign key (organisation_id) references organisation;

create table revocation_notice (
    id              uuid primary key,
    credential_id   uuid        not null,
    learner_id      uuid        not null,
    organisation_id uuid        not null,
    achievement_id  uuid        not null,
    reinstated      boolean     not null,
    changed_at      timestamptz not null,
    due_at          timestamptz not null,
    done_at         timestamptz,
    unique (credential_id, reinstated, changed_at)
);
create index revocation_notice_due on revocation_notice (due_at) where done_at is null;
select distribute('revocation_notice', 'local');
alter table revocation_notice
    add constraint revocation_notice_organisation foreign key (organisation_id) references organisation;

-- Which institutions were told of the revocation: they hear of the reinstatement too.
create table revocation_told (
    credential_id  uuid,
    application_id uuid,
    primary key (credential_id, application_id)
);
select distribute('revocation_told', 'local');
alter table revocation_told
    add constraint revocation_told_application foreign key (application_id) references application;
