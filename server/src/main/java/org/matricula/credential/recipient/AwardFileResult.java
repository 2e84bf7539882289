package org.matricula.credential.recipient;

import static org.matricula.platform.text.Text.t;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.CsvExport;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What became of each line of a file, as a file: the numbers are those of the one that was uploaded, whose addresses are not
 * kept here.
 */
@Component
public class AwardFileResult {

    private final AwardFiles files;
    private final AwardFileLineStore store;

    AwardFileResult(AwardFiles files, AwardFileLineStore store) {
        this.files = files;
        this.store = store;
    }

    /** @throws org.matricula.platform.NotFound as {@link AwardFiles#get} */
    @Transactional(readOnly = true)
    public void write(UUID organisationId, UUID fileId, OutputStream out) {
        files.get(organisationId, fileId);
        try (var csv = new CsvExport(out)) {
            csv.row(List.of(
                    t("credential.recipient.result.line"),
                    t("credential.recipient.result.outcome"),
                    t("credential.recipient.result.why")));
            store.each(
                    fileId,
                    row -> csv.row(List.of(
                            String.valueOf(row.line()),
                            t("credential.recipient.result." + row.outcome()),
                            why(row.problem(), row.problemLine()))));
        }
    }

    /** The sentences for what is wrong with a line; empty for nothing. */
    public static String why(@Nullable String problem, @Nullable Integer line) {
        if (problem == null) return "";
        return Arrays.stream(problem.split(" "))
                .map(key -> line == null ? t(key) : t(key, line))
                .collect(Collectors.joining(" "));
    }
}
