package org.matricula.account.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Where to go after signing in: a path of ours, never another host's. Browsers take a backslash for a slash and leave
 * out tabs and line breaks, so none of these passes.
 *
 * @param path begins with one slash; empty if nothing particular was wanted
 */
public record Next(String path) {

    private static final int LONGEST = 1000;
    private static final String HOME = "/home";

    public Next {
        if (!isOwn(path)) path = "";
    }

    /** The path, else the learner's home. */
    String address() {
        return path.isEmpty() ? HOME : path;
    }

    /** For another page on the way there: {@code ?next=…}, or nothing. */
    public String query() {
        return path.isEmpty() ? "" : "?next=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
    }

    private static boolean isOwn(String path) {
        return path.startsWith("/")
                && !path.startsWith("//")
                && path.length() <= LONGEST
                && path.chars().allMatch(c -> c > ' ' && c < 0x7f && c != '\\');
    }
}
