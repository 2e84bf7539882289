package org.matricula.credential.verify;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.matricula.account.EmailAddress;

/**
 * The column of a list whose header says that it has e-mail addresses. Without such a header none is taken: a list may have
 * addresses of teachers too.
 */
final class AddressColumn {

    private static final Pattern HEADER = Pattern.compile("(?i)\\s*e-?mail(?:[ _-]?address)?\\s*");

    private int column = -1;

    /** @return whether it is in this header */
    boolean lookFor(CsvRecord header) {
        for (int i = 0; column < 0 && i < header.getFieldCount(); i++) {
            if (HEADER.matcher(header.getField(i)).matches()) column = i;
        }
        return column >= 0;
    }

    /** Null where there is none, or what stands there is none. */
    @Nullable
    EmailAddress in(CsvRecord row) {
        return column < 0 || column >= row.getFieldCount()
                ? null
                : EmailAddress.parse(row.getField(column)).orElse(null);
    }
}
