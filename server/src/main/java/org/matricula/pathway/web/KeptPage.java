package org.matricula.pathway.web;

import java.util.List;
import org.matricula.catalogue.Programme;
import org.matricula.organisation.Organisation;
import org.matricula.platform.web.FormErrors;

/** The form in which a provider writes down the pathway of an institution that has nobody here. */
public record KeptPage(
        Organisation provider,
        List<Organisation> institutions,
        List<Programme> programmes,
        KeptForm kept,
        PathwayForm form,
        MinimumForm minimum,
        FormErrors errors) {}
