-- Comments on steps, replies to them, likes, reports, and who is written to when somebody answers.

-- A comment and its text, which its author can take back and erasure blanks. One that opens a conversation is its own
-- root; a reply names the root and whom it answers, each with its author, because rows are found by their author.
-- "position" counts the replies of a conversation in the order they came, from 1; openers have 0. "replies" are those
-- that are shown, of an opener in all its conversation, of a reply those that answer it; "reports" those nobody settled.
-- "form_key" comes with the form, so that sending it twice posts once.
create table comment (
    learner_id       uuid,
    id               uuid,
    run_id           uuid        not null,
    step_id          uuid        not null,
    root_id          uuid        not null,
    root_author_id   uuid        not null,
    parent_id        uuid,
    parent_author_id uuid,
    position         int         not null default 0,
    form_key         uuid        not null,
    by_team          boolean     not null,
    posted_at        timestamptz not null,
    edited_at        timestamptz,
    state            text        not null default 'SHOWN' check (state in ('SHOWN', 'HIDDEN', 'DELETED', 'ERASED')),
    state_at         timestamptz not null,
    text             text        not null,
    likes            int         not null default 0,
    replies          int         not null default 0,
    replies_made     int         not null default 0,
    reports          int         not null default 0,
    reported_at      timestamptz,
    hidden_reason    text,
    hidden_words     text        not null default '',
    primary key (learner_id, id),
    unique (learner_id, form_key)
);
create index comment_by_id on comment (id);
create index comment_by_time on comment (run_id, step_id, posted_at, id) where parent_id is null;
create index comment_by_likes on comment (run_id, step_id, likes, posted_at, id) where parent_id is null;
create index comment_replies on comment (root_id, position) where parent_id is not null;
create index comment_reported on comment (run_id, reported_at, id) where reports > 0;
create index comment_hidden on comment (run_id, state_at, id) where state = 'HIDDEN';
select distribute('comment', 'learner', 'learner_id');
alter table comment add constraint comment_run foreign key (run_id) references course_run;

-- Append-only: what became of a comment, by whose hand. "reason" is a word from a list, never what somebody wrote.
create table comment_history (
    learner_id uuid,
    id         uuid,
    comment_id uuid        not null,
    at         timestamptz not null,
    kind       text        not null check (kind in
        ('POSTED', 'EDITED', 'DELETED', 'REPORTED', 'DISMISSED', 'HIDDEN', 'RESTORED', 'ERASED')),
    actor_id   uuid,
    reason     text,
    primary key (learner_id, id)
);
create index comment_history_by_comment on comment_history (learner_id, comment_id, at);
select distribute('comment_history', 'learner', 'learner_id');

-- A like belongs to whoever likes.
create table comment_like (
    learner_id uuid,
    comment_id uuid,
    author_id  uuid        not null,
    liked_at   timestamptz not null,
    primary key (learner_id, comment_id)
);
select distribute('comment_like', 'learner', 'learner_id');

-- A report belongs to whoever reports; "words" are theirs and go with them.
create table comment_report (
    learner_id  uuid,
    comment_id  uuid,
    author_id   uuid        not null,
    run_id      uuid        not null,
    reason      text        not null,
    words       text        not null,
    reported_at timestamptz not null,
    settled_at  timestamptz,
    outcome     text check (outcome in ('HIDDEN', 'DISMISSED', 'GONE')),
    primary key (learner_id, comment_id)
);
create index comment_report_by_comment on comment_report (comment_id, reported_at);
select distribute('comment_report', 'learner', 'learner_id');

-- Who is written to about a conversation. "notified_at" is when they were last written to and have not looked since;
-- "ended_at" says that they asked for no more, so that their next reply doesn't begin it again.
create table comment_follow (
    learner_id  uuid,
    root_id     uuid,
    run_id      uuid        not null,
    step_id     uuid        not null,
    followed_at timestamptz not null,
    notified_at timestamptz,
    ended_at    timestamptz,
    primary key (learner_id, root_id)
);
create index comment_follow_by_root on comment_follow (root_id) where ended_at is null;
select distribute('comment_follow', 'learner', 'learner_id');

-- Whoever isn't here gets mail about answers.
create table discussion_setting (
    learner_id uuid primary key,
    mail       boolean     not null,
    changed_at timestamptz not null
);
select distribute('discussion_setting', 'learner', 'learner_id');

-- Links in mail that end it without signing in.
create table follow_link (
    token_hash bytea primary key,
    learner_id uuid        not null,
    root_id    uuid        not null,
    expires_at timestamptz not null
);
create index follow_link_by_expiry on follow_link (expires_at);
create index follow_link_by_learner on follow_link (learner_id);
select distribute('follow_link', 'local');

-- Replies whose followers have still to be written to.
create table answer_due (
    comment_id uuid primary key,
    posted_at  timestamptz not null
);
create index answer_due_by_time on answer_due (posted_at);
select distribute('answer_due', 'local');

-- Kept by the transaction that changes it; counted again every night. "comments" are those that are shown.
create table step_comment_tally (
    run_id   uuid,
    step_id  uuid,
    comments int not null,
    primary key (run_id, step_id)
);
select distribute('step_comment_tally', 'local');
alter table step_comment_tally add constraint step_comment_tally_run foreign key (run_id) references course_run;

-- How many comments wait for a decision.
create table run_report_tally (
    run_id  uuid primary key,
    waiting int not null
);
select distribute('run_report_tally', 'local');
alter table run_report_tally add constraint run_report_tally_run foreign key (run_id) references course_run;

-- The address that ends such mail with one click (RFC 8058).
alter table mail add column unsubscribe text;
