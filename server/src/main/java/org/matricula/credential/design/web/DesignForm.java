package org.matricula.credential.design.web;

import static java.util.Objects.requireNonNullElse;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.matricula.credential.Renewal;
import org.matricula.credential.design.DefinitionContent;

/**
 * What an achievement says as it was typed.
 *
 * @param tags          with commas between them
 * @param own           paths of the organisation's related achievements
 * @param related       addresses of others', one a line
 * @param validityUnit  D, M or Y; the same of renewalOpensUnit
 * @param revision      of the draft that its editor saw
 */
public record DesignForm(
        String name,
        String description,
        String criteria,
        String type,
        String tags,
        List<String> own,
        String related,
        String validity,
        String validityUnit,
        String renewal,
        String renewalOpens,
        String renewalOpensUnit,
        Integer revision) {

    public DesignForm(
            @Nullable String name,
            @Nullable String description,
            @Nullable String criteria,
            @Nullable String type,
            @Nullable String tags,
            @Nullable List<String> own,
            @Nullable String related,
            @Nullable String validity,
            @Nullable String validityUnit,
            @Nullable String renewal,
            @Nullable String renewalOpens,
            @Nullable String renewalOpensUnit,
            @Nullable Integer revision) {
        this.name = requireNonNullElse(name, "");
        this.description = requireNonNullElse(description, "");
        this.criteria = requireNonNullElse(criteria, "");
        this.type = requireNonNullElse(type, "");
        this.tags = requireNonNullElse(tags, "");
        this.own = own == null ? List.of() : List.copyOf(own);
        this.related = requireNonNullElse(related, "");
        this.validity = requireNonNullElse(validity, "");
        this.validityUnit = requireNonNullElse(validityUnit, "Y");
        this.renewal = requireNonNullElse(renewal, "NONE");
        this.renewalOpens = requireNonNullElse(renewalOpens, "");
        this.renewalOpensUnit = requireNonNullElse(renewalOpensUnit, "M");
        this.revision = requireNonNullElse(revision, 0);
    }

    static DesignForm fresh() {
        return new DesignForm("", "", "", "Badge", "", List.of(), "", "", "Y", "NONE", "", "M", 0);
    }

    static DesignForm of(DefinitionContent content, int revision) {
        var validity = EnteredPeriod.of(content.validity());
        var opens = EnteredPeriod.of(content.renewalOpens());
        return new DesignForm(
                content.name(),
                content.description(),
                content.criteria(),
                content.type(),
                String.join(", ", content.tags()),
                content.related().stream().filter(DesignForm::isOwn).toList(),
                String.join(
                        "\n",
                        content.related().stream().filter(one -> !isOwn(one)).toList()),
                validity.count(),
                validity.unitOr("Y"),
                content.renewal().name(),
                opens.count(),
                opens.unitOr("M"),
                revision);
    }

    /** Without a picture, which has a page of its own. */
    DefinitionContent read() {
        var all = Stream.concat(own.stream(), related.lines()).toList();
        return new DefinitionContent(
                name,
                description,
                criteria,
                type,
                Arrays.asList(tags.split("[,;\\n]")),
                all,
                new EnteredPeriod(validity, validityUnit).iso(),
                Arrays.stream(Renewal.values())
                        .filter(one -> one.name().equals(renewal))
                        .findFirst()
                        .orElse(Renewal.NONE),
                new EnteredPeriod(renewalOpens, renewalOpensUnit).iso(),
                null);
    }

    private static boolean isOwn(String related) {
        return related.startsWith("/");
    }
}
