package org.matricula.catalogue.content;

import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.matricula.catalogue.Course;
import org.matricula.catalogue.CourseRun;
import org.matricula.catalogue.Courses;
import org.matricula.catalogue.Runs;
import org.matricula.platform.Audit;
import org.matricula.platform.Ids;
import org.matricula.platform.NotFound;
import org.matricula.platform.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Teaching again what another run of the organisation teaches. */
@Service
public class Copying {

    private final Drafting drafting;
    private final Contents contents;
    private final ContentStore store;
    private final MediaStore media;
    private final Courses courses;
    private final Runs runs;
    private final Audit audit;

    Copying(
            Drafting drafting,
            Contents contents,
            ContentStore store,
            MediaStore media,
            Courses courses,
            Runs runs,
            Audit audit) {
        this.drafting = drafting;
        this.contents = contents;
        this.store = store;
        this.media = media;
        this.courses = courses;
        this.runs = runs;
        this.audit = audit;
    }

    /** A run that has content. */
    public record Source(Course course, CourseRun run) {}

    /** Those of the organisation that can be copied into a run, by course, the latest run first. */
    public List<Source> sources(UUID organisationId, UUID runId) {
        return courses.ofOrganisation(organisationId).stream()
                .flatMap(course -> ofCourse(course, runId))
                .toList();
    }

    private Stream<Source> ofCourse(Course course, UUID runId) {
        return runs.ofCourse(course.id()).stream()
                .filter(run ->
                        !run.id().equals(runId) && contents.draft(run.id()).isPresent())
                .map(run -> new Source(course, run));
    }

    /**
     * Puts a copy in the place of the draft, with ids of its own.
     *
     * @param published whether what learners see there is copied, else the draft
     * @return how many steps were copied
     * @throws Refusal if there is no such content
     */
    @Transactional
    public int copy(UUID organisationId, UUID from, UUID to, boolean published) {
        runs.own(organisationId, to);
        var source = source(organisationId, from, published)
                .filter(content -> !content.steps().isEmpty())
                .orElseThrow(() -> new Refusal("catalogue.transfer.no-such-content"));
        Map<UUID, UUID> ids = new HashMap<>();
        source.steps().forEach(step -> ids.put(step.id(), Ids.next()));
        var steps = source.steps().stream()
                .map(step -> new Step(ids.get(step.id()), step.title(), step.content()))
                .toList();
        media.of(from).forEach(file -> media.put(to, file));
        drafting.replace(organisationId, to, null, source.outline().withIds(ids), steps);
        store.comeFrom(to, ids.entrySet().stream().collect(toMap(Map.Entry::getValue, Map.Entry::getKey)));
        audit.record(organisationId, "content.copied", "run", to, Map.of("from", from));
        return steps.size();
    }

    /** Empty also for a run of another organisation. */
    private Optional<Content> source(UUID organisationId, UUID from, boolean published) {
        try {
            runs.own(organisationId, from);
            return published ? contents.published(from) : contents.draft(from);
        } catch (NotFound e) {
            return Optional.empty();
        }
    }
}
