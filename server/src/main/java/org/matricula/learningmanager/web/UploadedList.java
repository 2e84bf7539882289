package org.matricula.learningmanager.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Invalid;
import org.springframework.web.multipart.MultipartFile;

/** A list of addresses somebody uploaded: text, in UTF-8 or as Windows and Excel write it. */
final class UploadedList {

    static final int LARGEST = 1 << 20;

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private UploadedList() {}

    /** Empty without a file. @throws Invalid naming {@code file} if it is too large, or no text */
    static String text(@Nullable MultipartFile file) {
        if (file == null || file.isEmpty()) return "";
        if (file.getSize() > LARGEST) throw Invalid.field("file", "learningmanager.file.large");
        var bytes = bytes(file);
        if (bytes.length > 1 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE)
            return new String(bytes, StandardCharsets.UTF_16);
        for (var one : bytes) if (one == 0) throw Invalid.field("file", "learningmanager.file.no-text");
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, WINDOWS);
        }
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
