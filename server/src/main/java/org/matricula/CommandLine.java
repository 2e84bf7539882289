package org.matricula;

import static java.util.stream.Collectors.joining;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.webhook.WebhookSecret;

/** Reads the command line into a {@link Command}; whatever it cannot read is a {@link Refusal} that says what would do. */
final class CommandLine {

    private static final Set<String> RUN = Set.of(
            "--port",
            "--address",
            "--public-url",
            "--smtp-url",
            "--imap-url",
            "--bounce-address",
            "--operator",
            "--clock-offset",
            "--data",
            "--database-url");

    private CommandLine() {}

    static Command parse(List<String> arguments) {
        if (arguments.isEmpty()) return new Command.Help("matricula");
        var rest = arguments.subList(1, arguments.size());
        return switch (arguments.getFirst()) {
            case "run" ->
                asksForHelp(rest) ? new Command.Help("run") : run(Words.of("run", rest, RUN, Set.of("--empty")));
            case "partner-sim" -> asksForHelp(rest) ? new Command.Help("partner-sim") : partnerSim(rest);
            case "import" -> asksForHelp(rest) ? new Command.Help("import") : imports(rest);
            case "--help", "-h", "help" -> new Command.Help("matricula");
            case String other ->
                throw new Refusal("There is no command \"%s\"%s; see ./matricula --help"
                        .formatted(
                                other, Words.nearest(other, Set.of("run", "import", "partner-sim", "test", "bench"))));
        };
    }

    private static boolean asksForHelp(List<String> arguments) {
        return arguments.contains("--help") || arguments.contains("-h");
    }

    private static Command run(Words words) {
        words.expect();
        return new Command.Run(
                place(words),
                address(words.value("--address", "127.0.0.1")),
                port(words.value("--port", "8080")),
                words.has("--empty"),
                url(words, "--public-url", Set.of("http", "https")),
                url(words, "--smtp-url", Set.of("smtp", "smtps")),
                url(words, "--imap-url", Set.of("imap", "imaps")),
                mailAddress(words, "--bounce-address"),
                mailAddress(words, "--operator"),
                clockOffset(words.value("--clock-offset").orElse(null)));
    }

    private static Command imports(List<String> arguments) {
        var words = Words.of("import", arguments, Set.of("--data", "--database-url", "--organisation"), Set.of());
        var named = words.expect("KIND", "DIR");
        var directory = Path.of(named.get(1)).toAbsolutePath().normalize();
        if (!Files.isDirectory(directory)) throw new Refusal("There is no folder %s to import".formatted(directory));
        return new Command.Import(place(words), named.get(0), directory, words.value("--organisation"));
    }

    private static Command partnerSim(List<String> arguments) {
        var words = Words.of("partner-sim", arguments, Set.of("--port", "--secret", "--fail"), Set.of());
        words.expect();
        // A secret is not repeated, right or wrong.
        var secret = WebhookSecret.parse(words.value("--secret", ""))
                .orElseThrow(
                        () -> new Refusal("partner-sim needs --secret and what the webhook's page showed: whsec_…"));
        return new Command.PartnerSim(port(words.value("--port", "8081")), secret, count(words.value("--fail", "0")));
    }

    private static int count(String value) {
        if (value.matches("\\d{1,4}")) return Integer.parseInt(value);
        throw new Refusal("--fail takes a number from 0 to 9999, not \"%s\"".formatted(value));
    }

    private static Command.Place place(Words words) {
        var data = Path.of(words.value("--data", "data")).toAbsolutePath().normalize();
        return new Command.Place(data, words.value("--database-url").map(DatabaseAddress::parse));
    }

    private static int port(String value) {
        if (value.matches("\\d{1,5}") && Integer.parseInt(value) < 65536) return Integer.parseInt(value);
        throw new Refusal("--port takes a number from 0 to 65535, not \"%s\"".formatted(value));
    }

    private static InetAddress address(String value) {
        try {
            return InetAddress.getByName(value);
        } catch (UnknownHostException e) {
            throw new Refusal(
                    "--address takes an address of this machine such as 0.0.0.0, not \"%s\"".formatted(value), e);
        }
    }

    private static @Nullable URI url(Words words, String option, Set<String> schemes) {
        var value = words.value(option);
        if (value.isEmpty()) return null;
        try {
            var url = URI.create(value.get().replaceAll("/+$", ""));
            if (url.getHost() != null && schemes.contains(url.getScheme())) return url;
        } catch (IllegalArgumentException e) {
            // Said below, in the same words as for a URL of another kind.
        }
        // The value may hold a password, so it is not repeated.
        throw new Refusal("%s takes a URL that begins with %s"
                .formatted(option, schemes.stream().sorted().map(s -> s + "://").collect(joining(" or "))));
    }

    private static @Nullable String mailAddress(Words words, String option) {
        var address = words.value(option).orElse(null);
        if (address == null || address.matches("[^@\\s]+@[^@\\s]+")) return address;
        throw new Refusal("%s takes an e-mail address, not \"%s\"".formatted(option, address));
    }

    private static @Nullable Duration clockOffset(@Nullable String value) {
        try {
            return value == null ? null : Duration.parse(value);
        } catch (DateTimeParseException e) {
            throw new Refusal(
                    "--clock-offset takes an ISO 8601 duration such as P30D or -PT6H, not \"%s\"".formatted(value), e);
        }
    }
}
