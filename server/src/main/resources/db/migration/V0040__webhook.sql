-- Where organisations' systems hear of what happens here, by the Standard Webhooks specification.
create table webhook_endpoint (
    id                    uuid primary key,
    organisation_id       uuid        not null,
    name                  text        not null,
    url                   text        not null,
    types                 text[]      not null,
    sealed_secret         bytea       not null,
    earlier_sealed_secret bytea,
    earlier_secret_until  timestamptz,
    created_at            timestamptz not null,
    created_by            uuid        not null,
    disabled_at           timestamptz,
    gone                  boolean     not null default false
);
create index webhook_endpoint_organisation on webhook_endpoint (organisation_id);
select distribute('webhook_endpoint', 'local');
alter table webhook_endpoint
    add constraint webhook_endpoint_organisation foreign key (organisation_id) references organisation;

-- One event for one endpoint. Rows of one order_key go out in the order of place, each when those before it are done with.
-- next_attempt_at is null once it was taken or given up; claimed_until is set while one is on its way.
create table webhook_delivery (
    id              uuid primary key,
    place           bigint generated always as identity,
    endpoint_id     uuid        not null,
    order_key       text        not null,
    type            text        not null,
    body            text        not null,
    created_at      timestamptz not null,
    tried_since     timestamptz not null,
    attempts        integer     not null default 0,
    next_attempt_at timestamptz,
    claimed_until   timestamptz,
    delivered_at    timestamptz,
    last_attempt_at timestamptz,
    last_status     integer,
    last_problem    text,
    last_answer     text,
    last_millis     integer
);
create index webhook_delivery_due on webhook_delivery (endpoint_id, next_attempt_at, place)
    where next_attempt_at is not null;
create index webhook_delivery_order on webhook_delivery (endpoint_id, order_key, place)
    where next_attempt_at is not null;
create index webhook_delivery_log on webhook_delivery (endpoint_id, place desc);
create index webhook_delivery_key on webhook_delivery (order_key);
create index webhook_delivery_age on webhook_delivery (created_at);
select distribute('webhook_delivery', 'local');
alter table webhook_delivery
    add constraint webhook_delivery_endpoint foreign key (endpoint_id) references webhook_endpoint on delete cascade;
