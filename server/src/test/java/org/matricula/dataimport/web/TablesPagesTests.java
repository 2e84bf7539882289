package org.matricula.dataimport.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.account.Accounts;
import org.matricula.dataimport.KeptRow;
import org.matricula.dataimport.KeptTables;
import org.matricula.organisation.Members;
import org.matricula.organisation.Role;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Sessions;
import org.matricula.testing.Somebody;
import org.matricula.testing.TaughtRun;
import org.matricula.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.SessionRepository;
import org.springframework.transaction.support.TransactionTemplate;

@MatriculaTest
class TablesPagesTests {

    private static final String SENTIMENT = "weekly-sentiment-survey-responses";
    private static final String LEAVING = "leaving-survey-responses";

    @Autowired
    TaughtRun taught;

    @Autowired
    KeptTables tables;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Accounts accounts;

    @Autowired
    Members members;

    @Autowired
    SessionRepository<?> sessions;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    TaughtRun.World world;

    @BeforeEach
    void aRun() {
        world = taught.with(1, 0);
    }

    @Test
    void runWithoutTablesSaysWhatWouldStandThereAndItsProgressDoesNotLeadThere() {
        var owner = staff(Role.OWNER);

        assertThat(page(owner, path("")).select(".empty").text())
                .contains("No tables came with an import of this run.")
                .contains("docs/programme-team/imported-tables.md");
        assertThat(page(owner, progress()).select("a[href=" + path("") + "]")).isEmpty();
    }

    @Test
    void progressLeadsToTheTablesAndTheyToTheirRows() {
        sentiment(12);
        var manager = staff(Role.PROGRAMME_MANAGER);

        var progress = page(manager, progress());
        var list = page(manager, progress.select("#imported-tables ~ p a").attr("href"));
        var table = page(manager, list.select("tbody th a").attr("href"));

        assertThat(list.select("tbody tr").text()).startsWith("How each week felt 12");
        assertThat(table.select("thead th").eachText()).containsExactly("Line", "Id", "Week number", "Reason");
        assertThat(table.select("tbody tr").getFirst().text()).isEqualTo("2 0 1 –");
    }

    @Test
    void rowsArePagedByLine() {
        sentiment(230);
        var owner = staff(Role.OWNER);

        var first = page(owner, path(SENTIMENT));
        var second = page(owner, first.select("a[rel=next]").attr("href"));
        var third = page(owner, second.select("a[rel=next]").attr("href"));

        assertThat(first.select("tbody tr")).hasSize(100);
        assertThat(second.select("tbody th").getFirst().text()).isEqualTo("102");
        assertThat(third.select("tbody tr")).hasSize(30);
        assertThat(third.select("a[rel=next]")).isEmpty();
        assertThat(page(owner, path(SENTIMENT) + "?after=999").select(".empty")).hasSize(1);
    }

    @Test
    void textStaysTextWhateverItSays() {
        keep(
                "video-stats",
                List.of("<b>title</b>", ""),
                new KeptRow(2, null, List.of("<script>alert(1)</script>", "שלום " + "x".repeat(2_000))));

        var table = page(staff(Role.VIEWER), path("video-stats"));

        assertThat(table.select(".sideways script, .sideways b")).isEmpty();
        assertThat(table.select("thead th").eachText()).containsExactly("Line", "<b>title</b>", "Column 2");
        assertThat(table.select("td .cell").eachText()).contains("<script>alert(1)</script>");
        assertThat(table.select("td .cell[dir=auto][translate=no]")).hasSize(2);
        assertThat(table.select("td .tall[tabindex=0]").attr("aria-label")).isEqualTo("Column 2");
    }

    @Test
    void fileWithoutRowsIsATableThatSaysSo() {
        keep("video-stats", List.of("title"));

        assertThat(page(staff(Role.VIEWER), path("video-stats")).text()).contains("a heading and no rows");
    }

