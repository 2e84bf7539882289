package org.matricula.pathway.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.credential.Verification;
import org.matricula.openbadges.Verdict;
import org.matricula.organisation.ApiClients;
import org.matricula.pathway.Application;
import org.matricula.pathway.ApplicationMessages;
import org.matricula.pathway.ReceivedRecords;
import org.matricula.platform.security.Permission;
import org.matricula.testing.Browsing;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.web.context.WebApplicationContext;

@MatriculaTest
class InboxPagesTests {

    /** What a browser says of a form with a file: how long it is. */
    private static final String SIZED = "parts";

    @Autowired
    ReceivedRecords received;

    @Autowired
    ApplicationMessages messages;

    @Autowired
    ApiClients clients;

    @Autowired
    Verification verification;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    WebApplicationContext server;

    @LocalServerPort
    int port;

    ReceivedRecords.World world;
    ReceivedRecords.Sent sent;
    Browsing officer;

    @BeforeEach
    void oneIsReceived() {
        world = received.world();
        sent = received.sent(world);
        officer = Browsing.as(server, world.officer());
    }

    @Test
    void theListShowsWhatCameAndDoesNotOpenIt() {
        var page = officer.page(world.path());

        assertThat(page.select("tbody tr")).hasSize(1);
        assertThat(page.text())
                .contains(sent.learner().name(), sent.learner().address(), "Credit towards a degree", "Unread");
        assertThat(received.find(sent).openedAt()).isNull();
        assertThat(officer.page(world.institution().path()).text())
                .contains("1 is unread, and nobody waits for an answer.");
        assertThat(officer.page(world.path() + "?words=nobody").text()).contains("No record matches this search.");
        assertThat(officer.page(world.path() + "?state=GRANTED").select("tbody tr"))
                .isEmpty();
        assertThat(audit("applications.listed")).isEqualTo(3);
    }

    @Test
    void theRecordIsShownAsItWasSentWithEachCheck() {
        var page = officer.page(path());

        assertThat(page.select(".checks li.good")).hasSizeGreaterThanOrEqualTo(4);
        assertThat(page.select(".checks li.bad")).isEmpty();
        assertThat(page.text())
                .contains(
                        "Unaltered: this is what",
                        "1 of 2 requirements met",
                        "87.5%",
                        sent.learner().address());
        assertThat(received.find(sent).state()).isEqualTo(Application.State.OPENED);
        for (var kind : List.of("csv", "pdf", "json")) {
            var file = officer.open(path() + "/record." + kind);
            assertThat(file.getStatus()).isEqualTo(200);
            assertThat(file.getHeader("Content-Disposition")).contains("record-" + sent.id() + "." + kind);
            assertThat(file.getHeader("Cache-Control")).contains("no-store");
        }
        assertThat(verification
                        .verify(officer.open(path() + "/record.json").getContentAsByteArray())
                        .verdict())
                .isEqualTo(Verdict.VALID);
    }

    @Test
    void sixCreditsAreGranted() {
        var answer = officer.submit(
                path() + "/decision",
                "kind",
                "GRANT",
                "amount",
                "6",
                "grantedFor",
                "Statistics I",
                "message",
                "Welcome!");

        assertThat(answer.getStatus()).isEqualTo(303);
        assertThat(officer.page(path()).text()).contains("Granted on", "6 ECTS credits", "Statistics I", "Welcome!");
        assertThat(officer.page(world.path()).text()).contains("Granted", "6 ECTS credits");
    }

