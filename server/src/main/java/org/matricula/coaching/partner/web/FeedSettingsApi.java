package org.matricula.coaching.partner.web;

import org.matricula.coaching.partner.FeedSettings;
import org.matricula.organisation.Organisations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the coaching partner is told besides what learners say. */
@RestController
@RequestMapping("/api/v1/organisations/{organisation}/coaching/feed")
class FeedSettingsApi {

    /** @param inactiveDays after how many days without activity the partner is told; 0 for never */
    record Settings(int inactiveDays) {}

    private final Organisations organisations;
    private final FeedSettings settings;

    FeedSettingsApi(Organisations organisations, FeedSettings settings) {
        this.organisations = organisations;
        this.settings = settings;
    }

    @GetMapping
    Settings get(@PathVariable("organisation") String slugOrId) {
        return new Settings(settings.inactiveDays(organisations.get(slugOrId).id()));
    }

    @PutMapping
    Settings set(@PathVariable("organisation") String slugOrId, @RequestBody Settings wanted) {
        settings.setInactiveDays(organisations.get(slugOrId).id(), wanted.inactiveDays());
        return get(slugOrId);
    }
}
