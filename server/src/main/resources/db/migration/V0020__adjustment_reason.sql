-- Why a learner was granted something, which may be personal and goes when the account is erased; and attempts without
-- waiting for the next one.
alter table adjustment add column no_wait boolean not null default false;
alter table adjustment add column reason text not null default '';
