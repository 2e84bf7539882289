package org.matricula.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.credential.Achievements;
import org.matricula.credential.Awarding;
import org.matricula.credential.Credentials;
import org.matricula.credential.PublicCredentials;
import org.matricula.credential.Verification;
import org.matricula.openbadges.Association;
import org.matricula.openbadges.ClrCredential;
import org.matricula.openbadges.Result;
import org.matricula.openbadges.Verdict;
import org.matricula.platform.Gone;
import org.matricula.platform.NotFound;
import org.matricula.platform.Person;
import org.matricula.platform.PersonalData;
import org.matricula.platform.Refusal;
import org.matricula.progress.Revocations;
import org.matricula.testing.Learning;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Somebody;
import org.matricula.testing.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@MatriculaTest
class RecordSnapshotTests {

    private static final RecordFields BARE = new RecordFields(false, false, false, false, true);

    @Autowired
    Learning learning;

    @Autowired
    RecordSnapshots snapshots;

    @Autowired
    Awarding awarding;

    @Autowired
    Achievements achievements;

    @Autowired
    Credentials credentials;

    @Autowired
    PublicCredentials publicCredentials;

    @Autowired
    Revocations revocations;

    @Autowired
    Verification verification;

    @Autowired
    List<PersonalData> personalData;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    private Learning.World world;
    private Somebody learner;
    private Person person;

    @BeforeEach
    void learn() {
        world = learning.programmeOf(3);
        learner = learning.somebody();
        person = Person.of(learner.id());
        learning.grade(learner.id(), world.runs().get(0), org.matricula.progress.Result.DISTINCTION, percent("87.46"));
        learning.grade(learner.id(), world.runs().get(1), org.matricula.progress.Result.FAIL, percent("31"));
        awarding.runNow(
                world.provider().id(),
                achievements.ofCourse(world.courses().getFirst()).id());
    }

    @Test
    void theSignedRecordVerifiesAndSoDoesEachCredentialInside() {
        var document = snapshots.clr(made(RecordFields.USUAL));

        assertThat(verification.verify(document).verdict()).isEqualTo(Verdict.VALID);
        var inside = read(document).subject().credentials();
        assertThat(inside).hasSize(2);
        assertThat(inside)
                .allSatisfy(one -> assertThat(verification
                                .verify(one.toString().getBytes(StandardCharsets.UTF_8))
                                .verdict())
                        .isEqualTo(Verdict.VALID));
    }

    @Test
    void theAwardedCredentialIsInsideUnchanged() {
        var award = credentials.of(person).getFirst();
        var awarded = json.readTree(publicCredentials.document(award.address().token()));

        assertThat(read(snapshots.clr(made(RecordFields.USUAL))).subject().credentials())
                .contains((ObjectNode) awarded);
    }

    @Test
    void itStatesResultAndRoundedMarkAndThatTheCourseIsPartOfTheProgramme() {
        var record = read(snapshots.clr(made(RecordFields.USUAL)));
        var statement = org.matricula.openbadges.AchievementCredential.read(
                        record.subject().credentials().getFirst())
                .orElseThrow();
        var programme = record.subject().achievements().getLast();

        assertThat(statement.subject().results()).extracting(Result::value).containsExactly("Distinction", "87.5");
        assertThat(programme.name()).isEqualTo(world.programme().title());
        assertThat(record.subject().associations())
                .containsExactly(Association.parent(
                        programme.id(), statement.subject().achievement().id()));
        assertThat(record.issuer().name()).isEqualTo(world.provider().name());
    }

    @Test
    void whatIsLeftOutIsNowhere() {
        var snapshot = made(BARE);
        var csv = new String(snapshots.csv(snapshot), StandardCharsets.UTF_8);
        var document = new String(snapshots.clr(snapshot), StandardCharsets.UTF_8);

        for (var file : List.of(csv, document)) {
            assertThat(file)
                    .doesNotContain(learner.name(), learner.address(), "\"87", "istinction", "Spring 2014", "/c/")
                    .contains(world.programme().title());
        }
        assertThat(read(snapshots.clr(snapshot)).partial()).isTrue();
    }

    @Test
    void withoutGradesAnAttemptThatEndedSaysSoAndNotHow() {
        var snapshot = made(new RecordFields(true, false, false, true, false));

        assertThat(snapshots.statement(snapshot).lines().get(1).newer())
                .extracting(RecordStatement.Attempt::outcome)
                .containsExactly(CourseAttempt.Outcome.TAKEN);
    }

