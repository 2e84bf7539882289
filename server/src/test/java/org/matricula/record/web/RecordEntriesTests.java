package org.matricula.record.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.organisation.Members;
import org.matricula.organisation.Role;
import org.matricula.progress.Result;
import org.matricula.testing.Browsing;
import org.matricula.testing.Learning;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Providers;
import org.matricula.testing.Somebody;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** The ways to a record: from the profile, from the way through the programme, and from the staff's page of a learner. */
@MatriculaTest
class RecordEntriesTests {

    @Autowired
    WebApplicationContext server;

    @Autowired
    Learning learning;

    @Autowired
    Members members;

    @Autowired
    JdbcClient jdbc;

    Learning.World world;
    Somebody learner;
    String record;
    String staffs;

    @BeforeEach
    void aPassAndAFailure() {
        world = learning.programmeOf(3);
        learner = learning.somebody();
        learning.grade(learner.id(), world.runs().get(0), Result.PASS, null);
        learning.enrol(learner.id(), world.runs().get(1));
        record = "/records/" + world.slug();
        staffs = world.provider().path() + "/learners/" + learner.id() + record;
    }

    @Test
    void theProfileLeadsToMyRecords() {
        assertThat(own().page("/account").select("a[href=/records]").text()).contains("View my records");
    }

    @Test
    void theProgrammeLeadsToOnesProgressAndThatToTheRecord() {
        var progress = own().page("/programmes/" + world.slug())
                .select("a[href$=/progress]")
                .attr("href");

        var page = own().page(progress);

        assertThat(page.select(".lead").text()).isEqualTo("Partially completed (1 of 3 requirements met)");
        assertThat(page.select("a[href=" + record + "]").text()).isEqualTo("View programme record");
        assertThat(page.select("tbody tr").eachText().toString()).contains("Met", "Under way", "Not yet");
        assertThat(Browsing.text(own().open("/api/v1/me" + progress))).contains("\"record\":true", "\"met\":1");
    }

    @Test
    void whoeverHasNoRecordReadsThereWhatBeginsOne() {
        var page = Browsing.as(server, learning.somebody()).page("/programmes/" + world.slug() + "/progress");

        assertThat(page.text()).contains("Not started", "first verified certificate");
        assertThat(page.select("a[href^=/records/]")).isEmpty();
    }

    @Test
    void theProvidersStaffSeeItFromTheLearnersPageAndThatTheyDidIsNoted() {
        var manager = staff(Role.LEARNING_MANAGER);
        var page = manager.page(
                world.provider().path() + "/runs/" + world.runs().getFirst().id() + "/learners/" + learner.id());
        assertThat(page.select("a[href=" + staffs + "]").text())
                .isEqualTo(world.programme().title());

        var seen = manager.page(staffs);

        assertThat(seen.text()).contains(learner.name(), "Pass");
        assertThat(seen.select("form[action*=snapshots], a[href*=links]")).isEmpty();
        assertThat(jdbc.sql("select count(*) from learner_audit_entry where learner_id = :learner and action = :action")
                        .param("learner", learner.id())
                        .param("action", "record.viewed")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(manager.open("/api/v1/organisations" + staffs.substring(2)).getStatus())
                .isEqualTo(200);
    }

    @Test
    void staffOfOthersAndStaffWhoDoNotSeeLearnersDoNotSeeRecords() {
        var other = Providers.provider(learning.organisations());
        var outsider = learning.somebody();
        members.add(other.id(), outsider.id(), Role.OWNER);
        var theirs = Browsing.as(server, outsider);

        assertThat(theirs.open(staffs).getStatus()).isIn(403, 404);
        assertThat(theirs.open(staffs.replace(world.provider().path(), other.path()))
                        .getStatus())
                .isEqualTo(404);
        assertThat(staff(Role.PROGRAMME_MANAGER).open(staffs).getStatus()).isEqualTo(403);
        assertThat(own().open(staffs).getStatus()).isIn(403, 404);
    }

    @Test
    void thereIsNoRecordForStaffEitherWhereThereIsNoCertificate() {
        var without = learning.somebody();
        learning.grade(without.id(), world.runs().getFirst(), Result.FAIL, null);
        var manager = staff(Role.LEARNING_MANAGER);

        assertThat(manager.open(staffs.replace(
                                learner.id().toString(), without.id().toString()))
                        .getStatus())
                .isEqualTo(404);
    }

    private Browsing own() {
        return Browsing.as(server, learner);
    }

    private Browsing staff(Role role) {
        var somebody = learning.somebody();
        members.add(world.provider().id(), somebody.id(), role);
        return Browsing.as(server, somebody);
    }
}
