package org.matricula.record;

/** What stands behind a public link: the record as it is, or as it was when the link was made. */
public sealed interface LinkedRecord permits SharedRecord, SharedSnapshot {

    /** Whether search engines may list it. */
    boolean indexed();
}
