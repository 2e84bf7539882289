package org.matricula.coaching;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a provider offers learners of some of its programmes: help by a coach, over the phone (*Coaching*; seed 001).
 *
 * @param text       Markdown
 * @param languages  in which learners are asked; the first is shown to whoever reads none of them
 * @param partner    who coaches, and gets names and numbers; empty for the provider's own coaches. As the wording says that
 *                   was published last
 * @param senderName from whom texts come: the organisation's brand, not the partner's
 * @param regions    whose numbers can be texted
 * @param holdDays   how long a consent holds after the last verified enrolment ended
 * @param summary    what of progress is told, as the wording says that was published last
 * @param open       whether learners are asked
 * @param version    grows with every change
 */
public record Offer(
        UUID id,
        UUID organisationId,
        String title,
        String text,
        List<Topic> topics,
        List<Locale> languages,
        String partner,
        String senderName,
        Set<Region> regions,
        int holdDays,
        Set<SummaryField> summary,
        boolean open,
        int version) {

    public static final int USUAL_HOLD_DAYS = 30;

    public Offer {
        topics = List.copyOf(topics);
        languages = List.copyOf(languages);
        regions = Set.copyOf(regions);
        summary = Set.copyOf(summary);
    }

    public boolean hasPartner() {
        return !partner.isEmpty();
    }

    /** The offer's language for this reader. */
    public Locale languageFor(@Nullable Locale reader) {
        if (reader == null) return languages.getFirst();
        return languages.stream()
                .filter(one -> one.getLanguage().equals(reader.getLanguage()))
                .findFirst()
                .orElse(languages.getFirst());
    }

    /** The same with what its provider may change without asking learners anew. */
    Offer with(OfferDetails wanted) {
        return new Offer(
                id,
                organisationId,
                wanted.title(),
                wanted.text(),
                wanted.topics(),
                wanted.languages(),
                partner,
                wanted.senderName(),
                wanted.regions(),
                wanted.holdDays(),
                summary,
                open,
                version + 1);
    }

    Offer opened(boolean nowOpen) {
        return new Offer(
                id,
                organisationId,
                title,
                text,
                topics,
                languages,
                partner,
                senderName,
                regions,
                holdDays,
                summary,
                nowOpen,
                version + 1);
    }

    /** What a published wording says goes to whom is so from then on. */
    Offer saying(Wording.Terms terms) {
        return new Offer(
                id,
                organisationId,
                title,
                text,
                topics,
                languages,
                terms.partner(),
                senderName,
                regions,
                holdDays,
                terms.summary(),
                open,
                version + 1);
    }
}
