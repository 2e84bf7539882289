package org.matricula;

import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.webhook.WebhookSecret;

/** What the command line asks for, its values checked. */
sealed interface Command {

    /** Prints a help text: {@code matricula}, or the name of a command. */
    record Help(String about) implements Command {}

    /** Serves the platform until it is told to stop. {@code port} 0 takes a free one. */
    record Run(
            Place place,
            InetAddress address,
            int port,
            boolean empty,
            @Nullable URI publicUrl,
            @Nullable URI smtpUrl,
            @Nullable URI imapUrl,
            @Nullable String bounceAddress,
            @Nullable String operator,
            @Nullable Duration clockOffset)
            implements Command {}

    /** Imports {@code directory} with the importer for {@code kind}, then ends. */
    record Import(Place place, String kind, Path directory, Optional<String> organisation) implements Command {}

    /** Receives webhooks as a partner would, until it is told to stop; refuses the first {@code fail} tries of each. */
    record PartnerSim(int port, WebhookSecret secret, int fail) implements Command {}

    /** Where the data is: the data folder, and the operator's own database if there is one. */
    record Place(Path data, Optional<DatabaseAddress> database) {}
}
