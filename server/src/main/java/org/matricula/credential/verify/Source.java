package org.matricula.credential.verify;

import org.jspecify.annotations.Nullable;

/**
 * What a credential came in, other than its plain text. What a sheet, picture or page shows of its own nobody has checked.
 *
 * @param address where it was read, for pages and for codes that lead to one
 */
public record Source(Kind kind, @Nullable String address) {

    public enum Kind {
        TEXT,
        PDF,
        PICTURE,
        LINK,
        /** A QR code. */
        CODE
    }

    static Source of(Kind kind) {
        return new Source(kind, null);
    }
}
