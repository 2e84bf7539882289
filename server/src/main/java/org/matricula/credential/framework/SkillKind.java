package org.matricula.credential.framework;

/** What issuers call a skill of an achievement; the same skill may be hard in one and soft in another. */
public enum SkillKind {
    HARD,
    SOFT,
    BOTH
}