    @Test
    void theAddressIsShownOnlyWhenChosen() {
        var with = new RecordFields(true, true, true, true, true);

        assertThat(new String(snapshots.clr(made(with)), StandardCharsets.UTF_8))
                .contains(learner.address());
        assertThat(new String(snapshots.clr(made(RecordFields.USUAL)), StandardCharsets.UTF_8))
                .doesNotContain(learner.address());
    }

    @Test
    void theSameContentIsTheSameSnapshotAndOtherContentAnother() {
        var first = made(RecordFields.USUAL);
        assertThat(made(RecordFields.USUAL).id()).isEqualTo(first.id());
        assertThat(made(BARE).id()).isNotEqualTo(first.id());

        learning.grade(learner.id(), world.runs().get(2), org.matricula.progress.Result.PASS, null);

        var second = made(RecordFields.USUAL);
        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(snapshots.statement(first).met()).isOne();
        assertThat(snapshots.statement(second).met()).isEqualTo(2);
    }

    @Test
    void itIsFoundByItsIdAndByItsAddress() {
        var made = made(RecordFields.USUAL);

        assertThat(snapshots.find(made.id())).usingRecursiveComparison().isEqualTo(made);
        assertThat(snapshots.at(made.token())).usingRecursiveComparison().isEqualTo(made);
        assertThatThrownBy(() -> snapshots.find(UUID.randomUUID())).isInstanceOf(NotFound.class);
    }

    @Test
    void whoLooksAgainSeesWhatWasCheckedMomentsAgo() {
        var id = made(RecordFields.USUAL).id();

        var first = Statements.during(() -> snapshots.shown(id));
        var again = Statements.during(() -> snapshots.shown(id));

        assertThat(again).isLessThan(first);
        assertThat(snapshots.shown(id).unaltered()).isTrue();
    }

    @Test
    void aCertificateRevokedAfterwardsIsShownAsRevokedAndTheFileStillVerifiesAsUnaltered() {
        var snapshot = made(RecordFields.USUAL);
        var before = snapshots.clr(snapshot);
        revoke();

        var shown = snapshots.shown(snapshot.id());

        assertThat(snapshots.clr(snapshot)).isEqualTo(before);
        assertThat(shown.verdict()).isEqualTo(Verdict.VALID);
        assertThat(shown.statement().lines().getFirst().met()).isFalse();
        assertThat(snapshots.statement(snapshot).lines().getFirst().met()).isTrue();
    }

    @Test
    void noneIsMadeWhenEveryCertificateIsRevokedOrThereIsNone() {
        var stranger = Person.of(learning.somebody().id());
        assertThatThrownBy(() -> snapshots.make(stranger, world.slug(), RecordFields.USUAL))
                .isInstanceOf(NotFound.class);
        revoke();
        assertThatThrownBy(() -> made(RecordFields.USUAL)).isInstanceOf(Refusal.class);
    }

    @Test
    void theTableHasARowForEachRequirementAndIsSafeToOpen() {
        var lines = new String(snapshots.csv(made(RecordFields.USUAL)), StandardCharsets.UTF_8).split("\r\n");

        assertThat(lines).hasSize(4);
        assertThat(lines[0]).isEqualTo("\uFEFF\"" + String.join("\",\"", SnapshotCsv.COLUMNS) + "\"");
        assertThat(lines[1]).contains("\"met\",\"distinction\",\"87.5\"", learner.name(), "/c/");
        assertThat(lines[2]).contains("\"not met\",\"–\",\"–\"", "\"1\"");
        assertThat(lines[3]).doesNotContain("\"0\"");
    }

    @Test
    void whatIsStoredShowsNothingAndErasureDestroysIt() {
        var snapshot = made(RecordFields.USUAL);
        var stored = jdbc.sql("select s::text from record_snapshot s where learner_id = :learner")
                .param("learner", learner.id())
                .query(String.class)
                .single();
        assertThat(stored).doesNotContain(learner.name(), snapshot.token().value());

        personalData.stream()
                .filter(module -> module.section().equals("recordSnapshots"))
                .forEach(module -> module.erase(person));

        assertThatThrownBy(() -> snapshots.at(snapshot.token())).isInstanceOf(Gone.class);
        assertThat(snapshots.of(person)).isEmpty();
    }

    private RecordSnapshot made(RecordFields fields) {
        return snapshots.make(person, world.slug(), fields);
    }

    private void revoke() {
        var run = world.runs().getFirst();
        revocations.revokeCourseCertificate(learner.id(), run.id(), "Copied", run.endsAt());
    }

    private ClrCredential read(byte[] document) {
        return ClrCredential.read((ObjectNode) json.readTree(document)).orElseThrow();
    }

    private static BigDecimal percent(String value) {
        return new BigDecimal(value);
    }
}
