package org.matricula.credential.framework;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Audit;
import org.matricula.platform.BulkCopy;
import org.matricula.platform.Ids;
import org.matricula.platform.Invalid;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes frameworks in from files: checked whole, and then stored as a whole or not at all. The same framework again brings
 * what stands here to what the file says; the same file again changes nothing.
 */
@Component
public class FrameworkImport {

    private static final int LONGEST_NAME = 200;

    private final ImportStore store;
    private final FrameworkStore frameworks;
    private final BulkCopy copy;
    private final Audit audit;
    private final Clock clock;

    FrameworkImport(ImportStore store, FrameworkStore frameworks, BulkCopy copy, Audit audit, Clock clock) {
        this.store = store;
        this.frameworks = frameworks;
        this.copy = copy;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param organisationId whose it will be; null for one that is shared with everyone
     * @throws Invalid naming {@code file}, {@code name} or {@code url}, and the lines that are wrong
     */
    @Transactional
    public Imported take(@Nullable UUID organisationId, FrameworkFile file) {
        check(file);
        var problems = new Problems();
        store.prepare();
        var staging = new Staging(copy, new ItemRules(problems));
        try {
            var text = FileText.of(file.bytes());
            var framework = read(file, text, staging, problems);
            staging.finish();
            checkRows(framework, problems);
            return save(organisationId, framework, text.guessed());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void check(FrameworkFile file) {
        if (file.size() > FrameworkFile.LARGEST) throw Problems.whole("large", FrameworkFile.LARGEST >> 20);
        new Invalid.Collector()
                .check(
                        file.name() == null || file.name().length() <= LONGEST_NAME,
                        "name",
                        "credential.framework.name-long",
                        LONGEST_NAME)
                .check(file.name() == null || ItemRules.isText(file.name()), "name", "credential.framework.no-text")
                .check(
                        file.url() == null || ItemRules.isWebAddress(file.url()),
                        "url",
                        "credential.framework.url-wrong")
                .orThrow();
    }

    private ArrivingFramework read(FrameworkFile file, FileText text, Staging staging, Problems problems)
            throws IOException {
        try (var bytes = file.bytes().getInputStream()) {
            return text.json()
                    ? named(CaseFile.read(bytes, staging, problems, LocalDate.now(clock)), file)
                    : table(file, new InputStreamReader(bytes, text.charset()), staging, problems);
        }
    }

    /** What whoever sends it calls it goes before what the document says. */
    private static ArrivingFramework named(ArrivingFramework read, FrameworkFile file) {
        return new ArrivingFramework(
                read.kind(),
                read.identifier(),
                file.name() == null ? ItemRules.cut(read.name(), LONGEST_NAME) : file.name(),
                file.url() != null ? file.url() : ItemRules.isWebAddress(read.url()) ? read.url() : null,
                read.publisher(),
                read.version());
    }

    private static ArrivingFramework table(FrameworkFile file, Reader text, Staging staging, Problems problems)
            throws IOException {
        if (file.name() == null) throw Invalid.field("name", "credential.framework.name-missing");
        var kind = TableFile.read(text, file.url() == null ? "" : file.url(), staging, problems);
        return new ArrivingFramework(kind, "name:" + Folded.of(file.name()), file.name(), file.url(), null, null);
    }

    private void checkRows(ArrivingFramework framework, Problems problems) {
        if (framework.kind() == Framework.Kind.ONET) store.keepFirstOfSame();
        store.repeated(Problems.NAMED + 1)
                .forEach(row -> problems.add(row.line(), "repeated", ItemRules.cut(row.key()), row.first()));
        problems.orThrow();
        if (store.arrived() == 0) throw Problems.whole("empty");
    }

    private Imported save(@Nullable UUID organisationId, ArrivingFramework framework, boolean guessed) {
        var now = clock.instant();
        var id = store.save(Ids.next(), organisationId, framework, now);
        var added = store.newItems(id);
        var changed = store.saveItems(id, now) - added;
        var vanished = store.vanished(id);
        store.remove(vanished.stream()
                .filter(item -> !item.aligned())
                .map(ImportStore.Vanished::id)
                .toList());
        store.retire(
                vanished.stream()
                        .filter(ImportStore.Vanished::aligned)
                        .map(ImportStore.Vanished::id)
                        .toList(),
                now);
        store.count(id);
        store.settle();
        audit.record(
                organisationId,
                "framework.imported",
                "framework",
                id,
                Map.of("added", added, "changed", changed, "gone", vanished.size()));
        return new Imported(frameworks.find(id).orElseThrow(), added, changed, vanished.size(), guessed);
    }
}
