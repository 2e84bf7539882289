package org.matricula.insight.coaching;

import java.util.List;
import java.util.Map;
import org.matricula.platform.Person;
import org.matricula.platform.PersonalData;
import org.springframework.stereotype.Component;

/** What a person said of the help they got. */
@Component
final class HelpRatingData implements PersonalData {

    private final HelpRatings ratings;

    HelpRatingData(HelpRatings ratings) {
        this.ratings = ratings;
    }

    @Override
    public String section() {
        return "helpRatings";
    }

    @Override
    public List<HelpRatings.Rating> export(Person person) {
        return ratings.all(person);
    }

    @Override
    public void erase(Person person) {
        ratings.erase(person);
    }

    @Override
    public Map<String, String> inventory() {
        return Map.of(
                "help_rating.score, words",
                "how satisfied a learner said they are with the help they get in a provider's courses, and why; read by"
                        + " the provider's team without the name; deleted by erasure");
    }
}
