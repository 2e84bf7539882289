package org.matricula.platform.security;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** Limits how often something may be tried, counted for all nodes together. */
@Component
public final class Throttle {

    private final ProxyManager<String> buckets;

    Throttle(DataSource dataSource) {
        this.buckets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(dataSource)
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .table("throttle")
                .idColumn("id")
                .stateColumn("state")
                .expiresAtColumn("expires_at")
                .expirationAfterWrite(
                        ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(Duration.ofHours(1)))
                .build();
    }

    /**
     * Takes one of {@code tries} that grow back evenly over {@code period}; false if none is left.
     * {@code key} says what is limited and for whom, for example {@code sign-in:ada@example.org}.
     */
    public boolean allows(String key, long tries, Duration period) {
        var configuration = BucketConfiguration.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(tries)
                        .refillGreedy(tries, period)
                        .build())
                .build();
        return buckets.getProxy(key, () -> configuration).tryConsume(1);
    }
}
