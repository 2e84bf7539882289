package org.matricula.catalogue;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Audit;
import org.matricula.platform.Ids;
import org.matricula.platform.Invalid;
import org.matricula.platform.NotFound;
import org.matricula.platform.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All courses; their runs and tests are with {@link Runs}. Whoever edits names the organisation, which has to be the course's own. */
@Service
public class Courses {

    private final CourseStore store;
    private final Audit audit;
    private final Clock clock;

    Courses(CourseStore store, Audit audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    public Optional<Course> find(UUID id) {
        return store.find(id);
    }

    public Optional<Course> find(String slug) {
        return store.find(slug);
    }

    /** @throws NotFound if there is no such course */
    public Course get(String slug) {
        return store.find(slug).orElseThrow(NotFound::new);
    }

    /** @throws NotFound if the organisation has no such course */
    public Course get(UUID organisationId, String slug) {
        return store.find(slug).filter(owned(organisationId)).orElseThrow(NotFound::new);
    }

    public Map<UUID, Course> byIds(Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : store.byIds(ids).stream().collect(toMap(Course::id, Function.identity()));
    }

    /** By title. */
    public List<Course> ofOrganisation(UUID organisationId) {
        return store.ofOrganisation(organisationId);
    }

    public Optional<Course> byPartnerCode(UUID organisationId, String code) {
        return store.byPartnerCode(organisationId, code);
    }

    /** The next {@code size} courses of a search, by provider and title. */
    public List<Course> search(CourseSearch search, int size) {
        return store.page(search.patterns(), search.onlyOpen(), search.after(), size, clock.instant());
    }

    /**
     * {@code slug} is proposed from the title if it is null or blank.
     *
     * @throws Invalid naming fields of {@link CourseDetails} or {@code slug}
     */
    @Transactional
    public Course create(UUID organisationId, @Nullable String slug, CourseDetails details) {
        var wrong = new Invalid.Collector();
        details.check(wrong);
        var word = slug == null || slug.isBlank() ? Slug.propose(details.title(), store::isTaken) : slug.strip();
        Slug.check(wrong, word);
        wrong.orThrow();
        var course = new Course(
                Ids.next(),
                organisationId,
                word,
                details.title(),
                details.partnerCode(),
                details.summary(),
                details.description(),
                clock.instant());
        Conflict.taken(() -> store.add(course), word);
        audit.record(organisationId, "course.created", "course", course.id(), Map.of());
        return course;
    }

    /** @throws NotFound if the organisation has no such course; @throws Invalid naming fields of the details */
    @Transactional
    public void update(UUID organisationId, UUID courseId, CourseDetails details) {
        var course = own(organisationId, courseId);
        var wrong = new Invalid.Collector();
        details.check(wrong);
        wrong.orThrow();
        Conflict.taken(() -> store.save(courseId, details), course.slug());
        audit.record(organisationId, "course.edited", "course", courseId, Map.of());
    }

    /** @throws Refusal if a run, a programme or a credential refers to it */
    @Transactional
    public void remove(UUID organisationId, UUID courseId) {
        own(organisationId, courseId);
        Conflict.referred(() -> store.remove(courseId), () -> new Refusal("catalogue.course.referred"));
        audit.record(organisationId, "course.removed", "course", courseId, Map.of());
    }

    /** @throws NotFound if the organisation has no such course */
    public Course own(UUID organisationId, UUID courseId) {
        return store.find(courseId).filter(owned(organisationId)).orElseThrow(NotFound::new);
    }

    private static java.util.function.Predicate<Course> owned(UUID organisationId) {
        return course -> course.organisationId().equals(organisationId);
    }
}
