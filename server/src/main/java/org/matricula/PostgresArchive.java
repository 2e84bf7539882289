package org.matricula;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/** The archive of PostgreSQL on the class path: compressed, for one system and processor, nothing to install. */
final class PostgresArchive {

    /** A folder where a build left the archive unpacked; copying takes a tenth of unpacking. */
    private static final String UNPACKED = "matricula.programs";

    private PostgresArchive() {}

    /** Unpacks it under {@code folder}, unless this very version is there already; earlier versions go. */
    static PostgresPrograms unpack(Path folder) throws IOException {
        var archive = find();
        var home = folder.resolve(version(archive));
        if (!PostgresPrograms.isUnpacked(home)) {
            FileSystemUtils.deleteRecursively(folder);
            // A folder with its final name is whole, even if an earlier start was killed while unpacking.
            var unfinished = Files.createDirectories(folder.resolve("unfinished"));
            unpackOrCopy(archive, unfinished);
            Files.move(unfinished, home, ATOMIC_MOVE);
        }
        return new PostgresPrograms(home, OrdinaryUser.find());
    }

    private static URL find() {
        var system = System.getProperty("os.name").startsWith("Mac") ? "darwin" : "linux";
        var processor = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        var archive = PostgresArchive.class.getResource("/postgres-%s-%s.txz".formatted(system, processor));
        if (archive != null) return archive;
        throw new Refusal("No PostgreSQL for %s on %s comes with this build; name one with --database-url"
                .formatted(system, processor));
    }

    /** The checksum the jar has of it: a new release unpacks anew, without reading 15 MB at each start. */
    private static String version(URL archive) throws IOException {
        var entry = ((JarURLConnection) archive.openConnection()).getJarEntry();
        return "%08x".formatted(entry.getCrc());
    }

    private static void unpackOrCopy(URL archive, Path into) throws IOException {
        var unpacked = System.getProperty(UNPACKED);
        var copied = unpacked == null ? null : Path.of(unpacked, version(archive));
        if (copied != null && PostgresPrograms.isUnpacked(copied)) copy(copied, into);
        else unpack(archive, into);
    }

    private static void copy(Path from, Path into) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.skip(1).toList()) {
                Files.copy(file, into.resolve(from.relativize(file)), COPY_ATTRIBUTES, NOFOLLOW_LINKS);
            }
        }
    }

    private static void unpack(URL archive, Path into) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(archive.openStream()))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, into.resolve(entry.getName()));
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path file) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        else Files.copy(tar, file);
        boolean executable = (entry.getMode() & 0100) != 0;
        if (executable && !entry.isSymbolicLink())
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
