package org.matricula.coaching.conversation;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.matricula.coaching.SummaryField;

/**
 * A learner as the coach knows one who was given to this coach and agrees at this moment.
 *
 * @param learnerId      the learner in whose name the consent was given
 * @param organisationId of the provider whose offer it is
 * @param language       in which the learner agreed
 * @param zone           the learner's
 * @param confirmed      whether the learner's number was confirmed
 * @param summary        what of progress the coach is told, by the wording that this learner agreed to
 */
public record Case(
        UUID learnerId,
        UUID offerId,
        UUID organisationId,
        UUID coachId,
        String givenName,
        Locale language,
        ZoneId zone,
        boolean confirmed,
        Set<SummaryField> summary) {

    public Case {
        summary = Set.copyOf(summary);
    }
}
