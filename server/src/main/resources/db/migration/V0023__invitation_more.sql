-- What a manager may say of those they invite, the words around the mail, and reminders.

alter table invitation_batch
    add column greeting          text not null default '',
    add column closing           text not null default '',
    add column remind_after_days int,
    add column remind_at_most    int;

-- "reminders" counts those sent, "remind_at" is when the next one is due: null for never. "searched" is what a search
-- looks at, in lower case once and not with each search.
alter table invitation
    add column name        text not null default '',
    add column external_id text not null default '',
    add column group_name  text not null default '',
    add column reminders   int  not null default 0,
    add column reminded_at timestamptz,
    add column remind_at   timestamptz;
alter table invitation
    add column searched    text generated always as (lower(address || ' ' || name)) stored;

-- One check for each invitation instead of three: its batch knows organisation and run, and has to agree with it.
create unique index invitation_batch_whole on invitation_batch (id, organisation_id, run_id);
alter table invitation drop constraint invitation_organisation;
alter table invitation drop constraint invitation_run;
alter table invitation drop constraint invitation_batch_of;
alter table invitation add constraint invitation_batch_of foreign key (batch_id, organisation_id, run_id)
    references invitation_batch (id, organisation_id, run_id);

-- The lists are sorted by address (invitation_pending_once), by when they were sent and by when they end. What is not
-- sent yet is later than all that is.
drop index invitation_pending;
create index invitation_pending_by_sent on invitation (organisation_id, run_id, coalesce(sent_at, 'infinity'), id)
    where state in ('QUEUED', 'SENT', 'BOUNCED');
create index invitation_pending_by_end on invitation (organisation_id, run_id, expires_at, id)
    where state in ('QUEUED', 'SENT', 'BOUNCED');
create index invitation_declined_by_address on invitation (organisation_id, run_id, normal, id)
    where state = 'DECLINED';
create index invitation_bounced on invitation (organisation_id, run_id) where state = 'BOUNCED';
create index invitation_by_external_id on invitation (organisation_id, external_id)
    where external_id <> '' and state in ('QUEUED', 'SENT', 'BOUNCED');
create index invitation_to_remind on invitation (remind_at) where remind_at is not null and state = 'SENT';

-- How those invited to a run are reminded; what was said for a batch comes before it.
create table invitation_reminder_plan (
    organisation_id uuid,
    run_id          uuid,
    after_days      int         not null check (after_days > 0),
    at_most         int         not null check (at_most > 0),
    set_by          uuid        not null,
    set_at          timestamptz not null,
    primary key (organisation_id, run_id)
);
select distribute('invitation_reminder_plan', 'local');
alter table invitation_reminder_plan
    add constraint invitation_reminder_plan_organisation foreign key (organisation_id) references organisation;
alter table invitation_reminder_plan
    add constraint invitation_reminder_plan_run foreign key (run_id) references course_run;

-- Mail that somebody asked for once more, for the job that sends it.
create table invitation_repeat (
    invitation_id uuid primary key,
    kind          text        not null check (kind in ('RESENT', 'REMINDED')),
    requested_at  timestamptz not null
);
create index invitation_repeat_by_time on invitation_repeat (requested_at);
select distribute('invitation_repeat', 'local');
alter table invitation_repeat
    add constraint invitation_repeat_invitation foreign key (invitation_id) references invitation;

-- A place of one's own that an accepted invitation made an organisation's, its track as before.
alter table enrolment_history drop constraint enrolment_history_kind_check;
alter table enrolment_history add constraint enrolment_history_kind_check
    check (kind in ('JOINED', 'LEFT', 'REJOINED', 'UPGRADED', 'ATTACHED', 'MOVED'));
