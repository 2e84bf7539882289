package org.matricula.coaching;

import static java.util.stream.Collectors.groupingBy;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a person stands with an offer, by the ledger.
 *
 * @param last          the word that counts; null if the person never answered
 * @param everConsented whether the person ever agreed
 */
public record Standing(@Nullable ConsentEntry last, boolean everConsented) {

    /** Of whoever never answered. */
    public static final Standing NONE = new Standing(null, false);

    /**
     * @param entries all of one person about one offer. Of several learners who are one person each has its last word; a
     *     consent among these stands, because merging withdraws one that another's withdrawal speaks against
     */
    static Standing of(Collection<ConsentEntry> entries) {
        var last = lastWords(entries);
        var standing = last.stream()
                .filter(ConsentEntry::isAgreement)
                .max(ConsentEntry.BY_TIME)
                .or(() -> last.stream().max(ConsentEntry.BY_TIME));
        return new Standing(standing.orElse(null), entries.stream().anyMatch(ConsentEntry::isAgreement));
    }

    /** The last word of each learner. */
    static List<ConsentEntry> lastWords(Collection<ConsentEntry> entries) {
        var last = new HashMap<UUID, ConsentEntry>();
        entries.forEach(one -> last.merge(
                one.learnerId(), one, (some, other) -> ConsentEntry.BY_TIME.compare(some, other) > 0 ? some : other));
        return List.copyOf(last.values());
    }

    /** The consents that stand, of one person about any number of offers. */
    static List<ConsentEntry> agreed(Collection<ConsentEntry> entries) {
        return entries.stream().collect(groupingBy(ConsentEntry::offerId)).values().stream()
                .flatMap(ofOffer -> lastWords(ofOffer).stream())
                .filter(ConsentEntry::isAgreement)
                .toList();
    }

    public Optional<Word> word() {
        return Optional.ofNullable(last).map(ConsentEntry::word);
    }

    public boolean isConsenting() {
        return last != null && last.isAgreement();
    }

    /** Whether the learner may be offered to answer once more: not for those who agree, nor for those who withdrew. */
    public boolean mayReopen() {
        return last == null || last.word() != Word.AGREED && last.word() != Word.WITHDRAWN;
    }
}
