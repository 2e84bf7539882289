package org.matricula.catalogue.content;

import org.matricula.platform.Refusal;

/** Somebody else changed it since it was read; nothing was saved. */
public final class Outdated extends Refusal {

    Outdated(String key) {
        super(key);
    }
}
