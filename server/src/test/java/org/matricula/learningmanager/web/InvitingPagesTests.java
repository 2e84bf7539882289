package org.matricula.learningmanager.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.catalogue.BusinessModel;
import org.matricula.catalogue.CourseDetails;
import org.matricula.catalogue.CourseRun;
import org.matricula.catalogue.Courses;
import org.matricula.catalogue.RunDetails;
import org.matricula.catalogue.Runs;
import org.matricula.invitation.InvitationTally;
import org.matricula.invitation.Invitations;
import org.matricula.invitation.InvitedRun;
import org.matricula.learningmanager.OpenManager;
import org.matricula.organisation.Members;
import org.matricula.organisation.Role;
import org.matricula.testing.Browsing;
import org.matricula.testing.Mailbox;
import org.matricula.testing.MatriculaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.web.context.WebApplicationContext;

/** Personal invitations from the manager's side (rules 1, 2 and 5 of invitations). */
@MatriculaTest
class InvitingPagesTests {

    /** What a browser says of a form with a file: how long it is. */
    private static final String SIZED = "parts";

    @Autowired
    WebApplicationContext server;

    @Autowired
    OpenManager manager;

    @Autowired
    InvitedRun invited;

    @Autowired
    Courses courses;

    @Autowired
    Runs runs;

    @Autowired
    Members members;

    @Autowired
    Invitations invitations;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private final String domain = UUID.randomUUID().toString().substring(0, 8) + ".example";
    private OpenManager.World world;
    private CourseRun run;
    private String path;

    @BeforeEach
    void managerWithAnOwnRun() {
        world = manager.opened();
        run = run(null);
        path = world.path() + "/runs/" + run.id();
    }

    @Test
    void nothingIsSentBeforeTheReview() {
        var page = review("ada@" + domain + "\nnobody at all\nada@" + domain);

        assertThat(page).contains("1 address is ready", "2 entries are left out", "It stands in line 1 already.");
        assertThat(tally()).isEqualTo(InvitationTally.NONE);
    }

    @Test
    void correctedLinesAreLookedAtOnceMoreBeforeAnythingIsSent() {
        var text = "ada@" + domain + "\ngrace at " + domain;

        var answer = send(text, "line-2", "grace@" + domain);

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(Browsing.text(answer)).contains("2 addresses are ready", "Your corrections are in.");
        assertThat(tally()).isEqualTo(InvitationTally.NONE);
    }

    @Test
    void linesNobodyTouchedAreNoCorrectionsHoweverABrowserEndsThem() {
        var text = "ada@" + domain + "\r\n  nobody at all \r\n";

        assertThat(send(text, "line-2", "nobody at all").getStatus()).isEqualTo(303);
        assertThat(tally().pending()).isEqualTo(1);
    }

    @Test
    void uploadedTableBringsNamesIdsAndGroups() {
        var csv = "email,name,external_learner_id,group,shoe size\nada@" + domain + ",Ada Ó’Néill 李,S-1,Evening,38\n";
        var file = new MockMultipartFile("file", "people.csv", "text/csv", csv.getBytes());

        var answer =
                Browsing.text(as().send(multipart(path + "/review").file(file).content(SIZED)));

        assertThat(Jsoup.parse(answer).text())
                .contains("1 address is ready", "Ada Ó’Néill 李", "S-1", "Evening")
                .contains("These columns of your file are not read: shoe size");
    }

    @Test
    void spreadsheetIsRefusedWithWhatToDo() {
        var file = new MockMultipartFile("file", "people.xlsx", null, new byte[] {'P', 'K', 3, 4, 0, 0});

        var answer = as().send(multipart(path + "/review").file(file).content(SIZED));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(Browsing.text(answer)).contains("Save the spreadsheet as CSV");
    }

