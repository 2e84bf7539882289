-- The way of organisations into the Learning Manager; rows are added and never changed.

create table learning_manager_invitation (
    id              uuid primary key,
    organisation_id uuid        not null,
    sent_at         timestamptz not null,
    sent_by         uuid        not null,
    recipients      int         not null
);
create index learning_manager_invitation_by_organisation
    on learning_manager_invitation (organisation_id, sent_at desc, id desc);
select distribute('learning_manager_invitation', 'local');
alter table learning_manager_invitation
    add constraint learning_manager_invitation_organisation foreign key (organisation_id) references organisation;

-- One acceptance of each version opens it for the whole organisation.
create table learning_manager_acceptance (
    organisation_id uuid,
    version         text,
    accepted_at     timestamptz not null,
    accepted_by     uuid        not null,
    primary key (organisation_id, version)
);
create index learning_manager_acceptance_by_person on learning_manager_acceptance (accepted_by);
select distribute('learning_manager_acceptance', 'local');
alter table learning_manager_acceptance
    add constraint learning_manager_acceptance_organisation foreign key (organisation_id) references organisation;
