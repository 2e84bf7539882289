package org.matricula.learningmanager.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.account.People;
import org.matricula.catalogue.BusinessModel;
import org.matricula.catalogue.CourseRun;
import org.matricula.learningmanager.OpenManager;
import org.matricula.learningmanager.OpenManager.World;
import org.matricula.organisation.LearnerGroups;
import org.matricula.organisation.Members;
import org.matricula.organisation.Memberships;
import org.matricula.organisation.PartnerKeys;
import org.matricula.organisation.Role;
import org.matricula.organisation.WaitingMemberships;
import org.matricula.testing.Browsing;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Partnership;
import org.matricula.testing.Somebody;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** The Learners and Settings tabs, from the manager's side, and the page a learner to come sees. */
@MatriculaTest
class LearnersPagesTests {

    @Autowired
    WebApplicationContext server;

    @Autowired
    OpenManager managers;

    @Autowired
    Partnership partnership;

    @Autowired
    Memberships memberships;

    @Autowired
    WaitingMemberships waiting;

    @Autowired
    LearnerGroups groups;

    @Autowired
    PartnerKeys keys;

    @Autowired
    Members members;

    @Autowired
    People people;

    @Autowired
    Clock clock;

    private World world;
    private Browsing manager;
    private CourseRun run;
    private Somebody ada;
    private String learner;

    @BeforeEach
    void aManagerAndALearner() {
        world = managers.opened();
        manager = Browsing.as(server, world.manager());
        var course = managers.learning().programmeOf(1).courses().getFirst();
        run = partnership.openRun(course, BusinessModel.PRIVATE_SPONSORED);
        ada = managers.learning().somebody();
        var membership = join(ada);
        learner = world.path() + "/learners/" + membership;
    }

    @Test
    void theTabListsLearnersAndFindsThemByNameAddressAndId() {
        manager.submit(learner, "externalLearnerId", "s-<b>1</b>", "group", "");

        var page = manager.page(world.path() + "/learners");
        assertThat(page.select("nav .tabs a").eachText()).containsExactly("Courses", "Learners", "Costs", "Settings");
        assertThat(page.select("tbody tr")).hasSize(1);
        assertThat(page.select("tbody").text()).contains(ada.name(), ada.address(), "s-<b>1</b>");
        for (var words : new String[] {ada.name().split(" ")[2], ada.address(), "s-"}) {
            assertThat(manager.page(world.path() + "/learners?words=" + words).select("tbody tr"))
                    .as(words)
                    .hasSize(1);
        }
        assertThat(manager.page(world.path() + "/learners?words=nobody").text()).contains("No learner matches");
        assertThat(manager.page(world.path() + "/learners?standing=NOT_STARTED").select("tbody tr"))
                .hasSize(1);
        assertThat(manager.page(world.path() + "/learners?standing=COMPLETED").text())
                .contains("No learner matches");
        assertThat(Browsing.text(manager.open(world.calls() + "/learners"))).contains(ada.name());
    }

    @Test
    void everySortAndBothWaysAnswer() {
        for (var sort : new String[] {"NAME", "ADDRESS", "EXTERNAL_ID", "JOINED", "RUNS", "ACTIVE", "NONSENSE"}) {
            for (var direction : new String[] {"ASCENDING", "DESCENDING"}) {
                var path = world.path() + "/learners?sort=" + sort + "&direction=" + direction;
                assertThat(manager.open(path).getStatus()).as(path).isEqualTo(200);
            }
        }
        assertThat(manager.open(world.path() + "/learners?group=nonsense&standing=x&after=x")
                        .getStatus())
                .isEqualTo(422);
    }

    @Test
    void anIdThatIsTakenIsSaidAtItsFieldAndKept() {
        var bob = managers.learning().somebody();
        var other = world.path() + "/learners/" + join(bob);
        manager.submit(learner, "externalLearnerId", "s-1", "group", "");

        var answer = manager.submit(other, "externalLearnerId", "s-1", "group", "");

        assertThat(answer.getStatus()).isEqualTo(422);
        var page = org.jsoup.Jsoup.parse(Browsing.text(answer));
        assertThat(page.select("#externalLearnerId-wrong").text()).contains("already the ID of another learner");
        assertThat(page.select("#externalLearnerId").val()).isEqualTo("s-1");
    }

