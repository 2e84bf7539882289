-- Indexes that answer what pages of large organisations ask, without looking up the rows.

-- How many are in each group.
create index membership_in_group on membership (group_id)
    where group_id is not null and removed_at is null and merged_into is null;

-- How many places invitations hold, by run and group.
drop index invitation_pending_by_end;
create index invitation_pending_by_end on invitation (organisation_id, run_id, expires_at, id) include (group_name)
    where state in ('QUEUED', 'SENT', 'BOUNCED');

-- Which of the learners that a search found take part in a run.
drop index roll_entry_by_membership;
create index roll_entry_by_membership on roll_entry (membership_id, run_id);
