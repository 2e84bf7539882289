package org.matricula.credential;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.matricula.credential.design.BadgeImages;
import org.matricula.credential.pdf.Sheet;
import org.matricula.organisation.Brand;
import org.matricula.organisation.Letterheads;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.Organisations;
import org.matricula.platform.PublicUrl;
import org.matricula.platform.text.Text;
import org.springframework.stereotype.Component;

/** What certificates say: of a credential what is signed in it, on the letterhead its issuer has today. */
@Component
final class CertificateSheets {

    private static final String OUR_ACCENT = "#1F5F4A";

    /** Pixels: 40 mm at 300 dots per inch. */
    private static final int BADGE_SIZE = 472;

    private final Achievements achievements;
    private final Organisations organisations;
    private final Letterheads letterheads;
    private final BadgeImages badges;
    private final PublicUrl publicUrl;
    private final Clock clock;

    CertificateSheets(
            Achievements achievements,
            Organisations organisations,
            Letterheads letterheads,
            BadgeImages badges,
            PublicUrl publicUrl,
            Clock clock) {
        this.achievements = achievements;
        this.organisations = organisations;
        this.letterheads = letterheads;
        this.badges = badges;
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    private record Words(
            String holder,
            String title,
            Sheet.Deed deed,
            @Nullable String result,
            Instant awardedAt,
            @Nullable Instant validUntil,
            String issuer,
            String url,
            byte @Nullable [] badge) {}

    Sheet of(PublishedCredential credential) {
        var organisation = organisations.get(credential.organisationId().toString());
        var achievement = achievements.get(organisation.id(), credential.achievementId());
        return sheet(
                organisation,
                new Words(
                        credential.holder(),
                        credential.name(),
                        deed(achievement),
                        credential.result(),
                        credential.awardedAt(),
                        credential.validUntil(),
                        credential.issuerName(),
                        credential.url(),
                        badges.png(badges.named(achievement, credential.picture()), BADGE_SIZE)));
    }

    /** For nobody, for no course. */
    Sheet sample(Organisation organisation) {
        return sheet(
                organisation,
                new Words(
                        sampleWord(organisation, "holder"),
                        sampleWord(organisation, "course"),
                        Sheet.Deed.PASSED_COURSE,
                        null,
                        clock.instant(),
                        null,
                        organisation.name(),
                        publicUrl.of("/verify"),
                        null));
    }

    private static Sheet.Deed deed(Achievement achievement) {
        if (achievement.courseId() != null) return Sheet.Deed.PASSED_COURSE;
        return achievement.programmeId() != null ? Sheet.Deed.COMPLETED_PROGRAMME : Sheet.Deed.WAS_AWARDED;
    }

    private static String sampleWord(Organisation organisation, String word) {
        return Text.t(organisation.language(), organisation.zone(), "credential.sample." + word);
    }

    private Sheet sheet(Organisation organisation, Words words) {
        var letterhead = letterheads.of(organisation.id());
        return new Sheet(
                organisation.language(),
                organisation.zone(),
                words.holder(),
                words.title(),
                words.deed(),
                words.result(),
                words.awardedAt(),
                words.validUntil(),
                words.issuer(),
                words.url(),
                organisation.accent() == null
                        ? OUR_ACCENT
                        : Brand.of(organisation.accent()).light(),
                letterhead.signatoryName(),
                letterhead.signatoryTitle(),
                letterheads.logo(organisation.id()).orElse(null),
                words.badge());
    }
}
