package org.matricula.coaching.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.matricula.coaching.Phone;
import org.matricula.coaching.Region;
import org.matricula.delivery.Continuation;
import org.matricula.platform.web.FormErrors;

/**
 * Coaching in a learner's account.
 *
 * @param phone     null if there is no number
 * @param number    as typed, or the one that is known
 * @param needsCode whether the number has to be confirmed before a coach may text it
 */
public record AccountPage(
        List<OwnOffer> offers, @Nullable Phone phone, String number, boolean needsCode, FormErrors errors) {

    public static final String PATH = "/account/coaching";

    /** Whose numbers can be texted for any of the offers. */
    public Set<Region> regions() {
        return regions(offers);
    }

    static Set<Region> regions(List<OwnOffer> offers) {
        return offers.stream().flatMap(own -> own.offer().regions().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** Where the number is confirmed; empty if there is nothing to confirm it for. */
    public Optional<String> confirmation() {
        if (!needsCode) return Optional.empty();
        return offers.stream()
                .filter(OwnOffer::isConsenting)
                .findFirst()
                .map(own -> own.answered(new Continuation(PATH)));
    }
}
