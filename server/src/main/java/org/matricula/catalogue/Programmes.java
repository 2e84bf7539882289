package org.matricula.catalogue;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
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

/** All programmes with what they require. Whoever edits names the organisation, which has to be the programme's own. */
@Service
public class Programmes {

    private final ProgrammeStore store;
    private final CourseStore courses;
    private final Audit audit;
    private final Clock clock;

    Programmes(ProgrammeStore store, CourseStore courses, Audit audit, Clock clock) {
        this.store = store;
        this.courses = courses;
        this.audit = audit;
        this.clock = clock;
    }

    public Optional<Programme> find(UUID id) {
        return store.find(id);
    }

    public Optional<Programme> find(String slug) {
        return store.find(slug);
    }

    /** @throws NotFound if there is no such programme */
    public Programme get(String slug) {
        return store.find(slug).orElseThrow(NotFound::new);
    }

    /** @throws NotFound if the organisation has no such programme */
    public Programme get(UUID organisationId, String slug) {
        return store.find(slug)
                .filter(programme -> programme.organisationId().equals(organisationId))
                .orElseThrow(NotFound::new);
    }

    public Map<UUID, Programme> byIds(Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : store.byIds(ids).stream().collect(toMap(Programme::id, Function.identity()));
    }

    /** By provider and title. */
    public List<Programme> all() {
        return store.all();
    }

    /** By title. */
    public List<Programme> ofOrganisation(UUID organisationId) {
        return store.ofOrganisation(organisationId);
    }

    /** Programmes towards which any of these courses counts, by title. */
    public List<Programme> withAnyOf(Collection<UUID> courseIds) {
        return courseIds.isEmpty() ? List.of() : store.withAnyOf(courseIds);
    }

    /**
     * {@code slug} is proposed from the title if it is null or blank.
     *
     * @throws Invalid naming fields of {@link ProgrammeDetails} or {@code slug}
     */
    @Transactional
    public Programme create(UUID organisationId, @Nullable String slug, ProgrammeDetails details) {
        var wrong = check(organisationId, details);
        var word = slug == null || slug.isBlank() ? Slug.propose(details.title(), store::isTaken) : slug.strip();
        Slug.check(wrong, word);
        wrong.orThrow();
        var programme = new Programme(
                Ids.next(),
                organisationId,
                word,
                details.title(),
                details.summary(),
                details.description(),
                0,
                details.groups(),
                Map.of());
        Conflict.taken(() -> store.add(programme, clock.instant()), word);
        audit.record(organisationId, "programme.created", "programme", programme.id(), Map.of());
        return store.find(programme.id()).orElseThrow();
    }

    /**
     * {@code version} is that of the programme as it was before the edit.
     *
     * @throws NotFound if the organisation has no such programme
     * @throws Invalid naming fields of {@link ProgrammeDetails}
     * @throws Outdated if somebody else saved in between; nothing is changed then
     */
    @Transactional
    public void update(UUID organisationId, UUID programmeId, int version, ProgrammeDetails details) {
        own(organisationId, programmeId);
        check(organisationId, details).orThrow();
        if (!store.save(programmeId, version, details)) throw new Outdated();
        audit.record(organisationId, "programme.edited", "programme", programmeId, Map.of("version", version + 1));
    }

    /** @throws Refusal if certificates, credentials or shared records refer to it */
    @Transactional
    public void remove(UUID organisationId, UUID programmeId) {
        own(organisationId, programmeId);
        Conflict.referred(() -> store.remove(programmeId), () -> new Refusal("catalogue.programme.referred"));
        audit.record(organisationId, "programme.removed", "programme", programmeId, Map.of());
    }

    private Programme own(UUID organisationId, UUID programmeId) {
        return store.find(programmeId)
                .filter(programme -> programme.organisationId().equals(organisationId))
                .orElseThrow(NotFound::new);
    }

    /** Only the organisation's own courses can be asked for. */
    private Invalid.Collector check(UUID organisationId, ProgrammeDetails details) {
        var wrong = new Invalid.Collector();
        details.check(wrong);
        var wanted = new HashSet<>(details.courseIds());
        var own = courses.byIds(wanted).stream()
                .filter(course -> course.organisationId().equals(organisationId))
                .count();
        return wrong.check(own == wanted.size(), "groups", "catalogue.programme.foreign-course");
    }

    /** Somebody else saved the same programme first. */
    public static final class Outdated extends Refusal {
        Outdated() {
            super("catalogue.programme.outdated");
        }
    }
}
