package org.matricula.dataimport;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.matricula.platform.Refusal;

/** Says early, and with the line, that a file is no text a table could be read from. */
final class PlainText {

    /** Longer than any row, shorter than would fill the memory. */
    private static final int LONGEST_LINE = 1 << 20;

    private static final int BUFFER = 1 << 16;
    private static final char MARK = '\uFEFF';

    private final String name;
    private long line = 1;
    private int length;
    private final StringBuilder beginning = new StringBuilder();

    private PlainText(String name) {
        this.name = name;
    }

    /** @throws Refusal naming file and line, if it isn't UTF-8, has a line of over a million characters, or is a web page */
    static void check(Path file) {
        var check = new PlainText(String.valueOf(file.getFileName()));
        var strict = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (var reader = new InputStreamReader(Files.newInputStream(file), strict)) {
            check.read(reader);
        } catch (CharacterCodingException e) {
            throw new Refusal("dataimport.not-utf8", check.name, firstWrongLine(file));
        } catch (IOException e) {
            throw new Refusal("dataimport.unreadable-file", check.name, String.valueOf(e.getMessage()));
        }
    }

    /** Decoding stops somewhere in a buffer, so the line is looked for once more. */
    private static long firstWrongLine(Path file) {
        var line = new ByteArrayOutputStream();
        var number = 1L;
        try (var bytes = new BufferedInputStream(Files.newInputStream(file))) {
            for (var next = bytes.read(); next >= 0; next = bytes.read()) {
                line.write(next);
                if (next != '\n' && line.size() < LONGEST_LINE) continue;
                StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line.toByteArray()));
                line.reset();
                number++;
            }
        } catch (IOException e) {
            return number;
        }
        return number;
    }

    private void read(Reader reader) throws IOException {
        var buffer = new char[BUFFER];
        for (var count = reader.read(buffer); count >= 0; count = reader.read(buffer)) {
            if (beginning.length() < 100) begin(buffer, count);
            for (int i = 0; i < count; i++) take(buffer[i]);
        }
    }

    private void begin(char[] buffer, int count) {
        beginning.append(buffer, 0, Math.min(count, 200));
        var text =
                beginning.toString().replace(String.valueOf(MARK), "").strip().toLowerCase(Locale.ROOT);
        if (text.startsWith("<")) throw new Refusal("dataimport.web-page", name);
    }

    private void take(char character) {
        if (character == '\n') {
            line++;
            length = 0;
        } else if (character == 0) {
            throw new Refusal("dataimport.no-text", name, line);
        } else if (++length > LONGEST_LINE) {
            throw new Refusal("dataimport.long-line", name, line, LONGEST_LINE);
        }
    }
}
