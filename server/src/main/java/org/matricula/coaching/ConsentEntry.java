package org.matricula.coaching;

import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the consent ledger. Lines are added and never changed.
 *
 * @param wordingVersion the version that was shown; null where nothing was
 * @param phoneId        the number the learner had then; see {@link Phone}
 */
public record ConsentEntry(
        UUID learnerId,
        UUID id,
        UUID offerId,
        Word word,
        @Nullable Integer wordingVersion,
        @Nullable Locale language,
        Instant at,
        Source source,
        @Nullable UUID phoneId) {

    /** As SQL compares ids, where instants are the same. */
    static final Comparator<ConsentEntry> BY_TIME = Comparator.comparing(ConsentEntry::at)
            .thenComparing(
                    ConsentEntry::id,
                    Comparator.comparing(UUID::getMostSignificantBits, Long::compareUnsigned)
                            .thenComparing(UUID::getLeastSignificantBits, Long::compareUnsigned));

    public boolean isAgreement() {
        return word == Word.AGREED;
    }
}