    @Test
    void groupsAreMadeFilledByListRenamedAndDeleted() {
        var list = world.path() + "/groups";
        assertThat(manager.page(list).text()).contains("You have no groups yet");
        var made = manager.submit(list, "name", "Year 1");
        var group = made.getHeader("Location");
        assertThat(manager.submit(list, "name", "year 1").getStatus()).isEqualTo(422);

        var unknown = manager.submit(group + "/learners", "learners", ada.address() + "\nnobody@example.org");
        assertThat(unknown.getStatus()).isEqualTo(422);
        assertThat(Browsing.text(unknown)).contains("nobody@example.org").contains("Nobody was put in");
        assertThat(manager.submit(group + "/learners", "learners", ada.address().toUpperCase(java.util.Locale.ROOT))
                        .getStatus())
                .isEqualTo(303);
        assertThat(groups.of(world.organisation().id()).getFirst().size()).isEqualTo(1);
        assertThat(manager.page(world.path() + "/learners?group=" + group.substring(group.lastIndexOf('/') + 1))
                        .select("tbody tr"))
                .hasSize(1);

        manager.submit(group, "name", "Year 2");
        assertThat(manager.page(learner).text()).contains("Year 2");
        manager.submit(group + "/removal");
        assertThat(groups.of(world.organisation().id())).isEmpty();
        assertThat(manager.open(group).getStatus()).isEqualTo(404);
    }

    @Test
    void removalShowsFirstWhatItDoesAndThenDoesIt() {
        var page = manager.page(learner + "/removal");
        assertThat(page.text())
                .contains("Remove " + ada.name() + "?")
                .contains("1 place ends")
                .contains("removed learner")
                .contains("Export it now");
        assertThat(manager.open(learner).getStatus()).isEqualTo(200);

        assertThat(manager.submit(learner + "/removal").getHeader("Location")).isEqualTo(world.path() + "/learners");
        assertThat(manager.open(learner).getStatus()).isEqualTo(404);
        assertThat(manager.page(world.path() + "/learners").text())
                .contains("Nobody is a learner of your organisation yet")
                .doesNotContain(ada.name());
    }

    @Test
    void fromASingleRunTheLearnerIsRemovedAloneThere() {
        var path = learner + "/runs/" + run.id() + "/removal";
        assertThat(manager.page(path).text()).contains("so the place ends");

        assertThat(manager.submit(path).getHeader("Location")).isEqualTo(learner);
        assertThat(manager.page(learner).text()).contains("takes part in no course");
        assertThat(manager.open(path).getStatus()).isEqualTo(404);
    }

    @Test
    void twoOfOnePersonAreShownAsOneAndPartedAgain() {
        var bob = managers.learning().somebody();
        var other = join(bob);
        var merging = learner + "/merging";
        assertThat(manager.page(merging + "?words=" + bob.address()).select("li form"))
                .hasSize(1);

        manager.submit(merging, "other", other.toString());
        assertThat(manager.page(world.path() + "/learners").select("tbody tr")).hasSize(1);
        assertThat(manager.page(learner).text()).contains("Merged with");
        assertThat(manager.submit(merging, "other", other.toString()).getStatus())
                .isEqualTo(422);

        manager.submit(learner + "/parting", "other", other.toString());
        assertThat(manager.page(world.path() + "/learners").select("tbody tr")).hasSize(2);
    }

    @Test
    void somebodyWhoIsToComeStandsThereWithTheirIdAndTakesThePlaceByTheLink() {
        var made = waiting.make(world.organisation(), "s-7");
        var link =
                "/memberships/" + waiting.link(world.organisation(), made.id()).value();
        assertThat(manager.page(world.path() + "/learners").text()).contains("Has not come yet", "s-7");
        assertThat(manager.page(world.path() + "/learners/" + made.id()).text()).contains("who has not come yet");

        var bob = managers.learning().somebody();
        var visitor = Browsing.as(server, bob);
        assertThat(visitor.page(link).text())
                .contains("Accepting makes you a learner of "
                        + world.organisation().name());
        assertThat(memberships
                        .find(world.organisation().id(), made.id())
                        .orElseThrow()
                        .isWaiting())
                .isTrue();
        assertThat(visitor.submit(link + "/acceptance").getStatus()).isEqualTo(303);
        assertThat(visitor.page(link).text()).contains("knows you as its learner");
        assertThat(Browsing.as(server, ada).page(link).text()).contains("Somebody else has taken");
        assertThat(manager.page(world.path() + "/learners/" + made.id()).text()).contains(bob.name());
    }

