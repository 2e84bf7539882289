package org.matricula.record.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.credential.Achievements;
import org.matricula.credential.Awarding;
import org.matricula.progress.Result;
import org.matricula.testing.Learning;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Sessions;
import org.matricula.testing.Somebody;
import org.matricula.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.SessionRepository;

/** Any number of links, each with what it shows and until when (*Programme records*, 3). */
@MatriculaTest
class RecordLinkPagesTests {

    /** Of the grade there is. */
    private static final String RUN = "Spring 2014";

    private static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

    @Autowired
    Learning learning;

    @Autowired
    Awarding awarding;

    @Autowired
    Achievements achievements;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SessionRepository<?> sessions;

    @LocalServerPort
    int port;

    Learning.World world;
    Somebody learner;

    @BeforeEach
    void aDistinctionWithItsCredential() {
        world = learning.programmeOf(2);
        learner = learning.somebody();
        learning.grade(learner.id(), world.runs().getFirst(), Result.DISTINCTION, new BigDecimal("87.5"));
        awarding.runNow(
                world.provider().id(),
                achievements.ofCourse(world.courses().getFirst()).id());
    }

    @Test
    void eachLinkShowsWhatWasChosenForItOnThePageAndInJson() {
        var everything = made("fields=name&fields=email&fields=grades&fields=attempts&fields=credentials");
        var nothing = made("fields=");

        for (var form : new String[] {"/r/", "/api/v1/records/"}) {
            assertThat(stranger().get(form + everything).body())
                    .contains(learner.name(), learner.address(), "87.5", "/c/", RUN);
            assertThat(stranger().get(form + nothing).body())
                    .doesNotContain(
                            learner.name(), learner.address(), "87.5", "/c/", "Distinction", "DISTINCTION", RUN);
        }
        var page = Jsoup.parse(stranger().get("/r/" + nothing).body());
        assertThat(page.text()).contains("A learner", "Met", "Left out: name, grades, attempts, credentials");
        assertThat(page.select("thead tr").first().select("th")).hasSize(3);
    }

    @Test
    void thePreviewIsThePageOthersSee() {
        var chosen = "fields=&fields=grades";
        var preview = Jsoup.parse(post("/records/" + world.slug() + "/links", chosen + "&preview=true")
                .body());
        assertThat(page("/records/" + world.slug()).select("#links table")).isEmpty();
        var page = Jsoup.parse(stranger().get("/r/" + made(chosen)).body());

        assertThat(withoutTime(preview)).isEqualTo(withoutTime(page));
    }

    @Test
    void credentialsAreNotShownWithoutTheNameTheyBear() {
        var refused = post("/records/" + world.slug() + "/links", "label=Mine&fields=grades&fields=credentials");

        assertThat(refused.statusCode()).isEqualTo(422);
        var page = Jsoup.parse(refused.body());
        assertThat(page.select("#fields-wrong").text()).contains("Credentials bear your name");
        assertThat(page.select("#label").val()).isEqualTo("Mine");
        assertThat(page.select("#field-credentials").hasAttr("checked")).isTrue();
    }

    @Test
    void aLinkThatEndedByItselfSaysSoInItsOwnWords() {
        var token = made("lastDay=" + nextYear());
        jdbc.sql("update record_link set expires_at = created_at where learner_id = :learner")
                .param("learner", learner.id())
                .update();

        var gone = stranger().get("/r/" + token);
        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(gone.body()).contains("worked until", "Ask the person").doesNotContain("switched off");
        assertThat(stranger().get("/api/v1/records/" + token).statusCode()).isEqualTo(410);
        assertThat(page("/records/" + world.slug()).select("#links tbody").text())
                .contains("Ended on");
    }

    @Test
    void theEndIsShownOnTheLearnersCalendarWithItsZone() {
        made("label=Admissions&lastDay=" + nextYear());

        assertThat(page("/records/" + world.slug()).select("#links tbody").text())
                .contains("Admissions", "31 January " + nextYear().getYear() + " at 23:59 (London)");
    }

    @Test
    void searchEnginesMayListItOnlyIfTheLearnerAllowsIt() {
        var hidden = stranger().get("/r/" + made(""));
        var listed = stranger().get("/r/" + made("indexed=true"));

        assertThat(hidden.headers().firstValue("X-Robots-Tag")).contains("noindex");
        assertThat(Jsoup.parse(hidden.body()).select("meta[name=robots]")).hasSize(1);
        assertThat(listed.headers().firstValue("X-Robots-Tag")).isEmpty();
        assertThat(Jsoup.parse(listed.body()).select("meta[name=robots]")).isEmpty();
    }

