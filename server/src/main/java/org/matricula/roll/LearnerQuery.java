package org.matricula.roll;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which learners, in which order, from where on: of a run, or of a whole organisation.
 *
 * @param <S> what they can be sorted by
 */
public sealed interface LearnerQuery<S extends Enum<S>> permits RollQuery, MemberQuery {

    /** Beginnings of words of name, address or external id, all of which must be found; blank finds all. */
    String search();

    /** Only this group's; null for all. */
    @Nullable
    UUID groupId();

    Standing standing();

    S sort();

    Direction direction();

    /** {@link RollPage#next} of the page before; null for the first page. Only good for the same order. */
    @Nullable
    String after();

    int size();

    /** Nothing is asked for, so that nobody found means nobody there. */
    default boolean isAll() {
        return search().isBlank() && groupId() == null && standing() == Standing.ALL;
    }
}
