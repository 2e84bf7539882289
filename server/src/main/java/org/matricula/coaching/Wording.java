package org.matricula.coaching;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What learners agree to, in one version (*Coaching*, 5). A published version never changes.
 *
 * @param texts    by language; Markdown
 * @param material whether those who agreed to an earlier version are asked again
 */
public record Wording(
        UUID offerId,
        int version,
        Map<Locale, String> texts,
        boolean material,
        Terms terms,
        @Nullable Instant publishedAt) {

    public Wording {
        texts = Map.copyOf(texts);
    }

    /**
     * To whom what is told by it.
     *
     * @param partner who gets name and number; empty for the provider's own coaches
     * @param summary what of progress is told besides
     */
    public record Terms(String partner, Set<SummaryField> summary) {

        public Terms {
            summary = Set.copyOf(summary);
        }

        /** Whether somebody would be told who wasn't, or more than was agreed. */
        public boolean widens(Terms before) {
            return !partner.equals(before.partner) || !before.summary.containsAll(summary);
        }
    }

    public boolean isPublished() {
        return publishedAt != null;
    }

    /** Whether every text says who gets name and number, if anybody does. */
    boolean namesPartner() {
        var partner = terms.partner().toLowerCase(Locale.ROOT);
        return texts.values().stream()
                .allMatch(text -> text.toLowerCase(Locale.ROOT).contains(partner));
    }

    /** Which of its languages this text is in: the offer's for the reader if it has that, else any. */
    public Locale language(Offer offer, @Nullable Locale reader) {
        var wanted = offer.languageFor(reader);
        return texts.containsKey(wanted)
                ? wanted
                : texts.keySet().stream()
                        .min(java.util.Comparator.comparing(Locale::toLanguageTag))
                        .orElseThrow();
    }
}
