package org.matricula.openbadges;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A picture of a badge that carries the credential itself: PNG or SVG.
 *
 * @see <a href="https://www.imsglobal.org/spec/ob/v3p0/#baked-badge">Open Badges 3.0, 5.3</a>
 */
public final class BakedImage {

    private BakedImage() {}

    /** Whether a document is a picture that may carry a credential; nothing is said of whether it does. */
    public static boolean isImage(byte[] document) {
        return BakedPng.isPng(document) || BakedSvg.isSvg(document);
    }

    /**
     * The same picture with a credential in it.
     *
     * @param image      PNG or SVG, without a credential yet
     * @param credential JSON with proofs, or a compact token; carried to the letter
     * @throws RefusedException if the picture is neither, is damaged or carries a credential already
     */
    public static byte[] bake(byte[] image, String credential) {
        if (BakedPng.isPng(image)) return BakedPng.bake(image, credential);
        if (BakedSvg.isSvg(image)) return BakedSvg.bake(image, credential);
        throw new RefusedException(Reason.NOT_AN_IMAGE);
    }

    /** What a badge of Open Badges 2 carries: its assertion, a token, or the address of the assertion alone. */
    static byte[] older(byte[] carried) {
        var text = new String(carried, StandardCharsets.UTF_8).strip();
        return text.startsWith("https:") || text.startsWith("http:")
                ? OlderBadge.at(text).getBytes(StandardCharsets.UTF_8)
                : carried;
    }

    /**
     * What a picture carries.
     *
     * @param credential bytes of UTF-8
     * @param unsoundAt where the picture was changed or cut off; null if it is as it was made
     */
    record Carried(byte[] credential, @Nullable String unsoundAt) {}

    /** @throws RefusedException if there is nothing that can be read */
    static Carried carriedBy(byte[] image) {
        if (image.length > StrictJson.LARGEST) throw new RefusedException(Reason.TOO_LARGE, "" + StrictJson.LARGEST);
        return BakedPng.isPng(image) ? BakedPng.carriedBy(image) : new Carried(BakedSvg.credentialIn(image), null);
    }
}
