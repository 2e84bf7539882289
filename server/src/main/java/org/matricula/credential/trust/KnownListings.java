package org.matricula.credential.trust;

import com.github.benmanes.caffeine.cache.AsyncLoadingCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;

/**
 * Where our own issuers are listed, for pages that many open: they don't wait long for a registry that doesn't answer, and say
 * nothing then. It is asked again later.
 */
@Component
public class KnownListings {

    private static final int KEPT = 10_000;
    private static final Duration KEPT_FOR = Duration.ofMinutes(30);
    private static final Duration ASKED_AGAIN_AFTER = Duration.ofMinutes(5);
    private static final Duration PATIENCE = Duration.ofMillis(500);

    /** {@code lookedAt} are the names of all registries that were asked; empty where the operator chose none. */
    public record Known(List<Listing> listings, List<String> lookedAt) {

        public static final Known NOTHING = new Known(List.of(), List.of());

        public boolean isUnlisted() {
            return listings.isEmpty() && !lookedAt.isEmpty();
        }
    }

    private final Trust trust;
    private final AsyncLoadingCache<String, List<Listing>> kept;

    KnownListings(Trust trust) {
        this.trust = trust;
        this.kept = Caffeine.newBuilder()
                .maximumSize(KEPT)
                .expireAfterWrite(KEPT_FOR)
                .refreshAfterWrite(ASKED_AGAIN_AFTER)
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .buildAsync(trust::listings);
    }

    /** @param issuer the id of one of our own, of whom there is no doubt */
    public Known of(String issuer) {
        if (trust.names().isEmpty()) return Known.NOTHING;
        return answer(issuer).map(found -> new Known(found, trust.names())).orElse(Known.NOTHING);
    }

    private Optional<List<Listing>> answer(String issuer) {
        try {
            return Optional.of(kept.get(issuer).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException | ExecutionException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
