package org.matricula.credential.verify;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.matricula.credential.Achievements;
import org.matricula.credential.PublicCredentials;
import org.matricula.openbadges.CachedWeb;
import org.matricula.openbadges.Fetched;
import org.matricula.openbadges.Reason;
import org.matricula.openbadges.RefusedException;
import org.matricula.openbadges.Wanted;
import org.matricula.platform.Gone;
import org.matricula.platform.NotFound;
import org.matricula.platform.PublicUrl;
import org.matricula.platform.Token;
import org.springframework.stereotype.Component;

/** Reads the credential behind a link: of one of our pages, of a file elsewhere, or of a page that names its credential. */
@Component
final class LinkedCredentials {

    private static final String[] CREDENTIAL_TYPES = {
        "application/vc", "application/vc+ld+json", "application/vc+jwt", "application/ld+json", "application/json"
    };
    private static final Pattern OWN = Pattern.compile("/c/([A-Za-z0-9_-]{27})(/.*)?");

    private static final Pattern BADGE = Pattern.compile("/a/([^/]+)(/.*)?");
    private static final Map<String, Reason> CLOSED = Map.of(
            "credential.share.unopened", Reason.PAGE_UNOPENED,
            "credential.share.off", Reason.PAGE_OFF,
            "credential.share.nameless", Reason.PAGE_NAMELESS,
            "credential.erased", Reason.PAGE_ERASED);

    private final CachedWeb web;
    private final Achievements achievements;
    private final PublicCredentials credentials;
    private final PublicUrl publicUrl;

    LinkedCredentials(CachedWeb web, Achievements achievements, PublicCredentials credentials, PublicUrl publicUrl) {
        this.web = web;
        this.achievements = achievements;
        this.credentials = credentials;
        this.publicUrl = publicUrl;
    }

    /** @throws RefusedException if nothing is there, or nothing that may be fetched */
    byte[] document(URI address) {
        if (isOwn(address)) {
            var credential = own(address);
            if (credential.isPresent()) return credential.get();
        }
        var found = found(address);
        return found.mediaType().equals("text/html") || found.mediaType().equals("application/xhtml+xml")
                ? named(found)
                : found.body();
    }

    /** Another page of ours is read as anybody's; where it can't be, its visitor is not told about networks. */
    private Fetched found(URI address) {
        try {
            return web.get(encrypted(address), Wanted.LINK);
        } catch (RefusedException e) {
            if (isOwn(address)) throw nothingAt(address);
            if (e.reason() == Reason.UNREACHABLE) throw unreachable(address);
            throw e;
        }
    }

    private boolean isOwn(URI address) {
        return publicUrl.authority().equalsIgnoreCase(address.getAuthority());
    }

    /** Nothing was read, so it isn't the issuer of anything that is out of reach. */
    private static RefusedException unreachable(URI address) {
        return new RefusedException(Reason.LINK_UNREACHABLE, address.toString());
    }

    private static RefusedException nothingAt(URI address) {
        return new RefusedException(Reason.NOTHING_AT_LINK, address.toString());
    }

    /** Nothing for pages of ours that are no credential's. */
    private Optional<byte[]> own(URI address) {
        requireNoBadge(address);
        if (!address.getPath().startsWith("/c/")) return Optional.empty();
        var token = OWN.matcher(address.getPath());
        if (!token.matches()) throw nothingAt(address);
        try {
            return Optional.of(credentials.document(new Token(token.group(1))));
        } catch (NotFound e) {
            throw closed(e.key(), address);
        } catch (Gone e) {
            throw closed(e.key(), address);
        }
    }

    /** What the page itself would say. */
    private static RefusedException closed(String key, URI address) {
        return new RefusedException(CLOSED.getOrDefault(key, Reason.NOTHING_AT_LINK), address.toString());
    }

    /** Badges are linked to beside credentials, and taken for them. */
    private void requireNoBadge(URI address) {
        var token = BADGE.matcher(address.getPath());
        if (token.matches() && achievements.byToken(token.group(1)).isPresent()) {
            throw new RefusedException(Reason.BADGE_LINK, address.toString());
        }
    }

    /** LinkedCredentials are typed and printed without regard for the s; nothing is fetched without it. */
    private static URI encrypted(URI address) {
        var text = address.toString();
        var plain = text.regionMatches(true, 0, "http:", 0, 5) && address.getPort() < 0;
        return plain ? URI.create("https" + text.substring(4)) : address;
    }

    /** What a page says is itself in another form (HTML, rel=alternate). */
    private byte[] named(Fetched page) {
        var html = Jsoup.parse(
                new String(page.body(), StandardCharsets.UTF_8), page.address().toString());
        for (var type : CREDENTIAL_TYPES) {
            for (var link : html.select("link[rel~=(?i)\\balternate\\b][href]")) {
                if (link.attr("type").strip().split(";")[0].equalsIgnoreCase(type)) return at(link.absUrl("href"));
            }
        }
        throw new RefusedException(
                Reason.PAGE_WITHOUT_CREDENTIAL, page.address().toString());
    }

    private byte[] at(String address) {
        try {
            return web.fetch(URI.create(address));
        } catch (IllegalArgumentException e) {
            throw new RefusedException(Reason.NO_CREDENTIAL);
        } catch (RefusedException e) {
            throw e.reason() == Reason.UNREACHABLE ? new RefusedException(Reason.LINK_UNREACHABLE, address) : e;
        }
    }
}
