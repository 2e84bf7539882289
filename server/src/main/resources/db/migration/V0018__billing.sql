-- What organisations have agreed to pay for places, what they paid beforehand, and what they were charged.
-- Amounts are minor units of an ISO 4217 currency.

-- The platform's price for a place, by currency. A later one ends the former; none is ever changed.
create table list_price (
    id          uuid primary key,
    currency    text        not null check (currency ~ '^[A-Z]{3}$'),
    amount      bigint      not null check (amount >= 0),
    valid_from  timestamptz not null,
    recorded_at timestamptz not null,
    recorded_by uuid
);
create index list_price_by_currency on list_price (currency, valid_from);
select distribute('list_price', 'local');

-- What an organisation pays, for one course or (null) for all that have no price of their own.
create table agreed_price (
    id              uuid primary key,
    organisation_id uuid        not null,
    course_id       uuid,
    basis           text        not null check (basis in ('LIST', 'NEGOTIATED', 'SPONSORED', 'ENDED')),
    currency        text        not null check (currency ~ '^[A-Z]{3}$'),
    amount          bigint check (amount >= 0),
    valid_from      timestamptz not null,
    recorded_at     timestamptz not null,
    recorded_by     uuid,
    check ((amount is not null) = (basis = 'NEGOTIATED'))
);
create index agreed_price_by_organisation on agreed_price (organisation_id, valid_from);
select distribute('agreed_price', 'local');
alter table agreed_price add constraint agreed_price_organisation foreign key (organisation_id) references organisation;
alter table agreed_price add constraint agreed_price_course foreign key (course_id) references course;

-- Paid beforehand: so many enrolments (currency is null) or a sum. "used" is taken in the transaction that enrols.
create table prepayment (
    id              uuid primary key,
    organisation_id uuid        not null,
    currency        text check (currency ~ '^[A-Z]{3}$'),
    paid            bigint      not null check (paid > 0),
    used            bigint      not null default 0 check (used between 0 and paid),
    reference       text        not null default '',
    recorded_at     timestamptz not null,
    recorded_by     uuid
);
create index prepayment_by_organisation on prepayment (organisation_id, recorded_at, id);
select distribute('prepayment', 'local');
alter table prepayment add constraint prepayment_organisation foreign key (organisation_id) references organisation;

-- An organisation may invite to what a provider doesn't offer everybody: one course, or (null) all of the provider's.
create table agreement (
    id              uuid primary key,
    organisation_id uuid        not null,
    provider_id     uuid        not null,
    course_id       uuid,
    from_at         timestamptz not null,
    until_at        timestamptz,
    recorded_at     timestamptz not null,
    recorded_by     uuid,
    ended_at        timestamptz,
    ended_by        uuid,
    check (until_at > from_at)
);
create index agreement_by_organisation on agreement (organisation_id, provider_id);
select distribute('agreement', 'local');
alter table agreement add constraint agreement_organisation foreign key (organisation_id) references organisation;
alter table agreement add constraint agreement_provider foreign key (provider_id) references organisation;
alter table agreement add constraint agreement_course foreign key (course_id) references course;

-- Courses to which their provider lets no other organisation invite. Who set it and took it away is in the audit.
create table course_exclusion (
    course_id   uuid primary key,
    excluded_at timestamptz not null,
    excluded_by uuid
);
select distribute('course_exclusion', 'local');
alter table course_exclusion add constraint course_exclusion_course foreign key (course_id) references course on delete cascade;

-- One for each learner and run an organisation enrolled, at the price of that day. Never changed once it is written.
-- "month" is the first day of its month on the organisation's calendar as it was then; "units" is what the prepayment
-- gave for it, in the prepayment's own unit.
create table charge (
    id              uuid primary key,
    organisation_id uuid        not null,
    learner_id      uuid        not null,
    run_id          uuid        not null,
    course_id       uuid        not null,
    at              timestamptz not null,
    month           date        not null,
    amount          bigint      not null check (amount >= 0),
    currency        text        not null,
    prepayment_id   uuid,
    units           bigint,
    source          text        not null,
    unique (organisation_id, learner_id, run_id),
    check ((prepayment_id is null) = (units is null))
);
create index charge_by_month on charge (organisation_id, month, at desc, id desc);
create index charge_by_learner on charge (learner_id);
select distribute('charge', 'local');
alter table charge add constraint charge_organisation foreign key (organisation_id) references organisation;
alter table charge add constraint charge_prepayment foreign key (prepayment_id) references prepayment;

-- Kept by whatever charges or credits; counted again every night.
create table charge_tally (
    organisation_id uuid,
    month           date,
    currency        text,
    charges         int    not null,
    amount          bigint not null,
    prepaid         int    not null,
    to_invoice      bigint not null,
    credited        bigint not null,
    primary key (organisation_id, month, currency)
);
select distribute('charge_tally', 'local');
alter table charge_tally add constraint charge_tally_organisation foreign key (organisation_id) references organisation;

-- A charge that somebody asked about; open until it is answered.
create table charge_question (
    charge_id       uuid primary key,
    organisation_id uuid        not null,
    asked_at        timestamptz not null,
    settled_at      timestamptz
);
create index charge_question_open on charge_question (organisation_id, asked_at) where settled_at is null;
select distribute('charge_question', 'local');
alter table charge_question add constraint charge_question_charge foreign key (charge_id) references charge;

-- A charge that is not to be paid: append-only. Its reason is the charge's note of kind CREDIT.
create table charge_credit (
    charge_id   uuid primary key,
    credited_at timestamptz not null,
    credited_by uuid
);
select distribute('charge_credit', 'local');
alter table charge_credit add constraint charge_credit_charge foreign key (charge_id) references charge;

-- What was written about a charge; emptied when its author or the learner is erased.
create table charge_note (
    id         uuid primary key,
    charge_id  uuid        not null,
    kind       text        not null check (kind in ('QUESTION', 'ANSWER', 'CREDIT')),
    written_at timestamptz not null,
    author_id  uuid,
    text       text        not null
);
create index charge_note_by_charge on charge_note (charge_id, written_at, id);
create index charge_note_by_author on charge_note (author_id);
select distribute('charge_note', 'local');
alter table charge_note add constraint charge_note_charge foreign key (charge_id) references charge;
