package org.matricula;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/** The folder with everything an instance keeps. One process at a time owns it, by a lock that ends with the process. */
final class DataFolder implements AutoCloseable {

    private static final long LEAST_FREE_MB = 200;

    private final Path path;
    private @Nullable FileChannel lockFile;

    private DataFolder(Path path) {
        this.path = path;
    }

    /** @throws Refusal if the folder cannot be made or written, or its disk is full */
    static DataFolder at(Path path) {
        try {
            Files.createDirectories(path.resolve("log"));
            Files.delete(Files.createTempFile(path, "writable", null));
            refuseFullDisk(path);
            return new DataFolder(path);
        } catch (IOException e) {
            throw new Refusal(
                    "Cannot write to the data folder %s (%s); choose another with --data".formatted(path, reason(e)),
                    e);
        }
    }

    private static void refuseFullDisk(Path path) throws IOException {
        var free = Files.getFileStore(path).getUsableSpace() >> 20;
        if (free < LEAST_FREE_MB)
            throw new Refusal("The disk of the data folder %s is full: %d MB free, at least %d MB needed"
                    .formatted(path, free, LEAST_FREE_MB));
    }

    private static String reason(IOException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    Path resolve(String name) {
        return path.resolve(name);
    }

    /** Takes the lock. @return false if another process has it */
    boolean tryLock() {
        try {
            var file = FileChannel.open(resolve("instance.lock"), CREATE, READ, WRITE);
            if (!locked(file)) {
                file.close();
                return false;
            }
            lockFile = file;
            file.truncate(0)
                    .write(ByteBuffer.wrap(
                            Long.toString(ProcessHandle.current().pid()).getBytes(UTF_8)));
            return true;
        } catch (IOException e) {
            throw new Refusal("Cannot lock the data folder %s (%s)".formatted(path, reason(e)), e);
        }
    }

    // The channel is the lock: closing it releases both.
    private static boolean locked(FileChannel file) throws IOException {
        @Nullable FileLock lock = file.tryLock();
        return lock != null;
    }

    /** What to say to whoever finds the folder locked. */
    Refusal inUse() {
        var owner = owner();
        return new Refusal(
                "The data folder %s is in use by process %s; stop that with \"kill %s\", or choose another folder with --data"
                        .formatted(path, owner, owner));
    }

    private String owner() {
        try {
            return Files.readString(resolve("instance.lock")).strip();
        } catch (IOException e) {
            return "(unknown)";
        }
    }

    /** Writes a file that only the owner may read, at once and whole. */
    void writeSecret(String name, String content) {
        try {
            var onlyOwner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            var whole = Files.createTempFile(path, name, null, onlyOwner);
            Files.writeString(whole, content);
            Files.move(whole, resolve(name), ATOMIC_MOVE);
        } catch (IOException e) {
            throw new Refusal("Cannot write %s (%s)".formatted(resolve(name), reason(e)), e);
        }
    }

    /** Releases the lock, if this process has it; nobody finds a stopped instance's particulars. */
    @Override
    public void close() throws IOException {
        if (lockFile == null) return;
        Files.deleteIfExists(resolve(Instance.FILE));
        lockFile.close();
        lockFile = null;
    }
}