    @Test
    void whatWasSentBeforeAnUpdateIsThereStillAndSaysThatItIsOlder() throws Exception {
        assertThat(officer.page(path()).select("#versions")).isEmpty();
        received.update(world, sent);

        var rows = officer.page(path()).select("section[aria-labelledby=versions] tbody tr");

        assertThat(rows).hasSize(2);
        assertThat(rows.first().text())
                .contains(
                        "Version 2",
                        "Latest",
                        world.taught().courses().getLast().title())
                .doesNotContain(world.taught().courses().getFirst().title());
        assertThat(rows.last().text()).contains("Version 1", "The first").doesNotContain("Latest");
        var older = officer.page(rows.last().select("a").attr("href"));
        assertThat(older.text())
                .contains("This is an older version", "1 of 2 requirements met", "Unaltered: this is what");
        assertThat(older.select(".checks li.good")).hasSizeGreaterThanOrEqualTo(4);
        var newer = officer.page(rows.first().select("a").attr("href"));
        assertThat(newer.text()).contains("Latest", "Completed").doesNotContain("older version");
        for (var kind : List.of("csv", "pdf", "json")) {
            var one = officer.open(path() + "/versions/1/record." + kind);
            assertThat(one.getStatus()).isEqualTo(200);
            assertThat(one.getHeader("Content-Disposition")).contains("record-" + sent.id() + "-1." + kind);
            assertThat(one.getContentAsByteArray())
                    .isNotEqualTo(officer.open(path() + "/record." + kind).getContentAsByteArray());
        }
        assertThat(verification
                        .verify(officer.open(path() + "/versions/1/record.json").getContentAsByteArray())
                        .verdict())
                .isEqualTo(Verdict.VALID);
        assertThat(officer.open(path() + "/versions/3").getStatus()).isEqualTo(404);
        var contact = Browsing.as(server, world.contact());
        assertThat(contact.page("/received/" + sent.id() + "/versions/1").text())
                .contains("an older version");
    }

    @Test
    void noVersionIsLeftOfWhatWasWithdrawn() {
        officer.page(path());
        received.update(world, sent);
        received.withdraw(sent);

        assertThat(officer.page(path()).select("#versions")).isEmpty();
        for (var end : List.of("", "/record.json", "/record.csv", "/record.pdf")) {
            assertThat(officer.open(path() + "/versions/1" + end).getStatus()).isEqualTo(404);
            assertThat(officer.open(path() + "/versions/2" + end).getStatus()).isEqualTo(404);
        }
    }

    @Test
    void anUpdateAfterTheDecisionIsSaid() {
        officer.submit(path() + "/decision", "kind", "GRANT", "amount", "6", "grantedFor", "Statistics I");
        received.update(world, sent);

        assertThat(officer.page(path()).text()).contains("after you decided", "Completed", "Update sent", "Granted on");
        assertThat(officer.page(world.path()).text()).contains("Updated ");
    }

    @Test
    void whatCannotBeDecidedSoIsSaidAtTheFieldAndKept() {
        var answer = officer.submit(
                path() + "/decision",
                "kind",
                "GRANT",
                "amount",
                "six",
                "grantedFor",
                "Statistics I",
                "message",
                "Welcome!");
        var page = Jsoup.parse(Browsing.text(answer));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(page.select("#amount-wrong").text()).contains("such as 6 or 7.5");
        assertThat(page.select("#amount").val()).isEqualTo("six");
        assertThat(page.select("#grantedFor").val()).isEqualTo("Statistics I");
        assertThat(page.select("textarea#message").text()).isEqualTo("Welcome!");
        assertThat(page.select("#kind-grant[checked]")).hasSize(1);
        assertThat(Browsing.text(officer.submit(path() + "/messages", "text", " ")))
                .contains("Write something first.");
    }

    @Test
    void messagesNotesReferenceAndAssigneeStandOnThePage() {
        officer.submit(path() + "/notes", "note", "Ask the dean");
        officer.submit(path() + "/messages", "text", "Dear {name}, which module?");
        officer.submit(
                path() + "/filing",
                "reference",
                "A-1",
                "assignee",
                world.officer().id().toString());
        messages.write(received.find(sent), "Statistics.");

        var page = officer.page(path());

        assertThat(page.text())
                .contains("Ask the dean", "Dear " + sent.learner().name() + ", which module?", "Statistics.");
        assertThat(page.select("#reference").val()).isEqualTo("A-1");
        assertThat(page.select("#assignee option[selected]").text())
                .isEqualTo(world.officer().name());
        assertThat(officer.page(world.path() + "?waiting=true").text()).contains("Waits for an answer", "A-1");
        assertThat(officer.page(world.path() + "?assignee=me").select("tbody tr"))
                .hasSize(1);
        assertThat(officer.page(world.path() + "?assignee=nobody").select("tbody tr"))
                .isEmpty();
    }

