package org.matricula.credential.framework.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.credential.framework.Framework;
import org.matricula.organisation.Organisation;

/** Where frameworks are kept: at an organisation, or by operators for everyone, where there is no organisation. */
public record FrameworkDesk(@Nullable Organisation organisation) {

    @Nullable
    UUID owner() {
        return organisation == null ? null : organisation.id();
    }

    /** Of the list, without a slash at its end. */
    public String path() {
        return (organisation == null ? "/operator" : organisation.path()) + "/frameworks";
    }

    public String path(Framework framework) {
        return path() + "/" + framework.id();
    }

    /** Whether newer versions are brought in here. */
    public boolean keeps(Framework framework) {
        return framework.isShared() == (organisation == null);
    }

    /** Null where the platform's own colours are used. */
    public @Nullable String brand() {
        return organisation == null ? null : organisation.brandPath();
    }
}
