package org.matricula.credential.design;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A badge's picture, square: as SVG that we drew or cleaned, or as PNG that we drew anew.
 *
 * @param hash names it by its content: half of its SHA-256, 32 hexadecimal digits
 * @param svg  null for a PNG
 * @param png  null for an SVG
 */
public record Picture(String hash, @Nullable String svg, byte @Nullable [] png) {

    private static final int DIGITS = 32;

    static Picture ofSvg(String svg) {
        return new Picture(hash(svg.getBytes(StandardCharsets.UTF_8)), svg, null);
    }

    static Picture ofPng(byte[] png) {
        return new Picture(hash(png), null, png);
    }

    /** As SVG in any case: a PNG stands inside one. */
    public String asSvg() {
        if (svg != null) return svg;
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 400 400\">"
                + "<image width=\"400\" height=\"400\" href=\"data:image/png;base64,"
                + Base64.getEncoder().encodeToString(png) + "\"/></svg>";
    }

    private static String hash(byte[] content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