    @Test
    void thousandMalformedLinesAreEachNamed() {
        var text = String.join("\n", java.util.Collections.nCopies(1_000, "no address"));

        var page = review(text);

        assertThat(page)
                .contains("Nobody is ready to be invited.", "1,000 entries are left out", "800 more are left out");
    }

    @Test
    void runThatClosesBetweenReviewAndSendTakesNothingAndKeepsWhatWasEntered() {
        review("ada@" + domain);
        jdbc.sql("update course_run set enrolment_closes_at = now() - interval '1 hour' where id = :id")
                .param("id", run.id())
                .update();

        var answer = send("ada@" + domain);

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(Browsing.text(answer)).contains("This run takes no more learners.");
        assertThat(tally()).isEqualTo(InvitationTally.NONE);
    }

    @Test
    void twoManagersWhoSendTheSameThousandAtOnceInviteEachOnce() {
        var text = InvitedRun.addresses(1_000);
        var colleague = manager.learning().somebody();
        members.add(world.organisation().id(), colleague.id(), Role.LEARNING_MANAGER);

        var answers = Stream.of(as(), Browsing.as(server, colleague))
                .map(browsing ->
                        CompletableFuture.supplyAsync(() -> browsing.submit(path + "/invitations", "addresses", text)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .map(MockHttpServletResponse::getStatus)
                .toList();

        assertThat(answers).containsExactlyInAnyOrder(303, 422);
        assertThat(tally().pending()).isEqualTo(1_000);
    }

    @Test
    void sendingShowsHowFarItIsAndEnds() {
        var where = send("ada@" + domain).getHeader("Location");
        invited.sendAll();

        assertThat(as().page(where).text()).contains("1 invitation was sent");
        var other = manager.opened();
        assertThat(Browsing.as(server, other.manager())
                        .open(where.replace(world.path(), other.path()))
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void whoDeclinedIsAskedAgainOnlyIfPickedByHand() {
        send("ada@" + domain);
        invited.sendAll();
        Browsing.as(server, manager.learning().somebody())
                .submit(new Mailbox(jdbc, "ada@" + domain).latest().link() + "/refusal");
        assertThat(as().page(path + "/declined").text()).contains("Declined (1)", "ada@" + domain);

        assertThat(send("ada@" + domain).getStatus()).isEqualTo(422);
        assertThat(send("ada@" + domain, "picked", "ada@" + domain).getStatus()).isEqualTo(303);
        assertThat(tally()).isEqualTo(new InvitationTally(1, 0));
    }

    @Test
    void runOfAnotherProviderIsRefusedWithTheReason() {
        var course = courses.create(
                manager.partnership().withoutPrice().id(), null, new CourseDetails("Theirs", null, "", ""));
        var theirs = manager.partnership().openRun(course, BusinessModel.PRIVATE_SPONSORED);
        var their = world.path() + "/runs/" + theirs.id();

        assertThat(as().page(their + "/invite").text()).contains("no agreement with its provider is in force");
        assertThat(as().submit(their + "/invitations", "addresses", "ada@" + domain)
                        .getStatus())
                .isEqualTo(422);
        assertThat(as().submit(their + "/links").getStatus()).isEqualTo(422);
    }

    @Test
    void invitationGoesToSomebodyElseBeforeTheStart() {
        var ahead = run(clock.instant().plus(Duration.ofDays(3)));
        var base = world.path() + "/runs/" + ahead.id();
        as().submit(base + "/invitations", "addresses", "ada@" + domain);
        var row =
                as().page(base + "/pending").selectFirst("a[href$=replacement]").attr("href");

        var wrong = as().submit(row, "replacement", "nobody");
        assertThat(Browsing.text(wrong)).contains("an e-mail address. Write it like");
        as().submit(row, "replacement", "Grace <grace@" + domain + ">");

        assertThat(as().page(base + "/pending").text())
                .contains("grace@" + domain)
                .doesNotContain("ada@" + domain)
                .contains("Pending (1)");
    }

    @Test
    void exportIsSafeInSpreadsheetsAndOnRecord() {
        send("=cmd <ada@" + domain + ">");

        var csv = Browsing.text(as().open(path + "/pending.csv"));

        assertThat(csv).contains("ada@" + domain).contains("'=cmd");
        assertThat(jdbc.sql("""
                        select count(*) from audit_entry
                         where organisation_id = :organisation and action = 'invitations.exported'""")
                        .param("organisation", world.organisation().id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void coursesTabCountsWhatTheTabsOfTheRunList() {
        send("ada@" + domain + "\ngrace@" + domain);

        var row = as().page(world.path()).select("tbody tr").text();

        assertThat(row).contains("0").contains("2");
        assertThat(as().page(path + "/pending").select("tbody tr")).hasSize(2);
    }

    @Test
    void whoSeesCountsAloneSeesNothingAboutFewerThanTenAndNoNames() {
        send("ada@" + domain);
        var viewer = manager.learning().somebody();
        members.add(world.organisation().id(), viewer.id(), Role.VIEWER);
        var browsing = Browsing.as(server, viewer);

        var page = browsing.page(world.path());

        assertThat(page.select("tbody tr").text()).contains("fewer than 10");
        assertThat(page.select("tbody a")).isEmpty();
        assertThat(browsing.open(path + "/pending").getStatus()).isEqualTo(403);
    }

    @Test
    void programsReviewInviteListAndCancel() {
        var calls = world.calls() + "/runs/" + run.id();
        var list = "{\"addresses\": \"ada@%s\\nnobody\"}".formatted(domain);

        assertThat(Browsing.text(as().send(post(calls + "/review"), list)))
                .contains("\"ready\":1", "\"verdict\":\"MALFORMED\"");
        assertThat(as().send(post(calls + "/invitations"), list).getStatus()).isEqualTo(201);
        assertThat(Browsing.text(as().open(calls + "/pending"))).contains("\"matching\":1", "ada@" + domain);
        assertThat(Browsing.text(as().send(post(calls + "/pending"), "{\"action\": \"CANCEL\", \"all\": true}")))
                .contains("\"done\":1");
        assertThat(Browsing.text(as().open(world.calls() + "/choices?words=" + domain)))
                .contains(run.id().toString());
    }

    @Test
    void remindersArePlannedAndEnded() {
        assertThat(Browsing.text(as().submit(path + "/reminders", "afterDays", "3")))
                .contains("Fill in both numbers, or neither.");
        as().submit(path + "/reminders", "afterDays", "3", "atMost", "2");
        assertThat(as().page(path + "/pending").text()).contains("After 3 days without an answer, twice at most");
        as().submit(path + "/reminders", "afterDays", "", "atMost", "");
        assertThat(as().page(path + "/pending").text()).contains("No reminders are planned");
    }

    private String review(String text) {
        return Jsoup.parse(Browsing.text(as().submit(path + "/review", "addresses", text)))
                .text();
    }

    private MockHttpServletResponse send(String text, String... more) {
        var fields =
                Stream.concat(Stream.of("addresses", text), Stream.of(more)).toArray(String[]::new);
        return as().submit(path + "/invitations", fields);
    }

    private InvitationTally tally() {
        return invitations
                .tallies(world.organisation().id(), List.of(run.id()))
                .getOrDefault(run.id(), InvitationTally.NONE);
    }

    private CourseRun run(java.time.Instant startsAt) {
        var course = courses.create(world.organisation().id(), null, new CourseDetails("Own " + domain, null, "", ""));
        var starts = startsAt == null ? clock.instant().minus(Duration.ofDays(1)) : startsAt;
        return runs.add(
                world.organisation().id(),
                course.id(),
                null,
                new RunDetails("Run", null, starts, null, null, null, BusinessModel.PRIVATE_SPONSORED, 6, 14));
    }

    private Browsing as() {
        return Browsing.as(server, world.manager(), Locale.UK);
    }
}
