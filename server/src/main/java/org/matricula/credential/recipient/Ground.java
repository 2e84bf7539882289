package org.matricula.credential.recipient;

/** Why an organisation awards somebody by name, in a word that the audit can keep for ever. */
public enum Ground {
    EVIDENCE_SEEN,
    EARNED_BEFORE,
    EARNED_ELSEWHERE,
    HONORARY,
    SLIP_PUT_RIGHT,
    OTHER
}
