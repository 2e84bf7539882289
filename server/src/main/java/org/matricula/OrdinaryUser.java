package org.matricula;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Who runs PostgreSQL, which refuses to run as root.
 * For anyone else it is the same user. Root runs it in a user namespace where it is nobody in particular, with its own
 * files still its own; where namespaces are forbidden, as in many containers, as the user {@code nobody}, who then
 * owns the database's files.
 */
enum OrdinaryUser {
    MYSELF(List.of()),
    NAMESPACE(List.of("unshare", "-U")),
    NOBODY(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));

    private final List<String> prefix;

    OrdinaryUser(List<String> prefix) {
        this.prefix = prefix;
    }

    static OrdinaryUser find() {
        if (!"root".equals(System.getProperty("user.name"))) return MYSELF;
        var works = PostgresPrograms.end(new ProcessBuilder("unshare", "-U", "true").redirectErrorStream(true));
        return works.well() ? NAMESPACE : NOBODY;
    }

    /** The words before a command that make it run as this user. */
    List<String> prefix() {
        return prefix;
    }

    /** Hands a file or folder over, where it would not be readable otherwise. */
    void own(Path path) throws IOException {
        if (this == NOBODY) {
            Files.setAttribute(path, "unix:uid", 65534);
            Files.setAttribute(path, "unix:gid", 65534);
        }
    }
}
