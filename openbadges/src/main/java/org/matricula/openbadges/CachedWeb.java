package org.matricula.openbadges;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Remembers for a while what was fetched, and what could not be: a thousand badges of one issuer ask it once, and one
 * that is down keeps nobody waiting a thousand times. Bounded in bytes; the least recently used goes first. Thread-safe.
 */
public final class CachedWeb implements Fetcher {

    /** What the host forbids to keep is kept as long as checking a list of credentials takes. */
    static final Duration SHORTEST = Duration.ofSeconds(20);

    static final Duration USUAL = Duration.ofMinutes(5);
    static final Duration LONGEST = Duration.ofHours(1);
    private static final Duration TROUBLE = Duration.ofSeconds(30);
    /** About what an entry takes beside the document. */
    private static final int OVERHEAD = 500;

    private record Key(URI address, Wanted wanted) {}

    private record Kept(
            @Nullable Fetched document, @Nullable RefusedException trouble, Instant until) {

        long bytes() {
            return OVERHEAD + (document == null ? 0 : document.body().length);
        }
    }

    private final Fetcher web;
    private final InstantSource clock;
    private final long mostBytes;
    private final Map<Key, Kept> kept = new LinkedHashMap<>(64, 0.75f, true);
    private long bytes;

    /** @param mostBytes of all documents that are kept */
    public CachedWeb(Fetcher web, InstantSource clock, long mostBytes) {
        this.web = web;
        this.clock = clock;
        this.mostBytes = mostBytes;
    }

    @Override
    public Fetched get(URI address, Wanted wanted) {
        var key = new Key(address, wanted);
        var known = find(key);
        if (known == null) known = keep(key, fetched(key));
        if (known.trouble() != null) throw known.trouble();
        return java.util.Objects.requireNonNull(known.document());
    }

    private Kept fetched(Key key) {
        try {
            var document = web.get(key.address(), key.wanted());
            return new Kept(document, null, Freshness.until(document, clock.instant()));
        } catch (RefusedException e) {
            return new Kept(null, e, clock.instant().plus(TROUBLE));
        }
    }

    private synchronized @Nullable Kept find(Key key) {
        var known = kept.get(key);
        if (known == null || clock.instant().isBefore(known.until())) return known;
        bytes -= known.bytes();
        kept.remove(key);
        return null;
    }

    private synchronized Kept keep(Key key, Kept made) {
        if (made.bytes() > mostBytes) return made;
        var former = kept.put(key, made);
        bytes += made.bytes() - (former == null ? 0 : former.bytes());
        for (var oldest = kept.entrySet().iterator(); bytes > mostBytes; ) {
            bytes -= oldest.next().getValue().bytes();
            oldest.remove();
        }
        return made;
    }
}
