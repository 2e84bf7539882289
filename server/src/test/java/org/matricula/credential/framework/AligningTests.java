package org.matricula.credential.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.matricula.credential.framework.FrameworkFiles.file;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.credential.Achievement;
import org.matricula.credential.Achievements;
import org.matricula.credential.Awarding;
import org.matricula.credential.Credentials;
import org.matricula.credential.PublicCredentials;
import org.matricula.credential.Verification;
import org.matricula.credential.design.Designs;
import org.matricula.openbadges.Alignment;
import org.matricula.openbadges.Verdict;
import org.matricula.organisation.Organisations;
import org.matricula.platform.Invalid;
import org.matricula.platform.NotFound;
import org.matricula.platform.Person;
import org.matricula.platform.Refusal;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.PassedCourse;
import org.matricula.testing.Providers;
import org.springframework.beans.factory.annotation.Autowired;

@MatriculaTest
class AligningTests {

    @Autowired
    FrameworkImport importing;

    @Autowired
    Frameworks frameworks;

    @Autowired
    Aligning aligning;

    @Autowired
    Alignments alignments;

    @Autowired
    Designs designs;

    @Autowired
    Achievements achievements;

    @Autowired
    Awarding awarding;

    @Autowired
    Credentials credentials;

    @Autowired
    PublicCredentials publicCredentials;

    @Autowired
    Verification verification;

    @Autowired
    PassedCourse passedCourse;

    @Autowired
    Organisations organisations;

    private PassedCourse.World world;
    private Achievement achievement;
    private List<Skill> esco;

    @BeforeEach
    void anAchievementAndAFramework() {
        world = passedCourse.by(1);
        achievement = achievements.ofCourse(world.course());
        esco = frameworks.skills(take("ESCO skills", FrameworkFiles.ESCO), -1);
    }

    /** Rule 2 of badges and credentials. */
    @Test
    void rule2ABadgeCarriesItsSkillsOfAnyFrameworkHardOrSoftOrBoth() {
        aligning.add(owner(), achievement.id(), esco.getFirst().id(), SkillKind.SOFT);
        aligning.add(owner(), achievement.id(), onet(3).id(), SkillKind.BOTH);
        aligning.add(
                owner(),
                achievement.id(),
                new NewAlignment("Welding", "https://guild.example.org/w1", "W1", "Guild of welders"),
                SkillKind.HARD);
        publish();

        assertThat(alignments.skills(achievement.id()))
                .extracting(AlignedSkill::skillKind)
                .containsExactly(SkillKind.SOFT, SkillKind.BOTH, SkillKind.HARD);
        var signed = document();
        assertThat(signed.verdict()).as(signed.toString()).isEqualTo(Verdict.VALID);
        assertThat(signed.credential().orElseThrow().subject().achievement().alignments())
                .containsExactly(
                        new Alignment(
                                "manage musical staff",
                                "http://data.europa.eu/esco/skill/0005c151-5b5a-4a66-8aac-60e734beb1ab",
                                null,
                                null,
                                "ESCO skills",
                                "ext:ESCO"),
                        new Alignment(
                                "Active Listening",
                                "https://www.onetonline.org/find/descriptor/result/2.A.1.b",
                                "2.A.1.b",
                                null,
                                "O*NET",
                                "ext:ONET"),
                        new Alignment("Welding", "https://guild.example.org/w1", "W1", null, "Guild of welders", null));
    }

    @Test
    void caseItemsAreCalledSoInDocuments() {
        var text = FrameworkFiles.casePackage(UUID.randomUUID().toString(), "Wells");
        var well = frameworks.skills(take(null, text), -1).getFirst();
        aligning.add(owner(), achievement.id(), well.id(), SkillKind.HARD);
        publish();

        var signed = document();

        assertThat(signed.verdict()).as(signed.toString()).isEqualTo(Verdict.VALID);
        assertThat(signed.credential().orElseThrow().subject().achievement().alignments())
                .singleElement()
                .matches(one -> "CFItem".equals(one.targetType()) && "W.0".equals(one.targetCode()));
    }

    @Test
    void whatWasSignedBeforeStaysAsItIs() {
        var before = document();
        aligning.add(owner(), achievement.id(), esco.getFirst().id(), SkillKind.HARD);
        publish();

        assertThat(document()).isEqualTo(before);
        assertThat(before.credential().orElseThrow().subject().achievement().alignments())
                .isEmpty();
    }

