package org.matricula.credential.verify;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.matricula.account.EmailAddress;

/**
 * One of many to be checked: a link, or a document.
 *
 * @param label    says where in the list it stands
 * @param document null where there is nothing to check in a line
 * @param address  of whoever showed it, where the list says so
 * @param cells    what else the line says, by the name of its column
 */
record BulkEntry(
        String label, byte @Nullable [] document, @Nullable EmailAddress address, Map<String, String> cells) {}
