package org.matricula.roll.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.account.Profiles;
import org.matricula.catalogue.BusinessModel;
import org.matricula.credential.Achievements;
import org.matricula.credential.Awarding;
import org.matricula.credential.Credentials;
import org.matricula.organisation.Members;
import org.matricula.organisation.Role;
import org.matricula.platform.Person;
import org.matricula.roll.FollowedRun;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.PlainBrowser;
import org.matricula.testing.Somebody;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Links to certificates in exports. */
@MatriculaTest
class CertificateLinkTests {

    @Autowired
    FollowedRun following;

    @Autowired
    Awarding awarding;

    @Autowired
    Achievements achievements;

    @Autowired
    Credentials credentials;

    @Autowired
    Members members;

    @Autowired
    Profiles profiles;

    @LocalServerPort
    int port;

    private FollowedRun.World world;
    private Somebody ada;
    private String link;
    private String certificate;

    @BeforeEach
    void somebodyWithACertificate() {
        world = following.of(BusinessModel.OPEN_UPGRADE);
        ada = following.joins(world);
        following.completes(world, ada.id(), 5);
        following.scores(world, ada.id(), "90");
        awarding.runNow(
                world.provider().id(), achievements.ofCourse(world.course()).id());
        // The programme may be completed by it too, and have a credential of its own.
        certificate = credentials.of(Person.of(ada.id())).stream()
                .filter(award -> award.sourceKey().equals(world.run().id().toString()))
                .map(award -> award.address().path())
                .findFirst()
                .orElseThrow();
        link = "/people/" + profiles.token(ada.id()) + "/certificates/"
                + world.run().id();
    }

    @Test
    void leadTheLearnerAndStaffWhoSeeThemThere() {
        assertThat(PlainBrowser.at(port).signIn(ada).get(link).location()).isEqualTo(certificate);
        assertThat(manager(world).get(link).location()).isEqualTo(certificate);
    }

    @Test
    void leadStrangersNowhereUntilTheLearnersPageIsPublic() {
        var stranger = PlainBrowser.at(port);
        assertThat(stranger.get(link).status()).isEqualTo(404);
        assertThat(manager(world.by(following.another())).get(link).status()).isEqualTo(404);

        profiles.setPublic(ada.id(), true);

        assertThat(stranger.get(link).location()).isEqualTo(certificate);
    }

    @Test
    void leadNobodyOnceTheLearnerWasRemoved() {
        var manager = manager(world);

        following.removes(world, ada.id());

        assertThat(manager.get(link).status()).isEqualTo(404);
    }

    private PlainBrowser manager(FollowedRun.World of) {
        var somebody = following.invited().learning().somebody();
        members.add(of.organisation().id(), somebody.id(), Role.LEARNING_MANAGER);
        return PlainBrowser.at(port).signIn(somebody);
    }
}
