package org.matricula.roll;

import java.time.Clock;
import java.time.ZoneOffset;
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
    private final Search search;
    private final RollTallies tallies;
    private final Clock clock;

    Roll(JdbcClient jdbc, Pages pages, Search search, RollTallies tallies, Clock clock) {
        this.jdbc = jdbc;
        this.pages = pages;
        this.search = search;
        this.tallies = tallies;
        this.clock = clock;
    }

    /** @throws org.matricula.platform.Invalid naming {@code after} if that isn't a key of this order */
    public RollPage<RollEntry> entries(UUID organisationId, UUID runId, RollQuery query) {
        var selection = Selection.of("roll_entry", OF_RUN)
                .with("organisation", organisationId)
                .with("run", runId);
        if (query.groupId() != null) selection.and("group_id = :group").with("group", query.groupId());
        narrow(selection, Standings.ofEntry(query.standing()));
        return pages.read(
                RollEntry.class,
                search.narrow(selection, organisationId, query.search()),
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
        var selection =
                Selection.of("roll_member", "organisation_id = :organisation").with("organisation", organisationId);
        if (query.groupId() != null) selection.and("group_id = :group").with("group", query.groupId());
        narrow(selection, Standings.ofMember(query.standing()));
        return pages.read(
                RollMember.class,
                search.narrow(selection, organisationId, query.search()),
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

    private void narrow(Selection selection, String standing) {
        if (standing.isEmpty()) return;
        selection.and(standing);
        if (standing.contains(":quiet")) {
            var quiet = clock.instant().atOffset(ZoneOffset.UTC).minus(Standing.STALLED_AFTER);
            selection.with("quiet", quiet);
        }
    }
}
