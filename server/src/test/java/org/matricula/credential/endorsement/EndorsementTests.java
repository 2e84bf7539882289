package org.matricula.credential.endorsement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.matricula.account.Accounts;
import org.matricula.credential.Achievement;
import org.matricula.credential.Achievements;
import org.matricula.credential.Award;
import org.matricula.credential.Awarding;
import org.matricula.credential.Credentials;
import org.matricula.credential.PublicCredentials;
import org.matricula.credential.Verification;
import org.matricula.credential.endorsement.web.EndorsedWords;
import org.matricula.openbadges.AchievementCredential;
import org.matricula.openbadges.Verdict;
import org.matricula.organisation.Members;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.Role;
import org.matricula.platform.Invalid;
import org.matricula.platform.NotFound;
import org.matricula.platform.Person;
import org.matricula.platform.PublicUrl;
import org.matricula.platform.Refusal;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.PassedCourse;
import org.matricula.testing.Somebody;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.ObjectNode;

@MatriculaTest
class EndorsementTests {

    @Autowired
    PassedCourse passedCourse;

    @Autowired
    Members members;

    @Autowired
    Accounts accounts;

    @Autowired
    Endorsements endorsements;

    @Autowired
    EndorsementReading reading;

    @Autowired
    EndorsementData data;

    @Autowired
    Awarding awarding;

    @Autowired
    Achievements achievements;

    @Autowired
    Credentials credentials;

    @Autowired
    PublicCredentials publicCredentials;

    @Autowired
    Verification verification;

    @Autowired
    PublicUrl publicUrl;

    @Test
    void rule2ABadgeIsEndorsedByAnEmployerInsideEveryCredentialFromThenOn() {
        var world = passedCourse.by(1);
        var employer = endorser();
        var achievement = achievements.ofCourse(world.course());
        var issuer = world.provider().id();
        var asked = endorsements.ask(issuer, achievement.id(), employer.slug(), "You helped to design it.");
        endorsements.give(employer.id(), asked.id(), "We hire by **this**.");
        var ofIssuer = endorsements.ask(issuer, null, employer.slug(), "");
        endorsements.give(employer.id(), ofIssuer.id(), "");

        var document = awarded(world, achievement);

        var verified = verification.verify(
                publicCredentials.document(document.address().token()));
        assertThat(verified.verdict()).as(verified.toString()).isEqualTo(Verdict.VALID);
        var inside = verified.credential().orElseThrow();
        assertThat(inside.subject().achievement().endorsements())
                .singleElement()
                .satisfies(one -> assertThat(verifies(one)).isEqualTo(Verdict.VALID))
                .satisfies(one -> assertThat(one.at("/credentialSubject/id").asString())
                        .isEqualTo(publicUrl.of(achievement.path())));
        assertThat(inside.issuer().endorsements()).hasSize(1);
        assertThat(reading.shownOfAchievement(achievement.id()))
                .singleElement()
                .satisfies(shown -> assertThat(shown.endorser()).isEqualTo(employer.name()));
    }

    @Test
    void eachEndorsementSaysWhatItIsAbout() {
        var world = passedCourse.by(1);
        var employer = endorser();
        var issuer = world.provider();
        var achievement = achievements.ofCourse(world.course());
        var award = awarded(world, achievement);
        var learner = Person.of(world.learner().id());
        give(employer, endorsements.ask(issuer.id(), null, employer.slug(), ""));
        give(employer, endorsements.ask(issuer.id(), achievement.id(), employer.slug(), ""));
        give(employer, endorsements.askFor(learner, award.credentialId(), employer.slug(), ""));

        assertThat(reading.shownWith(award.credentialId()))
                .extracting(EndorsementReading.Shown::kind, EndorsementReading.Shown::organisation)
                .containsExactly(
                        tuple(Endorsement.Kind.ISSUER, issuer.name()),
                        tuple(Endorsement.Kind.ACHIEVEMENT, issuer.name()),
                        tuple(Endorsement.Kind.CREDENTIAL, issuer.name()));
        assertThat(reading.shownWith(award.credentialId()))
                .extracting(EndorsedWords::about)
                .containsExactly(
                        "About " + issuer.name() + ", who awards it, and not about any one badge",
                        "About the badge, whoever earns it",
                        "About this very credential, and nobody else's");
    }

    private void give(Organisation endorser, Endorsement asked) {
        endorsements.give(endorser.id(), asked.id(), "Good");
    }