    @Test
    void somebodyIsAddedByTheirIdAndComesByTheLinkThatIsShownOnce() {
        var group = groups.create(world.organisation().id(), "Nurses");
        var list = world.path() + "/learners";
        assertThat(manager.page(list).select("a[href$=/learners/new]")).hasSize(1);

        var made = manager.submit(
                list,
                "externalLearnerId",
                "s-9",
                "name",
                "Grace  Expected",
                "group",
                group.id().toString());

        assertThat(made.getStatus()).isEqualTo(200);
        assertThat(made.getHeader("Cache-Control")).contains("no-store");
        var link = org.jsoup.Jsoup.parse(Browsing.text(made)).selectFirst("input#address");
        assertThat(link.attr("data-copy")).isNotEmpty();
        assertThat(manager.page(list + "?words=grace").select("tbody").text())
                .contains("Grace Expected", "Has not come yet", "s-9", "Nurses");
        var page = manager.page(list + "?words=grace").selectFirst("tbody th a").attr("href");
        assertThat(Browsing.text(manager.submit(page + "/link"))).contains("/memberships/");

        var bob = managers.learning().somebody();
        var path = java.net.URI.create(link.val()).getPath();
        assertThat(Browsing.as(server, bob).submit(path + "/acceptance").getStatus())
                .isEqualTo(303);
        assertThat(manager.page(page).text()).contains(bob.name(), "Nurses").doesNotContain("Grace");
        assertThat(manager.page(list + "?words=grace").text()).contains("No learner matches");
        assertThat(manager.submit(page + "/link").getStatus()).isEqualTo(303);
    }

    @Test
    void whatIsWrongWithSomebodyToAddIsSaidAtItsFieldAndKept() {
        var list = world.path() + "/learners";
        manager.submit(list, "externalLearnerId", "s-1");

        var taken = manager.submit(list, "externalLearnerId", "s-1", "name", "Grace");
        var page = org.jsoup.Jsoup.parse(Browsing.text(taken));
        assertThat(taken.getStatus()).isEqualTo(422);
        assertThat(page.select("#externalLearnerId-wrong").text()).contains("already the ID of another learner");
        assertThat(page.select("#name").val()).isEqualTo("Grace");
        assertThat(manager.submit(list, "externalLearnerId", " ").getStatus()).isEqualTo(422);
        for (var group : new String[] {"nonsense", java.util.UUID.randomUUID().toString()}) {
            var wrong = manager.submit(list, "externalLearnerId", "s-2", "group", group);
            assertThat(Browsing.text(wrong)).contains("group-wrong");
        }
        assertThat(manager.page(list + "?words=s-2").text()).contains("No learner matches");
    }

    @Test
    void singleSignOnIsHonestAboutNotBeingThereAndSaysWhomToAsk() {
        assertThat(manager.page(world.path() + "/settings").select("a[href$=/single-sign-on]"))
                .hasSize(1);
        var page = manager.page(world.path() + "/single-sign-on");
        assertThat(page.text()).contains("Not available yet", "You can’t set this up here yet", "How to get it");
        assertThat(Browsing.text(manager.open(world.calls() + "/single-sign-on")))
                .contains("\"available\":false");
    }

    @Test
    void aPartnerKeyIsShownOnceAndRevoked() {
        var settings = world.path() + "/settings";
        assertThat(manager.page(settings).text()).contains("There is no key yet");
        assertThat(manager.submit(world.path() + "/partner-keys", "name", " ").getStatus())
                .isEqualTo(422);

        var made = manager.submit(world.path() + "/partner-keys", "name", "Student records");
        assertThat(Browsing.text(made)).contains("mps_").contains("mpk_");
        assertThat(made.getHeader("Cache-Control")).contains("no-store");
        assertThat(manager.page(settings).text())
                .contains("Student records", "mpk_")
                .doesNotContain("mps_");

        var key = keys.of(world.organisation().id()).getFirst();
        manager.submit(world.path() + "/partner-keys/" + key.id() + "/revocation");
        assertThat(manager.page(settings).text()).contains("Revoked on");
    }

    @Test
    void whoMayOnlySeeLearnersChangesNothingAndAnotherOrganisationSeesNobody() {
        var other = managers.opened();
        var foreign = Browsing.as(server, other.manager());
        assertThat(foreign.open(learner).getStatus()).isEqualTo(403);
        assertThat(foreign.open(other.path() + "/learners/" + id()).getStatus()).isEqualTo(404);
        assertThat(foreign.submit(other.path() + "/learners/" + id() + "/removal")
                        .getStatus())
                .isEqualTo(404);
        var viewer = managers.learning().somebody();
        members.add(world.organisation().id(), viewer.id(), Role.VIEWER);
        assertThat(Browsing.as(server, viewer).open(world.path() + "/learners").getStatus())
                .isEqualTo(403);
    }

    private java.util.UUID join(Somebody learner) {
        var membership = memberships.add(world.organisation().id(), people.personOf(learner.id()), clock.instant());
        partnership.join(learner.id(), run, world.organisation());
        return membership.id();
    }

    private String id() {
        return learner.substring(learner.lastIndexOf('/') + 1);
    }
}
