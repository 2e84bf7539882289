package org.matricula.catalogue.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.catalogue.BusinessModel;
import org.matricula.catalogue.Course;
import org.matricula.catalogue.CourseRun;
import org.matricula.catalogue.CourseTest;
import org.matricula.catalogue.Programme;
import org.matricula.catalogue.Requirement;
import org.matricula.catalogue.RequirementGroup;
import org.matricula.organisation.Organisation;

/** The catalogue as programs read it. Times are UTC; weights are in percent. */
final class CatalogueAnswers {

    private CatalogueAnswers() {}

    record ProviderAnswer(UUID id, String slug, String name, String timeZone) {
        static ProviderAnswer of(Organisation provider) {
            return new ProviderAnswer(provider.id(), provider.slug(), provider.name(), provider.timeZone());
        }
    }

    /** {@code next} is to be sent as {@code after} to read on; it is left out at the end. */
    record CoursesAnswer(List<CourseLine> courses, @Nullable String next) {
        static CoursesAnswer of(List<CourseCard> cards, @Nullable String next) {
            return new CoursesAnswer(cards.stream().map(CourseLine::of).toList(), next);
        }
    }

    record CourseLine(
            UUID id,
            String slug,
            String title,
            @Nullable String partnerCode,
            String summary,
            ProviderAnswer provider,
            @Nullable RunAnswer run) {
        static CourseLine of(CourseCard card) {
            var course = card.course();
            return new CourseLine(
                    course.id(),
                    course.slug(),
                    course.title(),
                    course.partnerCode(),
                    course.summary(),
                    ProviderAnswer.of(card.provider()),
                    card.run() == null ? null : RunAnswer.of(card.run()));
        }
    }

    record CourseAnswer(
            UUID id,
            String slug,
            String title,
            @Nullable String partnerCode,
            String summary,
            String description,
            ProviderAnswer provider,
            List<RunAnswer> runs,
            List<String> programmes) {
        static CourseAnswer of(CoursePage page) {
            Course course = page.course();
            return new CourseAnswer(
                    course.id(),
                    course.slug(),
                    course.title(),
                    course.partnerCode(),
                    course.summary(),
                    course.description(),
                    ProviderAnswer.of(page.provider()),
                    page.runs().stream().map(RunAnswer::of).toList(),
                    page.programmes().stream().map(Programme::slug).toList());
        }
    }

    /** {@code tests} is empty in lists of courses. */
    record RunAnswer(
            UUID id,
            String slug,
            String title,
            @Nullable String partnerCode,
            Instant startsAt,
            @Nullable Instant endsAt,
            @Nullable Instant enrolmentOpensAt,
            @Nullable Instant enrolmentClosesAt,
            CourseRun.Phase phase,
            BusinessModel model,
            @Nullable Integer weeks,
            int graceDays,
            List<TestAnswer> tests) {
        static RunAnswer of(RunView view) {
            var run = view.run();
            return new RunAnswer(
                    run.id(),
                    run.slug(),
                    run.title(),
                    run.partnerCode(),
                    run.startsAt(),
                    run.endsAt(),
                    run.enrolmentOpensAt(),
                    run.enrolmentClosesAt(),
                    view.phase(),
                    run.model(),
                    run.weeks(),
                    run.graceDays(),
                    view.tests().stream().map(TestAnswer::of).toList());
        }
    }

    record TestAnswer(
            UUID id,
            @Nullable String partnerCode,
            String title,
            CourseTest.Kind kind,
            @Nullable BigDecimal weight,
            @Nullable Instant dueAt) {
        static TestAnswer of(CourseTest test) {
            return new TestAnswer(
                    test.id(), test.partnerCode(), test.title(), test.kind(), test.weight(), test.dueAt());
        }
    }

    record ProgrammesAnswer(List<ProgrammeAnswer> programmes) {
        static ProgrammesAnswer of(List<ProgrammePage> pages) {
            return new ProgrammesAnswer(pages.stream().map(ProgrammeAnswer::of).toList());
        }
    }

    /** {@code version} is to be sent back with changes. */
    record ProgrammeAnswer(
            UUID id,
            String slug,
            String title,
            String summary,
            String description,
            int version,
            ProviderAnswer provider,
            List<GroupAnswer> groups) {
        static ProgrammeAnswer of(ProgrammePage page) {
            var programme = page.programme();
            return new ProgrammeAnswer(
                    programme.id(),
                    programme.slug(),
                    programme.title(),
                    programme.summary(),
                    programme.description(),
                    programme.version(),
                    ProviderAnswer.of(page.provider()),
                    programme.groups().stream().map(GroupAnswer::of).toList());
        }
    }

    /** {@code needed} requirements of the group have to be met; left out, all of them. */
    record GroupAnswer(String title, @Nullable Integer needed, List<RequirementAnswer> requirements) {
        static GroupAnswer of(RequirementGroup group) {
            return new GroupAnswer(
                    group.title(),
                    group.needed(),
                    group.requirements().stream().map(RequirementAnswer::of).toList());
        }
    }

    /** Met by a verified certificate of any of these courses. */
    record RequirementAnswer(String title, List<UUID> courses) {
        static RequirementAnswer of(Requirement requirement) {
            return new RequirementAnswer(requirement.title(), requirement.courseIds());
        }
    }
}
