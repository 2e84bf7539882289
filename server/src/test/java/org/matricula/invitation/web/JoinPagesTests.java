package org.matricula.invitation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.account.People;
import org.matricula.catalogue.BusinessModel;
import org.matricula.enrolment.Enrolment;
import org.matricula.enrolment.Enrolments;
import org.matricula.enrolment.Source;
import org.matricula.enrolment.Tally;
import org.matricula.invitation.InvitedRun;
import org.matricula.invitation.InvitedRun.World;
import org.matricula.invitation.LinkUses;
import org.matricula.invitation.ListedLink;
import org.matricula.invitation.SharedLink.State;
import org.matricula.invitation.SharedLinks;
import org.matricula.organisation.Memberships;
import org.matricula.platform.Invalid;
import org.matricula.platform.NotFound;
import org.matricula.platform.Refusal;
import org.matricula.platform.Token;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Sessions;
import org.matricula.testing.Somebody;
import org.matricula.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.SessionRepository;

/** A shared link's way from the manager to the learners' places: rule 3 of invitations. */
@MatriculaTest
class JoinPagesTests {

    private static final UUID MANAGER = UUID.randomUUID();

    @Autowired
    InvitedRun invited;

    @Autowired
    SharedLinks links;

    @Autowired
    LinkUses uses;

    @Autowired
    Memberships memberships;

    @Autowired
    Enrolments enrolments;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SessionRepository<?> sessions;

    @LocalServerPort
    int port;

    private World world;
    private Somebody learner;

    @BeforeEach
    void aRunAndALearner() {
        world = invited.of(BusinessModel.PRIVATE_SPONSORED);
        learner = invited.learning().somebody();
    }