    @Test
    void twiceIsOnce() {
        var first = aligning.add(owner(), achievement.id(), esco.getFirst().id(), SkillKind.HARD);
        var second = aligning.add(owner(), achievement.id(), esco.getFirst().id(), SkillKind.SOFT);
        aligning.add(owner(), achievement.id(), welding(1), SkillKind.HARD);
        aligning.add(owner(), achievement.id(), welding(1), SkillKind.HARD);

        publish();

        assertThat(second).isEqualTo(first);
        assertThat(alignments.counts(List.of(achievement.id()))).isEqualTo(Map.of(achievement.id(), 2));
    }

    @Test
    void itIsMarkedAnewAndRemoved() {
        var added = aligning.add(owner(), achievement.id(), esco.getFirst().id(), SkillKind.HARD);

        aligning.mark(owner(), achievement.id(), added.id(), SkillKind.BOTH);
        publish();
        assertThat(alignments.skills(achievement.id()))
                .singleElement()
                .extracting(AlignedSkill::skillKind)
                .isEqualTo(SkillKind.BOTH);

        aligning.remove(owner(), achievement.id(), added.id());
        publish();
        assertThat(alignments.of(achievement.id())).isEmpty();
        assertThatThrownBy(() -> aligning.remove(owner(), achievement.id(), added.id()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void nobodyAlignsToWhatTheyDoNotSeeNorForOthers() {
        var other = Providers.provider(organisations).id();
        importing.take(other, file("Theirs", FrameworkFiles.TABLE));
        var theirs = frameworks
                .skills(
                        frameworks.seenBy(other).stream()
                                .filter(one -> other.equals(one.organisationId()))
                                .findFirst()
                                .orElseThrow(),
                        -1)
                .getFirst();

        assertThatThrownBy(() -> aligning.add(owner(), achievement.id(), theirs.id(), SkillKind.HARD))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> aligning.add(other, achievement.id(), theirs.id(), SkillKind.HARD))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whatIsEnteredIsCheckedFieldByField() {
        assertThatThrownBy(() -> aligning.add(
                        owner(),
                        achievement.id(),
                        new NewAlignment(" ", "javascript:alert(1)", "x".repeat(201), "a\0b"),
                        SkillKind.HARD))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        refused -> assertThat(refused.fields())
                                .extracting(Invalid.Field::field)
                                .containsExactly("framework", "name", "url", "code"));
    }

    @Test
    void anAchievementStandsForFiftySkillsAtMost() {
        for (var i = 0; i < Aligning.MOST; i++) aligning.add(owner(), achievement.id(), welding(i), SkillKind.HARD);

        assertThatThrownBy(() ->
                        aligning.add(owner(), achievement.id(), esco.getFirst().id(), SkillKind.HARD))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void aFrameworkThatSomethingIsAlignedToIsNotRemoved() {
        var framework = esco.getFirst().frameworkId();
        var added = aligning.add(owner(), achievement.id(), esco.getFirst().id(), SkillKind.HARD);
        assertThatThrownBy(() -> frameworks.remove(owner(), framework)).isInstanceOf(Refusal.class);

        aligning.remove(owner(), achievement.id(), added.id());
        frameworks.remove(owner(), framework);

        assertThatThrownBy(() -> frameworks.get(owner(), framework)).isInstanceOf(NotFound.class);
    }

    @Test
    void onlyOperatorsRemoveWhatIsShared() {
        var shared = importing
                .take(null, file("Shared " + UUID.randomUUID(), FrameworkFiles.TABLE))
                .framework();

        assertThat(frameworks.get(owner(), shared.id())).isEqualTo(shared);
        assertThatThrownBy(() -> frameworks.remove(owner(), shared.id())).isInstanceOf(NotFound.class);
        frameworks.remove(null, shared.id());
        assertThat(frameworks.shared()).doesNotContain(shared);
    }

    private void publish() {
        designs.publish(owner(), achievement.id(), designs.draft(achievement).revision());
    }

    private UUID owner() {
        return world.provider().id();
    }

    private Framework take(String name, String text) {
        return importing.take(owner(), file(name, text)).framework();
    }

    private Skill onet(int number) {
        return frameworks.skills(take("O*NET", FrameworkFiles.ONET), -1).get(number);
    }

    private static NewAlignment welding(int number) {
        return new NewAlignment("Welding " + number, "https://guild.example.org/w" + number, null, null);
    }

    /** The signed document of the only learner, awarded now if it wasn't. */
    private org.matricula.openbadges.Verification document() {
        awarding.runNow(owner(), achievement.id());
        var award = credentials.of(Person.of(world.learner().id())).getFirst();
        return verification.verify(publicCredentials.document(award.address().token()));
    }
}