    @Test
    void aTemplatesWordsAreBegunWith() {
        var templates = world.path() + "/templates";
        assertThat(officer.submit(templates, "title", "Welcome", "text", "Dear {name}")
                        .getStatus())
                .isEqualTo(303);
        assertThat(Browsing.text(officer.submit(templates, "title", "Welcome", "text", "Other")))
                .contains("There is a template “Welcome” already.");
        var own = officer.page(templates).select(".rows a").attr("href");
        var id = own.substring(own.lastIndexOf('/') + 1);

        assertThat(officer.page(path() + "?to=decision&template=" + id)
                        .select("textarea#message")
                        .text())
                .isEqualTo("Dear " + sent.learner().name());
        assertThat(officer.page(path() + "?template=" + id)
                        .select("textarea#text")
                        .text())
                .isEqualTo("Dear " + sent.learner().name());
        assertThat(officer.submit(own, "version", "1", "title", "Hello", "text", "Hello")
                        .getStatus())
                .isEqualTo(303);
        var second = officer.submit(own, "version", "1", "title", "Good day", "text", "Good day");
        assertThat(second.getStatus()).isEqualTo(422);
        var page = Jsoup.parse(Browsing.text(second));
        assertThat(page.text()).contains("Somebody else changed this meanwhile", "What it says now");
        assertThat(page.select("#title").val()).isEqualTo("Good day");
        assertThat(page.select("[name=version]").val()).isEqualTo("2");
        assertThat(officer.page(own).select("#title").val()).isEqualTo("Hello");
        assertThat(Browsing.as(server, received.world().officer()).open(own).getStatus())
                .isEqualTo(403);
        assertThat(officer.submit(own + "/removal").getStatus()).isEqualTo(303);
        assertThat(officer.open(own).getStatus()).isEqualTo(404);
    }

    @Test
    void aWithdrawalAfterReadingIsAnsweredAndTheNameGoes() {
        officer.page(path());
        received.withdraw(sent);
        var page = officer.page(path());
        assertThat(page.text())
                .contains("The learner has withdrawn this application")
                .doesNotContain("87.5%");
        assertThat(officer.open(path() + "/record.pdf").getStatus()).isEqualTo(404);

        assertThat(officer.submit(path() + "/withdrawal-answer", "text", "Copies are deleted.")
                        .getStatus())
                .isEqualTo(303);

        assertThat(officer.page(path()).text())
                .contains("Nothing of the learner is kept here.")
                .doesNotContain(sent.learner().name(), "Copies are deleted.");
        assertThat(officer.page(world.path()).text())
                .contains("Name removed")
                .doesNotContain(sent.learner().name());
    }

    @Test
    void whatWasWithdrawnUnopenedIsNotFound() {
        received.withdraw(sent);

        assertThat(officer.open(path()).getStatus()).isEqualTo(404);
        assertThat(officer.open(path() + "/record.pdf").getStatus()).isEqualTo(404);
        assertThat(officer.page(world.path()).text()).contains("No learner has sent a record yet.");
    }

    @Test
    void severalAreDecidedAfterALook() {
        var other = received.sent(world);
        var ids = new String[] {"id", sent.id().toString(), "id", other.id().toString()};

        var form = Jsoup.parse(Browsing.text(officer.submit(world.path() + "/decisions", with(ids, "kind", "GRANT"))));
        assertThat(form.select("h1").text()).isEqualTo("Grant 2 applications");
        var wrong = officer.submit(
                world.path() + "/decisions", with(ids, "kind", "GRANT", "step", "review", "amount", "many"));
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(Browsing.text(wrong)).select("td .status.bad")).hasSize(2);
        var look = Jsoup.parse(Browsing.text(officer.submit(
                world.path() + "/decisions",
                with(ids, "kind", "GRANT", "step", "review", "amount", "6", "grantedFor", "Statistics"))));
        assertThat(look.text()).contains("2 decisions will be made.", "Will be granted");
        assertThat(received.find(sent).state()).isEqualTo(Application.State.SENT);

