-- Certificates as PDF: what an organisation's documents bear, what signs them, and the sealed files.

-- "logo" is a PNG that we wrote ourselves; "logo_hash" names it in addresses.
create table letterhead (
    organisation_id uuid primary key,
    signatory_name  text,
    signatory_title text,
    logo            bytea,
    logo_hash       text,
    changed_at      timestamptz not null
);
select distribute('letterhead', 'local');
alter table letterhead add constraint letterhead_organisation foreign key (organisation_id) references organisation;

-- "chain" is PEM, the signer's certificate first. "brought" is false for one that was made here.
create table issuer_certificate (
    id              uuid primary key,
    organisation_id uuid        not null,
    chain           text        not null,
    sealed_private  bytea       not null,
    brought         boolean     not null,
    created_at      timestamptz not null,
    retired_at      timestamptz
);
create unique index issuer_certificate_one_current on issuer_certificate (organisation_id) where retired_at is null;
select distribute('issuer_certificate', 'local');
alter table issuer_certificate
    add constraint issuer_certificate_organisation foreign key (organisation_id) references organisation;

-- A certificate that was made, sealed under the learner's key; the others are made when somebody first asks.
create table certificate_pdf (
    credential_id uuid primary key,
    sealed_pdf    bytea       not null,
    size          int         not null,
    made_at       timestamptz not null
);
select distribute('certificate_pdf', 'credential', 'credential_id');
alter table certificate_pdf add constraint certificate_pdf_credential foreign key (credential_id) references credential;
