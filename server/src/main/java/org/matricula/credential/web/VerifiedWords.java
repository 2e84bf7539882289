package org.matricula.credential.web;

import java.util.Objects;
import org.matricula.openbadges.AchievementCredential;
import org.matricula.openbadges.Identity;

/** The few words of a stranger's credential that are shown above its checks, whether they are true or not. */
public final class VerifiedWords {

    private VerifiedWords() {}

    public static String name(AchievementCredential credential) {
        return credential.name().isBlank() ? credential.subject().achievement().name() : credential.name();
    }

    public static String issuer(AchievementCredential credential) {
        return Objects.requireNonNullElse(
                credential.issuer().name(), credential.issuer().id());
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
