package org.matricula.credential;

import static org.matricula.platform.text.Text.t;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.matricula.catalogue.Course;
import org.matricula.catalogue.Courses;
import org.matricula.catalogue.Programme;
import org.matricula.catalogue.Programmes;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.Organisations;
import org.matricula.platform.NotFound;
import org.matricula.platform.QueryBatch;
import org.matricula.platform.Token;
import org.matricula.progress.Results;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What organisations recognise: an achievement for each of their courses and programmes. */
@Component
public class Achievements {

    private final AchievementStore store;
    private final Organisations organisations;
    private final Courses courses;
    private final Programmes programmes;
    private final Results results;
    private final Clock clock;

    Achievements(
            AchievementStore store,
            Organisations organisations,
            Courses courses,
            Programmes programmes,
            Results results,
            Clock clock) {
        this.store = store;
        this.organisations = organisations;
        this.courses = courses;
        this.programmes = programmes;
        this.results = results;
        this.clock = clock;
    }

    /** All of an organisation's achievements; those of new courses and programmes are made now. */
    @Transactional
    public List<Achievement> ofOrganisation(UUID organisationId) {
        courses.ofOrganisation(organisationId).forEach(this::ofCourse);
        programmes.ofOrganisation(organisationId).forEach(this::ofProgramme);
        return store.ofOrganisation(organisationId);
    }

    /** Those of an organisation that exist already and can be awarded, for its public page. */
    public List<Achievement> published(UUID organisationId) {
        return store.ofOrganisation(organisationId).stream()
                .filter(achievement -> achievement.state() == Achievement.State.PUBLISHED)
                .toList();
    }

    /** How many certificates there are for each achievement. */
    Map<UUID, Integer> earned(List<Achievement> achievements) {
        return achievements.stream().collect(Collectors.toMap(Achievement::id, this::certificates));
    }

    private int certificates(Achievement one) {
        if (one.courseId() != null) {
            return results.courseTallies(List.of(one.courseId())).getOrDefault(one.courseId(), 0);
        }
        if (one.programmeId() == null) return 0;
        return results.programmeTallies(List.of(one.programmeId())).getOrDefault(one.programmeId(), 0);
    }

    /** Where it says how to earn it; whoever takes a place there came by this achievement, which the address says. */
    public Optional<String> earnPath(Achievement achievement) {
        if (achievement.courseId() != null) {
            return courses.find(achievement.courseId())
                    .map(course -> "/courses/" + course.slug() + "?via=" + achievement.token());
        }
        if (achievement.programmeId() != null) {
            return programmes
                    .find(achievement.programmeId())
                    .map(programme -> "/programmes/" + programme.slug() + "?via=" + achievement.token());
        }
        return Optional.empty();
    }

    /** The achievement of passing a course. */
    @Transactional
    public Achievement ofCourse(Course course) {
        return store.ofCourse(course.id()).orElseGet(() -> {
            var provider = organisations.get(course.organisationId().toString());
            store.addIfAbsent(Achievement.published(
                    course.organisationId(),
                    course.id(),
                    null,
                    Token.random().value(),
                    course.title(),
                    course.summary().isBlank()
                            ? inWords(provider, "credential.document.course", course.title())
                            : course.summary(),
                    inWords(provider, "credential.document.course-criteria", course.title()),
                    "Course",
                    clock.instant()));
            return store.ofCourse(course.id()).orElseThrow();
        });
    }

    /** The achievement of completing a programme. */
    @Transactional
    public Achievement ofProgramme(Programme programme) {
        return store.ofProgramme(programme.id()).orElseGet(() -> {
            var provider = organisations.get(programme.organisationId().toString());
            store.addIfAbsent(Achievement.published(
                    programme.organisationId(),
                    null,
                    programme.id(),
                    Token.random().value(),
                    programme.title(),
                    programme.summary().isBlank()
                            ? inWords(provider, "credential.document.programme", programme.title())
                            : programme.summary(),
                    inWords(provider, "credential.document.programme-criteria", programme.title()),
                    "CertificateOfCompletion",
                    clock.instant()));
            return store.ofProgramme(programme.id()).orElseThrow();
        });
    }

    /** Those of a programme and its courses that exist already. */
    List<Achievement> of(QueryBatch batch, Programme programme) {
        return store.of(batch, programme.id(), programme.courseIds());
    }

    /** Those of a programme and of some of its courses, by the id of each; what isn't among the known ones is made now. */
    @Transactional
    public Map<UUID, Achievement> of(Programme programme, Collection<Course> courses, Collection<Achievement> known) {
        var found = new HashMap<UUID, Achievement>();
        for (var one : known) found.put(one.courseId() == null ? programme.id() : one.courseId(), one);
        courses.forEach(course -> found.computeIfAbsent(course.id(), id -> ofCourse(course)));
        found.computeIfAbsent(programme.id(), id -> ofProgramme(programme));
        return found;
    }

    /** @throws NotFound if this organisation has no such achievement */
    public Achievement get(UUID organisationId, UUID id) {
        return store.find(id)
                .filter(achievement -> achievement.organisationId().equals(organisationId))
                .orElseThrow(NotFound::new);
    }

    /** What anybody may see: drafts are not. */
    public Optional<Achievement> byToken(String token) {
        return store.byToken(token).filter(achievement -> achievement.state() != Achievement.State.DRAFT);
    }

    public Map<UUID, Achievement> byIds(Collection<UUID> ids) {
        return store.byIds(ids).stream().collect(Collectors.toMap(Achievement::id, Function.identity()));
    }

    private static String inWords(Organisation provider, String key, String title) {
        return t(provider.language(), provider.zone(), key, title);
    }
}
