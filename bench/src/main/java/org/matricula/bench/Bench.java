package org.matricula.bench;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * {@code Bench [GROUP]}: prints one JSON line per figure and nothing else on standard output; exit status 1 when a
 * target of {@code targets.json} is missed, 2 when a figure could not be measured.
 */
public final class Bench {

    /** A new group is a class of its own and one entry here. */
    private static final List<Group> GROUPS = List.of(
            new CredentialGroup(),
            new HostileGroup(),
            new CredentialPageGroup(),
            new StatusListGroup(),
            new FrameworkGroup(),
            new AwardGroup(),
            new ImportGroup(),
            new ProgressGroup(),
            new LearningManagerGroup(),
            new RecordGroup(),
            new CoachingGroup());

    private Bench() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments.length == 0 ? null : arguments[0]));
    }

    private static int run(@org.jspecify.annotations.Nullable String wanted) {
        var chosen = GROUPS.stream()
                .filter(group -> wanted == null || group.name().equals(wanted))
                .toList();
        if (chosen.isEmpty()) {
            var names = GROUPS.stream().map(Group::name).distinct().collect(Collectors.joining(", "));
            System.err.println("There is no group " + wanted + ". Groups: " + names);
            return 2;
        }
        try {
            return print(chosen) ? 0 : 1;
        } catch (Exception e) {
            System.err.println("Could not measure: " + e.getMessage());
            return 2;
        }
    }

    private static boolean print(List<Group> groups) throws Exception {
        var targets = targets();
        var met = new AtomicBoolean(true);
        for (var group : groups) {
            group.measure(Project.here(), figure -> {
                var target = targets.path(figure.bench());
                System.out.println(figure.line(target));
                System.out.flush();
                if (!figure.meets(target)) met.set(false);
            });
        }
        return met.get();
    }

    private static JsonNode targets() throws IOException {
        try (var in = Objects.requireNonNull(Bench.class.getResourceAsStream("/targets.json"))) {
            return new ObjectMapper().readTree(in);
        }
    }
}
