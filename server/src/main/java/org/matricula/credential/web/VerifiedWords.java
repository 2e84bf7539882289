package org.matricula.credential.web;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.matricula.openbadges.AchievementCredential;
import org.matricula.openbadges.Identity;
import org.matricula.platform.text.Text;

/** The few words of a stranger's credential that are shown above its checks, whether they are true or not. */
public final class VerifiedWords {

    public static String name(AchievementCredential credential) {
        return credential.name().isBlank() ? credential.subject().achievement().name() : credential.name();
    }

    public static String issuer(AchievementCredential credential) {
        return Objects.requireNonNullElse(
                credential.issuer().name(), credential.issuer().id());
    }

    private static final ZoneId UTC = ZoneId.of("UTC");

    private VerifiedWords() {}

    /** The day where it is known on whose calendar, else the moment. */
    public static String moment(Instant instant, @Nullable ZoneId zone) {
        return zone == null ? Text.dateTime(instant, Text.locale(), UTC) : Text.date(instant, zone);
    }

    /** The last day on which it holds where it is known on whose calendar, else the moment it ends. */
    public static String until(Instant end, @Nullable ZoneId zone) {
        return zone == null ? moment(end, null) : Text.until(end, zone);
    }

    /** When it was earned; where it doesn't say, since when it is valid. */
    public static String awarded(AchievementCredential credential, @Nullable ZoneId zone) {
        return moment(Objects.requireNonNullElse(credential.awardedDate(), credential.validFrom()), zone);
    }

    /** The name in clear, else the subject's id, else nothing. */
    public static String holder(AchievementCredential credential) {
        return credential.subject().identifiers().stream()
                .filter(identity ->
                        !identity.hashed() && identity.identityType().equals("name"))
                .map(Identity::identityHash)
                .findFirst()
                .orElseGet(() -> Objects.requireNonNullElse(credential.subject().id(), ""));
    }
}
