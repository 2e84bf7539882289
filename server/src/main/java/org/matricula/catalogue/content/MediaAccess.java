package org.matricula.catalogue.content;

import org.jspecify.annotations.Nullable;
import org.matricula.catalogue.CourseRun;
import org.matricula.platform.security.Caller;

/**
 * Admits readers to the files of a run. Those who edit the provider's catalogue always are; whoever else delivers the
 * run's content has a bean of this for its learners. Without any, nobody else is.
 */
public interface MediaAccess {

    /** {@code caller} is null for visitors. */
    boolean mayRead(CourseRun run, @Nullable Caller caller);
}
