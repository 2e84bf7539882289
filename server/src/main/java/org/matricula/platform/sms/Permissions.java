package org.matricula.platform.sms;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Everybody who may allow a text. Nobody there means no. */
@Component
final class Permissions {

    private final ObjectProvider<TextPermission> all;

    Permissions(ObjectProvider<TextPermission> all) {
        this.all = all;
    }

    boolean allow(String number, Purpose purpose) {
        return all.orderedStream().anyMatch(permission -> permission.allowed(number, purpose));
    }
}
