-- How achievements are designed: their pictures, drafts of what they say next, what they said before, and what those who
-- were asked think of a draft.

-- "renewal" says how an award that ends is renewed, "renewal_opens" how long before its end (an ISO 8601 period; null: at
-- any time). "related" are addresses. "picture" names a row of badge_picture; null for one drawn from the name.
alter table achievement
    add column renewal       text   not null default 'NONE' check (renewal in ('NONE', 'ASSESSMENT', 'SELF_SERVICE')),
    add column renewal_opens text,
    add column related       text[] not null default '{}',
    add column picture       text;

-- Named by a hash of its content and never changed, because signed documents name it. "design" is how ours was drawn.
create table badge_picture (
    organisation_id uuid        not null,
    hash            text        not null,
    svg             text,
    png             bytea,
    design          jsonb,
    created_at      timestamptz not null,
    primary key (organisation_id, hash),
    check (num_nonnulls(svg, png) = 1)
);
select distribute('badge_picture', 'local');
alter table badge_picture add constraint badge_picture_organisation foreign key (organisation_id) references organisation;

-- What an achievement is going to say once it is published. "revision" grows with every change, so that the second of two
-- editors is told.
create table achievement_draft (
    achievement_id uuid primary key,
    revision       int         not null,
    name           text        not null,
    description    text        not null,
    criteria       text        not null,
    type           text        not null,
    tags           text[]      not null,
    related        text[]      not null,
    validity       text,
    renewal        text        not null check (renewal in ('NONE', 'ASSESSMENT', 'SELF_SERVICE')),
    renewal_opens  text,
    picture        text,
    changed_by     uuid,
    changed_at     timestamptz not null
);
select distribute('achievement_draft', 'local');
alter table achievement_draft add constraint achievement_draft_achievement foreign key (achievement_id) references achievement;

-- What an achievement said when it was published. Never changed; the picture is always named.
create table achievement_version (
    achievement_id uuid        not null,
    version        int         not null,
    name           text        not null,
    description    text        not null,
    criteria       text        not null,
    type           text        not null,
    tags           text[]      not null,
    related        text[]      not null,
    validity       text,
    renewal        text        not null check (renewal in ('NONE', 'ASSESSMENT', 'SELF_SERVICE')),
    renewal_opens  text,
    picture        text        not null,
    published_by   uuid,
    published_at   timestamptz not null,
    primary key (achievement_id, version)
);
select distribute('achievement_version', 'local');
alter table achievement_version add constraint achievement_version_achievement foreign key (achievement_id) references achievement;

-- Who was asked what they think of a draft. Address and names are emptied by erasure; only a hash of the link's secret is
-- kept.
create table definition_opinion (
    id             uuid primary key,
    achievement_id uuid        not null,
    token_hash     bytea       not null unique,
    address        text,
    asked_by       uuid,
    asked_at       timestamptz not null,
    ends_at        timestamptz not null
);
create index definition_opinion_by_achievement on definition_opinion (achievement_id, asked_at desc);
create index definition_opinion_by_address on definition_opinion (lower(address));
select distribute('definition_opinion', 'local');
alter table definition_opinion add constraint definition_opinion_achievement foreign key (achievement_id) references achievement;

create table definition_comment (
    id           uuid primary key,
    opinion_id   uuid        not null,
    revision     int         not null,
    name         text        not null,
    organisation text        not null,
    words        text        not null,
    written_at   timestamptz not null
);
create index definition_comment_by_opinion on definition_comment (opinion_id);
select distribute('definition_comment', 'local');
alter table definition_comment add constraint definition_comment_opinion foreign key (opinion_id) references definition_opinion;
