package org.matricula.credential.pdf;

import org.jspecify.annotations.Nullable;

/**
 * What is to be set. Pictures are {@code certificate:qr} and {@code certificate:logo}, the stylesheet
 * {@code certificate:style}.
 *
 * @param stylesheet its name beside these classes
 * @param words      everything on it that somebody wrote: says which fonts are needed
 * @param url        what the QR code says
 * @param logo       PNG; null if there is none
 */
public record Printed(String html, String stylesheet, String words, String url, byte @Nullable [] logo) {

    /** Whether our fonts can draw all of a text. */
    public static boolean canDraw(String words) {
        return BundledFont.canDraw(words);
    }
}
