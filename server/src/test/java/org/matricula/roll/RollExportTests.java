package org.matricula.roll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.account.Accounts;
import org.matricula.catalogue.BusinessModel;
import org.matricula.organisation.LearnerGroups;
import org.matricula.roll.RollExport.Kind;
import org.matricula.testing.MatriculaTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Rule 8: the two files, and who took them out. */
@MatriculaTest
class RollExportTests {

    private static final UUID STAFF = UUID.randomUUID();

    @Autowired
    FollowedRun following;

    @Autowired
    Roll roll;

    @Autowired
    RollExports exports;

    @Autowired
    Accounts accounts;

    @Autowired
    LearnerGroups groups;

    private FollowedRun.World world;

    @BeforeEach
    void aRun() {
        world = following.of(BusinessModel.OPEN_UPGRADE);
    }

    @Test
    void rule8FileHasTheSeventeenColumnsInTheirOrder() {
        var ada = following.joins(world);
        following.completes(world, ada.id(), 3);
        following.scores(world, ada.id(), "70");

        var rows = csv(Kind.PROGRESS, world.run().id(), RollQuery.all(1));

        var entry = roll.entries(world.organisation().id(), world.run().id(), RollQuery.all(1))
                .rows()
                .getFirst();
        assertThat(rows.getFirst())
                .containsExactly(
                        "run_start_date",
                        "membership_id",
                        "email_address",
                        "name",
                        "profile_url",
                        "steps_completed",
                        "comments_posted",
                        "average_test_score",
                        "left_at",
                        "partner_course_code",
                        "partner_run_code",
                        "run_slug",
                        "run_title",
                        "last_step_visited_at",
                        "last_comment_at",
                        "course_uuid",
                        "run_uuid");
        assertThat(rows.get(1))
                .startsWith(
                        world.run()
                                .startsAt()
                                .truncatedTo(java.time.temporal.ChronoUnit.SECONDS)
                                .toString(),
                        entry.membershipId().toString(),
                        ada.address(),
                        ada.name(),
                        "http://matricula.test/people/" + entry.profileToken(),
                        "3",
                        "0",
                        "70.0",
                        "",
                        "",
                        "")
                .endsWith("", world.course().id().toString(), world.run().id().toString());
        assertThat(rows).hasSize(2);
    }

    @Test
    void rule8NoValueIsEmptyNeverZeroForIt() {
        following.joins(world);

        var row = csv(Kind.PROGRESS, null, RollQuery.all(1)).get(1);

        assertThat(row.get(7)).isEmpty();
        assertThat(row.get(13)).isEmpty();
        assertThat(row.get(4)).isNotEmpty();
    }

    @Test
    void formulasAreTextAndNamesInAnyScriptStay() {
        for (var name : List.of("=1+1", "+44 20", "-cmd|calc", "@SUM(A1)", "محمد \"علي\"", "王小明, O'Brien", "＝1")) {
            accounts.update(following.joins(world).id(), name, "en-GB", "Europe/London");
        }

        assertThat(csv(Kind.PROGRESS, world.run().id(), RollQuery.all(1)).stream()
                        .map(row -> row.get(3)))
                .containsExactly(
                        "name", "'=1+1", "'+44 20", "'-cmd|calc", "'@SUM(A1)", "محمد \"علي\"", "王小明, O'Brien", "'＝1");
    }

    @Test
    void rule8SecondFileAddsFiveColumns() {
        var ada = following.joins(world);
        var group = groups.create(world.organisation().id(), "Nurses").id();
        knownAs(ada.id(), "S-0042", group);
        following.completes(world, ada.id(), 5);
        following.scores(world, ada.id(), "90");

        var rows = csv(Kind.DETAILED, null, RollQuery.all(1), Map.of(group, "Nurses; \"2026\""));

        assertThat(rows.getFirst())
                .hasSize(22)
                .endsWith("enrolled_at", "completed_at", "certificate_url", "external_learner_id", "group");
        var row = rows.get(1);
        assertThat(row.get(17)).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
        assertThat(row.get(18)).isNotEmpty();
        assertThat(row.get(19))
                .isEqualTo(row.get(4) + "/certificates/" + world.run().id());
        assertThat(row.subList(20, 22)).containsExactly("S-0042", "Nurses; \"2026\"");
    }

