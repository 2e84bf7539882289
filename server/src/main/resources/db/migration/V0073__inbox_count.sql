-- An institution sees and counts what wasn't withdrawn unopened: how many there are is read off the index alone.
drop index application_inbox;
create index application_inbox on application (organisation_id, sent_at desc, id desc)
    where state <> 'WITHDRAWN' or opened_at is not null;
