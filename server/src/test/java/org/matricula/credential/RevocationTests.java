package org.matricula.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.matricula.openbadges.Check;
import org.matricula.openbadges.Verdict;
import org.matricula.platform.Invalid;
import org.matricula.platform.NotFound;
import org.matricula.platform.Person;
import org.matricula.platform.Refusal;
import org.matricula.progress.Results;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.PassedCourse;
import org.springframework.beans.factory.annotation.Autowired;

@MatriculaTest
class RevocationTests {

    @Autowired
    PassedCourse passedCourse;

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
    Results results;

    @Test
    void rule3ARevokedCredentialSaysSoAtOnceOnItsPageAndWhereverItIsVerified() {
        var world = passedCourse.by(2);
        var award = awarded(world, 0);
        var other = awarded(world, 1);
        var token = award.address().token();
        assertThat(publicCredentials.published(token).verdict()).isEqualTo(Verdict.VALID);

        credentials.revoke(world.provider().id(), award.credentialId(), "The work was somebody else's.");

        var page = publicCredentials.published(token);
        assertThat(page.verdict()).isEqualTo(Verdict.REVOKED);
        assertThat(page.standing().reason()).isEqualTo("The work was somebody else's.");
        var verified = verification.verify(publicCredentials.document(token));
        assertThat(verified.verdict()).isEqualTo(Verdict.REVOKED);
        assertThat(verified.check(Check.Kind.SIGNATURE).passed()).isTrue();
        assertThat(publicCredentials.published(other.address().token()).verdict())
                .isEqualTo(Verdict.VALID);
    }

    @Test
    void theCertificateIsRevokedWithItsCredential() {
        var world = passedCourse.by(1);

        credentials.revoke(world.provider().id(), awarded(world, 0).credentialId(), "Wrong person");

        assertThat(results.certificatesOf(Person.of(world.learner().id())))
                .singleElement()
                .satisfies(
                        certificate -> assertThat(certificate.revokedReason()).isEqualTo("Wrong person"));
    }

    @Test
    void revokingNeedsAReason() {
        var world = passedCourse.by(1);
        var award = awarded(world, 0);

        assertThatThrownBy(() -> credentials.revoke(world.provider().id(), award.credentialId(), " "))
                .isInstanceOf(Invalid.class);
        assertThat(publicCredentials.published(award.address().token()).verdict())
                .isEqualTo(Verdict.VALID);
    }

    @Test
    void revokingTwiceIsRefused() {
        var world = passedCourse.by(1);
        var award = awarded(world, 0);
        credentials.revoke(world.provider().id(), award.credentialId(), "Once");

        assertThatThrownBy(() -> credentials.revoke(world.provider().id(), award.credentialId(), "Twice"))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void anotherIssuersCredentialCantBeRevokedOrEvenSeen() {
        var world = passedCourse.by(1);
        var stranger = passedCourse.by(1);
        var award = awarded(world, 0);

        assertThatThrownBy(() -> credentials.revoke(stranger.provider().id(), award.credentialId(), "Mine now"))
                .isInstanceOf(NotFound.class);
        assertThat(publicCredentials.published(award.address().token()).verdict())
                .isEqualTo(Verdict.VALID);
    }

    private Award awarded(PassedCourse.World world, int learner) {
        var achievement = achievements.ofCourse(world.course());
        awarding.runNow(world.provider().id(), achievement.id());
        return credentials.of(Person.of(world.learners().get(learner).id())).getFirst();
    }
}
