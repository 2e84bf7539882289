package org.matricula.coaching.crisis;

import java.util.UUID;

/**
 * What a learner wrote in the product.
 *
 * @param source {@link Source#MESSAGE} or {@link Source#ANSWER}
 * @param id     of the message or answer: the same one raises nothing twice
 */
public record Written(Source source, UUID id, UUID learnerId, UUID offerId, String words) {}
