-- Whom data brought from elsewhere names as an organisation's team, and who has no account here. "external_id" is what
-- the other platform knows them by; "name" and both roles are its words, '' where it had none. Once removed, what named
-- somebody is gone for good; the row stays, so that comments keep an author and no later import brings the name back.
create table named_member (
    id              uuid primary key,
    organisation_id uuid        not null,
    external_id     text        not null,
    name            text        not null,
    team_role       text        not null,
    user_role       text        not null,
    added_at        timestamptz not null,
    removed_at      timestamptz,
    unique (organisation_id, external_id)
);
select distribute('named_member', 'local');
alter table named_member add constraint named_member_organisation foreign key (organisation_id) references organisation;
