package org.matricula.openbadges;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where a credential's status stands (Bitstring Status List 1.0, 2.1).
 *
 * @param id the entry's own address, e.g. the list's with {@code #index}
 * @param index the bit's place in the list, from 0
 * @param list the address of the status list credential
 * @param older written as Status List 2021, which came before; read only
 */
public record StatusEntry(String id, Purpose purpose, long index, String list, boolean older) {

    /** What a set bit means. */
    public enum Purpose {
        /** For good. */
        REVOCATION,
        /** Until the bit is cleared. */
        SUSPENSION;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    static final String TYPE = "BitstringStatusListEntry";
    private static final String OLDER_TYPE = "StatusList2021Entry";

    public StatusEntry {
        if (index < 0) throw new IllegalArgumentException("A status list index is not negative");
    }

    /** An entry whose id is the list's address with the index behind it. */
    public static StatusEntry of(Purpose purpose, long index, String list) {
        return new StatusEntry(list + "#" + index, purpose, index, list, false);
    }

    public ObjectNode toJson() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", id)
                .put("type", older ? OLDER_TYPE : TYPE)
                .put("statusPurpose", purpose.word())
                .put("statusListIndex", Long.toString(index))
                .put("statusListCredential", list);
    }

    /** @throws RefusedException naming what is malformed, or an unsupported type or purpose */
    static StatusEntry of(ObjectNode json) {
        var type = json.path("type").asString("?");
        if (!type.equals(TYPE) && !type.equals(OLDER_TYPE)) throw new RefusedException(Reason.UNSUPPORTED_STATUS, type);
        var list = json.path("statusListCredential").asString("");
        if (list.isEmpty()) throw new RefusedException(Reason.STATUS_MALFORMED, "statusListCredential");
        if (json.path("statusSize").asInt(1) != 1) throw new RefusedException(Reason.UNSUPPORTED_STATUS, "statusSize");
        return new StatusEntry(json.path("id").asString(""), purpose(json), index(json), list, type.equals(OLDER_TYPE));
    }

    private static Purpose purpose(ObjectNode json) {
        var word = json.path("statusPurpose").asString("");
        return switch (word) {
            case "revocation" -> Purpose.REVOCATION;
            case "suspension" -> Purpose.SUSPENSION;
            default -> throw new RefusedException(Reason.UNSUPPORTED_STATUS, word);
        };
    }

    private static long index(ObjectNode json) {
        // Status List 2021 allows a number as well as a text.
        var digits = json.path("statusListIndex").asString("");
        if (!digits.matches("[0-9]{1,9}")) throw new RefusedException(Reason.STATUS_MALFORMED, "statusListIndex");
        return Long.parseLong(digits);
    }
}
