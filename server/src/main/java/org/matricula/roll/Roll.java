package org.matricula.roll;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Person;
import org.matricula.platform.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who takes part in runs through an organisation. It is current when the call that changed something returns. Source:
 * seed 004, "Track learner progress" and "Manage your learners".
 */
@Service
public class Roll {

    private static final String OF_RUN = "organisation_id = :organisation and run_id = :run";
    private static final int STREAMED_AT_ONCE = 1_000;

    private final JdbcClient jdbc;
    private final Pages pages;
    private final Choosing choosing;
    private final RollTallies tallies;

    Roll(JdbcClient jdbc, Pages pages, Choosing choosing, RollTallies tallies) {
        this.jdbc = jdbc;
        this.pages = pages;
        this.choosing = choosing;
        this.tallies = tallies;
    }

    /** @throws org.matricula.platform.Invalid naming {@code after} if that isn't a key of this order */
    public RollPage<RollEntry> entries(UUID organisationId, UUID runId, RollQuery query) {
        return pages.read(
                RollEntry.class,
                choosing.entries(organisationId, runId, query),
                Order.of(query.sort()),
                query.direction(),
                query.after(),
                query.size());
    }

    /** All runs' entries, in the order of enrolment. */
    public RollPage<RollEntry> allEntries(UUID organisationId, @Nullable String after, int size) {
        var selection =
                Selection.of("roll_entry", "organisation_id = :organisation").with("organisation", organisationId);
        return pages.read(RollEntry.class, selection, Order.ALL_RUNS, Direction.ASCENDING, after, size);
    }

    /** One person's, the latest first. */
    public List<RollEntry> entriesOf(UUID organisationId, Person person) {
        return jdbc.sql("""
                        select * from roll_entry
                         where learner_id = any(:learners) and organisation_id = :organisation
                         order by enrolled_at desc, run_id""")
                .param("learners", person.ids())
                .param("organisation", organisationId)
                .query(Rows.of(RollEntry.class))
                .list();
    }

    /** The organisations that see this person's place in the run. */
    public List<UUID> organisationsOf(UUID runId, Person person) {
        return jdbc.sql("select organisation_id from roll_entry where learner_id = any(:learners) and run_id = :run")
                .param("learners", person.ids())
                .param("run", runId)
                .query(UUID.class)
                .list();
    }

    public Optional<RollEntry> entry(UUID organisationId, UUID runId, UUID learnerId) {
        return jdbc.sql("select * from roll_entry where learner_id = :learner and " + OF_RUN)
                .param("learner", learnerId)
                .param("organisation", organisationId)
                .param("run", runId)
                .query(Rows.of(RollEntry.class))
                .optional();
    }

    /** All of a run in no particular order, however many they are; memory does not grow with them. */
    @Transactional(readOnly = true)
    public void eachEntry(UUID organisationId, UUID runId, Consumer<RollEntry> each) {
        var mapper = Rows.of(RollEntry.class);
        jdbc.sql("select * from roll_entry where " + OF_RUN)
                .withFetchSize(STREAMED_AT_ONCE)
                .param("organisation", organisationId)
                .param("run", runId)
                .query(row -> {
                    each.accept(mapper.mapRow(row, 0));
                });
    }

    /** @throws org.matricula.platform.Invalid as {@link #entries} */
    public RollPage<RollMember> members(UUID organisationId, MemberQuery query) {
        return pages.read(
                RollMember.class,
                choosing.members(organisationId, query),
                Order.of(query.sort()),
                query.direction(),
                query.after(),
                query.size());
    }

    public Optional<RollMember> member(UUID organisationId, UUID membershipId) {
        return jdbc.sql("select * from roll_member where membership_id = :id and organisation_id = :organisation")
                .param("id", membershipId)
                .param("organisation", organisationId)
                .query(Rows.of(RollMember.class))
                .optional();
    }

    /** By run; those nobody came to through the organisation are absent. */
    public Map<UUID, RollTally> tallies(UUID organisationId) {
        return tallies.of(organisationId);
    }

    public Map<UUID, RollTally> tallies(UUID organisationId, Collection<UUID> runIds) {
        return tallies.of(organisationId, runIds);
    }
}
