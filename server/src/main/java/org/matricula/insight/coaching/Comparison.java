package org.matricula.insight.coaching;

/** With whom coached learners are compared; both are counted from the same day. */
public enum Comparison {
    /** With others who were asked and hadn't agreed seven days later, from the day each was asked. */
    ASKED,
    /** With others who hadn't been asked seven days after they became eligible, from that day. */
    ELIGIBLE;

    public String key() {
        return "insight.coaching.comparison." + name();
    }
}
