package org.matricula.learningmanager.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.account.People;
import org.matricula.catalogue.BusinessModel;
import org.matricula.catalogue.CourseRun;
import org.matricula.enrolment.Places;
import org.matricula.learningmanager.OpenManager;
import org.matricula.learningmanager.OpenManager.World;
import org.matricula.organisation.Members;
import org.matricula.organisation.Memberships;
import org.matricula.organisation.Role;
import org.matricula.testing.Browsing;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Partnership;
import org.matricula.testing.Somebody;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** The enrolled tab and the files of it. */
@MatriculaTest
class EnrolledPagesTests {

    @Autowired
    WebApplicationContext server;

    @Autowired
    OpenManager managers;

    @Autowired
    Partnership partnership;

    @Autowired
    Memberships memberships;

    @Autowired
    People people;

    @Autowired
    Places places;

    @Autowired
    Members members;

    private World world;
    private Browsing manager;
    private CourseRun run;
    private String path;

    @BeforeEach
    void aRunThatIsInvitedTo() {
        world = managers.opened();
        manager = Browsing.as(server, world.manager());
        run = partnership.openRun(managers.learning().programmeOf(1).courses().getFirst(), BusinessModel.OPEN_UPGRADE);
        path = world.path() + "/runs/" + run.id();
    }

    @Test
    void countsOnTheTabsAndUnderCoursesAreTheRowsOfTheTab() {
        assertThat(manager.page(path).text()).contains("Nobody has joined this run", "Enrolled (0)");
        var ada = joins();
        joins();
        places.leave(people.personOf(ada.id()), run);

        var page = manager.page(path);
        assertThat(page.select("tbody tr")).hasSize(2);
        assertThat(page.text()).contains("Enrolled (2)", ada.name(), ada.address(), "Left");
        assertThat(manager.page(world.path()).select("tbody tr").text()).contains("2");
    }

    @Test
    void everyLinkOfTheTabLeadsSomewhere() {
        joins();

        var links = manager.page(path).select("main a[href^=/]").eachAttr("href");

        assertThat(links)
                .anyMatch(link -> link.startsWith(world.path() + "/learners/"))
                .contains(world.path() + "/exports")
                .allSatisfy(link -> assertThat(manager.open(link).getStatus()).isEqualTo(200));
    }

    @Test
    void learnersAreFoundFilteredAndSorted() {
        var ada = joins();
        var other = joins();
        places.leave(people.personOf(other.id()), run);

        assertThat(manager.page(path + "?words=" + ada.address()).select("tbody tr"))
                .hasSize(1);
        assertThat(manager.page(path + "?standing=LEFT").select("tbody th").text())
                .contains(other.name());
        assertThat(manager.page(path + "?sort=NAME")
                        .select("th[aria-sort=ascending]")
                        .text())
                .contains("Learner");
        assertThat(manager.page(path + "?words=nobodyatall").text()).contains("No learner matches");
    }

    @Test
    void theFileHasARowForEachAndIsInTheHistory() {
        var ada = joins();

        var file = manager.open(path + "/progress.csv");

        assertThat(file.getContentType()).startsWith("text/csv");
        assertThat(file.getHeader("Content-Disposition")).contains("progress.csv");
        assertThat(Browsing.text(file).lines()).hasSize(2).last().asString().contains(ada.address());
        manager.open(world.path() + "/exports/details.csv");
        assertThat(manager.page(world.path() + "/exports").select("tbody tr").eachText())
                .hasSize(2)
                .allMatch(row -> row.contains(world.manager().name()))
                .anyMatch(row -> row.contains("All courses"))
                .anyMatch(row -> row.contains(run.title()));
    }

    @Test
    void programsReadTheSame() {
        var ada = joins();
        var calls = world.calls() + "/runs/" + run.id() + "/enrolled";

        assertThat(Browsing.text(manager.open(calls))).contains(ada.address());
        assertThat(Browsing.text(manager.open(calls + "/details.csv"))).contains(ada.address());
        assertThat(Browsing.text(manager.open(world.calls() + "/exports"))).contains("DETAILED");
    }

    @Test
    void whoMayOnlySeeCountsSeesNobody() {
        joins();
        var viewer = managers.learning().somebody();
        members.add(world.organisation().id(), viewer.id(), Role.VIEWER);
        var outsider = managers.opened().manager();

        for (var one : List.of(viewer, outsider)) {
            var reader = Browsing.as(server, one);
            assertThat(reader.open(path).getStatus()).isEqualTo(403);
            assertThat(reader.open(path + "/progress.csv").getStatus()).isEqualTo(403);
            assertThat(reader.open(world.path() + "/exports/progress.csv").getStatus())
                    .isEqualTo(403);
        }
    }

    private Somebody joins() {
        var somebody = managers.learning().somebody();
        memberships.add(world.organisation().id(), people.personOf(somebody.id()), run.startsAt());
        partnership.join(somebody.id(), run, world.organisation());
        return somebody;
    }
}
