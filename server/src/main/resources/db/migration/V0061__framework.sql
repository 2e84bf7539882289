-- Frameworks of skills, what is in them, and what achievements are aligned to.

-- Without "organisation_id" it is shared with everyone. "identifier" says which framework it is when it is imported again:
-- that of the CASE document, or of a table its name. "items" counts those that stand, "retired" the others.
create table framework (
    id              uuid primary key,
    organisation_id uuid,
    kind            text        not null check (kind in ('CASE', 'ESCO', 'ONET', 'TABLE')),
    identifier      text        not null,
    name            text        not null,
    url             text,
    publisher       text,
    version         text,
    items           int         not null,
    retired         int         not null,
    imported_at     timestamptz not null,
    unique nulls not distinct (organisation_id, identifier)
);
select distribute('framework', 'reference');
alter table framework add constraint framework_organisation foreign key (organisation_id) references organisation;

-- "key" is its name for programs within the framework, "position" its place in the file. Only what something is aligned to is
-- kept, retired, when it is gone from the file. What is searched: "folded_name" and "folded_code" from their beginning, and
-- "words", where each word stands behind the end of the framework's id, so that a search meets no other framework's words.
create table framework_item (
    id           uuid primary key,
    framework_id uuid                 not null,
    key          text                 not null,
    name         text                 not null,
    code         text,
    url          text                 not null,
    description  text                 not null,
    broader      text,
    position     int                  not null,
    folded_name  text collate "C"     not null,
    folded_code  text collate "C",
    words        tsvector             not null,
    retired_at   timestamptz,
    unique (framework_id, key)
);
create index framework_item_by_position on framework_item (framework_id, position, id);
create index framework_item_by_name on framework_item (framework_id, folded_name);
create index framework_item_by_code on framework_item (framework_id, folded_code) where folded_code is not null;
-- An import gathers its words in the list of pending ones and puts them in their place all at once, three times as fast.
create index framework_item_by_word on framework_item using gin (words) with (gin_pending_list_limit = 65536);
select distribute('framework_item', 'reference');
alter table framework_item add constraint framework_item_framework foreign key (framework_id) references framework;

-- Either an item of a framework that is here, or a name and an address of one that isn't.
create table achievement_alignment (
    id             uuid primary key,
    achievement_id uuid        not null,
    item_id        uuid,
    name           text,
    url            text,
    code           text,
    framework      text,
    skill_kind     text        not null check (skill_kind in ('HARD', 'SOFT', 'BOTH')),
    created_at     timestamptz not null,
    unique (achievement_id, item_id),
    unique (achievement_id, url),
    check (num_nonnulls(item_id, url) = 1 and (name is null) = (url is null))
);
create index achievement_alignment_by_item on achievement_alignment (item_id) where item_id is not null;
select distribute('achievement_alignment', 'reference');
alter table achievement_alignment
    add constraint achievement_alignment_achievement foreign key (achievement_id) references achievement;
alter table achievement_alignment
    add constraint achievement_alignment_item foreign key (item_id) references framework_item;
