package org.matricula;

import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;
import org.matricula.platform.text.Messages;
import org.matricula.platform.text.Text;
import org.springframework.boot.web.server.PortInUseException;

/** Why a command could not be carried out, in one line; the whole story is in the log. */
final class Reason {

    /** PostgreSQL's error code {@code disk_full}. */
    private static final String DISK_FULL = "53100";

    private Reason() {}

    static String of(Throwable failure) {
        var told = find(failure, Refusal.class).map(Throwable::getMessage);
        var port = find(failure, PortInUseException.class)
                .map(e -> portInUse(e.getPort(), e).getMessage());
        var disk = find(failure, SQLException.class)
                .filter(e -> DISK_FULL.equals(e.getSQLState()))
                .map(e -> "The disk of the database is full");
        var refused = find(failure, org.matricula.platform.Refusal.class).map(Reason::sentence);
        return told.or(() -> refused).or(() -> port).or(() -> disk).orElseGet(() -> innermost(failure));
    }

    static Refusal portInUse(int port, Exception cause) {
        return new Refusal(
                "Port %d is in use by another program; stop that, or choose another port with --port".formatted(port),
                cause);
    }

    /** The operator's language is not known here. */
    private static String sentence(org.matricula.platform.Refusal refusal) {
        return Text.t(Messages.DEFAULT, ZoneOffset.UTC, refusal.key(), refusal.arguments());
    }

    private static String innermost(Throwable failure) {
        var cause = causes(failure).reduce((outer, inner) -> inner).orElse(failure);
        var message = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return message.lines().findFirst().orElse("") + " (more in log/matricula.log of the data folder)";
    }

    private static <T extends Throwable> Optional<T> find(Throwable failure, Class<T> kind) {
        return causes(failure).filter(kind::isInstance).map(kind::cast).findFirst();
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }
}
