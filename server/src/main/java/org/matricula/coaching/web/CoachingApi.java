package org.matricula.coaching.web;

import java.util.Comparator;
import java.util.List;
import org.matricula.catalogue.Programme;
import org.matricula.catalogue.Programmes;
import org.matricula.coaching.Offers;
import org.matricula.coaching.Wordings;
import org.matricula.coaching.web.CoachingJson.OfferJson;
import org.matricula.coaching.web.CoachingJson.SentOffer;
import org.matricula.coaching.web.CoachingJson.SentProgrammes;
import org.matricula.coaching.web.CoachingJson.SentWording;
import org.matricula.coaching.web.CoachingJson.WordingJson;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a provider offers in coaching, for its programs. */
@RestController
@RequestMapping("/api/v1/organisations/{organisation}/coaching")
class CoachingApi {

    private final DeskReader reader;
    private final Programmes programmes;
    private final Offers offers;
    private final Wordings wordings;

    CoachingApi(DeskReader reader, Programmes programmes, Offers offers, Wordings wordings) {
        this.reader = reader;
        this.programmes = programmes;
        this.offers = offers;
        this.wordings = wordings;
    }

    @GetMapping
    OfferJson show(@PathVariable String organisation) {
        var offer = reader.offer(reader.provider(organisation));
        var coached = programmes.byIds(offers.programmes(offer.id())).values().stream()
                .map(Programme::slug)
                .sorted(Comparator.naturalOrder())
                .toList();
        return OfferJson.of(offer, coached);
    }

    /** The first, or what it says from now on. */
    @PutMapping
    OfferJson save(@PathVariable String organisation, @RequestBody SentOffer sent) {
        var provider = reader.provider(organisation);
        if (sent.version() == null) offers.create(provider.id(), sent.read());
        else offers.update(provider.id(), sent.version(), sent.read());
        return show(organisation);
    }

    @PutMapping("/programmes")
    OfferJson programmes(@PathVariable String organisation, @RequestBody SentProgrammes sent) {
        var provider = reader.provider(organisation);
        offers.setProgrammes(
                provider.id(),
                sent.slugs().stream()
                        .map(slug -> programmes.get(provider.id(), slug).id())
                        .toList());
        return show(organisation);
    }

    @PostMapping("/open")
    OfferJson open(@PathVariable String organisation) {
        offers.open(reader.provider(organisation).id());
        return show(organisation);
    }

    @PostMapping("/close")
    OfferJson close(@PathVariable String organisation) {
        offers.close(reader.provider(organisation).id());
        return show(organisation);
    }

    /** Every version, the newest first. */
    @GetMapping("/wordings")
    List<WordingJson> wordings(@PathVariable String organisation) {
        return wordings.of(reader.offer(reader.provider(organisation)).id()).stream()
                .map(WordingJson::of)
                .toList();
    }

    @PutMapping("/wordings/draft")
    WordingJson draft(@PathVariable String organisation, @RequestBody SentWording sent) {
        var offer = reader.offer(reader.provider(organisation));
        return WordingJson.of(wordings.draft(offer.id(), sent.read(), sent.isMaterial(), sent.terms()));
    }

    @PostMapping("/wordings/draft/publication")
    WordingJson publish(@PathVariable String organisation) {
        return WordingJson.of(
                wordings.publish(reader.offer(reader.provider(organisation)).id()));
    }
}
