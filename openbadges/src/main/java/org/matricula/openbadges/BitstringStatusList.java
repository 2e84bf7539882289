package org.matricula.openbadges;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Base64;
import java.util.stream.LongStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.matricula.openbadges.StatusEntry.Purpose;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One bit per credential, many together so that asking for one does not tell which (Bitstring Status List 1.0).
 * Immutable. The leftmost bit of the first byte has index 0.
 */
public final class BitstringStatusList {

    /** Bits: fewer would not hide whose status is asked for (section 6.1). */
    public static final int SMALLEST = 131_072;

    /** Bits: what is decoded of a stranger's list. */
    public static final int LARGEST = 16_777_216;

    static final String TYPE = "BitstringStatusListCredential";
    /** Its predecessor, Status List 2021; read only. */
    static final String OLDER_TYPE = "StatusList2021Credential";

    private final byte[] bits;

    private BitstringStatusList(byte[] bits) {
        this.bits = bits;
    }

    /**
     * A list with these bits set.
     *
     * @throws IllegalArgumentException if the size is no multiple of 8 between the smallest and the largest
     * @throws IndexOutOfBoundsException if an index is not in the list
     */
    public static BitstringStatusList of(int size, LongStream set) {
        if (size < SMALLEST || size > LARGEST || size % 8 != 0) throw new IllegalArgumentException("size " + size);
        var bits = new byte[size / 8];
        set.forEach(index -> bits[(int) (index / 8)] |= (byte) (0x80 >>> index % 8));
        return new BitstringStatusList(bits);
    }

    /** Bits. */
    public int size() {
        return bits.length * 8;
    }

    /** @throws IndexOutOfBoundsException if the index is not in the list */
    public boolean isSet(long index) {
        java.util.Objects.checkIndex(index, (long) size());
        return (bits[(int) (index / 8)] & 0x80 >>> index % 8) != 0;
    }

    /** GZIP in base64url with the multibase prefix {@code u}. */
    public String encoded() {
        var compressed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(compressed)) {
            gzip.write(bits);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return "u" + Base64.getUrlEncoder().withoutPadding().encodeToString(compressed.toByteArray());
    }

    /**
     * Decodes, never unpacking more than {@link #LARGEST} bits.
     *
     * @throws RefusedException if it is malformed, too small or too large
     */
    public static BitstringStatusList decode(String encoded) {
        if (!encoded.startsWith("u")) throw malformed();
        try (var gzip = new GZIPInputStream(
                new ByteArrayInputStream(Base64.getUrlDecoder().decode(encoded.substring(1))))) {
            var bits = gzip.readNBytes(LARGEST / 8 + 1);
            if (bits.length > LARGEST / 8 || bits.length < SMALLEST / 8) throw malformed();
            return new BitstringStatusList(bits);
        } catch (IOException | IllegalArgumentException e) {
            throw malformed();
        }
    }

    private static RefusedException malformed() {
        return new RefusedException(Reason.STATUS_MALFORMED, "encodedList");
    }

    /** The unsigned credential that publishes this list at its address, to be asked again after {@code validUntil}. */
    public ObjectNode toJson(String address, String issuer, Purpose purpose, Instant validFrom, Instant validUntil) {
        var json = JsonObjects.untyped()
                .texts("@context", java.util.List.of(Contexts.CREDENTIALS_V2))
                .put("id", address)
                .texts("type", java.util.List.of("VerifiableCredential", TYPE))
                .put("issuer", issuer)
                .put("validFrom", validFrom)
                .put("validUntil", validUntil)
                .json();
        json.set(
                "credentialSubject",
                JsonNodeFactory.instance
                        .objectNode()
                        .put("id", address + "#list")
                        .put("type", "BitstringStatusList")
                        .put("statusPurpose", purpose.word())
                        .put("encodedList", encoded()));
        return json;
    }
}
