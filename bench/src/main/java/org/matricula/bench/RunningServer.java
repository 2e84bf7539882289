package org.matricula.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The server as the launcher starts it, in a process of its own, on a fresh demonstration database, and a person who works in it. */
final class RunningServer implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("http://\\S+");

    private final Project project;
    private final Path data;
    private final Process process;
    private final String address;
    private final Person person;
    private final HttpClient visitor = HttpClient.newHttpClient();

    private RunningServer(Project project, Path data, Process process, String address) {
        this.project = project;
        this.data = data;
        this.process = process;
        this.address = address;
        this.person = new Person(address);
    }

    static RunningServer start(Project project, Path data) throws IOException {
        return start(project, data, Map.of());
    }

    /** @param settings of Spring, as environment variables */
    static RunningServer start(Project project, Path data, Map<String, String> settings) throws IOException {
        var process = matricula(project, settings, List.of("run", "--port", "0", "--data", data.toString()));
        var output = new BufferedReader(process.inputReader());
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            var found = ADDRESS.matcher(line);
            if (found.find()) return new RunningServer(project, data, process, found.group());
        }
        throw new IOException("The server did not start");
    }

    String address() {
        return address;
    }

    /** The launcher becomes the server, so this is the process of the JVM. */
    long process() {
        return process.pid();
    }

    /** Those of PostgreSQL: the one that listens, and one for each connection. */
    Stream<ProcessHandle> databaseProcesses() throws IOException {
        var pid = Files.readAllLines(data.resolve("postgres/postmaster.pid")).getFirst();
        return ProcessHandle.of(Long.parseLong(pid.strip())).stream()
                .flatMap(listening -> Stream.concat(Stream.of(listening), listening.descendants()));
    }

    Path masterKey() {
        return data.resolve("master.key");
    }

    void importOulad(Path folder, String organisation) throws IOException, InterruptedException {
        var arguments = List.of(
                "import", "oulad", folder.toString(), "--organisation", organisation, "--data", data.toString());
        var importing = matricula(project, Map.of(), arguments);
        importing.getInputStream().transferTo(System.err);
        if (importing.waitFor() != 0) throw new IOException("The import failed");
    }

    void signIn(String email, String password) throws IOException, InterruptedException {
        person.signIn(email, password);
    }

    /** Sends a form that stands on the page, and returns the page it leads to. */
    String submit(String page, String action, Map<String, String> fields) throws IOException, InterruptedException {
        return person.submit(page, action, fields);
    }

    /** The page as the signed-in person sees it. */
    String get(String path) throws IOException, InterruptedException {
        return person.get(path);
    }

    /** The page as a stranger sees it. */
    String visit(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Accept", "text/html")
                .build();
        return visitor.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    Connection database() throws IOException, SQLException {
        var instance = new Properties();
        try (var in = Files.newInputStream(data.resolve("instance.properties"))) {
            instance.load(in);
        }
        return DriverManager.getConnection(
                instance.getProperty("database.url"),
                instance.getProperty("database.username"),
                instance.getProperty("database.password"));
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor(30, TimeUnit.SECONDS);
    }

    private static Process matricula(Project project, Map<String, String> settings, List<String> arguments)
            throws IOException {
        var command =
                new ArrayList<>(List.of(project.root().resolve("matricula").toString()));
        command.addAll(arguments);
        System.err.println(String.join(" ", command));
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(settings);
        return builder.start();
    }
}
