package org.matricula.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/**
 * The key under which signing keys and learners' keys are sealed: from {@code MATRICULA_MASTER_KEY} (base64, 32 bytes)
 * or from the file {@code master.key} in the data folder, made at the first start and readable by its owner only.
 * Losing it means losing every signing key and signed document: see docs/operator/keys.md.
 */
@Component
public final class MasterKey {

    private static final String VARIABLE = "MATRICULA_MASTER_KEY";

    private final Sealer sealer;

    MasterKey(MatriculaProperties properties) {
        var fromEnvironment = System.getenv(VARIABLE);
        this.sealer = new Sealer(
                fromEnvironment != null
                        ? Base64.getDecoder().decode(fromEnvironment.strip())
                        : readOrCreate(properties.data().resolve("master.key")));
    }

    public byte[] seal(byte[] plain) {
        return sealer.seal(plain);
    }

    public byte[] open(byte[] sealed) {
        return sealer.open(sealed);
    }

    private static byte[] readOrCreate(Path file) {
        try {
            if (!Files.exists(file)) create(file);
            return HexFormat.of().parseHex(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("The master key " + file + " can't be read or written", e);
        }
    }

    private static void create(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var draft = Files.createTempFile(file.toAbsolutePath().getParent(), "master", ".new", ownerOnly);
        Files.writeString(draft, HexFormat.of().formatHex(Sealer.newKey()) + "\n");
        // A link fails if another process was faster, so two first starts never use two keys.
        try {
            Files.createLink(file, draft);
        } catch (java.nio.file.FileAlreadyExistsException alreadyMade) {
            // theirs is read next
        } finally {
            Files.delete(draft);
        }
    }
}
