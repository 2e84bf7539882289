package org.matricula.openbadges;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.node.ObjectNode;

/** The other side, in node: see {@code src/test/interop}. Its packages are installed when missing or outdated. */
final class NodePeer implements AutoCloseable {

    private static final Path FOLDER = Path.of("src/test/interop").toAbsolutePath();
    private static final Path CONTEXTS =
            Path.of("src/main/resources/org/matricula/openbadges/contexts").toAbsolutePath();

    private final Process process;
    private final BufferedWriter to;
    private final BufferedReader from;

    private NodePeer(Process process) {
        this.process = process;
        to = process.outputWriter();
        from = process.inputReader();
    }

    /** Tests run in several processes, of which one installs. */
    static NodePeer start() throws IOException, InterruptedException {
        var lock = Path.of("target", "npm.lock").toAbsolutePath();
        Files.createDirectories(lock.getParent());
        try (var channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var held = channel.lock()) {
            install();
        }
        return new NodePeer(node("node", "interop.mjs", CONTEXTS.toString()).start());
    }

    private static void install() throws IOException, InterruptedException {
        var installed = FOLDER.resolve("node_modules/.package-lock.json");
        var wanted = FOLDER.resolve("package-lock.json");
        if (Files.exists(installed)
                && Files.getLastModifiedTime(installed).compareTo(Files.getLastModifiedTime(wanted)) >= 0) return;
        var npm =
                node("npm", "ci", "--ignore-scripts").redirectErrorStream(true).start();
        var said = new String(npm.getInputStream().readAllBytes());
        if (!npm.waitFor(5, TimeUnit.MINUTES) || npm.exitValue() != 0) {
            throw new AssertionError("npm ci failed in " + FOLDER + ":\n" + said);
        }
    }

    private static ProcessBuilder node(String... command) throws IOException {
        try {
            new ProcessBuilder(command[0], "--version").start().onExit().join();
        } catch (IOException e) {
            throw new AssertionError(
                    command[0] + " is not installed: these tests need Node.js 20 or later with npm"
                            + " (on Debian: apt-get install nodejs npm)",
                    e);
        }
        return new ProcessBuilder(List.of(command))
                .directory(FOLDER.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
    }

    synchronized ObjectNode ask(ObjectNode request) {
        try {
            to.write(request.toString());
            to.newLine();
            to.flush();
            var answer = from.readLine();
            if (answer == null) throw new AssertionError("The other side ended without an answer to " + request);
            return StrictJson.object(answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
