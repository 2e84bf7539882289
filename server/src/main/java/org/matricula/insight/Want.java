package org.matricula.insight;

import org.matricula.platform.Invalid;

/** What a learner wants from a programme (*Programme records*, 7). */
public enum Want {
    CREDIT,
    CAREER,
    INTEREST,
    OTHER,
    /** Nothing was said, or the question was put away. */
    NOT_SAID;

    /** @throws Invalid naming {@code want} if it is none of them */
    public static Want parse(String written) {
        for (var want : values()) if (want.name().equals(written)) return want;
        throw Invalid.field("want", "insight.want.choose");
    }
}
