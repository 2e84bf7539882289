package org.matricula.learningmanager.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import de.siegmar.fastcsv.reader.CsvReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.catalogue.BusinessModel;
import org.matricula.catalogue.CourseDetails;
import org.matricula.catalogue.Courses;
import org.matricula.invitation.InvitedRun;
import org.matricula.learningmanager.OpenManager;
import org.matricula.testing.Browsing;
import org.matricula.testing.Mailbox;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Somebody;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** What lists that managers upload may hold, and what becomes of it on pages, in mail and in the files they take out. */
@MatriculaTest
class UploadedListTests {

    private static final List<String> FORMULAS = List.of(
            "=HYPERLINK(\"https://evil.example\";\"Click\")",
            "+44 20 7946 0000",
            "-2+3+cmd|' /C calc'!A0",
            "@SUM(A1:A9)",
            "\t=1+1",
            "＝1+1");

    private static final List<String> NAMES = List.of(
            "محمد عبد الرحمن الخوارزمي",
            "王小明",
            "Seán O’Connor",
            "D'Arcy \"Dee\" O'Neill, Jr.",
            "N'Golo <b>Kanté</b> & Co",
            "Robert'); drop table invitation;--");

    /** None of them is an address, whatever it looks like. */
    private static final List<String> MALFORMED = List.of(
            "nobody",
            "@",
            "a@",
            "@b.example",
            "a@b@",
            "a b@c.example",
            "Ada <>",
            "Ada <a@b.example",
            "\"open quote",
            "a@b",
            "a@b..example",
            "=cmd|calc",
            "<script>alert(1)</script>",
            "لا أحد",
            "x".repeat(400));

    @Autowired
    WebApplicationContext server;

    @Autowired
    OpenManager managers;

    @Autowired
    InvitedRun invited;

    @Autowired
    Courses courses;

    @Autowired
    JdbcClient jdbc;

    private OpenManager.World world;
    private Browsing manager;
    private String run;

    @BeforeEach
    void aManagerWithARun() {
        world = managers.opened();
        manager = Browsing.as(server, world.manager());
        var course = courses.create(world.organisation().id(), null, new CourseDetails("Own", null, "", ""));
        run = "/runs/"
                + managers.partnership()
                        .openRun(course, BusinessModel.PRIVATE_SPONSORED)
                        .id();
    }

    @Test
    void formulasAreTextInEveryFileThatIsTakenOut() {
        var people =
                FORMULAS.stream().map(formula -> managers.learning().somebody()).toList();
        upload(table(people, FORMULAS));

        assertThat(cells(world.path() + run + "/pending.csv", 6))
                .hasSize(FORMULAS.size() * 10)
                .noneMatch(this::runs);
        people.forEach(this::accept);

        var details = cells(world.path() + "/exports/details.csv", FORMULAS.size());
        assertThat(details).noneMatch(this::runs);
        for (var formula : FORMULAS) assertThat(details).contains("'" + formula.strip());
        assertThat(manager.page(world.path() + run).select("tbody").text()).contains("@SUM(A1:A9)", "＝1+1");
        assertThat(manager.page(world.path() + "/groups").text()).contains("=HYPERLINK(\"https://evil.example\"");
    }

    @Test
    void namesInAnyScriptAndWithAnyMarkStayAsTheyWereWritten() {
        var people = NAMES.stream().map(name -> managers.learning().somebody()).toList();
        var review = upload(table(people, NAMES));

        assertThat(review.select("main details li").eachText()).hasSize(NAMES.size());
        var pending = manager.page(world.path() + run + "/pending");
        var file = cells(world.path() + run + "/pending.csv", NAMES.size());
        for (var i = 0; i < NAMES.size(); i++) {
            var name = NAMES.get(i);
            assertThat(review.select("main details li").text()).contains(name);
            assertThat(pending.select("tbody th").text()).contains(name);
            assertThat(file).contains(name);
            assertThat(new Mailbox(jdbc, people.get(i).address()).latest().body())
                    .startsWith("Hello " + name + ",\n\n");
        }
        for (var words : List.of("الخوارزمي", "小明", "o’connor", "D'Arcy", "drop table"))
            assertThat(manager.page(world.path() + run + "/pending?words=" + words)
                            .select("tbody tr"))
                    .as(words)
                    .hasSize(1);
    }

    @Test
    void rule2AThousandMalformedLinesOfEveryKindAreEachNamedAndTheGoodOneIsSent() {
        var text = IntStream.range(0, 1_000)
                        .mapToObj(i -> MALFORMED.get(i % MALFORMED.size()))
                        .collect(Collectors.joining("\n"))
                + "\nada@" + UUID.randomUUID() + ".example";

        var json = new JsonMapper()
                .readTree(Browsing.text(manager.send(
                        post(world.calls() + run + "/review"),
                        new JsonMapper().writeValueAsString(Map.of("addresses", text)))));
        assertThat(json.get("ready").asInt()).isOne();
        var lines = json.get("lines");
        assertThat(lines.size()).isEqualTo(1_001);
        for (var i = 0; i < 1_000; i++) {
            assertThat(lines.get(i).get("number").asInt()).isEqualTo(i + 1);
            assertThat(lines.get(i).get("verdict").asString())
                    .as(text.split("\n")[i])
                    .isEqualTo("MALFORMED");
        }
        var review = upload(text);
        assertThat(review.text())
                .contains("1 address is ready to be invited.", "1,000 entries are left out", "800 more are left out");
        assertThat(review.select("input[name=line-13]").val()).isEqualTo("<script>alert(1)</script>");
        assertThat(manager.page(world.path() + run + "/pending").select("tbody tr"))
                .hasSize(1);
    }

    private static String table(List<Somebody> people, List<String> texts) {
        return IntStream.range(0, people.size())
                .mapToObj(i -> "%s,%s,%s,%s"
                        .formatted(
                                people.get(i).address(),
                                quoted(texts.get(i)),
                                quoted(texts.get(i)),
                                quoted(texts.get(i))))
                .collect(Collectors.joining("\r\n", "\uFEFFemail,name,external_learner_id,group\r\n", "\r\n"));
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }

    /** Uploads, reviews, and sends what is ready. @return the review */
    private Document upload(String text) {
        var file = new MockMultipartFile("file", "people.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8));
        var review = Jsoup.parse(Browsing.text(manager.send(
                multipart(world.path() + run + "/review").file(file).content("parts"))));
        var read = review.selectFirst("textarea[name=addresses]").wholeText();
        assertThat(manager.submit(world.path() + run + "/invitations", "addresses", read)
                        .getStatus())
                .isEqualTo(303);
        invited.sendAll();
        return review;
    }

    private void accept(Somebody somebody) {
        var link = new Mailbox(jdbc, somebody.address()).latest().link();
        assertThat(Browsing.as(server, somebody).submit(link + "/acceptance").getStatus())
                .isEqualTo(303);
    }

    /** All cells but those of the header. */
    private List<String> cells(String path, int rows) {
        var file = Browsing.text(manager.open(path));
        assertThat(file).startsWith("\uFEFF");
        try (var records = CsvReader.builder().ofCsvRecord(file.substring(1))) {
            var read = records.stream().map(record -> record.getFields()).toList();
            assertThat(read).hasSize(rows + 1);
            return read.stream().skip(1).flatMap(List::stream).toList();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Whether a spreadsheet would run it. */
    private boolean runs(String cell) {
        return !cell.isEmpty() && "=+-@\t\r＝＋－＠".indexOf(cell.charAt(0)) >= 0;
    }
}
