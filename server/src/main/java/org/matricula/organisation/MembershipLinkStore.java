package org.matricula.organisation;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.matricula.platform.Rows;
import org.matricula.platform.Token;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Links to memberships that wait; of a token only the hash is kept. */
@Repository
class MembershipLinkStore {

    record Link(UUID membershipId, UUID organisationId, Instant expiresAt) {}

    private final JdbcClient jdbc;

    MembershipLinkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Token token, UUID membershipId, Instant expiresAt) {
        jdbc.sql("insert into membership_link (token_hash, membership_id, expires_at) values (:hash, :id, :expires)")
                .param("hash", token.hash())
                .param("id", membershipId)
                .param("expires", expiresAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Link> find(Token token) {
        return jdbc.sql("""
                        select l.membership_id, m.organisation_id, l.expires_at
                          from membership_link l join membership m on m.id = l.membership_id
                         where l.token_hash = :hash""")
                .param("hash", token.hash())
                .query(Rows.of(Link.class))
                .optional();
    }
}
