package org.matricula.openbadges;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * PNG: a chunk {@code iTXt} with the keyword {@code openbadgecredential}, never compressed.
 *
 * @see <a href="https://www.w3.org/TR/png-3/#11iTXt">PNG, 11.3.3.4</a>
 */
final class BakedPng {

    private static final byte[] MARK = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final String TEXT = "iTXt";
    private static final String OLDER_TEXT = "tEXt";
    private static final String KEYWORD = "openbadgecredential";
    private static final String OLDER_KEYWORD = "openbadges";
    private static final int OUTSIDE_DATA = 12;
    private static final int MOST_CHUNKS = 20_000;

    /** @param unsoundAt the first part whose checksum is wrong, or that is not there; null if all is in order */
    private record Parts(List<Chunk> chunks, @Nullable String unsoundAt) {}

    /** @param data the bytes between type and checksum */
    private record Chunk(String type, byte[] data) {

        /** What stands before the first NUL. */
        String keyword() {
            int end = 0;
            while (end < data.length && data[end] != 0) end++;
            return new String(data, 0, end, StandardCharsets.ISO_8859_1);
        }

        boolean isText(String keyword) {
            return type.equals(TEXT) && keyword().equals(keyword);
        }

        /** Badges of Open Badges 2 and before: both kinds of text are found. */
        boolean isOlder() {
            return (type.equals(TEXT) || type.equals(OLDER_TEXT)) && keyword().equals(OLDER_KEYWORD);
        }

        /** Keyword, NUL, compression flag and method, language, NUL, keyword in that language, NUL, text. */
        byte[] text() {
            int at = keyword().length() + 1;
            // A tEXt has nothing between (PNG, 11.3.3.2).
            if (type.equals(OLDER_TEXT)) return Arrays.copyOfRange(data, Math.min(at, data.length), data.length);
            if (at + 2 > data.length) throw damaged("iTXt");
            if (data[at] != 0) throw new RefusedException(Reason.IMAGE_COMPRESSED);
            at = afterNul(afterNul(at + 2));
            return Arrays.copyOfRange(data, at, data.length);
        }

        private int afterNul(int from) {
            for (int at = from; at < data.length; at++) if (data[at] == 0) return at + 1;
            throw damaged("iTXt");
        }
    }

    private BakedPng() {}

    static boolean isPng(byte[] bytes) {
        return bytes.length >= MARK.length && Arrays.equals(bytes, 0, MARK.length, MARK, 0, MARK.length);
    }

    /** What can still be read of a picture that was changed or cut off is read, and it is said where that was. */
    static BakedImage.Carried carriedBy(byte[] png) {
        var read = read(png);
        try {
            return new BakedImage.Carried(credentialIn(read.chunks()), read.unsoundAt());
        } catch (RefusedException e) {
            throw read.unsoundAt() == null ? e : damaged(read.unsoundAt());
        }
    }

    private static byte[] credentialIn(List<Chunk> chunks) {
        var found = chunks.stream().filter(chunk -> chunk.isText(KEYWORD)).toList();
        if (found.size() > 1) throw new RefusedException(Reason.SEVERAL_CREDENTIALS);
        if (found.size() == 1) return found.getFirst().text();
        var older = chunks.stream().filter(Chunk::isOlder).toList();
        if (older.size() > 1) throw new RefusedException(Reason.SEVERAL_CREDENTIALS);
        if (older.isEmpty()) throw new RefusedException(Reason.IMAGE_WITHOUT_CREDENTIAL);
        return BakedImage.older(older.getFirst().text());
    }

    /** The text comes right after the header, where readers find it without reading the picture. */
    static byte[] bake(byte[] png, String credential) {
        var chunks = chunks(png);
        if (chunks.isEmpty() || !chunks.getFirst().type().equals("IHDR")) throw damaged("IHDR");
        if (chunks.stream().anyMatch(chunk -> chunk.isText(KEYWORD))) {
            throw new RefusedException(Reason.SEVERAL_CREDENTIALS);
        }
        var out = new ByteArrayOutputStream(png.length + credential.length() + KEYWORD.length() + 2 * OUTSIDE_DATA);
        out.writeBytes(MARK);
        write(chunks.getFirst(), out);
        write(new Chunk(TEXT, (KEYWORD + "\0\0\0\0\0" + credential).getBytes(StandardCharsets.UTF_8)), out);
        chunks.stream().skip(1).forEach(chunk -> write(chunk, out));
        return out.toByteArray();
    }

    private static void write(Chunk chunk, ByteArrayOutputStream out) {
        var bytes = ByteBuffer.allocate(chunk.data().length + OUTSIDE_DATA)
                .putInt(chunk.data().length)
                .put(chunk.type().getBytes(StandardCharsets.ISO_8859_1))
                .put(chunk.data());
        out.writeBytes(bytes.putInt(checksum(bytes.array(), 4, chunk.data().length + 4))
                .array());
    }

    /** All of them, in order. */
    private static List<Chunk> chunks(byte[] png) {
        var read = read(png);
        if (read.unsoundAt() != null) throw damaged(read.unsoundAt());
        return read.chunks();
    }

    /** Up to IEND, what comes after it isn't the picture's; or up to where it ends or makes no sense any more. */
    private static Parts read(byte[] png) {
        var chunks = new ArrayList<Chunk>();
        String unsoundAt = null;
        for (int at = MARK.length; isChunkAt(png, at); at += chunks.getLast().data().length + OUTSIDE_DATA) {
            if (chunks.size() == MOST_CHUNKS) throw damaged("IDAT");
            var chunk = chunkAt(png, at);
            chunks.add(chunk);
            if (unsoundAt == null && !isSound(png, at, chunk)) unsoundAt = chunk.type();
            if (chunk.type().equals("IEND")) return new Parts(chunks, unsoundAt);
        }
        return new Parts(chunks, unsoundAt == null ? "IEND" : unsoundAt);
    }

    private static boolean isChunkAt(byte[] png, int at) {
        if (png.length - at < OUTSIDE_DATA) return false;
        int length = ByteBuffer.wrap(png, at, 4).getInt();
        return length >= 0 && length <= png.length - at - OUTSIDE_DATA;
    }

    private static Chunk chunkAt(byte[] png, int at) {
        int length = ByteBuffer.wrap(png, at, 4).getInt();
        var type = new String(png, at + 4, 4, StandardCharsets.ISO_8859_1);
        return new Chunk(type, Arrays.copyOfRange(png, at + 8, at + 8 + length));
    }

    private static boolean isSound(byte[] png, int at, Chunk chunk) {
        int length = chunk.data().length;
        return ByteBuffer.wrap(png, at + 8 + length, 4).getInt() == checksum(png, at + 4, length + 4);
    }

    private static int checksum(byte[] bytes, int from, int length) {
        var sum = new CRC32();
        sum.update(bytes, from, length);
        return (int) sum.getValue();
    }

    private static RefusedException damaged(String part) {
        return new RefusedException(Reason.IMAGE_DAMAGED, part);
    }
}