    @Test
    void joiningNeedsASignInAndSaysBeforeWhatItMeans() {
        var path = path(link(null, ""));
        var stranger = Visitor.stranger(port);

        assertThat(stranger.get(path).body())
                .contains("makes you a learner of", world.organisation().name(), "(Los Angeles)");
        assertThat(stranger.post(path, Map.of()).headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/sign-in"));
        assertThat(places(learner)).isEmpty();

        as(learner).post(path, Map.of());
        as(learner).post(path, Map.of());

        var place = places(learner).getFirst();
        assertThat(places(learner)).hasSize(1);
        assertThat(place.source()).isEqualTo(Source.SHARED_LINK);
        assertThat(place.organisationId()).isEqualTo(world.organisation().id());
        assertThat(memberships.known(world.organisation().id(), List.of(learner.id())))
                .hasSize(1);
        assertThat(as(learner).get(path).body()).contains("You are on this run");
    }

    @Test
    void fiftyAtOnceOnTheLastTenUsesAreTenWhoJoin() throws Exception {
        var link = link(10, "");
        var token = token(link);
        var joined = Collections.synchronizedList(new ArrayList<UUID>());
        var tasks = new ArrayList<Callable<Boolean>>();
        for (var i = 0; i < 50; i++) {
            var somebody = invited.learning().somebody();
            tasks.add(() -> {
                try {
                    uses.join(token, somebody.id());
                    return joined.add(somebody.id());
                } catch (Refusal usedUp) {
                    return false;
                }
            });
        }
        try (var threads = Executors.newFixedThreadPool(16)) {
            threads.invokeAll(tasks);
        }

        assertThat(joined).hasSize(10);
        assertThat(enrolments.tallies(List.of(world.run().id()))).containsValue(new Tally(10, 0));
        assertThat(memberships.known(world.organisation().id(), joined)).hasSize(10);
        var listed = links.ofRun(world.organisation(), world.run()).getFirst();
        assertThat(listed.link().uses()).isEqualTo(10);
        assertThat(listed.state()).isEqualTo(State.USED_UP);
        assertThat(as(learner).get(path(link)).body()).contains("As many people have joined");
        assertThat(as(learner).post(path(link), Map.of()).statusCode()).isEqualTo(422);
        assertThat(places(learner)).isEmpty();
    }

    @Test
    void whoJoinedByALinkThatIsUsedUpIsLedToTheCourse() {
        var path = path(link(1, ""));
        as(learner).post(path, Map.of());

        assertThat(as(learner).get(path).body()).contains("You are on this run");
        assertThat(as(learner).post(path, Map.of()).statusCode()).isEqualTo(303);
    }

    @Test
    void aRunThatTakesNobodyInTakesNoUse() {
        var link = link(5, "");
        jdbc.sql("update course_run set enrolment_opens_at = :later where id = :run")
                .param(
                        "later",
                        invited.clock().instant().plus(Duration.ofDays(2)).atOffset(ZoneOffset.UTC))
                .param("run", world.run().id())
                .update();

        assertThat(as(learner).post(path(link), Map.of()).statusCode()).isEqualTo(422);
        assertThat(links.ofRun(world.organisation(), world.run())
                        .getFirst()
                        .link()
                        .uses())
                .isZero();
    }

    @Test
    void linkForSomeDomainsTurnsOthersAwayAndSaysWhatToDo() {
        var path = path(link(null, "academy.example"));

        assertThat(as(learner).get(path).body()).contains("academy.example", "Go to your addresses");
        assertThat(as(learner).post(path, Map.of()).statusCode()).isEqualTo(422);
        assertThat(as(learner).post(path(link(null, "@EXAMPLE.org")), Map.of()).statusCode())
                .isEqualTo(303);
    }

    @Test
    void linkToAnOpenCoursePausesWithAClearPageAndGoesOnWithTheNextRun() {
        world = invited.of(BusinessModel.OPEN_UPGRADE);
        var path = path(link(null, ""));
        jdbc.sql("update course_run set enrolment_closes_at = starts_at where id = :run")
                .param("run", world.run().id())
                .update();

        assertThat(as(learner).get(path).body()).contains("No run of this course takes learners");
        assertThat(as(learner).post(path, Map.of()).statusCode()).isEqualTo(422);

        var next = invited.run(world.provider(), world.course(), BusinessModel.OPEN_UPGRADE, "Next");
        as(learner).post(path, Map.of());
        assertThat(places(learner).getFirst().runId()).isEqualTo(next.id());
    }

    @Test
    void whoJoinedARunByTheLinkIsAskedBeforeJoiningTheNext() {
        world = invited.of(BusinessModel.OPEN_UPGRADE);
        var path = path(link(1, ""));
        as(learner).post(path, Map.of());
        jdbc.sql("update course_run set enrolment_closes_at = starts_at where id = :run")
                .param("run", world.run().id())
                .update();
        invited.run(world.provider(), world.course(), BusinessModel.OPEN_UPGRADE, "Next");

        assertThat(as(learner).get(path).body()).contains("Join the course").doesNotContain("You are on this run");
        assertThat(places(learner)).hasSize(1);
    }

    @Test
    void revokedAndEndedLinksAreGoneAndSaySo() {
        var revoked = link(null, "");
        links.revoke(world.organisation(), revoked.link().id(), MANAGER);
        var ended = link(null, "");
        end(ended, 1);

        assertThat(as(learner).get(path(revoked)).statusCode()).isEqualTo(410);
        assertThat(as(learner).post(path(ended), Map.of()).statusCode()).isEqualTo(410);
        assertThat(as(learner).get(path(ended)).body()).contains("This link ended on", "(Los Angeles)");
        assertThat(Visitor.stranger(port).get(path(ended) + "/qr.svg").statusCode())
                .isEqualTo(410);
    }

    @Test
    void endedLinkIsExtendedAtTheSameAddressAndItIsLogged() {
        var link = link(null, "");
        end(link, 20);

        var extended = links.extend(world.organisation(), link.link().id(), MANAGER);

        assertThat(extended.address()).isEqualTo(link.address());
        assertThat(extended.state()).isEqualTo(State.LIVE);
        assertThat(as(learner).post(path(link), Map.of()).statusCode()).isEqualTo(303);
        assertThat(jdbc.sql("select string_agg(kind, ' ' order by at, id) from shared_link_history where link_id = :id")
                        .param("id", link.link().id())
                        .query(String.class)
                        .single())
                .isEqualTo("CREATED EXTENDED");
    }

    @Test
    void linkThatEndedLongAgoIsNeitherListedNorExtendable() {
        var link = link(null, "");
        end(link, 200);

        assertThat(links.ofRun(world.organisation(), world.run())).isEmpty();
        assertThatThrownBy(() -> links.extend(world.organisation(), link.link().id(), MANAGER))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> links.extend(world.provider(), link.link().id(), MANAGER))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void liveLinkIsOfferedForReuseAndHasAQrCode() {
        assertThat(links.reusable(world.organisation(), world.run())).isEmpty();
        var link = link(null, "");

        assertThat(links.reusable(world.organisation(), world.run()))
                .hasValueSatisfying(found -> assertThat(found.address()).isEqualTo(link.address()));
        var code = Visitor.stranger(port).get(link.qrPath());
        assertThat(code.headers().firstValue("Content-Type")).hasValue("image/svg+xml");
        assertThat(code.body()).startsWith("<svg");
    }

    @Test
    void onlyASealedTokenAndItsHashAreKept() {
        var token = token(link(null, "")).value();

        assertThat(jdbc.sql("select l::text from shared_link l")
                        .query(String.class)
                        .list())
                .noneMatch(row -> row.contains(token));
    }

    @Test
    void capIsAPositiveNumber() {
        assertThatThrownBy(() -> link(0, "")).isInstanceOf(Invalid.class);
    }

    @Test
    void twinsSayTheSame() {
        var api = "/api/v1" + path(link(null, ""));

        assertThat(Visitor.stranger(port).get(api).body())
                .contains("\"LIVE\"", world.run().slug());
        assertThat(as(learner).json("POST", api, "").statusCode()).isEqualTo(200);
        assertThat(places(learner)).hasSize(1);
        assertThat(Visitor.stranger(port).get(api + "x").statusCode()).isEqualTo(404);
    }

    private ListedLink link(Integer cap, String domains) {
        return links.create(world.organisation(), world.run(), cap, domains, MANAGER);
    }

    private void end(ListedLink link, int daysAgo) {
        jdbc.sql("update shared_link set lasts_until = :at where id = :id")
                .param(
                        "at",
                        invited.clock()
                                .instant()
                                .minus(Duration.ofDays(daysAgo))
                                .atOffset(ZoneOffset.UTC))
                .param("id", link.link().id())
                .update();
    }

    private static String path(ListedLink link) {
        return link.qrPath().replace("/qr.svg", "");
    }

    private static Token token(ListedLink link) {
        return new Token(path(link).substring("/join/".length()));
    }

    private List<Enrolment> places(Somebody person) {
        return enrolments.of(people.personOf(person.id()));
    }

    private Visitor as(Somebody person) {
        return Visitor.signedIn(port, Sessions.open(sessions, person.id(), person.name()));
    }
}
