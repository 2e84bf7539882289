package org.matricula.demo;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.matricula.coaching.Offers;
import org.matricula.coaching.crisis.Contact;
import org.matricula.coaching.crisis.CrisisSettings;
import org.matricula.organisation.Member;
import org.matricula.organisation.Members;
import org.matricula.organisation.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is told in the demonstration when a learner may be in danger. */
@Component
class DemoCrisis {

    /** Kept for fiction. */
    private static final String PHONE = "+12025550191";

    private final Offers offers;
    private final CrisisSettings settings;
    private final Members members;

    DemoCrisis(Offers offers, CrisisSettings settings, Members members) {
        this.offers = offers;
        this.settings = settings;
        this.members = members;
    }

    @Transactional
    public void add(UUID provider) {
        var offer = offers.ofOrganisation(provider).orElseThrow();
        if (!settings.of(offer.id()).contacts().isEmpty()) return;
        var contacts = Stream.of(
                        contact(provider, Role.PROGRAMME_MANAGER, PHONE, Duration.ofMinutes(5)),
                        contact(provider, Role.COACH, null, Duration.ofMinutes(10)))
                .flatMap(Optional::stream)
                .toList();
        var help = List.of("Open University night line (demonstration), 01632 960 123, every night from 20:00 to 8:00");
        settings.save(offer, new CrisisSettings.Settings(contacts, Map.of(), help));
    }

    private Optional<Contact> contact(UUID provider, Role role, @Nullable String phone, Duration patience) {
        return members.of(provider).stream()
                .filter(member -> member.roles().contains(role))
                .map(Member::accountId)
                .findFirst()
                .map(account -> new Contact(account, phone, patience));
    }
}
