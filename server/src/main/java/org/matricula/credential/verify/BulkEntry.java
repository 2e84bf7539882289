package org.matricula.credential.verify;

import org.jspecify.annotations.Nullable;
import org.matricula.account.EmailAddress;

/**
 * One of many to be checked: a link, or a document.
 *
 * @param label   says where in the list it stands
 * @param address of whoever showed it, where the list says so
 */
record BulkEntry(String label, byte[] document, @Nullable EmailAddress address) {}
