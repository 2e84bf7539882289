package org.matricula.credential.pdf;

import java.util.Map;

/**
 * What is to be set. The page names its pictures {@code certificate:qr} and {@code certificate:} with a name of
 * {@code pictures}, the stylesheet {@code certificate:style}.
 *
 * @param stylesheet its name beside these classes
 * @param words      everything on it that somebody wrote: says which fonts are needed
 * @param url        what the QR code says
 * @param pictures   PNG by name
 */
public record Printed(String html, String stylesheet, String words, String url, Map<String, byte[]> pictures) {

    /** Whether our fonts can draw all of a text. */
    public static boolean canDraw(String words) {
        return BundledFont.canDraw(words);
    }
}
