package org.matricula.credential.share;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.account.Accounts;
import org.matricula.credential.Achievements;
import org.matricula.credential.Awarding;
import org.matricula.credential.Credentials;
import org.matricula.credential.FormerNames;
import org.matricula.credential.Reissue;
import org.matricula.platform.Person;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.PassedCourse;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@MatriculaTest
class KeptPlacesTests {

    @Autowired
    PassedCourse passedCourse;

    @Autowired
    Awarding awarding;

    @Autowired
    Achievements achievements;

    @Autowired
    Credentials credentials;

    @Autowired
    Reissue reissue;

    @Autowired
    FormerNames names;

    @Autowired
    Accounts accounts;

    @Autowired
    BadgeCollections collections;

    @Autowired
    LearnerProfiles profiles;

    @Autowired
    JdbcClient jdbc;

    private PassedCourse.World world;
    private Person learner;
    private UUID collection;

    @BeforeEach
    void somethingInACollectionAndOnTheProfile() {
        world = passedCourse.by(1);
        awarding.runNow(
                world.provider().id(), achievements.ofCourse(world.course()).id());
        learner = Person.of(world.learner().id());
        collection = collections.add(learner, "Safety").id();
        collections.put(learner, collection, List.of(credential()));
        var name = accounts.get(learner.id()).name();
        profiles.change(learner, new Profile(null, null, name, "", false, true, List.of(credential()), List.of()));
    }

    @Test
    void whatIsWrittenAnewWithAnotherNameStaysWhereItWasPut() {
        bearing("Alex Brennan");

        names.rename(learner, List.of(credential()));

        assertThat(collections.get(learner, collection).items()).containsExactly(credential());
        assertThat(profiles.of(learner).credentials()).containsExactly(credential());
    }

    @Test
    void whatIsRenewedStaysWhereItWasPut() {
        jdbc.sql("update credential set valid_until = '2031-01-01' where credential_id = :id")
                .param("id", credential())
                .update();

        reissue.renew(world.provider().id(), credential(), Instant.parse("2033-01-01T00:00:00Z"));

        assertThat(collections.get(learner, collection).items()).containsExactly(credential());
        assertThat(profiles.of(learner).credentials()).containsExactly(credential());
    }

    @Test
    void aProfileHeadedByTheFormerNameIsHeadedByTheNewOne() {
        bearing("Alex Brennan");

        names.rename(learner, List.of(credential()));

        assertThat(profiles.of(learner).name()).isEqualTo("Alex Brennan");
    }

    @Test
    void aHeadingOfTheLearnersOwnStays() {
        profiles.change(
                learner, new Profile(null, null, "The baker", "", false, true, List.of(credential()), List.of()));
        bearing("Alex Brennan");

        names.rename(learner, List.of(credential()));

        assertThat(profiles.of(learner).name()).isEqualTo("The baker");
    }

    private void bearing(String name) {
        var account = accounts.get(learner.id());
        accounts.update(learner.id(), name, account.locale(), account.timeZone());
    }

    /** The one that stands now. */
    private UUID credential() {
        return credentials.of(learner).getFirst().credentialId();
    }
}
