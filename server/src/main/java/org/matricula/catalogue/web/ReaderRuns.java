package org.matricula.catalogue.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.catalogue.OwnPlaces.OwnPlace;

/** The runs of a course as one reader needs them: first those they have a place in, then those they left. */
public record ReaderRuns(List<RunView> runs, Map<UUID, OwnPlace> places) {

    private static final int HELD = 0;
    private static final int LEFT = 1;
    private static final int OTHER = 2;

    public List<RunView> inOrder() {
        return runs.stream().sorted(Comparator.comparingInt(this::rank)).toList();
    }

    /** Null for those they never joined. */
    public @Nullable OwnPlace place(RunView view) {
        return places.get(view.run().id());
    }

    private int rank(RunView view) {
        var place = place(view);
        if (place == null) return OTHER;
        return place.left() ? LEFT : HELD;
    }
}
