package org.matricula.catalogue.web;

import static java.util.stream.Collectors.groupingBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.matricula.catalogue.CourseSearch;
import org.matricula.organisation.Organisation;
import org.springframework.web.util.UriComponentsBuilder;

/** One page of a search for courses; {@code next} is the last course's id where more follow. */
public record CourseList(
        CourseSearch search,
        List<CourseCard> courses,
        @Nullable String next) {

    /** In the order of the search. */
    public Map<Organisation, List<CourseCard>> byProvider() {
        return courses.stream().collect(groupingBy(CourseCard::provider, LinkedHashMap::new, Collectors.toList()));
    }

    public boolean isFiltered() {
        return !search.words().isEmpty() || search.onlyOpen();
    }

    public boolean isFirst() {
        return search.after().isEmpty();
    }

    /** The address of this search from its beginning, or after a course. */
    public String address(@Nullable String after) {
        var address = UriComponentsBuilder.fromPath("/courses");
        if (!search.words().isEmpty()) address.queryParam("words", "{words}");
        if (search.onlyOpen()) address.queryParam("open", true);
        if (after != null) address.queryParam("after", after);
        return search.words().isEmpty()
                ? address.toUriString()
                : address.encode().buildAndExpand(search.words()).toUriString();
    }
}
