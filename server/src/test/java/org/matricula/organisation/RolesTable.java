package org.matricula.organisation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.matricula.platform.security.Permission;

/** The table of docs/roles.md: role, as written in its head, to what a ✓ gives it. */
record RolesTable(List<Permission> rows, Map<String, Set<Permission>> roles) {

    private static final Path FILE = Path.of("../docs/roles.md");
    private static final int FIRST_ROLE = 2;

    static RolesTable read() {
        try {
            var lines = Files.readAllLines(FILE).stream()
                    .filter(line -> line.startsWith("|"))
                    .map(RolesTable::cells)
                    .toList();
            return of(lines.getFirst(), lines.subList(2, lines.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean gives(String role, Permission permission) {
        return roles.getOrDefault(role, Set.of()).contains(permission);
    }

    private static RolesTable of(List<String> head, List<List<String>> lines) {
        var rows = new ArrayList<Permission>();
        var roles = new HashMap<String, Set<Permission>>();
        head.subList(FIRST_ROLE, head.size()).forEach(role -> roles.put(role, EnumSet.noneOf(Permission.class)));
        for (var line : lines) {
            var permission = Permission.valueOf(line.getFirst());
            rows.add(permission);
            for (var column = FIRST_ROLE; column < head.size(); column++) {
                if (given(line.get(column))) roles.get(head.get(column)).add(permission);
            }
        }
        return new RolesTable(rows, roles);
    }

    private static boolean given(String cell) {
        return switch (cell) {
            case "✓" -> true;
            case "–" -> false;
            default -> throw new IllegalStateException("Neither ✓ nor –: " + cell);
        };
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.substring(1).split("\\|")).map(String::strip).toList();
    }
}
