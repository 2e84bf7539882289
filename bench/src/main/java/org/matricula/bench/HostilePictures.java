package org.matricula.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.matricula.openbadges.Reason;

/** Pictures and PDFs that unfold, never end, or read what is not theirs. */
final class HostilePictures {

    private static final String CARRIER =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:o=\"https://purl.imsglobal.org/ob/v3p0\">"
                    + "<o:credential>&x;</o:credential></svg>";

    private HostilePictures() {}

    static List<HostileFile> files() throws IOException {
        return List.of(
                new HostileFile("png.itxt-bomb", png(text("openbadgecredential", bomb())), Reason.IMAGE_COMPRESSED),
                new HostileFile("png.older-itxt-bomb", png(text("openbadges", bomb())), Reason.IMAGE_COMPRESSED),
                new HostileFile("png.endless-chunk", endless(), Reason.IMAGE_DAMAGED),
                new HostileFile("png.many-chunks", png(many()), Reason.IMAGE_DAMAGED),
                new HostileFile("pdf.bomb", pdf(bomb()), Reason.PDF_WITHOUT_CREDENTIAL),
                svg("entity-of-a-file", "<!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + CARRIER),
                svg(
                        "entity-of-the-web",
                        "<!DOCTYPE svg SYSTEM \"http://127.0.0.1:1/x.dtd\" [<!ENTITY % p SYSTEM \"http://127.0.0.1:1/p\">%p;]>"
                                + CARRIER),
                svg("billion-laughs", laughs()),
                HostileFile.of(
                        "svg.deep",
                        "<svg xmlns=\"http://www.w3.org/2000/svg\">" + "<g>".repeat(200_000),
                        Reason.TOO_DEEP));
    }

    private static HostileFile svg(String name, String text) {
        return HostileFile.of("svg." + name, text, Reason.IMAGE_DAMAGED);
    }

    /** Each entity is ten of the one before. */
    private static String laughs() {
        var text = new StringBuilder("<!DOCTYPE svg [<!ENTITY l0 \"ha\">");
        for (int i = 1; i < 12; i++) {
            text.append("<!ENTITY l%d \"%s\">".formatted(i, ("&l" + (i - 1) + ";").repeat(10)));
        }
        return text + "<!ENTITY x \"&l11;\">]>" + CARRIER;
    }

    /** Two hundred megabytes of spaces. */
    private static byte[] bomb() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_SPEED))) {
            var some = " ".repeat(1 << 20).getBytes(UTF_8);
            for (int i = 0; i < 200; i++) out.write(some);
        }
        return packed.toByteArray();
    }

    private static byte[] text(String keyword, byte[] compressed) {
        var head = (keyword + "\0").getBytes(UTF_8);
        return chunk(
                "iTXt",
                ByteBuffer.allocate(head.length + 4 + compressed.length)
                        .put(head)
                        .put((byte) 1)
                        .put(new byte[3])
                        .put(compressed)
                        .array());
    }

    private static byte[] many() {
        var all = new ByteArrayOutputStream();
        for (int i = 0; i < 100_000; i++) all.writeBytes(chunk("tIME", new byte[0]));
        return all.toByteArray();
    }

    private static byte[] endless() {
        var png = png(new byte[0]);
        ByteBuffer.wrap(png).putInt(8, Integer.MAX_VALUE);
        return png;
    }

    private static byte[] png(byte[] chunks) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        out.writeBytes(chunk("IHDR", new byte[] {0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0}));
        out.writeBytes(chunks);
        out.writeBytes(chunk("IEND", new byte[0]));
        return out.toByteArray();
    }

    private static byte[] chunk(String type, byte[] data) {
        var chunk = ByteBuffer.allocate(data.length + 12)
                .putInt(data.length)
                .put(type.getBytes(UTF_8))
                .put(data);
        var sum = new CRC32();
        sum.update(chunk.array(), 4, data.length + 4);
        return chunk.putInt((int) sum.getValue()).array();
    }

    private static byte[] pdf(byte[] packed) {
        var out = new ByteArrayOutputStream();
        out.writeBytes("%PDF-1.7\n1 0 obj <</Type/EmbeddedFile/Filter/FlateDecode>>stream\n".getBytes(UTF_8));
        out.writeBytes(packed);
        out.writeBytes("\nendstream endobj".getBytes(UTF_8));
        return out.toByteArray();
    }
}
