package org.matricula.discussion;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Some comments a moderator has to look at. {@code waiting} are all of the run that wait for a decision. */
public record ModerationPage(
        List<ModeratedComment> comments,
        int waiting,
        @Nullable String next) {}
