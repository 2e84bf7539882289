package org.matricula.credential;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.matricula.openbadges.BitstringStatusList;
import org.matricula.openbadges.StatusEntry;
import org.matricula.platform.PublicUrl;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;

/** The signed status lists that anybody may ask for (Bitstring Status List 1.0), made anew when an entry changed. */
@Component
public class StatusDocuments {

    /** Bytes, of thousands of lists: one in a hundred entries set makes a list of some 5 kB. */
    private static final int KEPT = 64 << 20;

    private static final Duration VALIDITY = Duration.ofDays(1);
    private static final Duration RENEWAL = Duration.ofHours(1);

    private record Version(UUID listId, int version, String signedBy) {}

    private final StatusLists lists;
    private final StandingStore standings;
    private final Issuers issuers;
    private final PublicUrl publicUrl;
    private final Clock clock;
    private final Cache<Version, Served> documents = Caffeine.newBuilder()
            .maximumWeight(KEPT)
            .weigher((Version version, Served served) -> served.document().length)
            .expireAfterWrite(RENEWAL)
            .build();

    StatusDocuments(StatusLists lists, StandingStore standings, Issuers issuers, PublicUrl publicUrl, Clock clock) {
        this.lists = lists;
        this.standings = standings;
        this.issuers = issuers;
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    /**
     * A list as it is served.
     *
     * @param document UTF-8 JSON
     * @param tag      says whether somebody who has it already has this one
     */
    public record Served(byte[] document, String tag) {
        static Served of(byte[] document) {
            return new Served(document, DigestUtils.md5DigestAsHex(document));
        }
    }

    /** The list as it stands now, signed by its issuer. */
    public Optional<Served> byToken(String token) {
        return lists.byToken(token)
                .map(list ->
                        documents.get(new Version(list.id(), list.version(), list.signedBy()), version -> write(list)));
    }

    private Served write(StatusLists.StatusList list) {
        var signer = issuers.signer(list.organisationId());
        // A credential has room for one entry (Open Badges 3.0, B.1.2), and what is suspended must not count anywhere.
        var set = standings.indexesNotStanding(list.id());
        var bits = BitstringStatusList.of(list.size(), set.stream().mapToLong(Integer::longValue));
        var now = clock.instant();
        var unsigned = bits.toJson(
                publicUrl.of("/status/" + list.token()),
                signer.issuer().did(),
                StatusEntry.Purpose.REVOCATION,
                now,
                now.plus(VALIDITY));
        return Served.of(signer.credentials().sign(unsigned, now).toString().getBytes(StandardCharsets.UTF_8));
    }
}
