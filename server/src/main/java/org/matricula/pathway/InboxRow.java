package org.matricula.pathway;

/** One received application in a list. @param waits for the institution's word: a withdrawal, or a message of the learner */
public record InboxRow(Application application, boolean waits) {}
