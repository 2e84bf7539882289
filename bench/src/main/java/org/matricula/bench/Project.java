package org.matricula.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The checked-out project, where the peers stand that figures are compared with. */
record Project(Path root) {

    private static final String INTEROP = "openbadges/src/test/interop";

    /** The first folder from here upwards that holds the project. @throws IllegalStateException if there is none */
    static Project here() {
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve(INTEROP))) return new Project(folder);
        }
        throw new IllegalStateException("Run the benchmarks inside the project's folder");
    }

    Path contexts() {
        return root.resolve("openbadges/src/main/resources/org/matricula/openbadges/contexts");
    }

    /** Runs one of {@code bench/peers} in node and returns what it prints, installing its packages first. */
    String runPeer(String script, String... arguments) throws IOException, InterruptedException {
        var interop = root.resolve(INTEROP);
        if (isOutdated(interop)) run(interop, List.of("npm", "ci", "--ignore-scripts"));
        var command = new java.util.ArrayList<>(List.of("node", script));
        command.addAll(List.of(arguments));
        return run(root.resolve("bench/peers"), command);
    }

    private static boolean isOutdated(Path interop) throws IOException {
        var installed = interop.resolve("node_modules/.package-lock.json");
        var wanted = interop.resolve("package-lock.json");
        return !Files.exists(installed)
                || Files.getLastModifiedTime(installed).compareTo(Files.getLastModifiedTime(wanted)) < 0;
    }

    private static String run(Path folder, List<String> command) throws IOException, InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException e) {
            throw new IOException(command.getFirst() + " is not installed: the peers need Node.js 20 or later", e);
        }
        var said = new String(process.getInputStream().readAllBytes());
        if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new IOException(String.join(" ", command) + " failed: " + said);
        }
        return said;
    }
}
