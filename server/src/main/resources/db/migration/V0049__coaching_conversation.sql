-- Who coaches whom. Rows are facts that stay: ids and times, never names or words. The one without an end is in force;
-- it ends with a handover, and with the consent. Without a giver it was given by the rule: to the coach with the fewest.
create table coaching_assignment (
    learner_id uuid,
    id         uuid,
    offer_id   uuid        not null,
    coach_id   uuid        not null,
    since      timestamptz not null,
    until      timestamptz,
    given_by   uuid,
    primary key (learner_id, id),
    check (until >= since)
);
create unique index coaching_assignment_current on coaching_assignment (learner_id, offer_id) where until is null;
create index coaching_assignment_by_coach on coaching_assignment (offer_id, coach_id, learner_id) where until is null;
select distribute('coaching_assignment', 'learner', 'learner_id');
alter table coaching_assignment add constraint coaching_assignment_offer foreign key (offer_id) references coaching_offer;
