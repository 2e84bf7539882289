-- Tokens that programs ask for with their client's id and secret (RFC 6749, 4.4); they end by themselves, or with the client.
create table api_access_token (
    token_hash  bytea primary key,
    client_id   uuid        not null references api_client on delete cascade,
    permissions text[]      not null,
    expires_at  timestamptz not null
);
create index api_access_token_end on api_access_token (expires_at);
select distribute('api_access_token', 'local');
