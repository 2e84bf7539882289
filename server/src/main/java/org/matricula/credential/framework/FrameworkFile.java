package org.matricula.credential.framework;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;

/**
 * A framework as somebody sends it.
 *
 * @param bytes the file; it is opened twice
 * @param size  in bytes
 * @param name  what to call it; a table doesn't say so itself, a CASE document does
 * @param url   where its keeper says what it is; rows of a table without an address of their own get theirs from it
 */
public record FrameworkFile(
        InputStreamSource bytes,
        long size,
        @Nullable String name,
        @Nullable String url) {

    /** Of files, in bytes. The largest framework we know of has 12 MB. */
    public static final long LARGEST = 64L << 20;

    /** Of rows or items in one file. */
    public static final int MOST_ROWS = 200_000;
}
