package org.matricula.credential.verify.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.awaitility.Awaitility;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.credential.verify.Bulks;
import org.matricula.credential.verify.IssuerElsewhere;
import org.matricula.testing.Elsewhere;
import org.matricula.testing.MatriculaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Many credentials at once: a list or a zip in, a report out, and nothing left after a day. */
@MatriculaTest
class BulkPagesTests {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @LocalServerPort
    int port;

    @Autowired
    Elsewhere elsewhere;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ObjectMapper json;

    private Sending visitor;
    private IssuerElsewhere issuer;

    @BeforeEach
    void come() {
        visitor = new Sending(port);
        issuer = new IssuerElsewhere(elsewhere);
    }

    @Test
    void tableOfLinksJsonAndTokensIsCheckedRowByRow() {
        var link = elsewhere.address("credential");
        elsewhere.serve(link, "application/vc", issuer.signed("Old hands"));
        var altered = issuer.signed("Old hands").put("name", "=HYPERLINK(\"https://evil.example\")");
        var csv = "Name;Badge\nAda;" + link + "\nBob;" + quoted(altered.toString()) + "\nCy;" + issuer.token("Old maps")
                + "\n=Dan;none\n";

        var path = sent("people.csv", csv.getBytes(UTF_8));

        var report = finished(path);
        assertThat(report.path("total").asInt()).isEqualTo(4);
        assertThat(report.path("counts").path("VALID").asInt()).isEqualTo(2);
        assertThat(report.path("counts").path("ALTERED").asInt()).isEqualTo(1);
        assertThat(report.at("/rows/1/label").asString()).isEqualTo("Line 3");
        var page = visitor.page(path);
        assertThat(page.text()).contains("All 4 lines or files were looked at.", "people.csv", "School of Archives");
        assertThat(page.select("thead th").eachText()).contains("Name in your list");
        assertThat(page.select("td[data-label=Name in your list]").eachText())
                .containsExactly("Ada", "Bob", "Cy", "=Dan");
        var table = visitor.get(path + "/report.csv").getBody();
        assertThat(table)
                .contains("\"'=HYPERLINK(")
                .contains("\"Line 2\",\"Valid\"")
                .containsPattern("\"Listed in\",\"Your list: Name\",\"Your list: Badge\"\\s")
                .containsPattern("\"Line 2\".*,\"Ada\",\\s")
                .containsPattern("\"Line 5\",\"No credential\",\"There is nothing to check.*,\"'=Dan\",\"none\"\\s")
                .contains("Altered");
        assertThat(visitor.get(path + "/report.csv").getHeaders().getFirst("Cache-Control"))
                .isEqualTo("no-store");
    }

    @Test
    void everyLineButTheHeaderHasALineInTheReport() {
        var lines = "name,link\nText,hello\n,\nMistyped,htps://example.org/c/1\nAda," + issuer.token("Old maps") + "\n";

        var report = finished(sent("links.csv", lines.getBytes(UTF_8)));

        assertThat(report.path("rows")
                        .valueStream()
                        .map(row -> row.path("label").asString()))
                .containsExactly("Line 2", "Line 4", "Line 5");
        assertThat(report.at("/rows/0/sentence").asString()).startsWith("There is nothing to check in this line");
        assertThat(report.at("/rows/1/cells/link").asString()).isEqualTo("htps://example.org/c/1");
        assertThat(report.at("/rows/2/cells").toString()).isEqualTo("{\"name\":\"Ada\"}");
        assertThat(report.path("counts").path("NO_CREDENTIAL").asInt()).isEqualTo(2);
    }

    @Test
    void mistypedLinkInTheFirstLineIsNoHeader() {
        var lines = "htps://example.org/c/1\n" + issuer.token("Old maps") + "\n";

        assertThat(finished(sent("links.txt", lines.getBytes(UTF_8)))
                        .at("/rows/0/label")
                        .asString())
                .isEqualTo("Line 1");
    }

