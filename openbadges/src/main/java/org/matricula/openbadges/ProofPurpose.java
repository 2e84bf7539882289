package org.matricula.openbadges;

/** What a proof is made for, and a key published for (Controlled Identifiers 1.0, 2.3). */
enum ProofPurpose {
    ASSERTION("assertionMethod", Reason.KEY_NOT_FOR_ASSERTION),
    AUTHENTICATION("authentication", Reason.KEY_NOT_FOR_AUTHENTICATION);

    private final String word;
    private final Reason otherwise;

    ProofPurpose(String word, Reason otherwise) {
        this.word = word;
        this.otherwise = otherwise;
    }

    /** As proofs and documents write it. */
    String word() {
        return word;
    }

    /** What is said of a key that is published for something else. */
    Reason otherwise() {
        return otherwise;
    }
}
