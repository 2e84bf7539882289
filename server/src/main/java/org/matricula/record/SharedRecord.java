package org.matricula.record;

/** A record as anyone sees it who has its link: with the learner's name, without an address. */
public record SharedRecord(String holder, ProgrammeRecord record) {}
