package org.matricula.credential.verify;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.function.Consumer;
import org.matricula.openbadges.StrictJson;
import org.matricula.platform.Invalid;

/**
 * Reads a list or a zip entry by entry, so that no more than one is in memory. Nothing is unpacked to disk, and names in a
 * zip are words to show and nothing else.
 */
final class BulkFile {

    static final int MOST = 1_000;
    static final int LARGEST_ENTRY = StrictJson.LARGEST;

    private static final byte[] ZIP = {'P', 'K'};
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_PATH = 1_000;

    private BulkFile() {}

    /**
     * @param entries told each in turn; none of what it was told counts if this throws
     * @return how many there were
     * @throws Invalid for field {@code file}, saying what can't be taken
     */
    static int read(String name, InputStream file, Consumer<BulkEntry> entries) throws IOException {
        var counted = new Counted(entries);
        try (var in = new PushbackInputStream(file, ZIP.length)) {
            var start = in.readNBytes(ZIP.length);
            in.unread(start);
            if (java.util.Arrays.equals(start, ZIP)) BulkZip.read(shortened(name), in, counted);
            else BulkTable.read(shortened(name), in, counted);
        }
        return counted.count;
    }

    /** A name as it is shown: without folders and signs that could mislead, and not endless. */
    static String shortened(String name) {
        return plain(name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1), LONGEST_NAME);
    }

    /** Where in a zip a file stands: files in several folders may have one name. */
    static String path(String name) {
        return plain(name, LONGEST_PATH);
    }

    private static String plain(String name, int longest) {
        var plain = name.codePoints()
                .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
                .limit(longest)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        return plain.isEmpty() ? "?" : plain;
    }

    private static final class Counted implements Consumer<BulkEntry> {

        private final Consumer<BulkEntry> entries;
        private int count;

        Counted(Consumer<BulkEntry> entries) {
            this.entries = entries;
        }

        @Override
        public void accept(BulkEntry entry) {
            if (++count > MOST) throw Invalid.field("file", "credential.bulk.too-many", MOST);
            entries.accept(entry);
        }
    }
}
