package org.matricula.coaching.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.matricula.coaching.Answer;
import org.matricula.coaching.Consents;
import org.matricula.coaching.Offers;
import org.matricula.coaching.Source;
import org.matricula.coaching.SummaryField;
import org.matricula.coaching.Wording;
import org.matricula.coaching.Wordings;
import org.matricula.coaching.partner.PushRun.Problem;
import org.matricula.organisation.Members;
import org.matricula.organisation.Role;
import org.matricula.platform.Person;
import org.matricula.platform.sftp.SftpTarget;
import org.matricula.testing.Browsing;
import org.matricula.testing.Coached;
import org.matricula.testing.Learning;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.ServerJobs;
import org.matricula.testing.SftpFolder;
import org.matricula.testing.Somebody;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** Rule 6 of coaching: a file every day for partners that read files, and nothing for one that isn't the partner any more. */
@MatriculaTest
class PartnerFileTests {

    private static final List<String> JOBS = List.of("coaching-push", "coaching-former-partners");

    @Autowired
    Learning learning;

    @Autowired
    Offers offers;

    @Autowired
    Wordings wordings;

    @Autowired
    Consents consents;

    @Autowired
    FeedPushes pushes;

    @Autowired
    Pushing pushing;

    @Autowired
    PushStore store;

    @Autowired
    Pseudonyms pseudonyms;

    @Autowired
    Deletions deletions;

    @Autowired
    FormerPartners formerPartners;

    @Autowired
    Members members;

    @Autowired
    WebApplicationContext server;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    ServerJobs serverJobs;

    @TempDir
    Path folder;

    private SftpFolder partner;
    private Coached coached;
    private UUID provider;

    @BeforeEach
    void aPartnerWithAFolder() {
        for (var job : JOBS) serverJobs.hold(job);
        partner = new SftpFolder(folder);
        coached = Coached.programme(learning, offers, wordings, 2);
        provider = coached.world().provider().id();
    }

    @AfterEach
    void close() {
        jdbc.sql("delete from coaching_push where offer_id = :offer")
                .param("offer", coached.offerId())
                .update();
        partner.close();
        for (var job : JOBS) serverJobs.start(job);
    }

    @Test
    void fileHasExactlyThoseWhoAgree() {
        var agreeing = agreed();
        var gone = agreed();
        consents.withdraw(person(gone), coached.offerId(), Source.TEXT);
        set();

        bring();

        assertThat(partner.names())
                .singleElement()
                .asString()
                .startsWith("coaching-" + coached.world().provider().slug());
        assertThat(partner.text(partner.names().getFirst()))
                .contains(pseudonym(agreeing))
                .doesNotContain(pseudonym(gone), agreeing.id().toString(), agreeing.address());
        var run = pushes.runs(provider).getFirst();
        assertThat(run.problem()).isNull();
        assertThat(run.learners()).isOne();
        assertThat(next()).isAfter(clock.instant()).isBefore(clock.instant().plus(Duration.ofHours(26)));
    }

    @Test
    void whatWasNotTakenIsTriedAgainSoonAndThenTheNextDay() {
        agreed();
        set();
        partner.lettingIn("");

        bring();
        assertThat(pushes.runs(provider).getFirst().problem()).isEqualTo(Problem.NOT_SIGNED_IN);
        assertThat(next()).isBefore(clock.instant().plus(Duration.ofMinutes(6)));
        for (var i = 0; i < 3; i++) bring();

        assertThat(pushes.find(provider).orElseThrow().failed()).isEqualTo(4);
        assertThat(next()).isEqualTo(FeedPush.next(clock.instant(), 2, ZoneId.of("Europe/London")));
        assertThat(partner.names()).isEmpty();
    }

    @Test
    void whatAStoppedServerHadBegunIsBroughtAgainWhenItsLeaseEnds() {
        agreed();
        set();
        pushes.now(provider);
        var now = clock.instant();
        var claimed = store.claim(now, now.plus(Duration.ofHours(1))).orElseThrow();
        store.started(claimed.push().offerId(), UUID.randomUUID(), "killed.csv", now);
        pushing.run();
        assertThat(partner.names()).isEmpty();

        bring();

        assertThat(partner.names()).hasSize(1);
        assertThat(pushes.runs(provider)).extracting(PushRun::problem).containsExactly(null, Problem.INTERRUPTED);
    }

