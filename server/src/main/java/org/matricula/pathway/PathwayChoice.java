package org.matricula.pathway;

import java.util.Comparator;
import java.util.Locale;
import org.matricula.organisation.Organisation;

/**
 * A pathway as the holder of a record sees it.
 *
 * @param open     whether records can be sent to it now
 * @param eligible whether this one can
 */
public record PathwayChoice(
        Pathway pathway, Organisation institution, Minimum minimum, Missing missing, boolean open, boolean eligible) {

    /** Those one can choose first, then those with what is missing, the closest first, then the closed; each by title. */
    static final Comparator<PathwayChoice> ORDER = Comparator.comparing(PathwayChoice::eligible)
            .thenComparing(PathwayChoice::open)
            .reversed()
            .thenComparing(one -> one.open() ? one.missing().requirements() : 0)
            .thenComparing(one -> one.pathway().title().toLowerCase(Locale.ROOT))
            .thenComparing(one -> one.pathway().id().toString());
}
