package org.matricula.dataimport;

import static java.util.stream.Collectors.toMap;
import static org.matricula.platform.text.Text.t;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.matricula.catalogue.CourseTest;
import org.matricula.catalogue.TestDetails;
import org.matricula.catalogue.Tests;
import org.matricula.organisation.Organisation;
import org.springframework.stereotype.Component;

/** Assessments become tests. What is in the catalogue already stays as staff left it. */
@Component
class OuladTests {

    private final Tests tests;

    OuladTests(Tests tests) {
        this.tests = tests;
    }

    /** @return how many are new */
    int add(Organisation organisation, List<TableImport.Line<OuladTest>> lines, OuladCatalogue catalogue) {
        var all = lines.stream()
                .map(TableImport.Line::value)
                .sorted(OuladTest.ORDER)
                .toList();
        var known = known(all);
        for (var test : all) {
            var id = known.get(test.code());
            catalogue.add(test.code(), id != null ? id : added(organisation, test, all), test.run());
        }
        return (int)
                all.stream().filter(test -> !known.containsKey(test.code())).count();
    }

    private Map<String, UUID> known(List<OuladTest> all) {
        var runs = all.stream().map(test -> test.run().run().id()).distinct().toList();
        return tests.ofRuns(runs).values().stream()
                .flatMap(Collection::stream)
                .filter(test -> test.partnerCode() != null)
                .collect(toMap(CourseTest::partnerCode, CourseTest::id));
    }

    private UUID added(Organisation organisation, OuladTest test, List<OuladTest> all) {
        var details =
                new TestDetails(test.code(), title(organisation, test, all), test.kind(), test.weight(), test.due());
        return tests.add(organisation.id(), test.run().run().id(), details).id();
    }

    /** "Tutor-marked assignment 2", in the order they are due; "Exam" where there is only one. */
    private static String title(Organisation organisation, OuladTest test, List<OuladTest> all) {
        var sort = all.stream().filter(test::isSameSort).toList();
        return t(
                organisation.language(),
                organisation.zone(),
                "dataimport.oulad.test." + test.kind(),
                sort.indexOf(test) + 1,
                sort.size());
    }
}
