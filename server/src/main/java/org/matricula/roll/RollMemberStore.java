package org.matricula.roll;

import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** One row per membership in force that is seen, made from the membership and its rows on the roll; and the words to find it by. */
@Repository
class RollMemberStore {

    private static final String WANTED =
            "with wanted as materialized (select unnest(:memberships) as wanted_id order by 1)";

    private final JdbcClient jdbc;

    RollMemberStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The rows of these memberships as they are to be now; those not in force, or not on any list, go. */
    void refresh(Collection<UUID> membershipIds) {
        if (membershipIds.isEmpty()) return;
        hold(membershipIds);
        statement(WANTED + """
                , sums as materialized (
                    select membership_id, count(*) as runs, count(left_at) filter (where completed_at is null) as runs_left,
                           count(completed_at) as runs_completed,
                           greatest(max(last_visited_at), max(last_comment_at)) as last_activity_at,
                           min(name) as name, min(address) as address, min(profile_token) as profile_token
                      from roll_entry where membership_id in (select wanted_id from wanted) group by membership_id)
                , fresh as materialized (
                    select m.id, m.organisation_id, m.learner_id, coalesce(s.name, c.name, m.expected_name) as name,
                           coalesce(s.address, k.address, c.address) as address, m.external_learner_id, m.group_id,
                           coalesce(s.profile_token, p.token) as profile_token, m.joined_at,
                           coalesce(s.runs, 0) as runs, coalesce(s.runs_left, 0) as runs_left,
                           coalesce(s.runs_completed, 0) as runs_completed, s.last_activity_at
                      from wanted
                           join membership m on m.id = wanted_id and m.removed_at is null and m.merged_into is null
                           left join sums s on s.membership_id = m.id
                           left join account_contact c on c.account_id = m.learner_id
                           left join known_address k
                             on k.organisation_id = m.organisation_id and k.learner_id = m.learner_id
                           left join profile p on p.account_id = m.learner_id
                     where not m.imported or s.runs > 0)
                insert into roll_member (membership_id, organisation_id, learner_id, name, address, external_id, group_id,
                       profile_token, sought, joined_at, runs, runs_left, runs_completed, last_activity_at)
                select id, organisation_id, learner_id, name, address, external_learner_id, group_id, profile_token,
                       roll_sought(name, address, external_learner_id), joined_at, runs,
                       runs_left, runs_completed, last_activity_at
                  from fresh order by id
                on conflict (membership_id) do update
                   set learner_id = excluded.learner_id, name = excluded.name, address = excluded.address,
                       external_id = excluded.external_id, group_id = excluded.group_id,
                       profile_token = excluded.profile_token, sought = excluded.sought,
                       joined_at = excluded.joined_at, runs = excluded.runs, runs_left = excluded.runs_left,
                       runs_completed = excluded.runs_completed, last_activity_at = excluded.last_activity_at""", membershipIds);
        statement(WANTED + """
                delete from roll_member
                 where membership_id in (select wanted_id from wanted)
                   and membership_id not in (select id from membership m
                                              where removed_at is null and merged_into is null
                                                and id in (select wanted_id from wanted)
                                                and (not imported or exists (
                                                    select from roll_entry where membership_id = m.id)))""", membershipIds);
        words(membershipIds);
    }

    /** Two who count the same member's runs do so one after the other. */
    private void hold(Collection<UUID> membershipIds) {
        jdbc.sql(WANTED + " select 1 from wanted join roll_member m on membership_id = wanted_id"
                        + " order by membership_id for update of m")
                .param("memberships", membershipIds.toArray(UUID[]::new))
                .query(row -> {});
    }

    private void words(Collection<UUID> membershipIds) {
        statement(WANTED + """
                , wanted_words as materialized (
                    select distinct organisation_id, membership_id, left(word, 80) collate "C" as word
                      from roll_member, string_to_table(sought, ' ') as word
                     where membership_id in (select wanted_id from wanted) and word <> ''),
                gone as (
                    delete from roll_word
                     where membership_id in (select wanted_id from wanted)
                       and (membership_id, word) not in (select membership_id, word from wanted_words))
                insert into roll_word (organisation_id, word, membership_id)
                select organisation_id, word, membership_id from wanted_words order by 1, 2, 3
                on conflict do nothing""", membershipIds);
    }

    private void statement(String sql, Collection<UUID> membershipIds) {
        jdbc.sql(sql).param("memberships", membershipIds.toArray(UUID[]::new)).update();
    }
}
