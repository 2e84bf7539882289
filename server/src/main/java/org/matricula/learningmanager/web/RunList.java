package org.matricula.learningmanager.web;

import java.util.List;
import org.matricula.invitation.Slice;

/** A tab of a run's page whose rows can be searched, narrowed, ordered, leafed through and downloaded. */
public interface RunList {

    RunDesk desk();

    RunTab tab();

    ListAsked query();

    Slice<?> slice();

    /** How many the search finds, on whatever page. */
    int matching();

    /** The key of what the search looks in. */
    String searchKey();

    /** States it can be narrowed to; none where there is nothing to choose. */
    List<? extends Enum<?>> states();

    /** The key of a state's name. */
    String stateKey(Enum<?> state);

    /** The orders to choose from. */
    List<? extends Enum<?>> orders();

    Enum<?> order();

    /** The key of an order's name. */
    String orderKey(Enum<?> order);

    default String path() {
        return desk().path(tab());
    }

    default String csv() {
        return query().path(path() + ".csv", null);
    }

    default boolean isEmpty() {
        return slice().rows().isEmpty();
    }
}
