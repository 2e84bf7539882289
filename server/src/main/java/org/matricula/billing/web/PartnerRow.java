package org.matricula.billing.web;

import java.util.UUID;

/** An organisation in the list of partnerships. */
public record PartnerRow(UUID id, String slug, String name, boolean agreed, int openQuestions) {

    public String path() {
        return "/partnerships/" + id;
    }
}
