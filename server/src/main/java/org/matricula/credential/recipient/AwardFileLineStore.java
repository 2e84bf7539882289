package org.matricula.credential.recipient;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.matricula.credential.recipient.AwardFileLine.Outcome;
import org.matricula.platform.BulkCopy;
import org.matricula.platform.Rows;
import org.matricula.platform.SqlArray;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lines of files of awards, and what becomes of each. */
@Component
final class AwardFileLineStore {

    private static final String LINES = """
            select line, outcome, problem, problem_line, sealed_content, credential_id, claim_id from award_file_row
            """;

    private static final int FETCHED_AT_A_TIME = 500;

    private final JdbcClient jdbc;
    private final BulkCopy copy;

    AwardFileLineStore(JdbcClient jdbc, BulkCopy copy) {
        this.jdbc = jdbc;
        this.copy = copy;
    }

    /** A line as it is kept. */
    record Kept(
            int line,
            @Nullable LocalDate earnedOn,
            byte @Nullable [] emailHash,
            byte @Nullable [] externalHash,
            byte[] sealedContent,
            @Nullable String problem) {}

    /** The same with what became of it. */
    record Sealed(
            int line,
            Outcome outcome,
            @Nullable String problem,
            @Nullable Integer problemLine,
            byte @Nullable [] sealedContent,
            @Nullable UUID credentialId,
            @Nullable UUID claimId) {}

    void add(UUID fileId, List<Kept> rows) {
        copy.into(
                "award_file_row",
                "file_id, line, earned_on, email_hash, external_hash, sealed_content, outcome, problem",
                rows,
                row -> new @Nullable Object[] {
                    fileId,
                    row.line(),
                    row.earnedOn(),
                    bytes(row.emailHash()),
                    bytes(row.externalHash()),
                    bytes(row.sealedContent()),
                    row.problem() == null ? Outcome.READY : Outcome.WRONG,
                    row.problem()
                });
    }

    /** Lines that name the same person for the same day as an earlier one. */
    void markDuplicates(UUID fileId) {
        for (var hash : List.of("email_hash", "external_hash")) {
            jdbc.sql("""
                            update award_file_row r
                               set outcome = 'WRONG', problem = 'credential.recipient.wrong.twice', problem_line = f.first
                              from (select line, min(line) over (partition by %1$s, earned_on) as first
                                      from award_file_row
                                     where file_id = :file and outcome = 'READY' and %1$s is not null) f
                             where r.file_id = :file and r.line = f.line and f.first < r.line""".formatted(hash)).param("file", fileId).update();
        }
    }

    AwardFile.Counts counts(UUID fileId) {
        var counts = new EnumMap<Outcome, Integer>(Outcome.class);
        jdbc.sql("select outcome, count(*) from award_file_row where file_id = :file group by outcome")
                .param("file", fileId)
                .query(row -> {
                    counts.put(Outcome.valueOf(row.getString(1)), row.getInt(2));
                });
        return new AwardFile.Counts(
                counts.getOrDefault(Outcome.READY, 0),
                counts.getOrDefault(Outcome.WRONG, 0),
                counts.getOrDefault(Outcome.AWARD, 0),
                counts.getOrDefault(Outcome.CLAIM, 0),
                counts.getOrDefault(Outcome.KNOWN, 0));
    }

    /** The next lines of which nothing is wrong. */
    List<Sealed> next(UUID fileId, int cursor, int size) {
        return jdbc.sql(LINES + """
                         where file_id = :file and line > :cursor and outcome <> 'WRONG' order by line limit :size""")
                .param("file", fileId)
                .param("cursor", cursor)
                .param("size", size)
                .query(Rows.of(Sealed.class))
                .list();
    }

    /** Some lines of one outcome, after this one. */
    List<Sealed> of(UUID fileId, Outcome outcome, int after, int size) {
        return jdbc.sql(LINES
                        + "where file_id = :file and outcome = :outcome and line > :after order by line limit :size")
                .param("file", fileId)
                .param("outcome", outcome.name())
                .param("after", after)
                .param("size", size)
                .query(Rows.of(Sealed.class))
                .list();
    }

    /** All lines, one by one. Call in a transaction. */
    void each(UUID fileId, Consumer<Sealed> each) {
        jdbc.sql(LINES + "where file_id = :file order by line")
                .param("file", fileId)
                .withFetchSize(FETCHED_AT_A_TIME)
                .query(row -> {
                    each.accept(Rows.of(Sealed.class).mapRow(row, 0));
                });
    }

    /** What became of some lines. */
    record Result(
            int line,
            Outcome outcome,
            @Nullable String problem,
            @Nullable UUID credentialId,
            @Nullable UUID claimId) {}

    void setResults(UUID fileId, List<Result> results) {
        jdbc.sql("""
                        update award_file_row r
                           set outcome = n.outcome, problem = n.problem, credential_id = n.credential, claim_id = n.claim
                          from unnest(:lines::int[], :outcomes::text[], :problems::text[], :credentials::uuid[], :claims::uuid[])
                               as n (line, outcome, problem, credential, claim)
                         where r.file_id = :file and r.line = n.line""")
                .param("file", fileId)
                .param("lines", SqlArray.integers(results, Result::line))
                .param("outcomes", SqlArray.texts(results, Result::outcome))
                .param("problems", SqlArray.texts(results, Result::problem))
                .param("credentials", SqlArray.uuids(results, Result::credentialId))
                .param("claims", SqlArray.uuids(results, Result::claimId))
                .update();
    }

    /** As COPY reads {@code bytea}. */
    private static @Nullable String bytes(byte @Nullable [] bytes) {
        return bytes == null ? null : "\\x" + HexFormat.of().formatHex(bytes);
    }
}
