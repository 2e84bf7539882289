package org.matricula.platform.sms;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Everybody who may allow a text, or forbid one. Nobody there means no. */
@Component
final class Permissions {

    private final ObjectProvider<TextPermission> all;

    Permissions(ObjectProvider<TextPermission> all) {
        this.all = all;
    }

    boolean allow(Text text) {
        return all.orderedStream().anyMatch(permission -> permission.allowed(text.to(), text.purpose()))
                && all.orderedStream().noneMatch(permission -> permission.forbids(text));
    }
}
