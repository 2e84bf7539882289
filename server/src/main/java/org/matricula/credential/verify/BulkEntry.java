package org.matricula.credential.verify;

/** One of many to be checked: a link, or a document. {@code label} says where in the list it stands. */
record BulkEntry(String label, byte[] document) {}
