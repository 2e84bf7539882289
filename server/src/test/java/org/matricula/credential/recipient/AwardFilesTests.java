package org.matricula.credential.recipient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.credential.recipient.AwardFileLine.Outcome;
import org.matricula.platform.Invalid;
import org.matricula.platform.NotFound;
import org.matricula.platform.Refusal;
import org.matricula.testing.Mailbox;
import org.matricula.testing.MatriculaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@MatriculaTest
class AwardFilesTests {

    @Autowired
    RecipientWorld worlds;

    @Autowired
    AwardFiles files;

    @Autowired
    AwardFilePass pass;

    @Autowired
    AwardFileLineStore lines;

    @Autowired
    AwardFileResult result;

    @Autowired
    ClaimJobs jobs;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    RecipientWorld.World world;

    @BeforeEach
    void world() {
        world = worlds.world();
    }

    @Test
    void everyLineIsCheckedBeforeAnythingIsDone() {
        var ada = worlds.member(world, "S-1");
        var grace = worlds.member(world, "S-2");
        var file = upload("""
                Email,Student number,Date,Evidence,Expiry,Campus
                %s,,2019-06-30,https://example.org/a https://example.org/b,,North
                ,S-2,30.6.2019,,31.12.2030,South
                stranger.%s,,2019-06-30,,,South
                not an address,,2019-06-30,,,
                %s,,2019-06-30,,,twice
                ,,2019-06-30,,,
                x.%s,,06/30/2019,,,
                x.%s,,2019-06-30,file:///etc/passwd,,
                %s,S-2,2019-07-01,,,two people
                """.formatted(
                        ada.address(),
                        ada.address(),
                        ada.address().toUpperCase(java.util.Locale.ROOT),
                        ada.address(),
                        ada.address(),
                        ada.address()));

        assertThat(file.state()).isEqualTo(AwardFile.State.CHECKED);
        assertThat(file.ignoredColumns()).containsExactly("Campus");
        assertThat(files.counts(file)).isEqualTo(new AwardFile.Counts(0, 6, 2, 1, 0));
        assertThat(files.lines(file, Outcome.WRONG, 0, 10))
                .extracting(line -> line.line() + " " + AwardFileResult.why(line.problem(), line.problemLine()))
                .containsExactly(
                        "5 This can't be an e-mail address.",
                        "6 The same person and day as in line 2.",
                        "7 Name somebody: an e-mail address or an id.",
                        "8 The day it was earned can't be read. Write it as 2026-05-23 or 23.5.2026.",
                        "9 The address of a piece of evidence is no web address. It begins with https:// and has no spaces.",
                        "10 The address and the id belong to two different people.");
        assertThat(files.lines(file, Outcome.CLAIM, 0, 10))
                .extracting(AwardFileLine::recipient)
                .containsExactly("stranger." + ada.address());
        assertThat(worlds.credentials(world)).isZero();
        assertThat(worlds.claims(world)).isZero();
        assertThat(grace).isNotNull();
    }

    @Test
    void aLineWithSeveralFaultsReportsEachOfThem() {
        var file = upload("email,date\nno address,soon\n");

        var line = files.lines(file, Outcome.WRONG, 0, 1).getFirst();
        assertThat(AwardFileResult.why(line.problem(), line.problemLine()))
                .isEqualTo("This can't be an e-mail address."
                        + " The day it was earned can't be read. Write it as 2026-05-23 or 23.5.2026.");
    }

