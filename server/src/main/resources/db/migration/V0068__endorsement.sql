-- What organisations say in favour of issuers, achievements and single credentials.

-- ASKED by whom it is about, OFFERED unasked; GIVEN is what is shown; HIDDEN by whom it is about.
-- "document" is signed; of a single credential it is sealed under the learner's key, since it names its address.
create table endorsement (
    id              uuid primary key,
    endorser_id     uuid        not null,
    kind            text        not null check (kind in ('ISSUER', 'ACHIEVEMENT', 'CREDENTIAL')),
    organisation_id uuid        not null,
    achievement_id  uuid,
    credential_id   uuid,
    learner_id      uuid,
    state           text        not null
        check (state in ('ASKED', 'OFFERED', 'GIVEN', 'DECLINED', 'HIDDEN', 'WITHDRAWN')),
    request         text        not null,
    comment         text        not null,
    document        bytea,
    status_list_id  uuid,
    status_index    int,
    made_at         timestamptz not null,
    changed_at      timestamptz not null,
    check ((kind = 'ISSUER') = (achievement_id is null)),
    check ((kind = 'CREDENTIAL') = (credential_id is not null and learner_id is not null))
);
create index endorsement_by_endorser on endorsement (endorser_id, made_at desc);
create index endorsement_by_organisation on endorsement (organisation_id, made_at desc);
create index endorsement_by_achievement on endorsement (achievement_id) where achievement_id is not null;
create index endorsement_by_credential on endorsement (credential_id) where credential_id is not null;
create index endorsement_by_learner on endorsement (learner_id) where learner_id is not null;
create unique index endorsement_one_open on endorsement
    (endorser_id, kind, organisation_id, coalesce(achievement_id, organisation_id), coalesce(credential_id, organisation_id))
    where state in ('ASKED', 'OFFERED', 'GIVEN', 'HIDDEN');
select distribute('endorsement', 'local');
alter table endorsement add constraint endorsement_endorser foreign key (endorser_id) references organisation;
alter table endorsement add constraint endorsement_organisation foreign key (organisation_id) references organisation;
alter table endorsement add constraint endorsement_achievement foreign key (achievement_id) references achievement;
