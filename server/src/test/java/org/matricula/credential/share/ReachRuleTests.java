package org.matricula.credential.share;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.catalogue.RunDetails;
import org.matricula.catalogue.Runs;
import org.matricula.credential.Manner;
import org.matricula.organisation.Members;
import org.matricula.organisation.Role;
import org.matricula.testing.Browsing;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Patience;
import org.matricula.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** *Badges and credentials*, 5: issuers see how far their badges get, without cookies or names. */
@MatriculaTest
class ReachRuleTests {

    private static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

    @LocalServerPort
    int port;

    @Autowired
    WebApplicationContext server;

    @Autowired
    Earners earners;

    @Autowired
    BadgeReach reach;

    @Autowired
    ReachCounter counter;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Sharing sharing;

    @Autowired
    Members members;

    @Autowired
    Runs runs;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private Earners.World world;
    private String path;

    @BeforeEach
    void award() {
        world = earners.one(Manner.TOLD);
        path = world.holding().publicPath();
    }

    @Test
    void rule5TheIssuerSeesViewsSharesClicksAndEnrolmentsByBadge() {
        look(path, FIREFOX);
        look(path, FIREFOX);
        look(path + "/embed", FIREFOX);
        var onwards = look(path + "/earn", FIREFOX);
        assertThat(onwards).isEqualTo(303);
        sharing.address(world.person(), world.holding().id(), Network.LINKEDIN);
        sharing.mastodon(world.person(), world.holding().id(), "mastodon.social");
        enrolBy(world.achievement().token());

        var counted = reach.of(world.provided().provider(), null, 7);

        assertThat(counted.total()).isEqualTo(new BadgeReach.Counts(2, 1, 2, 1, 1));
        assertThat(counted.networks()).containsOnlyKeys("linkedin", "mastodon");
        assertThat(counted.days()).hasSize(7);
        assertThat(counted.days().getLast().counts().views()).isEqualTo(2);
        assertThat(counted.badges().getFirst().name()).isEqualTo(world.course().title());
    }

    /** What is counted is written every few seconds: whoever asks at that moment waits for it. */
    @Test
    void whatIsJustBeingWrittenIsInTheAnswer() throws Exception {
        look(path, FIREFOX);
        var asked = new FutureTask<>(
                () -> reach.of(world.provided().provider(), null, 7).total().views());
        var writer = new Thread(counter::write);
        var asker = new Thread(asked);

        transaction.executeWithoutResult(status -> {
            jdbc.sql("lock table badge_reach in share mode").update();
            writer.start();
            Patience.until(this::somebodyWaits);
            asker.start();
            Patience.until(() -> asked.isDone() || asker.getState() == Thread.State.BLOCKED);
        });
        writer.join();

        assertThat(asked.get()).isEqualTo(1);
    }

    @Test
    void rule5NoCookieIsSetAndNothingIsKeptThatTellsVisitorsApart() {
        var answer = Visitor.stranger(port).json("GET", path, null, "User-Agent", FIREFOX, "Accept", "text/html");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        reach.of(world.provided().provider(), null, 7);

        List<String> columns = jdbc.sql(
                        "select column_name from information_schema.columns where table_name = 'badge_reach' order by 1")
                .query(String.class)
                .list();
        assertThat(columns).containsExactly("achievement_id", "day", "times", "via", "what");
    }

    @Test
    void programsPreviewsAndHeadsAreNotVisitors() {
        look(path, "facebookexternalhit/1.1");
        look(path, "LinkedInBot/1.0 (compatible; Mozilla/5.0)");
        look(path, "curl/8.5.0");
        Visitor.stranger(port).json("HEAD", path, null, "User-Agent", FIREFOX);
        Visitor.stranger(port).json("GET", path, null, "User-Agent", FIREFOX, "Accept", "application/json");

        assertThat(reach.of(world.provided().provider(), null, 7).total()).isEqualTo(BadgeReach.Counts.NONE);
    }

    @Test
    void anEnrolmentCountsOnlyWhereTheBadgeLeads() {
        var other = earners.one(Manner.TOLD);
        enrolBy(other.achievement().token());
        enrolBy("invented");

        assertThat(reach.of(other.provided().provider(), null, 7).total().enrolments())
                .isZero();
        assertThat(reach.of(world.provided().provider(), null, 7).total().enrolments())
                .isZero();
    }

    @Test
    void theIssuersPageShowsAndItsFileHolds() {
        look(path, FIREFOX);
        var owner = earners.learning().somebody();
        var provider = world.provided().provider();
        members.add(provider.id(), owner.id(), Role.OWNER);
        var staff = Browsing.as(server, owner);

        assertThat(staff.page(provider.path() + "/reach").select(".lead").text())
                .startsWith("1 view, 0 shares");
        assertThat(staff.page(provider.path() + "/achievements/"
                                + world.achievement().id() + "/reach?days=7")
                        .select("tbody tr"))
                .hasSize(7);
        assertThat(staff.open(provider.path() + "/reach.csv").getContentAsByteArray())
                .asString()
                .contains("\"" + world.course().title() + "\",\"1\",\"0\"");
        staff.submit(provider.path() + "/reach/linkedin", "linkedIn", "1337");
        assertThat(sharing.address(world.person(), world.holding().id(), Network.LINKEDIN_PROFILE))
                .contains("organizationId=1337");
    }

    private boolean somebodyWaits() {
        return jdbc.sql("select exists (select from pg_locks where relation = 'badge_reach'::regclass and not granted)")
                .query(Boolean.class)
                .single();
    }

    private int look(String address, String browser) {
        return Visitor.stranger(port)
                .json("GET", address, null, "User-Agent", browser, "Accept", "text/html")
                .statusCode();
    }

    /** Somebody new takes a place in a run of the world's course, from the badge's page on. */
    private void enrolBy(String via) {
        var course = world.course();
        var run = runs.add(
                course.organisationId(),
                course.id(),
                null,
                new RunDetails("Run " + UUID.randomUUID(), null, clock.instant(), null, null, null));
        var learner = Browsing.as(server, earners.learning().somebody());
        var runPath = "/courses/" + course.slug() + "/runs/" + run.slug();
        assertThat(learner.page("/courses/" + course.slug() + "?via=" + via)
                        .select("a[href=" + runPath + "/join?via=" + via + "]"))
                .hasSize(1);
        var form = learner.page(runPath + "/join?via=" + via);
        assertThat(form.select("input[name=via]").attr("value")).isEqualTo(via);
        learner.submit(runPath + "/join", "via", via);
    }
}
