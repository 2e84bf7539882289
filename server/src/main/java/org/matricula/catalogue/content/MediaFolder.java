package org.matricula.catalogue.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.Predicate;
import org.matricula.platform.MatriculaProperties;
import org.matricula.platform.Refusal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * The bytes of all files, in {@code media/ab/abcd…} of the data folder, named by their SHA-256: the same bytes are kept
 * once. A file is there whole and safe on the disk, or not at all.
 */
@Component
class MediaFolder {

    private static final int BUFFER = 1 << 16;

    private final Path folder;
    private final long limit;
    private final Clock clock;

    MediaFolder(MatriculaProperties properties, @Value("${matricula.media-limit:200MB}") DataSize limit, Clock clock) {
        this.folder = properties.data().resolve("media");
        this.limit = limit.toBytes();
        this.clock = clock;
    }

    /** What was stored; {@code head} are its first bytes, by which its kind is told. */
    record Stored(String sha256, long size, byte[] head) {}

    /** In bytes, for one file. */
    long limit() {
        return limit;
    }

    /** @throws Refusal if there are more bytes than a file may have */
    Stored put(InputStream bytes, String name) {
        try {
            var arriving = Files.createTempFile(Files.createDirectories(folder.resolve("arriving")), "", "");
            try {
                var stored = write(bytes, arriving, name);
                settle(arriving, path(stored.sha256()));
                return stored;
            } finally {
                Files.deleteIfExists(arriving);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What {@link #put} would store, without storing it. @throws Refusal as that does */
    Stored weigh(InputStream bytes, String name) {
        try {
            return copy(bytes, name, part -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path path(String sha256) {
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    private Stored write(InputStream bytes, Path target, String name) throws IOException {
        try (var file = FileChannel.open(target, StandardOpenOption.WRITE)) {
            var stored = copy(bytes, name, part -> {
                while (part.hasRemaining()) file.write(part);
            });
            file.force(true);
            return stored;
        }
    }

    private interface Target {
        void take(ByteBuffer part) throws IOException;
    }

    private Stored copy(InputStream bytes, String name, Target target) throws IOException {
        var digest = sha256();
        var head = new byte[0];
        var size = 0L;
        for (var part = bytes.readNBytes(BUFFER); part.length > 0; part = bytes.readNBytes(BUFFER)) {
            if (size == 0) head = Arrays.copyOf(part, Math.min(part.length, MediaKind.HEAD));
            size += part.length;
            if (size > limit) throw new Refusal("catalogue.media.too-large", name, limit >> 20);
            digest.update(part);
            target.take(ByteBuffer.wrap(part));
        }
        return new Stored(HexFormat.of().formatHex(digest.digest()), size, head);
    }

    private void settle(Path arriving, Path target) throws IOException {
        var parent = Files.createDirectories(target.getParent());
        // The clean-up goes by this time: a file that is used anew is young again.
        Files.setLastModifiedTime(arriving, FileTime.from(clock.instant()));
        Files.move(arriving, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        try (var directory = FileChannel.open(parent, StandardOpenOption.READ)) {
            directory.force(true);
        }
    }

    /** Deletes what nobody has used since {@code before} and what never arrived. @return how many files */
    int tidy(Instant before, Predicate<String> isUsed) {
        if (!Files.isDirectory(folder)) return 0;
        try (var files = Files.walk(folder, 2)) {
            var gone = files.filter(Files::isRegularFile)
                    .filter(file -> isOlder(file, before))
                    .filter(file -> !isUsed.test(file.getFileName().toString()))
                    .toList();
            for (var file : gone) Files.deleteIfExists(file);
            return gone.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOlder(Path file, Instant before) {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(before);
        } catch (IOException e) {
            return false;
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
