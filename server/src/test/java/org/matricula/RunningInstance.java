package org.matricula;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;

/** Matricula in a process of its own, as an operator starts it. */
record RunningInstance(Process process, Path data, String firstLine) implements AutoCloseable {

    /** How a process ended: its exit status and what it wrote. */
    record Ended(int status, String out, String err) {}

    static RunningInstance start(Path data) throws IOException {
        return start(data, command("run", "--empty", "--port", "0", "--data", data.toString()));
    }

    /** Empty, with an operator. */
    static RunningInstance startFor(Path data, String operator) throws IOException {
        return start(data, command("run", "--empty", "--port", "0", "--data", data.toString(), "--operator", operator));
    }

    /** {@code more} are further words of the command. */
    static RunningInstance startWithDemo(Path data, String... more) throws IOException {
        var words = new ArrayList<>(List.of("run", "--port", "0", "--data", data.toString()));
        words.addAll(List.of(more));
        return start(data, command(words.toArray(String[]::new)));
    }

    /** A command that ends by itself, unless it is killed. */
    static Process begin(String... arguments) throws IOException {
        return new ProcessBuilder(command(arguments))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static RunningInstance start(Path data, List<String> command) throws IOException {
        var process = new ProcessBuilder(command)
                .redirectError(data.resolveSibling(data.getFileName() + ".err").toFile())
                .start();
        // The process keeps this reader, so that what is printed later is read with it too.
        var out = process.inputReader(UTF_8);
        var line = out.readLine();
        return new RunningInstance(process, data, line == null ? "" : line);
    }

    /** Runs a command to its end; {@code before} are words that start it, such as {@code unshare -m}. */
    static Ended end(List<String> before, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(before);
        command.addAll(command(arguments));
        var err = Files.createTempFile("matricula", "err");
        var process = new ProcessBuilder(command).redirectError(err.toFile()).start();
        var out = new String(process.getInputStream().readAllBytes(), UTF_8);
        var ended = new Ended(process.waitFor(), out, Files.readString(err));
        Files.delete(err);
        return ended;
    }

    private static List<String> command(String... arguments) {
        var java = Path.of(System.getProperty("java.home"), "bin/java").toString();
        var command = new ArrayList<>(List.of(
                java,
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                // A sixth of the processor time of a start goes to checking what our own compiler wrote.
                "-XX:+UseSerialGC",
                "-XX:+UnlockDiagnosticVMOptions",
                "-XX:-BytecodeVerificationRemote",
                "-cp",
                System.getProperty("java.class.path"),
                "org.matricula.Matricula"));
        command.addAll(List.of(arguments));
        return command;
    }

    Instance particulars() {
        return Instance.read(DataFolder.at(data)).orElseThrow();
    }

    Connection connect() throws Exception {
        var database = particulars().database();
        return DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password());
    }

    ProcessHandle postmaster() throws IOException {
        var id = Files.readAllLines(data.resolve("postgres/postmaster.pid")).getFirst();
        return ProcessHandle.of(Long.parseLong(id)).orElseThrow();
    }

    boolean databaseIsStopped() {
        return !Files.exists(data.resolve("postgres/postmaster.pid"));
    }

    /** SIGTERM. @return the exit status */
    int terminate() throws InterruptedException {
        process.destroy();
        return process.waitFor();
    }

    /** SIGKILL. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        terminate();
    }
}