    @Test
    void aFileHasWhatTheListWasNarrowedTo() {
        var ada = following.joins(world);
        following.joins(world);
        accounts.update(ada.id(), "Robert'); drop table roll_entry;-- :name", "en-GB", "Europe/London");

        var query = new RollQuery(
                "robert'); :name", null, Standing.NOT_STARTED, RollQuery.Sort.NAME, Direction.ASCENDING, null, 1);

        assertThat(csv(Kind.PROGRESS, world.run().id(), query)).hasSize(2);
        assertThat(exports.history(world.organisation().id(), null, 10))
                .singleElement()
                .satisfies(export -> {
                    assertThat(export.rowCount()).isEqualTo(1);
                    assertThat(export.filter()).isEqualTo("standing=NOT_STARTED&search");
                    assertThat(export.exportedBy()).isEqualTo(STAFF);
                });
    }

    @Test
    void whatAGroupIsCalledIsNeverReadAsAPartOfTheStatement() {
        var ada = following.joins(world);
        accounts.update(ada.id(), "Ada ')--", "en-GB", "Europe/London");
        var group = groups.create(world.organisation().id(), ":word0 :profiles").id();
        knownAs(ada.id(), "S-1", group);
        var query = new RollQuery("')--", null, Standing.ALL, RollQuery.Sort.NAME, Direction.ASCENDING, null, 1);

        var rows = csv(Kind.DETAILED, world.run().id(), query, Map.of(group, ":word0 :profiles"));

        assertThat(rows).hasSize(2).last().asInstanceOf(LIST).last().isEqualTo(":word0 :profiles");
    }

    @Test
    void whoBreaksOffIsStillInTheHistory() {
        following.joins(world);
        var gone = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("gone");
            }
        };

        assertThatThrownBy(() -> exports.write(
                        world.organisation().id(), null, Kind.PROGRESS, RollQuery.all(1), Map.of(), STAFF, gone))
                .isInstanceOf(UncheckedIOException.class);

        assertThat(exports.history(world.organisation().id(), null, 10))
                .singleElement()
                .satisfies(export -> assertThat(export.rowCount()).isNull());
        assertThat(csv(Kind.PROGRESS, null, RollQuery.all(1))).hasSize(2);
    }

    @Test
    void rule4NobodyElsesLearnersAreInIt() {
        following.joins(world);
        var other = world.by(following.another());

        assertThat(csv(other, Kind.PROGRESS, null, RollQuery.all(1), Map.of())).hasSize(1);
    }

    private void knownAs(UUID learner, String externalId, UUID group) {
        following
                .jdbc()
                .sql("update membership set external_learner_id = :id, group_id = :group where learner_id = :learner")
                .param("id", externalId)
                .param("group", group)
                .param("learner", learner)
                .update();
        following.publisher().publishEvent(new org.matricula.account.PersonChanged(List.of(learner)));
    }

    private List<List<String>> csv(Kind kind, @Nullable UUID run, RollQuery query) {
        return csv(kind, run, query, Map.of());
    }

    private List<List<String>> csv(Kind kind, @Nullable UUID run, RollQuery query, Map<UUID, String> groups) {
        return csv(world, kind, run, query, groups);
    }

    private List<List<String>> csv(
            FollowedRun.World of, Kind kind, @Nullable UUID run, RollQuery query, Map<UUID, String> groups) {
        var out = new ByteArrayOutputStream();
        exports.write(of.organisation().id(), run, kind, query, groups, STAFF, out);
        var text = out.toString(StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFF").endsWith("\r\n");
        return CsvReader.builder().ofCsvRecord(text.substring(1)).stream()
                .map(row -> List.copyOf(row.getFields()))
                .toList();
    }
}
