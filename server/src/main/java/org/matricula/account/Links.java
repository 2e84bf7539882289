package org.matricula.account;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.matricula.platform.NotFound;
import org.matricula.platform.Rows;
import org.matricula.platform.Token;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The links mailed to people with an account; only hashes of their tokens are kept. */
@Component
final class Links {

    private final JdbcClient jdbc;
    private final Clock clock;

    Links(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A link just made: the only moment its token is known. */
    record Fresh(Token token, Instant expiresAt) {}

    Fresh make(Account account, LinkPurpose purpose, String address) {
        var token = Token.random();
        var expiresAt = purpose.expiresAt(clock.instant(), account.zone());
        jdbc.sql("""
                        insert into account_link (token_hash, account_id, purpose, address, created_at, expires_at)
                        values (:hash, :account, :purpose, :address, :now, :expires)""")
                .param("hash", token.hash())
                .param("account", account.id())
                .param("purpose", purpose.name())
                .param("address", address)
                .param("now", now())
                .param("expires", expiresAt.atOffset(ZoneOffset.UTC))
                .update();
        return new Fresh(token, expiresAt);
    }

    /** Only looks. @throws NotFound if there never was such a link @throws org.matricula.platform.Gone if it is over */
    Link open(Token token, LinkPurpose purpose) {
        return find(token, purpose).orElseThrow(NotFound::new).usable(clock.instant());
    }

    /** Uses the link up, and with it all others to the same address for the same purpose. Of two at once one wins. */
    Link use(Token token, LinkPurpose purpose) {
        var used = jdbc.sql("""
                        update account_link set used_at = :now
                         where token_hash = :hash and purpose = :purpose and used_at is null and expires_at > :now""")
                .param("hash", token.hash())
                .param("purpose", purpose.name())
                .param("now", now())
                .update();
        if (used == 0) throw over(token, purpose);
        var link = find(token, purpose).orElseThrow(NotFound::new);
        end(link.accountId(), purpose, link.address());
        return link;
    }

    private void end(UUID accountId, LinkPurpose purpose, String address) {
        jdbc.sql("""
                        update account_link set used_at = :now
                         where account_id = :account and purpose = :purpose and address = :address and used_at is null""")
                .param("account", accountId)
                .param("purpose", purpose.name())
                .param("address", address)
                .param("now", now())
                .update();
    }

    /** After a new password no link sent before it may open the account. */
    void endAll(UUID accountId) {
        jdbc.sql("update account_link set used_at = :now where account_id = :account and used_at is null")
                .param("account", accountId)
                .param("now", now())
                .update();
    }

    void forget(UUID accountId) {
        jdbc.sql("delete from account_link where account_id = :account")
                .param("account", accountId)
                .update();
    }

    private RuntimeException over(Token token, LinkPurpose purpose) {
        find(token, purpose).orElseThrow(NotFound::new).usable(clock.instant());
        // Between the two statements nothing can make a link usable again.
        throw new IllegalStateException("A usable link was not used");
    }

    private Optional<Link> find(Token token, LinkPurpose purpose) {
        return jdbc.sql("""
                        select l.account_id, l.address, l.expires_at, l.used_at, a.time_zone
                          from account_link l join account a on a.id = l.account_id
                         where l.token_hash = :hash and l.purpose = :purpose and a.closed_at is null""")
                .param("hash", token.hash())
                .param("purpose", purpose.name())
                .query(Rows.of(Link.class))
                .optional();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
