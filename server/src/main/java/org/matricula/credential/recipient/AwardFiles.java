package org.matricula.credential.recipient;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.matricula.credential.Achievement;
import org.matricula.credential.Achievements;
import org.matricula.credential.recipient.AwardFileLine.Outcome;
import org.matricula.organisation.Organisations;
import org.matricula.platform.Audit;
import org.matricula.platform.Ids;
import org.matricula.platform.Invalid;
import org.matricula.platform.NotFound;
import org.matricula.platform.Refusal;
import org.matricula.platform.security.Caller;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.InputStreamSource;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Files of awards: read and checked as a whole, looked at by whoever uploaded them, then awarded. Each is an
 * {@link AwardFilePass} over it. A file that comes twice awards nothing twice and writes to nobody twice.
 */
@Configuration(proxyBeanMethods = false)
public class AwardFiles {

    /** What is checked while somebody waits; longer ones in the background. */
    private static final int AT_ONCE = 1_000;

    private static final int LONGEST_NAME = 200;
    private static final String TASK = "award-file";

    private final AwardFileStore store;
    private final AwardFileLineStore lines;
    private final AwardFileReading reading;
    private final SealedContent contents;
    private final AwardFilePass pass;
    private final Achievements achievements;
    private final Organisations organisations;
    private final Audit audit;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final ObjectProvider<Scheduler> scheduler;

    AwardFiles(
            AwardFileStore store,
            AwardFileLineStore lines,
            AwardFileReading reading,
            SealedContent contents,
            AwardFilePass pass,
            Achievements achievements,
            Organisations organisations,
            Audit audit,
            Clock clock,
            TransactionTemplate transaction,
            ObjectProvider<Scheduler> scheduler) {
        this.store = store;
        this.lines = lines;
        this.reading = reading;
        this.contents = contents;
        this.pass = pass;
        this.achievements = achievements;
        this.organisations = organisations;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
        this.scheduler = scheduler;
    }

    /** An instance is a pass over a file: {@code check:…} or {@code run:…}. */
    @Bean
    OneTimeTask<Void> awardFileTask() {
        return Tasks.oneTime(TASK)
                .execute((instance, context) ->
                        pass.run(UUID.fromString(instance.getId().split(":")[1])));
    }

    /**
     * How a file is to be taken.
     *
     * @param day  for lines that name none, as somebody wrote it; empty for none
     * @param told whether those who are awarded are written to
     */
    public record Order(String name, String day, boolean told, Ground ground) {}

    /**
     * Takes a file in and begins to check it; short ones are checked when this returns.
     *
     * @throws Invalid  naming {@code file} if it can't be read as a whole, or {@code day}
     * @throws NotFound if the organisation has no such achievement
     * @throws Refusal  if the achievement is not published
     */
    public AwardFile upload(UUID organisationId, UUID achievementId, InputStreamSource file, Order order) {
        var achievement = achievements.get(organisationId, achievementId);
        if (achievement.state() != Achievement.State.PUBLISHED) throw new Refusal("credential.award.unpublished");
        if (!order.day().isBlank() && WrittenDay.parse(order.day()).isEmpty())
            throw Invalid.field("day", "credential.recipient.wrong.day");
        var taken = Objects.requireNonNull(transaction.execute(status -> take(achievement, file, order)));
        if (taken.size() <= AT_ONCE) pass.run(taken.id());
        return get(organisationId, taken.id());
    }

    /** @throws NotFound if it is another organisation's, or was discarded */
    public AwardFile get(UUID organisationId, UUID fileId) {
        return store.find(fileId)
                .filter(file ->
                        file.organisationId().equals(organisationId) && file.state() != AwardFile.State.DISCARDED)
                .orElseThrow(NotFound::new);
    }

    public List<AwardFile> latest(UUID achievementId, int size) {
        return store.latest(achievementId, size);
    }

    public AwardFile.Counts counts(AwardFile file) {
        return lines.counts(file.id());
    }

    /** Some lines of one outcome, after this one. */
    public List<AwardFileLine> lines(AwardFile file, Outcome outcome, int after, int size) {
        return lines.of(file.id(), outcome, after, size).stream()
                .map(this::opened)
                .toList();
    }

    /** Awards what was checked; starting twice starts once. @throws Refusal before it is checked, or if it gives nobody anything */
    @Transactional
    public void start(UUID organisationId, UUID fileId) {
        get(organisationId, fileId);
        var file = store.lock(fileId).orElseThrow(NotFound::new);
        if (file.state() == AwardFile.State.RUNNING || file.state() == AwardFile.State.DONE) return;
        if (file.state() != AwardFile.State.CHECKED) throw new Refusal("credential.recipient.file.unchecked");
        var counts = lines.counts(fileId);
        if (counts.toGive() == 0) throw new Refusal("credential.recipient.file.nothing");
        store.turn(fileId, AwardFile.State.RUNNING, clock.instant());
        audit.record(
                organisationId,
                "credentials.file-started",
                "achievement",
                file.achievementId(),
                Map.of("file", fileId, "lines", counts.toGive(), "ground", file.ground(), "told", file.told()));
        schedule("run", fileId);
    }

    /** Forgets a file that wasn't started. @throws Refusal if it was */
    @Transactional
    public void discard(UUID organisationId, UUID fileId) {
        get(organisationId, fileId);
        var file = store.lock(fileId).orElseThrow(NotFound::new);
        if (file.state() != AwardFile.State.CHECKED && file.state() != AwardFile.State.READ)
            throw new Refusal("credential.recipient.file.started");
        store.discard(fileId, clock.instant());
    }

    private AwardFile take(Achievement achievement, InputStreamSource source, Order order) {
        try (var table = AwardFileReading.open(source)) {
            var name = order.name().strip();
            var file = new AwardFile(
                    Ids.next(),
                    achievement.organisationId(),
                    achievement.id(),
                    name.substring(0, Math.min(name.length(), LONGEST_NAME)),
                    order.told(),
                    order.ground(),
                    table.ignoredColumns(),
                    AwardFile.State.READ,
                    0,
                    0,
                    0,
                    Caller.currentActorId().orElse(null),
                    clock.instant(),
                    null);
            store.add(file);
            var zone = organisations.get(file.organisationId().toString()).zone();
            var today = LocalDate.ofInstant(clock.instant(), zone);
            store.setSize(file.id(), reading.read(table, file, today, order.day()));
            schedule("check", file.id());
            return store.find(file.id()).orElseThrow();
        }
    }

    private void schedule(String pass, UUID fileId) {
        scheduler.getObject().schedule(awardFileTask().instance(pass + ":" + fileId), clock.instant());
    }

    private AwardFileLine opened(AwardFileLineStore.Sealed row) {
        return new AwardFileLine(
                row.line(),
                row.outcome(),
                row.problem(),
                row.problemLine(),
                row.sealedContent() == null ? null : contents.open(row.sealedContent()),
                row.credentialId(),
                row.claimId());
    }
}
