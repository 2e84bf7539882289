package org.matricula;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

    private static final Path FLOORS = Path.of("../docs/adr/001-modular-monolith.md");
    private static final Pattern FLOOR = Pattern.compile("^\\| (\\d+) \\|(.*)\\|$", Pattern.MULTILINE);

    private final ApplicationModules modules =
            ApplicationModules.of(Matricula.class, resideInAPackage("org.matricula.openbadges.."));

    @Test
    void modulesUseEachOtherOnlyByTheirPublicTypesAndNeverInCircles() {
        modules.verify();
    }

    @Test
    void modulesUseOnlyLowerFloors() throws IOException {
        var floors = floors();
        var breaches = new TreeSet<String>();
        for (var module : modules) {
            var name = module.getIdentifier().toString();
            module.getDirectDependencies(modules).uniqueModules().forEach(used -> {
                var lower = used.getIdentifier().toString();
                if (floors.get(lower) >= floors.get(name)) breaches.add(name + " uses " + lower);
            });
        }
        assertThat(breaches).isEmpty();
    }

    @Test
    void everyModuleHasAFloor() throws IOException {
        assertThat(floors().keySet())
                .containsAll(modules.stream()
                        .map(module -> module.getIdentifier().toString())
                        .toList());
    }

    private static Map<String, Integer> floors() throws IOException {
        var floors = new HashMap<String, Integer>();
        var rows = FLOOR.matcher(Files.readString(FLOORS));
        while (rows.find()) {
            for (var module : rows.group(2).split(",")) {
                floors.put(module.replace("`", "").strip(), Integer.valueOf(rows.group(1)));
            }
        }
        return floors;
    }
}
