-- A learner appeals against a revocation as they ask about a record; what was revoked may belong to no programme.
alter table record_request alter column programme_id drop not null;
alter table record_request add column credential_id uuid;
alter table record_request add constraint record_request_about check (programme_id is not null or credential_id is not null);

-- Grows with every change of what editors write, so that the second of two who write at once is told.
alter table pathway add column version int not null default 1;
alter table pathway_pairing add column version int not null default 1;
alter table application_template add column version int not null default 1;
