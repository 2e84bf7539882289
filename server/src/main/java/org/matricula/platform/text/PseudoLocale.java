package org.matricula.platform.text;

/** Writes the letters of a message with accents and leaves its arguments alone: "Save {0}" becomes "Śàṽè {0}". */
final class PseudoLocale {

    private static final String PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String ACCENTED = "àƀçđèƒĝĥìĵķĺḿñòṕɋŕśţùṽŵẋýžÀƁÇĐÈƑĜĤÌĴĶĹḾÑÒṔɊŔŚŢÙṼŴẊÝŽ";

    private PseudoLocale() {}

    /** Text stands at even depth of braces; at odd depth stands ICU's syntax. */
    static String accented(String pattern) {
        var result = new StringBuilder(pattern.length());
        var depth = 0;
        for (var i = 0; i < pattern.length(); i++) {
            var c = pattern.charAt(i);
            if (c == '{') depth++;
            if (c == '}') depth--;
            var letter = depth % 2 == 0 ? PLAIN.indexOf(c) : -1;
            result.append(letter < 0 ? c : ACCENTED.charAt(letter));
        }
        return result.toString();
    }
}
