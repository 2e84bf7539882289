package org.matricula.pathway.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Invalid;
import org.springframework.web.multipart.MultipartFile;

/** A table somebody uploaded: text, in UTF-8 or as Windows writes it. */
final class UploadedTable {

    private static final int LARGEST = 1 << 20;

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private UploadedTable() {}

    /** Empty without a file. @throws Invalid naming {@code file} if it is too large, or no text */
    static String text(@Nullable MultipartFile file) {
        if (file == null || file.isEmpty()) return "";
        if (file.getSize() > LARGEST) throw Invalid.field("file", "pathway.decision.table-large");
        try {
            return text(file.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(byte[] bytes) {
        for (var one : bytes) if (one == 0) throw Invalid.field("file", "pathway.decision.table-no-text");
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, WINDOWS);
        }
    }
}
