package org.matricula.credential.design;

import org.matricula.platform.Refusal;

/** An SVG picture can't be taken, and why. */
final class SvgRefused extends Refusal {

    SvgRefused(String key, Object... arguments) {
        super(key, arguments);
    }
}