    @Test
    void visitsAreCountedByWhatKindOfThingOpensTheLink() {
        var path = "/r/" + made("");
        var browsing = stranger();
        assertThat(browsing.json("GET", path, null, "User-Agent", FIREFOX).statusCode())
                .isEqualTo(200);
        browsing.json("GET", path, null, "User-Agent", FIREFOX);
        browsing.json("GET", path, null, "User-Agent", FIREFOX, "Sec-Purpose", "prefetch");
        browsing.head(path);
        browsing.get(path);

        var list = page("/records/" + world.slug());
        assertThat(list.select("#links tbody").text()).contains("2 times");
        var log = page(list.select("#links tbody th a").attr("href"));
        assertThat(log.select("table").text()).contains("A browser", "A program", "A mail scanner");
        assertThat(rows()).containsExactlyInAnyOrderEntriesOf(Map.of("BROWSER", 2, "PROGRAM", 1, "SCANNER", 2));
    }

    @Test
    void aChangeShowsAtTheSameAddressAtOnce() {
        var token = made("");
        var link = page("/records/" + world.slug()).select("#links tbody th a").attr("href");
        assertThat(stranger().get("/r/" + token).body()).contains(learner.name());

        assertThat(post(link + "/change", "fields=grades&label=Changed").statusCode())
                .isEqualTo(303);

        assertThat(stranger().get("/r/" + token).body()).doesNotContain(learner.name());
        assertThat(page(link + "/change").select("#label").val()).isEqualTo("Changed");
    }

    @Test
    void aFixedLinkGoesOnToShowTheDayItWasMadeAndLeadsToNothingThatOutlivesIt() {
        var fixed = made("fixed=true&fields=name&fields=grades");
        var live = made("fields=name&fields=grades");
        learning.grade(learner.id(), world.runs().get(1), Result.PASS, null);

        var page = Jsoup.parse(stranger().get("/r/" + fixed).body());

        assertThat(page.select(".lead").text()).contains("1 of 2");
        assertThat(page.text()).contains("This is a snapshot", "Unaltered", learner.name(), "87.5");
        assertThat(page.html()).doesNotContain("/snapshots/", "/r/");
        assertThat(stranger().get("/r/" + live).body()).contains("Completed");
        var json = stranger().get("/api/v1/records/" + fixed).body();
        assertThat(json).contains("\"snapshot\":", "\"met\":1").doesNotContain("\"record\":", "/snapshots/");
    }

    @Test
    void whatAFixedLinkShowsIsNotChangedButItsLabelIs() {
        var fixed = made("fixed=true&fields=name");
        var link = page("/records/" + world.slug()).select("#links tbody th a").attr("href");
        assertThat(page(link + "/change").select("#fields")).isEmpty();

        assertThat(post(link + "/change", "label=Alma&fields=name&fields=grades")
                        .statusCode())
                .isEqualTo(303);

        assertThat(page(link).text()).contains("Alma", "as it was when the link was made");
        assertThat(stranger().get("/r/" + fixed).body()).doesNotContain("87.5");
        post(link + "/end", "");
        assertThat(stranger().get("/r/" + fixed).statusCode()).isEqualTo(410);
    }

    @Test
    void aLinkThatIsOverIsNotChanged() {
        made("");
        var link = page("/records/" + world.slug()).select("#links tbody th a").attr("href");
        post(link + "/end", "");

        assertThat(post(link + "/change", "label=Again").statusCode()).isEqualTo(409);
        assertThat(page(link).text()).contains("This link is over");
    }

    @Test
    void theLabelIsNotKeptInTheClear() {
        made("label=For+Alma");

        var stored = jdbc.sql("select l::text from record_link l where learner_id = :learner")
                .param("learner", learner.id())
                .query(String.class)
                .single();
        assertThat(stored).doesNotContain("Alma", "466f7220416c6d61");
    }

    /** The token of a link made with these fields of the form. */
    private String made(String form) {
        var answer = post("/records/" + world.slug() + "/links", form);
        assertThat(answer.statusCode()).isEqualTo(303);
        var page = page(answer.headers().firstValue("Location").orElseThrow());
        return URI.create(page.select("#address").val()).getPath().substring("/r/".length());
    }

    private LocalDate nextYear() {
        return LocalDate.of(LocalDate.now(clock).getYear() + 1, 1, 31);
    }

    private Map<String, Integer> rows() {
        return jdbc.sql("""
                        select origin, sum(times)::int as times from record_visit
                               join record_link on id = link_id where learner_id = :learner group by origin""").param("learner", learner.id()).query().listOfRows().stream()
                .collect(Collectors.toMap(row -> (String) row.get("origin"), row -> (Integer) row.get("times")));
    }

    private static String withoutTime(Document page) {
        var sheet = page.select("article.record-sheet").first();
        // Each in its reader's zone.
        sheet.select("dt:contains(As of now) + dd, dt:contains(Last updated) + dd")
                .remove();
        return sheet.html();
    }

    private HttpResponse<String> post(String path, String form) {
        return as(learner).post(path, form);
    }

    private Document page(String path) {
        return Jsoup.parse(as(learner).get(path).body());
    }

    private Visitor as(Somebody who) {
        return Visitor.signedIn(port, Sessions.open(sessions, who.id(), who.name()));
    }

    private Visitor stranger() {
        return Visitor.stranger(port);
    }
}