    @Test
    void whoIsNotThePartnerAnyMoreGetsNoFileIsToldToStopAndAskedToDelete() {
        var agreeing = agreed();
        var before = pseudonym(agreeing);
        set();

        anotherPartner();
        formerPartners.run();
        bring();

        assertThat(partner.names()).isEmpty();
        assertThat(pseudonyms.of(person(agreeing))).isEmpty();
        assertThat(deletions.of(provider)).extracting(Deletion::learner).containsExactly(before);
        assertThat(deletions.of(provider)).extracting(Deletion::partner).containsExactly("InsideTrack");
        formerPartners.run();
        assertThat(deletions.of(provider)).hasSize(1);
        var page = Browsing.as(server, programmeManager())
                .page(coached.world().provider().path() + "/coaching/partner/file");
        assertThat(page.text()).contains("This folder was set up for InsideTrack");
    }

    @Test
    void programmeTeamSetsItUpByPage() {
        agreed();
        var browsing = Browsing.as(server, programmeManager());
        var page = coached.world().provider().path() + "/coaching/partner/file";
        assertThat(browsing.submit(page, "host", "", "port", "22", "user", "u", "hostKey", "none", "hour", "25")
                        .getStatus())
                .isEqualTo(422);

        var port = Integer.toString(partner.port());
        assertThat(browsing.submit(
                                page,
                                "host",
                                "127.0.0.1",
                                "port",
                                port,
                                "user",
                                "matricula",
                                "folder",
                                "",
                                "hostKey",
                                partner.hostKey(),
                                "hour",
                                "3")
                        .getStatus())
                .isEqualTo(303);
        var shown = browsing.page(page);
        partner.lettingIn(shown.select("pre").text());
        assertThat(shown.select("#hour").val()).isEqualTo("3");
        assertThat(browsing.submit(page + "/now").getStatus()).isEqualTo(303);
        bring();

        assertThat(browsing.page(page).text()).contains("Brought, with one learner");
        assertThat(browsing.submit(page + "/removal").getStatus()).isEqualTo(303);
        assertThat(pushes.find(provider)).isEmpty();
    }

    @Test
    void programsReadAndSetTheSame() {
        var api = "/api/v1/organisations/" + provider + "/coaching/feed/file";
        var manager = Browsing.as(server, programmeManager());
        assertThat(manager.open(api).getStatus()).isEqualTo(404);
        set();

        assertThat(Browsing.text(manager.open(api)))
                .contains("\"hour\":2", "ecdsa-sha2-nistp256")
                .doesNotContain("private");
    }

    private Somebody agreed() {
        var learner = coached.learner();
        consents.answer(
                person(learner), coached.offerId(), new Answer.Agree(Coached.NUMBER, 1, Locale.ENGLISH), Source.GATE);
        return learner;
    }

    private void set() {
        var target = new SftpTarget("127.0.0.1", partner.port(), "matricula", "", partner.hostKey());
        pushes.save(coached.world().provider(), target, 2);
        partner.lettingIn(pushes.find(provider).orElseThrow().publicKey());
    }

    private void bring() {
        pushes.now(provider);
        pushing.run();
    }

    private void anotherPartner() {
        var terms = new Wording.Terms("Other Coaches", Set.of(SummaryField.STEPS));
        wordings.draft(coached.offerId(), Map.of(Locale.ENGLISH, "I agree that Other Coaches texts me."), true, terms);
        wordings.publish(coached.offerId());
    }

    private Instant next() {
        return pushes.find(provider).orElseThrow().nextAt();
    }

    private Somebody programmeManager() {
        var somebody = learning.somebody();
        members.add(provider, somebody.id(), Role.PROGRAMME_MANAGER);
        return somebody;
    }

    private static Person person(Somebody somebody) {
        return Person.of(somebody.id());
    }

    private String pseudonym(Somebody somebody) {
        return pseudonyms.of(person(somebody)).getFirst().pseudonym();
    }
}
