package org.matricula.discussion;

/** Why a comment is reported or hidden. */
public enum Reason {
    ADVERTISING,
    ABUSE,
    PERSONAL_DATA,
    ANSWERS,
    OFF_TOPIC,
    OTHER
}
