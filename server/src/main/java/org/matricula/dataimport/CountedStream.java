package org.matricula.dataimport;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that knows how much of it was read. */
final class CountedStream extends FilterInputStream {

    private final long size;
    private long count;

    private CountedStream(InputStream stream, long size) {
        super(stream);
        this.size = size;
    }

    static CountedStream of(Path file) throws IOException {
        return new CountedStream(Files.newInputStream(file), Files.size(file));
    }

    /** From 0 to 1. */
    double fraction() {
        return size == 0 ? 1 : Math.min(1, (double) count / size);
    }

    @Override
    public int read() throws IOException {
        var next = super.read();
        if (next >= 0) count++;
        return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        var read = super.read(buffer, offset, length);
        if (read > 0) count += read;
        return read;
    }
}
