package org.matricula.insight.coaching.web;

import org.matricula.insight.coaching.CoachingMeasures;
import org.matricula.organisation.Organisations;
import org.matricula.platform.security.Authority;
import org.matricula.platform.web.PagePanel;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import pages.Templates;

/** The same way from an organisation's start page and from the desk of its coaching. */
@Configuration(proxyBeanMethods = false)
class CoachingMeasuresPanels {

    @Bean
    CoachingMeasuresPanel coachingMeasuresOnHome(
            Organisations organisations, CoachingMeasures measures, Authority authority, Templates templates) {
        return new CoachingMeasuresPanel(
                PagePanel.Place.ORGANISATION_HOME, organisations, measures, authority, templates);
    }

    @Bean
    CoachingMeasuresPanel coachingMeasuresOnDesk(
            Organisations organisations, CoachingMeasures measures, Authority authority, Templates templates) {
        return new CoachingMeasuresPanel(PagePanel.Place.COACHING_DESK, organisations, measures, authority, templates);
    }
}
