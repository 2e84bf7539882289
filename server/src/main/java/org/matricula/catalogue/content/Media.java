package org.matricula.catalogue.content;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.matricula.catalogue.Runs;
import org.matricula.platform.Audit;
import org.matricula.platform.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The files of runs. Whoever changes them names the organisation, which has to be the run's own. */
@Service
public class Media {

    private final MediaStore store;
    private final MediaFolder folder;
    private final DraftStore drafts;
    private final Runs runs;
    private final Audit audit;
    private final Clock clock;

    Media(MediaStore store, MediaFolder folder, DraftStore drafts, Runs runs, Audit audit, Clock clock) {
        this.store = store;
        this.folder = folder;
        this.drafts = drafts;
        this.runs = runs;
        this.audit = audit;
        this.clock = clock;
    }

    /** By name. */
    public List<MediaFile> of(UUID runId) {
        return store.of(runId);
    }

    public Optional<MediaFile> find(UUID runId, String name) {
        return store.find(runId, name);
    }

    /** Where its bytes are. */
    public Path path(MediaFile file) {
        return folder.path(file.sha256());
    }

    /** How large one file may be, in bytes. */
    public long limit() {
        return folder.limit();
    }

    /** The steps of the draft that use the file. */
    public List<PlacedStep> usedBy(Content draft, String name) {
        return draft.steps().stream()
                .filter(step -> UsedFiles.of(step.content()).stream()
                        .anyMatch(used -> used.name().equals(name)))
                .toList();
    }

    /**
     * Adds a file under a name like its own; another file of that name stays, the same bytes are not added twice.
     *
     * @throws Refusal if it is too large, of no kind that is allowed, or not what its name says
     */
    @Transactional
    public MediaFile add(UUID organisationId, UUID runId, String original, InputStream bytes) {
        runs.own(organisationId, runId);
        var kind = MediaKind.named(original)
                .orElseThrow(() -> new Refusal("catalogue.media.kind", original, MediaKind.list()));
        var stored = folder.put(bytes, original);
        if (stored.size() == 0) throw new Refusal("catalogue.media.empty", original);
        if (!kind.fits(stored.head())) throw new Refusal("catalogue.media.not-what-it-says", original);
        var name = MediaName.of(
                original,
                taken -> store.find(runId, taken)
                        .filter(file -> !file.sha256().equals(stored.sha256()))
                        .isPresent());
        var file = new MediaFile(name, kind.type(), stored.size(), stored.sha256(), clock.instant());
        store.put(runId, file);
        audit.record(organisationId, "media.added", "run", runId, Map.of("sha256", file.sha256()));
        return file;
    }

    /** @throws Refusal if the draft or a published version uses it */
    @Transactional
    public void remove(UUID organisationId, UUID runId, String name) {
        runs.own(organisationId, runId);
        drafts.lock(runId);
        var versions = store.versionsWith(runId, name);
        if (versions.contains(ContentStore.DRAFT)) throw new Refusal("catalogue.media.used-in-draft", name);
        if (!versions.isEmpty()) throw new Refusal("catalogue.media.used-in-version", name, versions.getLast());
        store.find(runId, name).ifPresent(file -> {
            store.remove(runId, name);
            audit.record(organisationId, "media.removed", "run", runId, Map.of("sha256", file.sha256()));
        });
    }
}