    @Test
    void aWithdrawnEndorsementIsNotShownAndItsStatusSaysSo() {
        var world = passedCourse.by(1);
        var employer = endorser();
        var achievement = achievements.ofCourse(world.course());
        var asked = endorsements.ask(world.provider().id(), achievement.id(), employer.slug(), "");
        endorsements.give(employer.id(), asked.id(), "Good");
        var inside = endorsementIn(awarded(world, achievement));

        endorsements.withdraw(employer.id(), asked.id(), "We have moved on.");

        assertThat(verifies(inside)).isEqualTo(Verdict.REVOKED);
        assertThat(reading.shownOfAchievement(achievement.id())).isEmpty();
        assertThatThrownBy(() -> endorsements.withdraw(employer.id(), asked.id(), "Again"))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void whatWasNotAskedForIsShownOnceItIsAccepted() {
        var world = passedCourse.by(1);
        var accreditor = endorser();
        var achievement = achievements.ofCourse(world.course());
        var offered = endorsements.offer(accreditor.id(), publicUrl.of(achievement.path()), "Accredited.");
        assertThat(reading.shownOfAchievement(achievement.id())).isEmpty();

        endorsements.show(world.provider().id(), offered.id());
        assertThat(reading.shownOfAchievement(achievement.id())).hasSize(1);
        endorsements.hide(world.provider().id(), offered.id());

        assertThat(reading.shownOfAchievement(achievement.id())).isEmpty();
    }

    @Test
    void aLearnerAsksForOneCredentialAndDecidesWhatIsShown() {
        var world = passedCourse.by(2);
        var employer = endorser();
        var award = awarded(world, achievements.ofCourse(world.course()));
        var learner = Person.of(world.learner().id());

        var asked = endorsements.askFor(learner, award.credentialId(), employer.slug(), "I worked with you.");
        endorsements.give(employer.id(), asked.id(), "She did this for us daily.");

        assertThat(shown(award)).containsExactly("She did this for us daily.");
        var other = Person.of(world.learners().getLast().id());
        assertThatThrownBy(() -> endorsements.hide(other, asked.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> endorsements.askFor(other, award.credentialId(), employer.slug(), ""))
                .isInstanceOf(NotFound.class);
        assertThat(reading.aboutOrganisation(world.provider().id())).isEmpty();
        endorsements.hide(learner, asked.id());
        assertThat(shown(award)).isEmpty();
        data.erase(learner);
        assertThat(reading.byEndorser(employer.id())).isEmpty();
    }

    @Test
    void nobodyEndorsesThemselvesOrTwiceOrForAnother() {
        var world = passedCourse.by(1);
        var employer = endorser();
        var achievement = achievements.ofCourse(world.course());
        var issuer = world.provider();

        assertThatThrownBy(() -> endorsements.ask(issuer.id(), null, issuer.slug(), ""))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> endorsements.offer(issuer.id(), publicUrl.of(achievement.path()), ""))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> endorsements.offer(employer.id(), "https://example.org/a/1", ""))
                .isInstanceOf(Invalid.class);
        var asked = endorsements.ask(issuer.id(), achievement.id(), employer.slug(), "");
        assertThatThrownBy(() -> endorsements.ask(issuer.id(), achievement.id(), employer.slug(), ""))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> endorsements.give(issuer.id(), asked.id(), "I say it myself"))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> endorsements.show(issuer.id(), asked.id())).isInstanceOf(Refusal.class);
    }

    @Test
    void onlyThoseAreAskedWhereSomebodyCanAnswer() {
        var world = passedCourse.by(1);
        var issuer = world.provider();
        var award = awarded(world, achievements.ofCourse(world.course()));
        var learner = Person.of(world.learner().id());
        var empty = passedCourse.by(1).provider();
        var onlyAdmissions = passedCourse.by(1).provider();
        members.add(onlyAdmissions.id(), Somebody.in(accounts).id(), Role.ADMISSIONS);
        var onlyIssuer = passedCourse.by(1).provider();
        members.add(onlyIssuer.id(), Somebody.in(accounts).id(), Role.ISSUER);
        members.add(issuer.id(), Somebody.in(accounts).id(), Role.OWNER);
        var employer = endorser();

        assertThat(endorsements.endorsers(issuer.id()))
                .contains(employer, onlyIssuer)
                .doesNotContain(empty, onlyAdmissions, issuer);
        assertThat(endorsements.endorsers(learner, award.credentialId()))
                .contains(employer, onlyIssuer)
                .doesNotContain(empty, onlyAdmissions, issuer);
        assertThatThrownBy(() -> endorsements.ask(issuer.id(), null, onlyAdmissions.slug(), ""))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> endorsements.askFor(learner, award.credentialId(), empty.slug(), ""))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void aDeclinedQuestionCanBeAskedAgain() {
        var world = passedCourse.by(1);
        var employer = endorser();
        var asked = endorsements.ask(world.provider().id(), null, employer.slug(), "");

        endorsements.decline(employer.id(), asked.id(), "Not yet");

        assertThat(endorsements
                        .ask(world.provider().id(), null, employer.slug(), "Now?")
                        .id())
                .isNotEqualTo(asked.id());
    }

    /** An organisation with an owner. */
    private Organisation endorser() {
        var made = passedCourse.by(1).provider();
        members.add(made.id(), Somebody.in(accounts).id(), Role.OWNER);
        return made;
    }

    private List<String> shown(Award award) {
        return reading.shownWith(award.credentialId()).stream()
                .map(EndorsementReading.Shown::comment)
                .toList();
    }

    private ObjectNode endorsementIn(Award award) {
        return read(award).subject().achievement().endorsements().getFirst();
    }

    private AchievementCredential read(Award award) {
        return verification
                .verify(publicCredentials.document(award.address().token()))
                .credential()
                .orElseThrow();
    }

    private Verdict verifies(ObjectNode endorsement) {
        return verification.verify(endorsement.toString().getBytes()).verdict();
    }

    private Award awarded(PassedCourse.World world, Achievement achievement) {
        awarding.runNow(world.provider().id(), achievement.id());
        UUID learner = world.learner().id();
        return credentials.of(Person.of(learner)).getFirst();
    }
}
