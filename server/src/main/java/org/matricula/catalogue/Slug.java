package org.matricula.catalogue;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.matricula.platform.Invalid;

/** The word by which a course, run or programme is addressed: {@code data-analysis-2}. Fixed once it is given. */
final class Slug {

    private static final int LENGTH = 82;
    private static final int PROPOSED_LENGTH = 60;
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9]([a-z0-9-]{0,80}[a-z0-9])?");
    private static final Pattern UUID_SHAPE = Pattern.compile("[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}");
    /** Words that our own addresses use where a slug stands. */
    private static final Set<String> TAKEN = Set.of("new", "edit", "delete", "whole");

    private Slug() {}

    static void check(Invalid.Collector wrong, String slug) {
        wrong.check(SHAPE.matcher(slug).matches(), "slug", "catalogue.slug.shape", LENGTH)
                .check(isFree(slug), "slug", "catalogue.slug.taken", slug);
    }

    /** The title in Latin letters, with a number where others have that word already. */
    static String propose(String title, Predicate<String> taken) {
        var word = shorten(latin(title));
        for (var candidate = word; ; candidate = next(word, candidate)) {
            if (isFree(candidate) && !taken.test(candidate)) return candidate;
        }
    }

    private static boolean isFree(String slug) {
        return !TAKEN.contains(slug) && !UUID_SHAPE.matcher(slug).matches();
    }

    private static String latin(String title) {
        return Transliterator.getInstance("Any-Latin; Latin-ASCII")
                .transliterate(title)
                .toLowerCase(Locale.ROOT)
                .replaceAll("['’]", "")
                .replaceAll("[^a-z0-9]+", "-");
    }

    private static String shorten(String word) {
        var cut = word.length() > PROPOSED_LENGTH
                ? word.substring(0, PROPOSED_LENGTH).replaceAll("-[^-]*$", "")
                : word;
        var bare = cut.replaceAll("^-+|-+$", "");
        return bare.isEmpty() ? "untitled" : bare;
    }

    private static String next(String word, String candidate) {
        var number = candidate.equals(word) ? 1 : Integer.parseInt(candidate.substring(word.length() + 1));
        return word + "-" + (number + 1);
    }
}
