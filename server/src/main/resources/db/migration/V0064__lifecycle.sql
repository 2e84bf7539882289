-- What happens to a credential after it was awarded: suspended, corrected, renewed, ended.

-- "end_told_at" is when the holder was told that it ends.
alter table credential add column end_told_at timestamptz;
create index credential_by_end on credential (valid_until) where valid_until is not null and end_told_at is null;
create index credential_by_successor on credential (replaced_by) where replaced_by is not null;
