package org.matricula.platform.text;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A sentence that only has gaps, filled with words and plain numbers: a long page says thousands of these, and ICU takes
 * a copy of its format for each. In {@code text} each gap is one character from the private use area; {@code numbers} are
 * the gaps that take nothing else.
 */
record PlainSentence(String text, int gaps, Set<Integer> numbers, Locale locale) {

    private static final char FIRST_GAP = '\uE000';
    private static final int MOST_GAPS = 32;
    private static final Pattern NUMBER = Pattern.compile("\\{\\s*(\\d+)\\s*,\\s*number\\s*}");

    /** Empty for a sentence that counts, chooses or formats otherwise, or has names for its gaps. */
    static Optional<PlainSentence> of(MessageFormat format) {
        var pattern = new MessagePattern(format.toPattern());
        var gaps = 0;
        var numbers = new TreeSet<Integer>();
        for (var i = 0; i < pattern.countParts(); i++) {
            var part = pattern.getPart(i);
            if (part.getType() == Part.Type.ARG_NAME) return Optional.empty();
            if (part.getType() == Part.Type.ARG_NUMBER) gaps = Math.max(gaps, part.getValue() + 1);
            if (part.getType() != Part.Type.ARG_START || part.getArgType() == ArgType.NONE) continue;
            if (!isPlainNumber(pattern, i)) return Optional.empty();
            numbers.add(pattern.getPart(i + 1).getValue());
        }
        if (gaps > MOST_GAPS) return Optional.empty();
        var marks = IntStream.range(0, gaps)
                .mapToObj(i -> String.valueOf((char) (FIRST_GAP + i)))
                .toArray();
        var bare = new MessageFormat(NUMBER.matcher(format.toPattern()).replaceAll("{$1}"), format.getLocale());
        return Optional.of(new PlainSentence(bare.format(marks), gaps, numbers, format.getLocale()));
    }

    /** <code>{0, number}</code>, without a style. */
    private static boolean isPlainNumber(MessagePattern pattern, int start) {
        return pattern.getPart(start).getArgType() == ArgType.SIMPLE
                && pattern.partSubstringMatches(pattern.getPart(start + 2), "number")
                && pattern.getPart(start + 3).getType() == Part.Type.ARG_LIMIT;
    }

    /** Whether all gaps are filled with what is written here as ICU writes it. */
    boolean fits(Object... arguments) {
        return arguments.length >= gaps && IntStream.range(0, gaps).allMatch(gap -> fits(gap, arguments[gap]));
    }

    private boolean fits(int gap, Object argument) {
        return argument instanceof String
                ? !numbers.contains(gap)
                : argument instanceof Integer || argument instanceof Long || argument instanceof BigDecimal;
    }

    String with(Object... arguments) {
        var sentence = new StringBuilder(text.length() + 16 * gaps);
        for (var i = 0; i < text.length(); i++) {
            var gap = text.charAt(i) - FIRST_GAP;
            if (gap >= 0 && gap < gaps) sentence.append(written(arguments[gap]));
            else sentence.append(text.charAt(i));
        }
        return sentence.toString();
    }

    private String written(Object argument) {
        return argument instanceof Number number ? Numbers.plain(locale, number) : (String) argument;
    }
}
