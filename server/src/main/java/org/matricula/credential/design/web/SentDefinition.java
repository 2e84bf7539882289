package org.matricula.credential.design.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.matricula.credential.Renewal;
import org.matricula.credential.design.DefinitionContent;

/**
 * A definition from a program.
 *
 * @param revision     of the draft that it read; not needed for a new one
 * @param related      paths of the organisation's own achievements, or addresses of others'
 * @param validity     an ISO 8601 period, such as {@code P2Y}; empty for good
 * @param renewalOpens the same, before the end
 */
record SentDefinition(
        @Nullable Integer revision,
        @Nullable String name,
        @Nullable String description,
        @Nullable String criteria,
        @Nullable String type,
        @Nullable List<String> tags,
        @Nullable List<String> related,
        @Nullable String validity,
        @Nullable Renewal renewal,
        @Nullable String renewalOpens) {

    private static final DefinitionContent NOTHING =
            new DefinitionContent("", "", "", "Badge", List.of(), List.of(), null, Renewal.NONE, null, null);

    /** @param before what it says where this says nothing; null for a new one */
    DefinitionContent read(@Nullable DefinitionContent before) {
        var former = before == null ? NOTHING : before;
        return new DefinitionContent(
                or(name, former.name()),
                or(description, former.description()),
                or(criteria, former.criteria()),
                or(type, former.type()),
                tags == null ? former.tags() : tags,
                related == null ? former.related() : related,
                validity == null ? former.validity() : validity,
                renewal == null ? former.renewal() : renewal,
                renewalOpens == null ? former.renewalOpens() : renewalOpens,
                former.picture());
    }

    private static String or(@Nullable String said, String former) {
        return said == null ? former : said;
    }
}
