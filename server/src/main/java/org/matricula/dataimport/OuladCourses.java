package org.matricula.dataimport;

import static org.matricula.platform.text.Text.t;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.matricula.catalogue.Course;
import org.matricula.catalogue.CourseDetails;
import org.matricula.catalogue.CourseRun;
import org.matricula.catalogue.Courses;
import org.matricula.catalogue.RunDetails;
import org.matricula.catalogue.Runs;
import org.matricula.organisation.Organisation;
import org.springframework.stereotype.Component;

/** Modules and presentations become courses and runs. What is in the catalogue already stays as staff left it. */
@Component
class OuladCourses {

    /** Domains as the dataset's paper gives them (table 1). */
    private static final Set<String> SOCIAL_SCIENCES = Set.of("AAA", "BBB", "GGG");

    private static final Set<String> SCIENCES = Set.of("CCC", "DDD", "EEE", "FFF");

    private final Courses courses;
    private final Runs runs;

    OuladCourses(Courses courses, Runs runs) {
        this.courses = courses;
        this.runs = runs;
    }

    record Presentation(String module, String code, int days) {}

    static Presentation presentation(CsvRow row) {
        var module = row.text("code_module");
        if (!SOCIAL_SCIENCES.contains(module) && !SCIENCES.contains(module)) {
            throw new BadRow("dataimport.reason.module", "code_module");
        }
        var code = row.text("code_presentation");
        OuladRun.startOf(code);
        return new Presentation(module, code, row.requiredNumber("module_presentation_length"));
    }

    /** @return how many runs are new */
    int addRuns(Organisation organisation, List<TableImport.Line<Presentation>> lines, OuladCatalogue catalogue) {
        var fresh = 0;
        for (var line : lines) {
            var presentation = line.value();
            var course = course(organisation, presentation.module());
            var known = runs.byPartnerCode(course.id(), presentation.code());
            var run = known.orElseGet(() -> addRun(organisation, course, presentation));
            if (known.isEmpty()) fresh++;
            catalogue.add(
                    presentation.module(),
                    presentation.code(),
                    new OuladRun(run, OuladRun.startOf(presentation.code()), organisation.zone()));
        }
        return fresh;
    }

    private Course course(Organisation organisation, String module) {
        var domain = SOCIAL_SCIENCES.contains(module) ? "social" : "science";
        return courses.byPartnerCode(organisation.id(), module)
                .orElseGet(() -> courses.create(
                        organisation.id(),
                        null,
                        new CourseDetails(
                                say(organisation, "dataimport.oulad.course." + domain, module),
                                module,
                                say(organisation, "dataimport.oulad.course-summary." + domain, module),
                                say(organisation, "dataimport.oulad.course-description", module))));
    }

    private CourseRun addRun(Organisation organisation, Course course, Presentation presentation) {
        var start = OuladRun.startOf(presentation.code());
        var zone = organisation.zone();
        var details = new RunDetails(
                say(
                        organisation,
                        "dataimport.oulad.run." + presentation.code().substring(4),
                        Integer.toString(start.getYear())),
                presentation.code(),
                OuladRun.day(start, 0, zone),
                OuladRun.day(start, presentation.days(), zone),
                null,
                null);
        return runs.add(organisation.id(), course.id(), presentation.code().toLowerCase(Locale.ROOT), details);
    }

    private static String say(Organisation organisation, String key, Object... arguments) {
        return t(organisation.language(), organisation.zone(), key, arguments);
    }
}
