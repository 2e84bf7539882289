package org.matricula.credential.share;

import static org.matricula.platform.text.Text.t;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.matricula.credential.Achievements;
import org.matricula.credential.PublishedCredential;
import org.matricula.credential.design.BadgeImages;
import org.matricula.organisation.Brand;
import org.matricula.organisation.Organisations;
import org.springframework.stereotype.Component;

/** The pictures beside links to credentials, kept for a while: networks fetch one several times when it is posted. */
@Component
public class SharingCards {

    private static final String OUR_ACCENT = "#1F5F4A";
    private static final int BADGE_SIZE = 360;
    private static final long KEPT_BYTES = 16L << 20;

    private final Achievements achievements;
    private final Organisations organisations;
    private final BadgeImages badges;

    /** Drawing takes a core, so however many ask, few are drawn at a time. */
    private final Semaphore pens = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    private record Drawn(UUID credentialId, String holder, String badge) {}

    private final Cache<Drawn, byte[]> cards = Caffeine.newBuilder()
            .maximumWeight(KEPT_BYTES)
            .weigher((Drawn key, byte[] png) -> png.length)
            .build();

    SharingCards(Achievements achievements, Organisations organisations, BadgeImages badges) {
        this.achievements = achievements;
        this.organisations = organisations;
        this.badges = badges;
    }

    /** PNG, 1200 by 630, in the issuer's language; without a name where {@code credential} is without. */
    public byte[] of(PublishedCredential credential) {
        var achievement = achievements.get(credential.organisationId(), credential.achievementId());
        var key = new Drawn(credential.credentialId(), credential.holder(), badges.svg(achievement));
        return cards.get(key, drawn -> {
            pens.acquireUninterruptibly();
            try {
                return draw(credential, badges.png(achievement, BADGE_SIZE));
            } finally {
                pens.release();
            }
        });
    }

    private byte[] draw(PublishedCredential credential, byte[] badge) {
        var issuer = organisations.get(credential.organisationId().toString());
        var language = issuer.language();
        var zone = issuer.zone();
        var holder =
                credential.hidesName() ? "" : t(language, zone, "credential.share.card.holder", credential.holder());
        return CardPicture.png(
                badge,
                credential.name(),
                holder,
                t(language, zone, "credential.share.card.issuer", credential.issuerName()),
                Optional.ofNullable(issuer.accent())
                        .map(accent -> Brand.of(accent).light())
                        .orElse(OUR_ACCENT));
    }
}
