package org.matricula.credential.recipient;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.credential.Achievements;
import org.matricula.credential.Manner;
import org.matricula.credential.recipient.AwardFileLine.Outcome;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Goes through the lines of a file, first to check them and then to award, in batches of one transaction each. Killed
 * anywhere, it goes on after the last whole batch.
 */
@Component
class AwardFilePass {

    static final int BATCH = 500;

    private final AwardFileStore store;
    private final AwardFileLineStore lines;
    private final SealedContent contents;
    private final Planning planning;
    private final Giving giving;
    private final Achievements achievements;
    private final Clock clock;
    private final TransactionTemplate transaction;

    AwardFilePass(
            AwardFileStore store,
            AwardFileLineStore lines,
            SealedContent contents,
            Planning planning,
            Giving giving,
            Achievements achievements,
            Clock clock,
            TransactionTemplate transaction) {
        this.store = store;
        this.lines = lines;
        this.contents = contents;
        this.planning = planning;
        this.giving = giving;
        this.achievements = achievements;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** The pass that is due, to its end. */
    void run(UUID fileId) {
        while (Boolean.TRUE.equals(transaction.execute(status -> step(fileId)))) {
            // each step is a batch of its own
        }
    }

    /** One batch. @return whether there may be more */
    boolean step(UUID fileId) {
        var file = store.lock(fileId).filter(AwardFile::isBusy).orElse(null);
        if (file == null) return false;
        var rows = lines.next(fileId, file.cursor(), BATCH);
        if (rows.isEmpty()) {
            if (file.state() == AwardFile.State.READ) store.turn(fileId, AwardFile.State.CHECKED, clock.instant());
            else store.finish(fileId, clock.instant());
            return false;
        }
        lines.setResults(fileId, results(file, rows));
        store.advance(fileId, rows.getLast().line(), rows.size());
        return true;
    }

    private List<AwardFileLineStore.Result> results(AwardFile file, List<AwardFileLineStore.Sealed> rows) {
        var achievement = achievements.get(file.organisationId(), file.achievementId());
        var awards = rows.stream()
                .map(row -> contents.open(Objects.requireNonNull(row.sealedContent()))
                        .read())
                .toList();
        var results = new ArrayList<AwardFileLineStore.Result>();
        if (file.state() == AwardFile.State.READ) {
            var planned = planning.plan(achievement, awards);
            for (var i = 0; i < rows.size(); i++)
                results.add(result(rows.get(i).line(), planned.get(i).fate(), null, null));
        } else {
            var given = giving.give(achievement, awards, file.told() ? Manner.TOLD : Manner.SILENT);
            for (var i = 0; i < rows.size(); i++) {
                var one = given.get(i);
                results.add(result(rows.get(i).line(), one.fate(), one.credentialId(), one.claimId()));
            }
        }
        return results;
    }

    private static AwardFileLineStore.Result result(
            int line, Fate fate, @Nullable UUID credential, @Nullable UUID claim) {
        var problem = fate == Fate.TWO_PEOPLE ? "credential.recipient.wrong.two-people" : null;
        return new AwardFileLineStore.Result(line, outcome(fate), problem, credential, claim);
    }

    private static Outcome outcome(Fate fate) {
        return switch (fate) {
            case AWARD -> Outcome.AWARD;
            case CLAIM -> Outcome.CLAIM;
            case KNOWN -> Outcome.KNOWN;
            case TWO_PEOPLE -> Outcome.WRONG;
        };
    }
}
