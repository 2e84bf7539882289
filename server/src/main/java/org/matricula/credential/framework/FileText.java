package org.matricula.credential.framework;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.InputStreamSource;

/**
 * How a file's bytes are to be read, found out by looking through it once: a byte order mark says it, else it is UTF-8 if
 * all of it is, else as Windows writes Western European (which Latin-1 is a part of).
 *
 * @param json    whether it begins as JSON does
 * @param guessed whether it was neither marked nor UTF-8, so that accents may come out wrong
 */
record FileText(Charset charset, boolean json, boolean guessed) {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int BUFFER = 1 << 16;

    /** @throws org.matricula.platform.Invalid if it is packed, or no text */
    static FileText of(InputStreamSource file) throws IOException {
        try (var bytes = new BufferedInputStream(file.getInputStream(), BUFFER)) {
            bytes.mark(4);
            var head = bytes.readNBytes(4);
            bytes.reset();
            if (head.length == 0) throw Problems.whole("empty");
            if (begins(head, 'P', 'K') || begins(head, 0x1F, 0x8B)) throw Problems.whole("packed");
            if (begins(head, 0xFF, 0xFE)) return new FileText(StandardCharsets.UTF_16LE, false, false);
            if (begins(head, 0xFE, 0xFF)) return new FileText(StandardCharsets.UTF_16BE, false, false);
            return scanned(bytes);
        }
    }

    private static FileText scanned(InputStream bytes) throws IOException {
        var scan = new Utf8Scan();
        var buffer = new byte[BUFFER];
        for (int read; (read = bytes.read(buffer)) > 0; ) scan.take(buffer, read);
        if (scan.hasZero()) throw Problems.whole("no-text");
        if (scan.isJson() && !scan.isUtf8()) throw Problems.whole("json-utf8");
        return scan.isUtf8()
                ? new FileText(StandardCharsets.UTF_8, scan.isJson(), false)
                : new FileText(WINDOWS, false, true);
    }

    private static boolean begins(byte[] head, int first, int second) {
        return head.length > 1 && head[0] == (byte) first && head[1] == (byte) second;
    }
}
