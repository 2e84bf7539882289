package org.matricula.credential.brought;

import org.jspecify.annotations.Nullable;
import org.matricula.credential.PageState;
import org.matricula.platform.Token;

/**
 * What others see of a credential that a learner brought; its learner decides, as of those awarded here.
 *
 * @param token its place in its public address; null as long as the learner never opened it
 */
public record BroughtPage(@Nullable Token token, PageState state, boolean hidesName) {

    public static final BroughtPage UNOPENED = new BroughtPage(null, PageState.UNOPENED, false);

    public boolean isOpen() {
        return state == PageState.OPEN;
    }

    /** For whoever is given the address; null before there is one. */
    public @Nullable String path() {
        return token == null ? null : "/elsewhere/" + token.value();
    }
}
