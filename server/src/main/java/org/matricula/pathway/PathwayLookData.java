package org.matricula.pathway;

import java.util.List;
import java.util.Map;
import org.matricula.platform.Person;
import org.matricula.platform.PersonalData;
import org.springframework.stereotype.Component;

/** When a person first read about pathways. */
@Component
final class PathwayLookData implements PersonalData {

    private final PathwayLooks looks;

    PathwayLookData(PathwayLooks looks) {
        this.looks = looks;
    }

    @Override
    public String section() {
        return "pathwayLooks";
    }

    @Override
    public List<PathwayLooks.Look> export(Person person) {
        return looks.of(person);
    }

    @Override
    public void erase(Person person) {
        looks.erase(person);
    }

    @Override
    public Map<String, String> inventory() {
        return Map.of(
                "pathway_look",
                "when a learner first read about a pathway or the list of a programme's, to count how many do; deleted by erasure");
    }
}
