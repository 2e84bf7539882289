-- The code that was texted to a number last, until it is used or of no use any more. One a learner: a new one replaces it.
create table coaching_number_code (
    learner_id uuid primary key,
    number     text        not null,
    code_hash  text        not null,
    sent_at    timestamptz not null,
    expires_at timestamptz not null,
    tries      int         not null default 0
);
create index coaching_number_code_by_number on coaching_number_code (number);
select distribute('coaching_number_code', 'local');
