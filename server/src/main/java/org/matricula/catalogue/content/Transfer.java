package org.matricula.catalogue.content;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.matricula.catalogue.Runs;
import org.matricula.catalogue.content.PackageReader.Arrived;
import org.matricula.catalogue.content.PackageReader.Package;
import org.matricula.platform.Audit;
import org.matricula.platform.Ids;
import org.matricula.platform.Invalid;
import org.matricula.platform.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a run teaches as one zip, out and in again. Whoever takes one in names the organisation, which has to be the
 * run's own.
 */
@Service
public class Transfer {

    private final Drafting drafting;
    private final Authoring authoring;
    private final Contents contents;
    private final ContentStore store;
    private final MediaStore media;
    private final MediaFolder folder;
    private final ArrivedPackages arrived;
    private final Runs runs;
    private final Audit audit;
    private final Clock clock;

    Transfer(
            Drafting drafting,
            Authoring authoring,
            Contents contents,
            ContentStore store,
            MediaStore media,
            MediaFolder folder,
            ArrivedPackages arrived,
            Runs runs,
            Audit audit,
            Clock clock) {
        this.drafting = drafting;
        this.authoring = authoring;
        this.contents = contents;
        this.store = store;
        this.media = media;
        this.folder = folder;
        this.arrived = arrived;
        this.runs = runs;
        this.audit = audit;
        this.clock = clock;
    }

    /** Writes the draft with all files; the same content always makes the same bytes. */
    public void export(UUID runId, String title, OutputStream target) {
        try {
            PackageWriter.write(
                    target,
                    title,
                    contents.rules(runId),
                    drafting.draft(runId).content(),
                    media.of(runId),
                    file -> folder.path(file.sha256()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Looks at a package and keeps it for a day; nothing changes.
     *
     * @throws Refusal naming what can't be taken, with file and line where possible
     * @throws Invalid if anything in it is too long
     */
    public ArrivedContent look(UUID organisationId, UUID runId, InputStream zip) {
        runs.own(organisationId, runId);
        var key = arrived.put(runId, zip);
        try {
            var read = read(arrived.get(runId, key), folder::weigh);
            check(read);
            var known = new HashMap<String, String>();
            media.of(runId).forEach(file -> known.put(file.name(), file.sha256()));
            return new ArrivedContent(
                    key,
                    read.manifest().title(),
                    read.manifest().outline(),
                    read.manifest().delivery(),
                    read.media().size(),
                    foreign(runId, read).size(),
                    read.media().stream()
                            .filter(file -> known.containsKey(file.name())
                                    && !known.get(file.name())
                                            .equals(file.stored().sha256()))
                            .map(Arrived::name)
                            .toList());
        } catch (RuntimeException e) {
            arrived.remove(runId, key);
            throw e;
        }
    }

    /**
     * Puts a package that was looked at in the place of the draft.
     *
     * @throws Refusal or Invalid as {@link #look}; then nothing has changed
     */
    @Transactional
    public void accept(UUID organisationId, UUID runId, UUID key) {
        runs.own(organisationId, runId);
        var read = read(arrived.get(runId, key), folder::put);
        take(organisationId, runId, read);
        arrived.remove(runId, key);
    }

    private void take(UUID organisationId, UUID runId, Package read) {
        var ids = foreign(runId, read);
        var steps = read.steps().stream()
                .map(step -> new Step(ids.getOrDefault(step.id(), step.id()), step.title(), step.content()))
                .toList();
        var outline = read.manifest().outline().withIds(ids);
        for (var file : read.media()) {
            var stored = file.stored();
            media.put(
                    runId,
                    new MediaFile(file.name(), file.kind().type(), stored.size(), stored.sha256(), clock.instant()));
        }
        drafting.replace(organisationId, runId, null, outline, steps);
        store.comeFrom(runId, ids.entrySet().stream().collect(toMap(Map.Entry::getValue, Map.Entry::getKey)));
        if (read.manifest().delivery() != null)
            authoring.set(organisationId, runId, read.manifest().delivery());
        audit.record(organisationId, "content.imported", "run", runId, Map.of("steps", steps.size()));
    }

    private void check(Package read) {
        authoring.checkSizes(read.manifest().outline(), read.steps());
        var wrong = new Invalid.Collector();
        if (read.manifest().delivery() != null) read.manifest().delivery().check(wrong);
        wrong.orThrow();
    }

    /** New ids for those that other runs have. */
    private Map<UUID, UUID> foreign(UUID runId, Package read) {
        var ids = new HashMap<UUID, UUID>();
        for (var id :
                store.ofOtherRuns(runId, read.steps().stream().map(Step::id).toList())) ids.put(id, Ids.next());
        return ids;
    }

    private static Package read(Path zip, PackageReader.MediaShelf shelf) {
        try (var bytes = Files.newInputStream(zip)) {
            return PackageReader.read(new java.io.BufferedInputStream(bytes), shelf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
