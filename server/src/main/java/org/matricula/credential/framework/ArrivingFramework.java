package org.matricula.credential.framework;

import org.jspecify.annotations.Nullable;

/** What a file, or whoever sent it, says about the framework as a whole; see {@link Framework}. */
record ArrivingFramework(
        Framework.Kind kind,
        String identifier,
        String name,
        @Nullable String url,
        @Nullable String publisher,
        @Nullable String version) {}
