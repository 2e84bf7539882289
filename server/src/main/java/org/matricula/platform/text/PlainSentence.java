package org.matricula.platform.text;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A sentence that only has gaps, filled with words: a long page says thousands of these, and ICU takes a copy of its
 * format for each. In {@code text} each gap is one character from the private use area.
 */
record PlainSentence(String text, int gaps) {

    private static final char FIRST_GAP = '\uE000';
    private static final int MOST_GAPS = 32;

    /** Empty for a sentence that counts, chooses or formats, or has names for its gaps. */
    static Optional<PlainSentence> of(MessageFormat format) {
        var pattern = new MessagePattern(format.toPattern());
        var gaps = 0;
        for (var i = 0; i < pattern.countParts(); i++) {
            var part = pattern.getPart(i);
            if (part.getType() == MessagePattern.Part.Type.ARG_NAME) return Optional.empty();
            if (part.getType() == MessagePattern.Part.Type.ARG_NUMBER) gaps = Math.max(gaps, part.getValue() + 1);
            if (part.getType() == MessagePattern.Part.Type.ARG_START
                    && part.getArgType() != MessagePattern.ArgType.NONE) return Optional.empty();
        }
        if (gaps > MOST_GAPS) return Optional.empty();
        var marks = IntStream.range(0, gaps)
                .mapToObj(i -> String.valueOf((char) (FIRST_GAP + i)))
                .toArray();
        return Optional.of(new PlainSentence(format.format(marks), gaps));
    }

    /** Whether all gaps are filled with words; numbers and dates are written as the language does. */
    boolean fits(Object... arguments) {
        return arguments.length >= gaps && Stream.of(arguments).limit(gaps).allMatch(String.class::isInstance);
    }

    String with(Object... arguments) {
        var sentence = new StringBuilder(text.length() + 16 * gaps);
        for (var i = 0; i < text.length(); i++) {
            var gap = text.charAt(i) - FIRST_GAP;
            if (gap >= 0 && gap < gaps) sentence.append(arguments[gap]);
            else sentence.append(text.charAt(i));
        }
        return sentence.toString();
    }
}