    @Test
    void spreadsheetsInOtherLettersAndWithOtherSeparatorsAreRead() {
        var ada = worlds.member(world, "Ü-1");
        var text =
                "\"External ID\";\"Date Earned\";\"Narrative\"\r\n\"Ü-1\";\"30.6.2019\";\"Led; the \"\"survey\"\"\"\r\n";

        for (var bytes : List.of(
                ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8),
                text.getBytes(Charset.forName("windows-1252")),
                text.replace(';', '\t').replace("Led\t", "Led;").getBytes(StandardCharsets.UTF_16))) {
            var file = upload(bytes);
            assertThat(files.counts(file).award()).isOne();
            assertThat(files.lines(file, Outcome.AWARD, 0, 1).getFirst().award().narrative())
                    .isEqualTo("Led; the \"survey\"");
        }
        assertThat(ada).isNotNull();
    }

    @Test
    void aFileThatCannotBeReadAsAWholeLeavesNothing() {
        for (var text :
                List.of("", "\n\n", "name,date\nAda,2019-06-30\n", "email,date\n\"ada@example.org,2019-06-30\n"))
            assertThatThrownBy(() -> upload(text)).as(text).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> upload(new byte[] {'e', 0, 1, 2})).isInstanceOf(Invalid.class);

        assertThat(files.latest(world.achievement().id(), 10)).isEmpty();
    }

    @Test
    void startedTwiceItAwardsOnceAndErasesWhatTheLinesSaid() {
        var ada = worlds.member(world, "");
        var file = upload("email\n%s\nstranger.%s\n".formatted(ada.address(), ada.address()));

        start(file);
        start(file);

        var done = files.get(world.provider(), file.id());
        assertThat(done.state()).isEqualTo(AwardFile.State.DONE);
        assertThat(files.counts(done)).isEqualTo(new AwardFile.Counts(0, 0, 1, 1, 0));
        assertThat(worlds.credentials(world)).isOne();
        assertThat(files.lines(done, Outcome.AWARD, 0, 1).getFirst().credentialId())
                .isEqualTo(jdbc.sql("select credential_id from credential where achievement_id = ?")
                        .param(world.achievement().id())
                        .query(java.util.UUID.class)
                        .single());
        assertThat(files.lines(done, Outcome.CLAIM, 0, 1).getFirst().claimId()).isNotNull();
        assertThat(jdbc.sql("""
                        select count(*) from award_file_row
                         where file_id = :file and num_nonnulls(sealed_content, email_hash, external_hash) > 0""").param("file", file.id()).query(Integer.class).single())
                .isZero();
    }

    @Test
    void theSameFileTwiceAwardsNobodyAnythingAndSendsNothing() {
        var ada = worlds.member(world, "");
        var stranger = "stranger." + ada.address();
        var text = "email\n%s\n%s\n".formatted(ada.address(), stranger);
        start(upload(text, true));
        assertThat(new Mailbox(jdbc, stranger).letters()).hasSize(1);

        var again = upload(text, true);

        assertThat(files.counts(again)).isEqualTo(new AwardFile.Counts(0, 0, 0, 0, 2));
        assertThatThrownBy(() -> files.start(world.provider(), again.id())).isInstanceOf(Refusal.class);
        assertThat(worlds.credentials(world)).isOne();
        assertThat(worlds.claims(world)).isOne();
        assertThat(new Mailbox(jdbc, stranger).letters()).hasSize(1);
    }

    @Test
    void killedBetweenTwoBatchesItGoesOnWithoutLossOrDuplicates() {
        var ada = worlds.member(world, "");
        var size = AwardFilePass.BATCH + 7;
        var file = upload("email\n" + ada.address() + "\n"
                + IntStream.range(1, size)
                        .mapToObj(i -> "s" + i + "." + ada.address())
                        .collect(Collectors.joining("\n")));
        // The job that checks it takes up whatever is due, so it has to be over.
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> jobsFor(file) == 0);
        jdbc.sql("update award_file set state = 'RUNNING', cursor = 0, done = 0 where id = :id")
                .param("id", file.id())
                .update();

        transaction.executeWithoutResult(status -> pass.step(file.id()));
        assertThat(worlds.claims(world)).isEqualTo(AwardFilePass.BATCH - 1);
        pass.run(file.id());

        assertThat(worlds.claims(world)).isEqualTo(size - 1);
        assertThat(worlds.credentials(world)).isOne();
        assertThat(files.counts(files.get(world.provider(), file.id())))
                .isEqualTo(new AwardFile.Counts(0, 0, 1, size - 1, 0));
    }

    @Test
    void theResultNamesEachLineAndNobody() {
        var ada = worlds.member(world, "");
        var file = upload("email\n%s\n=cmd()\n".formatted(ada.address()));
        start(file);
        var out = new ByteArrayOutputStream();

        result.write(world.provider(), file.id(), out);

        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("\"2\",\"Awarded\",")
                .contains("\"3\",\"Left out\",\"This can't be an e-mail address.\"")
                .doesNotContain(ada.address())
                .doesNotContain("=cmd");
    }

    @Test
    void whatNobodyStartsIsForgottenAfterADay() {
        var file = upload("email\nsomebody@example.org\n");
        jdbc.sql("update award_file set uploaded_at = now() - interval '25 hours' where id = :id")
                .param("id", file.id())
                .update();

        jobs.tidy();

        assertThatThrownBy(() -> files.get(world.provider(), file.id())).isInstanceOf(NotFound.class);
    }

    @Test
    void aDiscardedFileIsErasedAndAnotherOrganisationsIsNotFound() {
        var file = upload("email\nsomebody@example.org\n");
        assertThatThrownBy(() -> files.get(worlds.world().provider(), file.id()))
                .isInstanceOf(NotFound.class);

        files.discard(world.provider(), file.id());

        assertThatThrownBy(() -> files.get(world.provider(), file.id())).isInstanceOf(NotFound.class);
        assertThat(lines.counts(file.id())).isEqualTo(new AwardFile.Counts(0, 0, 0, 0, 0));
    }

    private void start(AwardFile file) {
        files.start(world.provider(), file.id());
        pass.run(file.id());
    }

    private int jobsFor(AwardFile file) {
        return jdbc.sql("select count(*) from scheduled_tasks where task_instance like :instance")
                .param("instance", "%" + file.id())
                .query(Integer.class)
                .single();
    }

    private AwardFile upload(String text) {
        return upload(text, false);
    }

    private AwardFile upload(String text, boolean told) {
        return upload(text.getBytes(StandardCharsets.UTF_8), told);
    }

    private AwardFile upload(byte[] bytes) {
        return upload(bytes, false);
    }

    private AwardFile upload(byte[] bytes, boolean told) {
        var order = new AwardFiles.Order("people.csv", RecipientWorld.DAY, told, Ground.EARNED_BEFORE);
        return files.upload(world.provider(), world.achievement().id(), new ByteArrayResource(bytes), order);
    }
}
