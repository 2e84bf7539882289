package org.matricula.dataimport;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of a kept table.
 *
 * @param line      where it stands in its file, counted from 1; no two rows of a table stand at the same line
 * @param learnerId whom it is about, if it is about somebody
 * @param cells     as they stood, one for each column; empty where there was nothing
 */
public record KeptRow(int line, @Nullable UUID learnerId, List<String> cells) {

    public KeptRow {
        // PostgreSQL's texts hold every character but this.
        cells = cells.stream().map(cell -> cell.replace('\0', '\uFFFD')).toList();
    }

    /** Made from the cells alone (a UUID of version 8, RFC 9562): rows that say the same have the same. */
    UUID id() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var cell : cells) {
                var bytes = cell.getBytes(StandardCharsets.UTF_8);
                digest.update(
                        ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
                digest.update(bytes);
            }
            var hash = ByteBuffer.wrap(digest.digest());
            return new UUID(hash.getLong() & ~0xF000L | 0x8000L, hash.getLong() & ~(3L << 62) | 0x8000_0000_0000_0000L);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
