package org.matricula.coaching.web;

import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.matricula.coaching.ConsentEntry;
import org.matricula.coaching.PhoneNumber;
import org.matricula.platform.CsvExport;

/**
 * Words of the consent ledger as a file for people and programs; times in UTC (ISO 8601), what there isn't is empty. Columns
 * and words are the same in every language.
 */
final class LedgerCsv implements AutoCloseable {

    private static final List<String> COLUMNS =
            List.of("learner", "entry", "offer", "word", "wording_version", "language", "at", "source", "number");

    private final CsvExport csv;

    LedgerCsv(OutputStream out) {
        this.csv = new CsvExport(out);
        csv.row(COLUMNS);
    }

    void write(ConsentEntry entry, @Nullable PhoneNumber number) {
        csv.row(List.of(
                entry.learnerId().toString(),
                entry.id().toString(),
                entry.offerId().toString(),
                entry.word().name(),
                entry.wordingVersion() == null ? "" : entry.wordingVersion().toString(),
                entry.language() == null ? "" : entry.language().toLanguageTag(),
                entry.at().toString(),
                entry.source().name(),
                number == null ? "" : number.e164()));
    }

    @Override
    public void close() {
        csv.close();
    }
}
