package org.matricula.discussion;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.matricula.platform.Rows;
import org.matricula.platform.Token;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Links in mail that end it without signing in: one a mail, only their hashes are kept. */
@Repository
class FollowLinks {

    /** People unsubscribe from mail they find a year later. */
    private static final Duration LIFETIME = Duration.ofDays(400);

    record Link(UUID learnerId, UUID rootId) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    FollowLinks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Token make(UUID learnerId, UUID rootId) {
        var token = Token.random();
        jdbc.sql(
                        "insert into follow_link (token_hash, learner_id, root_id, expires_at) values (:hash, :learner, :root, :end)")
                .param("hash", token.hash())
                .param("learner", learnerId)
                .param("root", rootId)
                .param("end", CommentStore.utc(clock.instant().plus(LIFETIME)))
                .update();
        return token;
    }

    Optional<Link> find(Token token) {
        return jdbc.sql("select learner_id, root_id from follow_link where token_hash = :hash")
                .param("hash", token.hash())
                .query(Rows.of(Link.class))
                .optional();
    }

    void forgetExpired(Instant now) {
        jdbc.sql("delete from follow_link where expires_at < :now")
                .param("now", CommentStore.utc(now))
                .update();
    }
}
