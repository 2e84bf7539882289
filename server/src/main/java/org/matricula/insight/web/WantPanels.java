package org.matricula.insight.web;

import org.matricula.account.People;
import org.matricula.catalogue.Programmes;
import org.matricula.insight.ProgrammeWants;
import org.matricula.record.ProgrammeProgressReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import pages.Templates;

/** The question stands on a learner's progress in a programme and on the record. */
@Configuration(proxyBeanMethods = false)
class WantPanels {

    @Bean
    WantPanel wantOnProgress(
            People people,
            Programmes programmes,
            ProgrammeProgressReader progress,
            ProgrammeWants wants,
            Templates templates) {
        return new WantPanel(WantPanel.Where.PROGRESS, people, programmes, progress, wants, templates);
    }

    @Bean
    WantPanel wantOnRecord(
            People people,
            Programmes programmes,
            ProgrammeProgressReader progress,
            ProgrammeWants wants,
            Templates templates) {
        return new WantPanel(WantPanel.Where.RECORD, people, programmes, progress, wants, templates);
    }
}
