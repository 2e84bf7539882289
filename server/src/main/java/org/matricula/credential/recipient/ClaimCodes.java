package org.matricula.credential.recipient;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.matricula.platform.Invalid;
import org.matricula.platform.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Shows what waits for whoever has the id an organisation knows them by and the code it gave them. A code has 80 bits; after
 * ten wrong ones an account waits for the next day.
 */
@Component
public class ClaimCodes {

    static final int MOST_WRONG = 10;

    private static final Duration DAY = Duration.ofDays(1);

    private final ClaimStore store;
    private final RecipientKeys keys;
    private final JdbcClient jdbc;
    private final TransactionTemplate alone;
    private final Clock clock;

    ClaimCodes(
            ClaimStore store,
            RecipientKeys keys,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.store = store;
        this.keys = keys;
        this.jdbc = jdbc;
        this.alone = new TransactionTemplate(transactions);
        alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /**
     * From now on what the code is for waits for this account.
     *
     * @throws Invalid if nothing waits for this id and code
     * @throws Refusal if the account tried too many wrong ones
     */
    @Transactional
    public void show(UUID accountId, String externalId, String code) {
        new Invalid.Collector()
                .check(!externalId.isBlank(), "externalId", "credential.recipient.code.id-missing")
                .check(!code.isBlank(), "code", "credential.recipient.code.missing")
                .orThrow();
        // What is counted stays counted, whatever becomes of the rest.
        if (!Boolean.TRUE.equals(alone.execute(status -> mayTry(accountId))))
            throw new Refusal("credential.recipient.code.locked");
        var claims = store.byCode(keys.ofCode(code), clock.instant()).stream()
                .filter(claim -> isOf(claim, externalId.strip()))
                .map(Claim::id)
                .toList();
        if (claims.isEmpty()) throw Invalid.field("code", "credential.recipient.code.wrong");
        store.show(claims, accountId);
        alone.executeWithoutResult(status -> forget(accountId));
    }

    private boolean isOf(Claim claim, String externalId) {
        return claim.externalHash() != null
                && MessageDigest.isEqual(claim.externalHash(), keys.ofExternalId(claim.organisationId(), externalId));
    }

    /** Counts this try before it is made, so that many at once don't slip through. */
    private boolean mayTry(UUID accountId) {
        var now = clock.instant();
        return jdbc.sql("""
                        insert into award_claim_attempt (account_id, wrong, since) values (:account, 1, :now)
                        on conflict (account_id) do update
                           set wrong = case when award_claim_attempt.since <= :before then 1
                                            else award_claim_attempt.wrong + 1 end,
                               since = case when award_claim_attempt.since <= :before then :now
                                            else award_claim_attempt.since end
                        returning wrong""")
                        .param("account", accountId)
                        .param("now", utc(now))
                        .param("before", utc(now.minus(DAY)))
                        .query(Integer.class)
                        .single()
                <= MOST_WRONG;
    }

    private void forget(UUID accountId) {
        jdbc.sql("delete from award_claim_attempt where account_id = :account")
                .param("account", accountId)
                .update();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
