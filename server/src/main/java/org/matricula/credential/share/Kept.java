package org.matricula.credential.share;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.credential.PageState;

/** A credential that a learner can keep in collections and show, wherever it was awarded. */
public sealed interface Kept permits Holding, Elsewhere {

    UUID id();

    String name();

    String issuer();

    Instant awardedAt();

    /** On whose calendar it was earned. */
    ZoneId zone();

    PageState page();

    boolean hidesName();

    /** Its address for others; null or without anything to see unless its page is open. */
    @Nullable
    String publicPath();

    /** Where its learner looks after it. */
    String path();

    default boolean isOpen() {
        return page() == PageState.OPEN;
    }
}
