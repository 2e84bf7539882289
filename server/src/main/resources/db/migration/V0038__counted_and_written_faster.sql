-- Pending invitations of groups are counted for budgets; all others are their run's tally without them.
create index invitation_pending_in_groups on invitation (organisation_id, run_id, group_name, expires_at)
    where state in ('QUEUED', 'SENT', 'BOUNCED') and group_name <> '';

-- The same cells as before. The first character alone tells of nearly all that they are as they should be: = + @ tab,
-- return, newline, the wide = + - @, and -.
create or replace function csv_cell(cell text) returns text
    language sql immutable
as
$$
select case when ascii(cell) in (61, 43, 64, 9, 13, 10, 65309, 65291, 65293, 65312, 45)
                 and cell !~ '^[+-]\d+([.,]\d+)?%?$'
            then '''' || cell else cell end
$$;
