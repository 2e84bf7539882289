package org.matricula.credential.recipient;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.matricula.platform.Invalid;
import org.springframework.core.io.InputStreamSource;

/** The text of an uploaded file: in UTF-8, in UTF-16 with its mark, or as Windows writes it. However long, little is in memory. */
final class UploadedText {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int BUFFER = 1 << 13;
    private static final char MARK = '\uFEFF';

    private UploadedText() {}

    /** The reader stands after the mark that spreadsheets put in front. @throws Invalid naming {@code file} if this is no text */
    static BufferedReader open(InputStreamSource file) throws IOException {
        var charset = charsetOf(file);
        var reader = new BufferedReader(new InputStreamReader(file.getInputStream(), charset), BUFFER);
        reader.mark(1);
        if (reader.read() != MARK) reader.reset();
        return reader;
    }

    private static Charset charsetOf(InputStreamSource file) throws IOException {
        try (var bytes = new BufferedInputStream(file.getInputStream())) {
            bytes.mark(2);
            var first = bytes.read();
            var second = bytes.read();
            bytes.reset();
            if (first == 0xFF && second == 0xFE || first == 0xFE && second == 0xFF) return StandardCharsets.UTF_16;
            return isUtf8(bytes) ? StandardCharsets.UTF_8 : WINDOWS;
        }
    }

    private static boolean isUtf8(InputStream bytes) {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var text = new char[BUFFER];
        try (var reader = new InputStreamReader(bytes, decoder)) {
            for (int read; (read = reader.read(text)) >= 0; ) {
                for (int i = 0; i < read; i++)
                    if (text[i] == 0) throw Invalid.field("file", "credential.recipient.file.no-text");
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