    @Test
    void columnOfAddressesIsComparedRowByRowAndForgotten() {
        var token = issuer.signer()
                .signJwt(
                        issuer.credential("Old hands", "ada@example.org").toJson(),
                        Instant.parse("2026-02-01T00:00:00Z"));
        var csv = "Applicants of spring\nTeacher,E-Mail,Badge\nada@example.org,ADA@example.org," + token
                + "\nt@example.org,bob@example.org," + token + "\nt@example.org,," + token
                + "\nt@example.org,ada@example.org," + issuer.token("Old maps") + "\n";

        var path = sent("people.csv", csv.getBytes(UTF_8));

        var report = finished(path);
        assertThat(report.path("rows")
                        .valueStream()
                        .map(row -> row.at("/awardedTo/match").asString("")))
                .containsExactly("SAME", "OTHER", "", "UNSAID");
        assertThat(visitor.get(path + "/report.csv").getBody())
                .contains("E-mail address in the list", "Awarded to this address", "Awarded to another address")
                .doesNotContain("ada@example.org");
        assertThat(visitor.page(path).text()).contains("Names no address to compare");
        assertThat(jdbc.sql("select count(*) from verification_bulk_entry where sealed_address is not null")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void zipOfFilesIsCheckedFileByFileWhateverTheyAreCalled() throws IOException {
        var zip = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(zip)) {
            put(out, "../../etc/ada.json", issuer.signed("Old hands").toString().getBytes(UTF_8));
            put(out, "folder/" + "long/".repeat(40) + "letter.txt", "Dear Ada,".getBytes(UTF_8));
            put(out, "__MACOSX/._x", new byte[10]);
            put(out, "inner.zip", zipOf("more.json", "{}".getBytes(UTF_8)));
        }

        var path = sent("all.zip", zip.toByteArray());
        var report = finished(path);

        assertThat(report.path("counts").path("VALID").asInt()).isEqualTo(1);
        assertThat(report.path("counts").path("NO_CREDENTIAL").asInt()).isEqualTo(2);
        assertThat(report.at("/rows/0/label").asString()).isEqualTo("../../etc/ada.json");
        var whole = "folder/" + "long/".repeat(40) + "letter.txt";
        var cell = visitor.page(path).select("tbody th.long").get(1);
        assertThat(cell.attr("title")).isEqualTo(whole);
        assertThat(cell.text())
                .hasSize(60)
                .startsWith("folder/long/")
                .contains("…")
                .endsWith("long/letter.txt");
        assertThat(visitor.get(path + "/report.csv").getBody()).contains(whole);
    }

    @Test
    void linesOfJsonAreReadAsTheyAre() {
        var lines = issuer.signed("Old hands") + "\n\n" + issuer.signed("Old maps") + "\n";

        assertThat(finished(sent("all.jsonl", lines.getBytes(UTF_8)))
                        .path("counts")
                        .path("VALID")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void thousandAreCheckedAndOneMoreIsTooMany() {
        var one = issuer.token("Old hands");

        var report = finished(sent("many.csv", lines(one, Bulks.MOST)));
        assertThat(report.path("counts").path("VALID").asInt()).isEqualTo(Bulks.MOST);

        assertRefused("many.csv", lines(one, Bulks.MOST + 1), "more than 1,000 lines or files");
    }

    @Test
    void hostileFilesAreRefusedAtOnceWithTheirReason() throws IOException {
        assertRefused("bomb.zip", zipOf("bomb.json", new byte[200 << 20]), "larger than 2 MB");
        var many = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(many)) {
            for (int i = 0; i < 1_001; i++) put(out, i + ".json", new byte[1]);
        }
        assertRefused("many.zip", many.toByteArray(), "more than 1,000 lines or files");
        var large = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(large)) {
            for (int i = 0; i < 200; i++) put(out, i + ".json", new byte[1_900_000]);
        }
        assertRefused("large.zip", large.toByteArray(), "unpacks to more than 64 MB");
        assertRefused("cut.zip", java.util.Arrays.copyOf(zipOf("a", new byte[50_000]), 40), "");
        assertRefused("empty.zip", zipOf("folder/", new byte[0]), "There is no file in empty.zip");
        assertRefused("nothing.csv", "Name,Badge\nAda,none\n".getBytes(UTF_8), "There is no credential in nothing.csv");
        assertRefused("bytes.csv", new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1}, "neither a zip nor text");
        assertRefused("long.csv", ("https://" + "x".repeat(3_000_000)).getBytes(UTF_8), "longer than 2 MB");
    }

