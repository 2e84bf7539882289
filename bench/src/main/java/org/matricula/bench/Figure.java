package org.matricula.bench;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One measured figure.
 *
 * @param unit e.g. {@code 1/cpu-s}
 * @param peer what somebody else's software reached in the same call
 * @param limit what the machine would allow
 */
record Figure(
        String bench,
        double value,
        String unit,
        @Nullable Reference peer,
        @Nullable Reference limit) {

    /** Something to compare with, in the figure's unit. */
    record Reference(String name, double value) {}

    /** The line to print; {@code target} holds a least {@code value} or {@code ratio}, or a most {@code atMost}. */
    ObjectNode line(JsonNode target) {
        var line = JsonNodeFactory.instance.objectNode().put("bench", bench).put("value", rounded(value));
        line.put("unit", unit);
        if (target.has("ratio")) line.put("target_ratio", target.path("ratio").doubleValue());
        if (target.has("value")) line.put("target", target.path("value").doubleValue());
        if (target.has("atMost")) line.put("target", target.path("atMost").doubleValue());
        line.put("met", meets(target));
        if (peer != null) {
            line.put("peer", peer.name())
                    .put("peer_value", rounded(peer.value()))
                    .put("ratio", rounded(ratio()));
        }
        if (limit != null) {
            line.put("limit", limit.name()).put("limit_value", rounded(limit.value()));
            line.put("of_limit", rounded(value / limit.value()));
        }
        return line;
    }

    /** A figure without a target meets it. */
    boolean meets(JsonNode target) {
        return (!target.has("value") || value >= target.path("value").doubleValue())
                && (!target.has("atMost") || value <= target.path("atMost").doubleValue())
                && (!target.has("ratio") || ratio() >= target.path("ratio").doubleValue());
    }

    private double ratio() {
        return peer == null ? 0 : value / peer.value();
    }

    /** Three significant digits: more would only look exact. */
    private static double rounded(double value) {
        return new java.math.BigDecimal(value)
                .round(new java.math.MathContext(3))
                .doubleValue();
    }
}
