-- What an achievement is besides its words, and what belongs to a single credential besides its document.

-- "validity" is an ISO 8601 period, counted from the award on the issuer's calendar; null for good.
-- Only one that is published is awarded; a retired one keeps its page and what was awarded.
alter table achievement
    add column state    text   not null default 'PUBLISHED' check (state in ('DRAFT', 'PUBLISHED', 'RETIRED')),
    add column version  int    not null default 1,
    add column tags     text[] not null default '{}',
    add column validity text;

-- "page" is UNOPENED until its learner opens what was awarded in silence or claimed later, OFF when the learner
-- switched it off. "replaced_by" is the credential that corrects or renews this one.
alter table credential
    add column achievement_version int     not null default 1,
    add column valid_until         timestamptz,
    add column page                text    not null default 'OPEN' check (page in ('UNOPENED', 'OPEN', 'OFF')),
    add column hides_name          boolean not null default false,
    add column replaced_by         uuid;
