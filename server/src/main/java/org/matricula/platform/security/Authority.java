package org.matricula.platform.security;

import org.jspecify.annotations.Nullable;

/** Answers who holds which permission; the organisation module does. */
public interface Authority {

    /** {@code organisation} is a slug or an id as it stands in the path; null for permissions of the platform. */
    boolean holds(Caller caller, Permission permission, @Nullable String organisation);
}
