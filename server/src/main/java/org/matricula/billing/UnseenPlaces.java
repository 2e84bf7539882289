package org.matricula.billing;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.matricula.enrolment.PlaceKey;

/**
 * What a higher module knows of single runs from which an organisation removed a learner it still knows in others: the
 * name isn't shown there any more. Source: rule 10 of invitations and enrolments.
 */
public interface UnseenPlaces {

    /** Those of these places in which the organisation sees nobody by name. */
    Set<PlaceKey> among(UUID organisationId, Collection<PlaceKey> places);
}