    @Test
    void reportIsGoneWhenItIsDeletedAndAfterADay() {
        var csv = issuer.token("Old hands").getBytes(UTF_8);
        var first = sent("a.csv", csv);
        finished(first);
        assertThat(visitor.upload(first + "/removal", "x", "x", new byte[0])
                        .getStatusCode()
                        .value())
                .isEqualTo(303);
        assertThat(visitor.get(first).getStatusCode().value()).isEqualTo(404);
        assertThat(visitor.page(first).text()).contains("no longer here");

        var second = sent("b.csv", csv);
        finished(second);
        jdbc.sql("update verification_bulk set ends_at = now() - interval '1 second'")
                .update();
        assertThat(visitor.get(second).getStatusCode().value()).isEqualTo(404);
    }

    @Test
    void nothingReadableStandsInTheDatabase() {
        var path =
                sent("ada-lovelace.csv", issuer.signed("Old hands").toString().getBytes(UTF_8));
        finished(path);

        var stored = jdbc.sql("""
            select b.sealed_name, e.sealed_label, e.sealed_finding, e.sealed_document, e.sealed_cells
              from verification_bulk b join verification_bulk_entry e on e.bulk_id = b.id
             where b.finished_at is not null\
            """)
                .query((row, number) -> {
                    assertThat(row.getBytes("sealed_document")).isNull();
                    return new String(row.getBytes("sealed_name"), UTF_8)
                            + new String(row.getBytes("sealed_finding"), UTF_8);
                })
                .list();
        assertThat(stored).isNotEmpty().noneMatch(text -> text.contains("ovelace"));
    }

    @Test
    void nothingChosenIsSaid() {
        var answer = visitor.upload("/verify/many", "file", "", new byte[0]);

        assertThat(answer.getStatusCode().value()).isEqualTo(422);
        assertThat(answer.getBody()).contains("Choose a file first.");
    }

    private void assertRefused(String name, byte[] file, String sentence) {
        var before = kept();
        var answer = assertTimeoutPreemptively(PATIENCE, () -> visitor.upload("/verify/many", "file", name, file));
        assertThat(before).as(name).containsAll(kept());
        assertThat(answer.getStatusCode().value()).as(name).isEqualTo(422);
        assertThat(Jsoup.parse(Objects.requireNonNull(answer.getBody()))
                        .select(".invalid-feedback")
                        .text())
                .as(name)
                .isNotBlank()
                .contains(sentence);
    }

    private String sent(String name, byte[] file) {
        var answer = visitor.upload("/verify/many", "file", name, file);
        assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(303);
        return Objects.requireNonNull(answer.getHeaders().getFirst("Location"));
    }

    private JsonNode finished(String path) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() -> report(path).path("finished").asBoolean());
        return report(path);
    }

    private JsonNode report(String path) {
        return json.readTree(visitor.json("/api/v1" + path));
    }

    private List<UUID> kept() {
        return jdbc.sql("select id from verification_bulk").query(UUID.class).list();
    }

    private static byte[] lines(String one, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> one)
                .collect(Collectors.joining("\n"))
                .getBytes(UTF_8);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    private static byte[] zipOf(String name, byte[] content) throws IOException {
        var zip = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(zip)) {
            put(out, name, content);
        }
        return zip.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        if (!name.endsWith("/")) zip.write(content);
        zip.closeEntry();
    }
}
