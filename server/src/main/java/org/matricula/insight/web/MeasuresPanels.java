package org.matricula.insight.web;

import org.matricula.catalogue.Programmes;
import org.matricula.insight.Measures;
import org.matricula.organisation.Organisations;
import org.matricula.platform.security.Authority;
import org.matricula.platform.web.PagePanel;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import pages.Templates;

/** The same way from an organisation's start page and from the desks of its pathways. */
@Configuration(proxyBeanMethods = false)
class MeasuresPanels {

    @Bean
    MeasuresPanel measuresOnHome(
            Organisations organisations,
            Programmes programmes,
            Measures measures,
            Authority authority,
            Templates templates) {
        return new MeasuresPanel(
                PagePanel.Place.ORGANISATION_HOME, organisations, programmes, measures, authority, templates);
    }

    @Bean
    MeasuresPanel measuresOnPathways(
            Organisations organisations,
            Programmes programmes,
            Measures measures,
            Authority authority,
            Templates templates) {
        return new MeasuresPanel(
                PagePanel.Place.PATHWAY_DESK, organisations, programmes, measures, authority, templates);
    }
}
