-- Counted up whenever what an issuer's keys verify changes. It stands here, not beside the keys, since what reads
-- credentials may join reference tables only.
alter table issuer add column keys_revision int not null default 0;