        var made = officer.submit(
                world.path() + "/decisions",
                with(ids, "kind", "GRANT", "step", "make", "amount", "6", "grantedFor", "Statistics"));

        assertThat(made.getStatus()).isEqualTo(303);
        assertThat(received.find(other).state()).isEqualTo(Application.State.GRANTED);
        assertThat(Browsing.text(officer.submit(world.path() + "/decisions", "kind", "GRANT")))
                .contains("Tick at least one record first.");
    }

    @Test
    void theListComesBackAsATableOfDecisions() {
        var csv = new String(
                officer.open(world.path() + "/applications.csv").getContentAsByteArray(), StandardCharsets.UTF_8);
        assertThat(csv).contains(sent.learner().name(), sent.id().toString());
        var line = csv.lines().skip(1).findFirst().orElseThrow();
        assertThat(line).endsWith(",\"ECTS credits\",,,,");
        var filled = csv.replace(line, line.substring(0, line.length() - 4) + ",granted,6,Statistics,");
        var file = new MockMultipartFile("file", "list.csv", "text/csv", filled.getBytes(StandardCharsets.UTF_8));

        var look = Jsoup.parse(Browsing.text(officer.send(
                multipart(world.path() + "/import/review").file(file).content(SIZED))));
        assertThat(look.text())
                .contains(
                        "One decision will be made.",
                        "Will be granted",
                        sent.learner().name());
        var table = look.select("textarea.d-none").first().wholeText();
        assertThat(officer.submit(world.path() + "/import", "table", table).getStatus())
                .isEqualTo(303);

        assertThat(received.find(sent).amount()).isEqualByComparingTo("6");
        var wrong = officer.submit(world.path() + "/import/review", "table", "reference,decision\nnobody,granted\n");
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(Browsing.text(wrong))
                .contains("There is no application of this id or reference.", "Nothing was done.");
        assertThat(audit("applications.exported")).isEqualTo(1);
    }

    @Test
    void theContactOpensVerifiesAndAnswersByTheLinkAlone() {
        var contact = Browsing.as(server, world.contact());
        var path = "/received/" + sent.id();

        assertThat(contact.page("/home").text()).contains("Received learner records", "1 is unread");
        assertThat(contact.page("/received").select("tbody tr")).hasSize(1);
        assertThat(contact.page(path).text()).contains("Unaltered: this is what");
        assertThat(contact.open(path + "/record.pdf").getStatus()).isEqualTo(200);
        assertThat(contact.submit(path + "/filing", "reference", "B-7").getStatus())
                .isEqualTo(303);
        assertThat(contact.submit(path + "/decision", "kind", "DECLINE", "message", "Too late")
                        .getStatus())
                .isEqualTo(303);
        assertThat(received.find(sent).state()).isEqualTo(Application.State.DECLINED);
        assertThat(received.find(sent).reference()).isEqualTo("B-7");
        assertThat(contact.open(world.path()).getStatus()).isEqualTo(403);
    }

    @Test
    void othersFindNothing() {
        var stranger = Browsing.as(server, sent.learner());
        var elsewhere = received.world();
        var other = Browsing.as(server, elsewhere.officer());

        assertThat(stranger.open("/received/" + sent.id()).getStatus()).isEqualTo(404);
        assertThat(stranger.open("/received/" + sent.id() + "/record.pdf").getStatus())
                .isEqualTo(404);
        assertThat(stranger.submit("/received/" + sent.id() + "/decision", "kind", "DECLINE", "message", "x")
                        .getStatus())
                .isEqualTo(404);
        assertThat(stranger.page("/received").select("tbody tr")).isEmpty();
        assertThat(stranger.open(path()).getStatus()).isEqualTo(403);
        assertThat(other.open(path()).getStatus()).isEqualTo(403);
        assertThat(other.open(elsewhere.path() + "/" + sent.id()).getStatus()).isEqualTo(404);
        assertThat(other.open(elsewhere.path() + "/" + sent.id() + "/record.csv")
                        .getStatus())
                .isEqualTo(404);
        assertThat(other.submit(elsewhere.path() + "/" + sent.id() + "/notes", "note", "x")
                        .getStatus())
                .isEqualTo(404);
        assertThat(received.find(sent).openedAt()).isNull();
    }

    @Test
    void programsDoTheSame() {
        var token = clients.create(
                        world.institution().id(),
                        "Admissions",
                        Set.of(Permission.DECIDE_APPLICATIONS),
                        Set.of(Permission.DECIDE_APPLICATIONS),
                        world.officer().id())
                .token();
        var program = Visitor.program(port, token);
        var calls = "/api/v1/organisations/" + world.institution().id() + "/applications";

        assertThat(program.get(calls + "?state=SENT").body()).contains(sent.id().toString(), "\"matching\":1");
        assertThat(program.get(calls + "/" + sent.id()).body())
                .contains("\"verdict\":\"VALID\"", "\"percentage\":87.5", "\"state\":\"OPENED\"");
        assertThat(program.json("PUT", calls + "/" + sent.id() + "/filing", "{\"reference\":\"X-1\"}")
                        .statusCode())
                .isEqualTo(200);
        var wrong = program.json("POST", calls + "/import", "{\"csv\":\"reference,decision\\nX-1,granted\"}");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("line-2");
        var dry = program.json(
                "POST",
                calls + "/import",
                "{\"dryRun\":true,\"csv\":\"reference,decision,message\\nX-1,declined,No\"}");
        assertThat(dry.body()).contains("\"made\":0").doesNotContain("problem");
        var made = program.json(
                "POST",
                calls + "/" + sent.id() + "/decision",
                "{\"kind\":\"GRANT\",\"amount\":\"6\",\"grantedFor\":\"Statistics\"}");
        assertThat(made.body()).contains("\"state\":\"GRANTED\"", "\"unit\":\"ECTS credits\"");
        assertThat(program.get(calls + ".csv").body()).contains("granted");
        assertThat(program.get("/api/v1/organisations/"
                                + received.world().institution().slug() + "/applications")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void contactsCallTheApiAsThemselves() {
        var contact = Browsing.as(server, world.contact());
        var calls = "/api/v1/me/received";

        assertThat(Browsing.text(contact.open(calls))).contains("\"matching\":1");
        assertThat(contact.send(post(calls + "/" + sent.id() + "/messages"), "{\"text\":\"Hello\"}")
                        .getStatus())
                .isEqualTo(204);
        assertThat(contact.send(put(calls + "/" + sent.id() + "/filing"), "{\"reference\":\"C\"}")
                        .getStatus())
                .isEqualTo(200);
        assertThat(contact.send(get(calls + "/" + sent.id() + "/record.pdf")).getStatus())
                .isEqualTo(200);
        assertThat(contact.send(post(calls + "/decisions"), "{\"ids\":[\"" + sent.id() + "\"],\"kind\":\"REVIEW\"}")
                        .getStatus())
                .isEqualTo(200);
        assertThat(received.find(sent).state()).isEqualTo(Application.State.UNDER_REVIEW);
        assertThat(Browsing.as(server, sent.learner())
                        .open(calls + "/" + sent.id())
                        .getStatus())
                .isEqualTo(404);
    }

    private String path() {
        return world.path() + "/" + sent.id();
    }

    private int audit(String action) {
        return jdbc.sql("select count(*) from audit_entry where organisation_id = :organisation and action = :action")
                .param("organisation", world.institution().id())
                .param("action", action)
                .query(Integer.class)
                .single();
    }

    private static String[] with(String[] some, String... more) {
        var all = java.util.Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }
}
