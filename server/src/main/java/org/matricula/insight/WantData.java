package org.matricula.insight;

import java.util.List;
import java.util.Map;
import org.matricula.platform.Person;
import org.matricula.platform.PersonalData;
import org.springframework.stereotype.Component;

/** What a person said about wanting something from programmes. */
@Component
final class WantData implements PersonalData {

    private final ProgrammeWants wants;

    WantData(ProgrammeWants wants) {
        this.wants = wants;
    }

    @Override
    public String section() {
        return "programmeWants";
    }

    @Override
    public List<ProgrammeWants.Said> export(Person person) {
        return wants.of(person);
    }

    @Override
    public void erase(Person person) {
        wants.erase(person);
    }

    @Override
    public Map<String, String> inventory() {
        return Map.of(
                "programme_want.want",
                "what a learner said they want from a programme, for counts split by it; deleted by erasure");
    }
}
