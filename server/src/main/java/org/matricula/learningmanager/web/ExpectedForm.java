package org.matricula.learningmanager.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Invalid;

/** A learner who is to come, as typed; what was not sent is empty. {@code group} is a group's id. */
public record ExpectedForm(String externalLearnerId, String name, String group) {

    static final ExpectedForm EMPTY = new ExpectedForm(null, null, null);

    public ExpectedForm(@Nullable String externalLearnerId, @Nullable String name, @Nullable String group) {
        this.externalLearnerId = externalLearnerId == null ? "" : externalLearnerId.strip();
        this.name = name == null ? "" : name.strip();
        this.group = group == null ? "" : group.strip();
    }

    /** Null for no group. @throws Invalid naming {@code group} */
    @Nullable
    UUID groupId() {
        try {
            return group.isEmpty() ? null : UUID.fromString(group);
        } catch (IllegalArgumentException mistyped) {
            throw noSuchGroup();
        }
    }

    static Invalid noSuchGroup() {
        return Invalid.field("group", "organisation.group.unknown");
    }
}
