package org.matricula.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.matricula.platform.Sealer;
import org.matricula.testing.MatriculaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@MatriculaTest
class LearnerKeysTests {

    private static final byte[] SECRET = "Ada passed with distinction".getBytes();

    private final UUID ada = UUID.randomUUID();

    @Autowired
    LearnerKeys keys;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whatWasSealedForALearnerOpensAgain() {
        var sealed = keys.keyOf(ada).seal(SECRET);

        assertThat(keys.keyOf(ada).open(sealed)).isEqualTo(SECRET);
        assertThat(keys.find(ada).orElseThrow().open(sealed)).isEqualTo(SECRET);
    }

    @Test
    void manyKeysAreMadeAtOnceAndOldOnesKept() {
        var sealed = keys.keyOf(ada).seal(SECRET);
        var other = UUID.randomUUID();

        var both = keys.keysOf(List.of(ada, other, other));

        assertThat(both).containsOnlyKeys(ada, other);
        assertThat(both.get(ada).open(sealed)).isEqualTo(SECRET);
        assertThatThrownBy(() -> both.get(other).open(sealed)).isInstanceOf(Sealer.SealBroken.class);
    }

    @Test
    void destroyedKeyOpensNothingAnyMore() {
        var sealed = keys.keyOf(ada).seal(SECRET);

        keys.destroy(ada);

        assertThat(keys.find(ada)).isEmpty();
        assertThatThrownBy(() -> keys.keyOf(ada).open(sealed)).isInstanceOf(Sealer.SealBroken.class);
    }

    @Test
    void lookingForAKeyMakesNone() {
        assertThat(keys.find(ada)).isEmpty();
        assertThat(keys.find(ada)).isEmpty();
    }

    @Test
    void whatReadsKeysOnceFindsThemUntilItIsDoneAndNoLonger() {
        var sealed = keys.keyOf(ada).seal(SECRET);

        keys.readingOnce(() -> {
            keys.find(ada);
            destroyedByAnotherServer();
            assertThat(keys.keyOf(ada).open(sealed)).isEqualTo(SECRET);
            return null;
        });

        assertThat(keys.find(ada)).isEmpty();
    }

    @Test
    void keyThatIsMadeOrDestroyedMeanwhileIsNotMissed() {
        var found = keys.readingOnce(() -> {
            var before = keys.find(ada);
            var made = keys.keyOf(ada).seal(SECRET);
            assertThat(keys.find(ada).orElseThrow().open(made)).isEqualTo(SECRET);
            keys.destroy(ada);
            return List.of(before, keys.find(ada));
        });

        assertThat(found).containsExactly(Optional.empty(), Optional.empty());
    }

    private void destroyedByAnotherServer() {
        jdbc.sql("delete from learner_key where learner_id = :learner")
                .param("learner", ada)
                .update();
    }
}
