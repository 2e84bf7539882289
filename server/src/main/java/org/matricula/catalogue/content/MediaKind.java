package org.matricula.catalogue.content;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The kinds of files a run may have. The name says which one a file means to be, its first bytes have to agree. */
public enum MediaKind {
    PNG("png", "image/png", starts("\u0089PNG\r\n\u001a\n")),
    JPG("jpg", "image/jpeg", starts("\u00ff\u00d8\u00ff")),
    JPEG("jpeg", "image/jpeg", starts("\u00ff\u00d8\u00ff")),
    WEBP("webp", "image/webp", head -> head.startsWith("RIFF") && head.startsWith("WEBP", 8)),
    GIF("gif", "image/gif", starts("GIF8")),
    SVG("svg", "image/svg+xml", text().and(head -> head.contains("<svg"))),
    MP4("mp4", "video/mp4", box()),
    WEBM("webm", "video/webm", starts("\u001a\u0045\u00df\u00a3")),
    MP3("mp3", "audio/mpeg", head -> head.startsWith("ID3") || isMpegFrame(head)),
    M4A("m4a", "audio/mp4", box()),
    VTT(
            "vtt",
            "text/vtt",
            text().and(head -> head.replaceFirst("^\u00ef\u00bb\u00bf", "").startsWith("WEBVTT"))),
    PDF("pdf", "application/pdf", starts("%PDF-")),
    DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", zip()),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", zip()),
    PPTX("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation", zip()),
    ODT("odt", "application/vnd.oasis.opendocument.text", zip()),
    ODS("ods", "application/vnd.oasis.opendocument.spreadsheet", zip()),
    ODP("odp", "application/vnd.oasis.opendocument.presentation", zip()),
    ZIP("zip", "application/zip", zip()),
    CSV("csv", "text/csv", text()),
    TXT("txt", "text/plain", text());

    /** How much of a file decides. */
    static final int HEAD = 4096;

    private final String ending;
    private final String type;
    private final Predicate<String> fits;

    MediaKind(String ending, String type, Predicate<String> fits) {
        this.ending = ending;
        this.type = type;
        this.fits = fits;
    }

    /** The kind a name means; empty if such files can't be had. */
    public static Optional<MediaKind> named(String name) {
        var ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(kind -> kind.ending.equals(ending))
                .findFirst();
    }

    /** "png, jpg, …", for people. */
    public static String list() {
        return Arrays.stream(values()).map(kind -> kind.ending).collect(Collectors.joining(", "));
    }

    /** @param head the first bytes, at most {@link #HEAD} */
    boolean fits(byte[] head) {
        return fits.test(new String(head, ISO_8859_1));
    }

    public String type() {
        return type;
    }

    private static Predicate<String> starts(String magic) {
        return head -> head.startsWith(magic);
    }

    private static Predicate<String> zip() {
        return head -> head.startsWith("PK\u0003\u0004") || head.startsWith("PK\u0005\u0006");
    }

    private static Predicate<String> box() {
        return head -> head.startsWith("ftyp", 4);
    }

    private static boolean isMpegFrame(String head) {
        return head.length() > 1 && head.charAt(0) == 0xff && (head.charAt(1) & 0xe0) == 0xe0;
    }

    /** UTF-8; what is read may end within a letter. */
    private static Predicate<String> text() {
        return head -> {
            var bytes = head.getBytes(ISO_8859_1);
            for (var cut = 0; cut <= 3 && cut <= bytes.length; cut++) {
                try {
                    UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, bytes.length - cut));
                    return head.indexOf('\0') < 0;
                } catch (CharacterCodingException e) {
                    if (bytes.length < HEAD) return false;
                }
            }
            return false;
        };
    }
}
