package org.matricula.openbadges;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether a credential was awarded to an e-mail address, by its own account. */
public enum AddressMatch {
    /** It names that address, in clear or hashed. */
    SAME,
    /** It names another. */
    OTHER,
    /** It names none, or none that can be compared. */
    UNSAID;

    private static final String MAILTO = "mailto:";

    /** @param spellings the ways in which the address may have been written */
    public static AddressMatch of(Verification verification, Collection<String> spellings) {
        return verification
                .credential()
                .map(AchievementCredential::subject)
                .map(subject -> of(subject.id(), subject.identifiers(), spellings))
                .orElseGet(() -> ofOther(verification, spellings));
    }

    public static AddressMatch of(AchievementSubject subject, Collection<String> spellings) {
        return of(subject.id(), subject.identifiers(), spellings);
    }

    /** Records of several achievements name their holder in the same way (Comprehensive Learner Record 2.0, ClrSubject). */
    private static AddressMatch ofOther(Verification verification, Collection<String> spellings) {
        var json = verification.json();
        if (json == null) return UNSAID;
        var subject = json.path("credentialSubject");
        return of(
                JsonObjects.text(subject, "id"), JsonObjects.list(subject.path("identifier"), Identity::of), spellings);
    }

    private static AddressMatch of(@Nullable String id, List<Identity> identities, Collection<String> spellings) {
        var address = addressIn(id);
        var addresses = identities.stream().filter(Identity::isComparableEmail).toList();
        if (address.isEmpty() && addresses.isEmpty()) return UNSAID;
        return spellings.stream()
                        .anyMatch(spelling ->
                                address.filter(spelling::equalsIgnoreCase).isPresent()
                                        || addresses.stream().anyMatch(identity -> identity.isEmail(spelling)))
                ? SAME
                : OTHER;
    }

    private static Optional<String> addressIn(@Nullable String id) {
        return Optional.ofNullable(id)
                .filter(text -> text.toLowerCase(Locale.ROOT).startsWith(MAILTO))
                .map(text -> text.substring(MAILTO.length()));
    }
}
