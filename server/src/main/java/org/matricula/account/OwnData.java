package org.matricula.account;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Person;
import org.matricula.platform.PersonalData;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * All that is kept about one person, module by module. Beans of {@link PersonalData} carry {@code @Order} with the
 * floor of their module: an export goes up from the ground, an erasure comes down from the roof.
 */
@Service
public class OwnData {

    private final ObjectProvider<PersonalData> modules;
    private final People people;
    private final Clock clock;

    OwnData(ObjectProvider<PersonalData> modules, People people, Clock clock) {
        this.modules = modules;
        this.people = people;
        this.clock = clock;
    }

    /** How much one module keeps; {@code entries} counts the elements of all its lists. */
    public record Part(String section, int entries) {}

    /** The person's data as plain values, a section per module. */
    @Transactional(readOnly = true)
    public Map<String, Object> export(UUID accountId) {
        var person = people.personOf(accountId);
        var export = new LinkedHashMap<String, Object>();
        export.put("exportedAt", clock.instant());
        export.put("learnerIds", person.learnerIds());
        upwards().forEach(module -> export.put(module.section(), module.export(person)));
        return export;
    }

    @Transactional(readOnly = true)
    public List<Part> parts(UUID accountId) {
        var person = people.personOf(accountId);
        return upwards().stream()
                .map(module -> new Part(module.section(), entriesIn(module.export(person))))
                .filter(part -> part.entries() > 0)
                .toList();
    }

    /** In the caller's transaction, so that a refusal of one module undoes what others did. */
    void erase(Person person) {
        upwards().reversed().forEach(module -> module.erase(person));
    }

    private List<PersonalData> upwards() {
        return modules.orderedStream().toList();
    }

    private static int entriesIn(@Nullable Object value) {
        return switch (value) {
            case Collection<?> list -> list.size();
            case Map<?, ?> map ->
                map.values().stream().mapToInt(OwnData::entriesIn).sum();
            case null, default -> 0;
        };
    }
}
