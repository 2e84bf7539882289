package org.matricula.learningmanager.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.account.Accounts;
import org.matricula.account.People;
import org.matricula.catalogue.BusinessModel;
import org.matricula.learningmanager.OpenManager;
import org.matricula.learningmanager.OpenManager.World;
import org.matricula.organisation.ExternalLearnerIds;
import org.matricula.organisation.LearnerGroups;
import org.matricula.organisation.Memberships;
import org.matricula.organisation.WaitingMemberships;
import org.matricula.testing.Browser;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Partnership;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The Learners and Settings tabs as a manager uses them, without scripts, with long names and in every state. */
@MatriculaTest
class LearnersBrowserTests {

    private static final List<String> NAMES = List.of(
            "Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewissenhaft Schäferswessen-Schafewaren",
            "محمد عبد الرحمن الخوارزمي",
            "王小明",
            "Seán O’Connor",
            "Ngozi Okonkwo-Fitzgerald de la Santísima Trinidad y Todos los Santos");

    @Autowired
    OpenManager managers;

    @Autowired
    Partnership partnership;

    @Autowired
    Memberships memberships;

    @Autowired
    ExternalLearnerIds externalIds;

    @Autowired
    WaitingMemberships waiting;

    @Autowired
    LearnerGroups groups;

    @Autowired
    Accounts accounts;

    @Autowired
    People people;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    private World world;

    @BeforeEach
    void aManager() {
        world = managers.opened();
    }

    @Test
    void anEmptyTabTeachesTheNextStep() {
        try (var manager = Browser.at(port).signIn(world.manager())) {
            manager.open(world.path() + "/learners").axe().picture("learners-empty");
            assertThat(manager.text()).contains("Nobody is a learner of your organisation yet");
            manager.open(world.path() + "/groups").axe().picture("groups-empty");
            manager.open(world.path() + "/settings").axe().picture("settings-empty");
        }
    }

    @Test
    void learnersAreFoundGroupedAndRemovedWithoutScripts() {
        var learners = learners();
        try (var manager = Browser.withoutScripts(port).signIn(world.manager())) {
            manager.open(world.path() + "/learners").picture("learners");
            manager.fill("Name, address or ID", "Ngozi").press("Find");
            manager.follow(NAMES.getLast());
            assertThat(manager.text()).contains("Timeline");
            manager.fill("Your ID (optional)", "A-1").press("Save");
            assertThat(manager.text()).contains("already the ID of another learner");
            manager.picture("learner-error");
            manager.fill("Your ID (optional)", "A-2").press("Save");
            assertThat(manager.text()).contains("Saved.", "A-2");
            manager.picture("learner");
            manager.follow("Remove learner").picture("learner-removal");
            manager.press("Remove learner");
            assertThat(manager.text()).contains("The learner was removed").doesNotContain("Ngozi");
        }
        assertThat(memberships
                        .find(world.organisation().id(), learners.getLast())
                        .orElseThrow()
                        .isRemoved())
                .isTrue();
    }

    @Test
    void everyPageIsAccessible() {
        var learners = learners();
        var first = world.path() + "/learners/" + learners.getFirst();
        var group = groups.create(world.organisation().id(), "Nursing and midwifery, part-time, intake of 2027");
        groups.put(world.organisation().id(), group.id(), learners);
        try (var manager = Browser.at(port).signIn(world.manager())) {
            manager.open(world.path() + "/learners").axe();
            manager.open(world.path() + "/learners?words=nobody").axe().picture("learners-none-found");
            manager.open(first).axe().picture("learner-long");
            manager.open(first + "/removal").axe();
            manager.open(first + "/merging?words=o").axe().picture("learner-merging");
            manager.open(world.path() + "/groups").axe().picture("groups");
            manager.open(world.path() + "/groups/" + group.id()).axe();
            manager.fill("Addresses or IDs", "nobody@example.org\nA-1").press("Put them into the group");
            manager.axe().picture("group-error");
            manager.open(world.path() + "/settings")
                    .fill("System", "Student records")
                    .press("Make the key");
            manager.axe().picture("partner-key");
            manager.open(world.path() + "/settings").axe().picture("settings");
        }
    }

    @Test
    void aLearnerToComeTakesThePlaceByTheLink() {
        var link = "/memberships/"
                + waiting.link(
                                world.organisation(),
                                waiting.make(world.organisation(), "s-7").id())
                        .value();
        var somebody = managers.learning().somebody();
        try (var visitor = Browser.at(port)) {
            visitor.open(link).axe().picture("membership-stranger");
            visitor.signIn(somebody).open(link).axe().picture("membership");
            visitor.press("Accept");
            assertThat(visitor.text()).contains("now knows you as its learner");
            visitor.open(link).axe().picture("membership-taken");
        }
    }

    private List<UUID> learners() {
        var course = managers.learning().programmeOf(1).courses().getFirst();
        var run = partnership.openRun(course, BusinessModel.PRIVATE_SPONSORED);
        var open = partnership.openRun(course, BusinessModel.OPEN_UPGRADE);
        var ids = NAMES.stream()
                .map(name -> {
                    var somebody = somebody(name);
                    var id = memberships
                            .add(world.organisation().id(), people.personOf(somebody), clock.instant())
                            .id();
                    partnership.join(somebody, run, world.organisation());
                    partnership.join(somebody, open, world.organisation());
                    return id;
                })
                .toList();
        externalIds.set(world.organisation().id(), ids.getFirst(), "A-1");
        waiting.make(world.organisation(), "2027-0000000000000000000000000000000000000001");
        return ids;
    }

    private UUID somebody(String name) {
        var address = "a.rather.long.address." + UUID.randomUUID() + "@students.university.example.org";
        return accounts.create(
                name, address, "correct horse battery", java.util.Locale.UK, java.time.ZoneId.of("Europe/London"));
    }
}