    @Test
    void downloadIsTheWholeTableAndRunsNothing() {
        keep(
                SENTIMENT,
                List.of("id", "reason"),
                new KeptRow(2, null, List.of("1", "=cmd|' /C calc'!A0")),
                new KeptRow(3, null, List.of("-2", "")));
        var owner = staff(Role.OWNER);

        var page = owner.get(path(SENTIMENT) + "/rows.csv");
        var twin = owner.get("/api/v1" + path(SENTIMENT).replace("/o/", "/organisations/") + "/rows.csv");

        assertThat(page.body())
                .isEqualTo("\uFEFF\"id\",\"reason\"\r\n\"1\",\"'=cmd|' /C calc'!A0\"\r\n\"-2\",\r\n")
                .isEqualTo(twin.body());
        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
        assertThat(page.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment")
                .contains(world.course().slug() + "-" + world.run().slug() + "-" + SENTIMENT + ".csv");
        assertThat(audited("kept-table.exported"))
                .hasSize(2)
                .containsOnly("{\"kind\": \"" + SENTIMENT + "\", \"rows\": 2}");
    }

    @Test
    void tableAboutPeopleIsForThoseWhoSeeLearnersAndEachLookIsInTheAudit() {
        keep(LEAVING, List.of("id", "reason"), new KeptRow(2, learner(), List.of("1", "No time")));
        var viewer = staff(Role.VIEWER);
        var owner = staff(Role.OWNER);

        var list = page(viewer, path(""));

        assertThat(list.text()).contains("Why learners left").contains("Open to those who may see learners");
        assertThat(list.select("tbody a")).isEmpty();
        for (var end : List.of("", "/rows.csv")) {
            assertThat(viewer.get(path(LEAVING) + end).statusCode()).isEqualTo(404);
            assertThat(viewer.get("/api/v1" + path(LEAVING).replace("/o/", "/organisations/") + end)
                            .statusCode())
                    .isEqualTo(404);
        }
        assertThat(page(owner, path(LEAVING)).select("tbody tr")).hasSize(1);
        assertThat(audited("kept-table.viewed")).containsExactly("{\"kind\": \"" + LEAVING + "\", \"rows\": 1}");
    }

    @Test
    void answersOfFewerThanTenAreForThoseWhoSeeLearners() {
        sentiment(9);

        assertThat(staff(Role.VIEWER).get(path(SENTIMENT)).statusCode()).isEqualTo(404);
        assertThat(staff(Role.OWNER).get(path(SENTIMENT)).statusCode()).isEqualTo(200);
    }

    @Test
    void outsidersAreRefusedOrFindNothing() {
        sentiment(12);
        var other = taught.with(0, 0);
        var elsewhere = member(other, Role.OWNER);

        for (var end : List.of("", SENTIMENT, SENTIMENT + "/rows.csv")) {
            assertThat(Visitor.stranger(port).get(path(end)).statusCode()).isEqualTo(302);
            assertThat(session(learner(), "Grace").get(path(end)).statusCode()).isEqualTo(403);
            assertThat(elsewhere.get(path(end)).statusCode()).isEqualTo(403);
            assertThat(elsewhere
                            .get(path(end)
                                    .replace(
                                            world.provider().slug(),
                                            other.provider().slug()))
                            .statusCode())
                    .isEqualTo(404);
        }
        assertThat(staff(Role.OWNER).get(path("no-such-table")).statusCode()).isEqualTo(404);
        assertThat(staff(Role.OWNER).get(path(SENTIMENT) + "?after=x").statusCode())
                .isEqualTo(404);
    }

    @Test
    void programsReadTheSame() {
        sentiment(101);
        var owner = staff(Role.OWNER);
        var api = "/api/v1" + path("").replace("/o/", "/organisations/");

        assertThat(owner.get(api).body()).contains("\"kind\":\"" + SENTIMENT + "\"", "\"rows\":101", "\"open\":true");
        assertThat(owner.get(api + "/" + SENTIMENT).body())
                .contains("\"columns\":[\"id\",\"week_number\",\"reason\"]", "\"next\":101");
        assertThat(owner.get(api + "/" + SENTIMENT + "?after=101").body())
                .contains("\"line\":102")
                .doesNotContain("\"next\"");
    }

    private void sentiment(int rows) {
        keep(
                SENTIMENT,
                List.of("id", "week_number", "reason"),
                IntStream.range(0, rows)
                        .mapToObj(i -> new KeptRow(i + 2, null, List.of("" + i, "1", i % 2 == 0 ? "" : "Good")))
                        .toArray(KeptRow[]::new));
    }

    private void keep(String kind, List<String> columns, KeptRow... rows) {
        transaction.executeWithoutResult(status -> {
            var keeping = tables.keep(world.run().id(), kind, columns);
            keeping.add(List.of(rows));
            keeping.done();
        });
    }

    private List<String> audited(String action) {
        return jdbc.sql("select detail::text from audit_entry where action = :action and subject_id = :run")
                .param("action", action)
                .param("run", world.run().id())
                .query(String.class)
                .list();
    }

    private UUID learner() {
        return world.learners().getFirst().id();
    }

    private String run() {
        return "/o/" + world.provider().slug() + "/runs/" + world.run().id();
    }

    private String progress() {
        return run() + "/progress";
    }

    private String path(String end) {
        return run() + "/tables" + (end.isEmpty() ? "" : "/" + end);
    }

    private static Document page(Visitor visitor, String path) {
        var answer = visitor.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    private Visitor staff(Role role) {
        return member(world, role);
    }

    private Visitor member(TaughtRun.World there, Role role) {
        var somebody = Somebody.in(accounts);
        members.add(there.provider().id(), somebody.id(), role);
        return session(somebody.id(), somebody.name());
    }

    private Visitor session(UUID accountId, String name) {
        return Visitor.signedIn(port, Sessions.open(sessions, accountId, name));
    }
}
