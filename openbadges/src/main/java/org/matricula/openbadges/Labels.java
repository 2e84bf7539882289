package org.matricula.openbadges;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names that blank nodes get in the order in which they are asked for (RDFC-1.0, 4.5 Issue Identifier). */
final class Labels {

    private final String prefix;
    private final Map<String, String> issued;

    private Labels(String prefix, Map<String, String> issued) {
        this.prefix = prefix;
        this.issued = issued;
    }

    /** @param prefix with its {@code _:} */
    static Labels of(String prefix) {
        return new Labels(prefix, new LinkedHashMap<>());
    }

    Labels copy() {
        return new Labels(prefix, new LinkedHashMap<>(issued));
    }

    String issue(String node) {
        return issued.computeIfAbsent(node, unnamed -> prefix + issued.size());
    }

    /** The node's name here, or else there; null if it has neither. */
    @Nullable
    String name(String node, Labels otherwise) {
        var name = issued.get(node);
        return name != null ? name : otherwise.issued.get(node);
    }

    boolean has(String node) {
        return issued.containsKey(node);
    }

    /** In the order in which they were named. */
    Set<String> nodes() {
        return issued.keySet();
    }

    Map<String, String> map() {
        return issued;
    }
}
