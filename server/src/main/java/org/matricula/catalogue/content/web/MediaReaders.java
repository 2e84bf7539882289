package org.matricula.catalogue.content.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.catalogue.CourseRun;
import org.matricula.catalogue.content.MediaAccess;
import org.matricula.platform.security.Authority;
import org.matricula.platform.security.Caller;
import org.matricula.platform.security.Permission;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Decides who may have a run's files: editors of its provider, and whom a {@link MediaAccess} admits; nobody else. */
@Component
class MediaReaders {

    private final ObjectProvider<Authority> authority;
    private final ObjectProvider<MediaAccess> access;

    MediaReaders(ObjectProvider<Authority> authority, ObjectProvider<MediaAccess> access) {
        this.authority = authority;
        this.access = access;
    }

    boolean admit(UUID provider, CourseRun run, @Nullable Caller caller) {
        return caller != null && authority.getObject().holds(caller, Permission.EDIT_CATALOGUE, provider.toString())
                || access.stream().anyMatch(door -> door.mayRead(run, caller));
    }
}
