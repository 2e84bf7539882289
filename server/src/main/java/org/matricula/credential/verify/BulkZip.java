package org.matricula.credential.verify;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.matricula.platform.Invalid;

/** A zip of credentials: each file by itself, whatever it is; a zip inside is one file and no credential. */
final class BulkZip {

    /** Bytes of all files together, unpacked. */
    static final long MOST_UNPACKED = 64L << 20;
    /** Folders and what systems put beside files count too, so that nobody is kept busy by those. */
    private static final int MOST_NAMES = 5_000;

    private BulkZip() {}

    static void read(String name, InputStream in, Consumer<BulkEntry> entries) throws IOException {
        long unpacked = 0;
        int names = 0;
        int files = 0;
        try {
            var zip = new ZipInputStream(in);
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++names > MOST_NAMES) throw Invalid.field("file", "credential.bulk.too-many", BulkFile.MOST);
                if (entry.isDirectory() || isBesides(entry.getName())) continue;
                var document = content(zip, entry.getName());
                unpacked += document.length;
                if (unpacked > MOST_UNPACKED) {
                    throw Invalid.field("file", "credential.bulk.unpacked", MOST_UNPACKED >> 20);
                }
                files++;
                entries.accept(new BulkEntry(BulkFile.path(entry.getName()), document, null, Map.of()));
            }
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            throw Invalid.field("file", "credential.bulk.damaged", name, String.valueOf(e.getMessage()));
        }
        if (files == 0) throw Invalid.field("file", "credential.bulk.empty-zip", name);
    }

    /** Never asks how large it says it is. */
    private static byte[] content(ZipInputStream zip, String name) throws IOException {
        var document = zip.readNBytes(BulkFile.LARGEST_ENTRY + 1);
        if (document.length > BulkFile.LARGEST_ENTRY) {
            throw Invalid.field(
                    "file", "credential.bulk.entry-large", BulkFile.path(name), BulkFile.LARGEST_ENTRY / 1_000_000);
        }
        return document;
    }

    private static boolean isBesides(String name) {
        return name.startsWith("__MACOSX/") || name.endsWith(".DS_Store") || name.endsWith("Thumbs.db");
    }
}
