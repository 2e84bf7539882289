package org.matricula.coaching.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.matricula.coaching.Offer;
import org.matricula.coaching.Standing;
import org.matricula.coaching.Topic;
import org.matricula.coaching.Wording;
import org.matricula.delivery.Continuation;
import org.matricula.organisation.Organisation;
import org.matricula.platform.web.FormErrors;

/**
 * The page that describes coaching and asks, as learners see it and as a provider previews it.
 *
 * @param provider who offers it, whose brand the page bears
 * @param wording  the version that is shown; a draft in a preview
 * @param language in which of the wording's languages
 * @param standing what was said before: someone who agreed is asked anew by a changed wording
 * @param number   as typed, or the one that is known; empty if none
 * @param next     where the learner goes on to; null from the card, and in a preview
 * @param preview  whether a provider looks at it: nothing can be sent then
 */
public record GatePage(
        Organisation provider,
        Offer offer,
        Wording wording,
        Locale language,
        Standing standing,
        String number,
        @Nullable Continuation next,
        boolean preview,
        FormErrors errors) {

    /** Its address; {@link Continuation#PARAMETER} says where to go on to. */
    public static String path(String organisation) {
        return "/coaching/" + organisation;
    }

    public String path() {
        return path(provider.slug());
    }

    /** What is agreed to, in Markdown. */
    public String terms() {
        return wording.texts().get(language);
    }

    /** Who coaches by this wording; empty for the provider's own coaches. */
    public String partner() {
        return wording.terms().partner();
    }

    /** Whether the learner agreed to an earlier wording, which stands until it is answered. */
    public boolean isAskedAgain() {
        return standing.isConsenting();
    }

    /** Topics by kind, in the order in which kinds are shown. */
    public Map<Topic.Kind, List<Topic>> topics() {
        return Topic.byKind(offer.topics());
    }
}
