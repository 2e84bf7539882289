-- What else stands in the line of a list that somebody has checked, so that its report can say whose line it was. Sealed and
-- deleted with the rest of it.
alter table verification_bulk_entry add column sealed_cells bytea;

-- What a line of a file of awards became, so that whoever awarded can open it once the line itself is erased. Neither says
-- more of a person than the credential or the claim does.
alter table award_file_row
    add column credential_id uuid,
    add column claim_id      uuid;

-- People are found by the beginning of any word of their name.
drop index account_by_name;
create index account_by_words on account
    using gin (to_tsvector('simple', regexp_replace(lower(name), '[^[:alnum:]]+', ' ', 'g')));
