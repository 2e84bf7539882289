package org.matricula.credential.recipient;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.matricula.account.EmailAddress;
import org.matricula.platform.Invalid;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;

/** Takes a file of awards in, line by line: what it says is sealed at once, and what is wrong with a line is noted. */
@Component
final class AwardFileReading {

    /** How many lines a file may have. */
    static final int MOST = 100_000;

    private static final int TOGETHER = 1_000;

    private final AwardFileLineStore store;
    private final SealedContent contents;
    private final RecipientKeys keys;

    AwardFileReading(AwardFileLineStore store, SealedContent contents, RecipientKeys keys) {
        this.store = store;
        this.contents = contents;
        this.keys = keys;
    }

    /**
     * Call in a transaction, once the file is added.
     *
     * @param day  for lines that name none; empty for none
     * @return how many lines it has
     * @throws Invalid naming {@code file} if it can't be read as a whole
     */
    int read(AwardTable table, AwardFile file, LocalDate today, String day) {
        var rules = new AwardRules(today);
        var rows = new ArrayList<AwardFileLineStore.Kept>();
        var size = 0;
        while (table.hasNext()) {
            if (++size > MOST) throw Invalid.field("file", "credential.recipient.file.long", MOST);
            var line = table.next();
            rows.add(row(file.organisationId(), line.number(), line.award().orOn(day), rules));
            if (rows.size() == TOGETHER) flush(file.id(), rows);
        }
        if (size == 0) throw Invalid.field("file", "credential.recipient.file.empty");
        flush(file.id(), rows);
        store.markDuplicates(file.id());
        return size;
    }

    private AwardFileLineStore.Kept row(UUID organisationId, int line, WrittenAward award, AwardRules rules) {
        var problems = rules.problems("", award);
        var good = problems.isEmpty();
        return new AwardFileLineStore.Kept(
                line,
                good ? WrittenDay.parse(award.earnedOn()).orElseThrow() : null,
                good ? emailHash(award) : null,
                good && !award.externalId().isEmpty() ? keys.ofExternalId(organisationId, award.externalId()) : null,
                contents.seal(award),
                good
                        ? null
                        : problems.stream().map(Invalid.Field::key).distinct().collect(Collectors.joining(" ")));
    }

    private byte @Nullable [] emailHash(WrittenAward award) {
        return EmailAddress.parse(award.email()).map(keys::ofEmail).orElse(null);
    }

    private void flush(UUID fileId, List<AwardFileLineStore.Kept> rows) {
        store.add(fileId, rows);
        rows.clear();
    }

    static AwardTable open(InputStreamSource file) {
        return AwardTable.open(file);
    }
}
