package org.matricula.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.matricula.platform.security.RouteAuthorisation;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import tools.jackson.databind.ObjectMapper;

/** Rules, mappings, twins and the API's description name the same routes. */
@MatriculaTest
class RoutesTests {

    private static final Pattern ROUTE = Pattern.compile("(GET|POST|PUT|DELETE) /\\S*");

    /** What libraries map and nobody may use: no rule lets anybody through. */
    private static final Set<String> REFUSED =
            Set.of("GET /actuator", "GET /actuator/health/**", "GET /api/openapi.json.yaml", "GET /api/openapi.yaml");

    private final RouteAuthorisation authorisation;
    private final ApplicationContext context;
    private final ObjectMapper json;

    @LocalServerPort
    int port;

    @Autowired
    RoutesTests(RouteAuthorisation authorisation, ApplicationContext context, ObjectMapper json) {
        this.authorisation = authorisation;
        this.context = context;
        this.json = json;
    }

    @Test
    void everyRouteHasOneRuleAndEveryRuleARoute() {
        var mapped = new TreeSet<>(mappings());
        mapped.removeAll(REFUSED);

        assertThat(rules()).doesNotHaveDuplicates();
        assertThat(new TreeSet<>(rules())).isEqualTo(mapped);
    }

    @Test
    void everyPageHasAJsonTwinOrAReason() throws IOException {
        var twins = twins();
        var pages = rules().stream().filter(route -> !isApi(route)).collect(Collectors.toSet());

        assertThat(twins.stream().map(List::getFirst)).doesNotHaveDuplicates();
        assertThat(sorted(twins.stream().map(List::getFirst)))
                .as("pages in json-twins.md, and pages there are")
                .isEqualTo(sorted(pages.stream()));
        assertThat(twins).allSatisfy(row -> assertThat(row.getLast()).isNotBlank());
        assertThat(twins.stream().map(List::getLast).filter(RoutesTests::namesRoute))
                .as("twins that are named exist")
                .isSubsetOf(rules());
    }

    @Test
    void descriptionListsEveryCallOfTheApi() {
        var answer = Visitor.stranger(port).get("/api/openapi.json");
        assertThat(answer.statusCode()).isEqualTo(200);
        var description = json.readTree(answer.body());
        assertThat(description.at("/info/title").asString()).isEqualTo("Matricula");
        assertThat(description.at("/info/license/name").asString()).isEqualTo("Apache-2.0");
        assertThat(description.at("/components/securitySchemes").propertyNames())
                .contains("token", "session");

        var described = new TreeSet<String>();
        description
                .get("paths")
                .forEachEntry((path, methods) -> methods.propertyNames()
                        .forEach(method -> described.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path)));
        assertThat(described).isEqualTo(sorted(rules().stream().filter(route -> route.contains(" /api/v1/"))));
    }

    private List<String> rules() {
        return authorisation.routes().all().stream()
                .map(route -> route.method() + " " + route.pattern().getPatternString())
                .toList();
    }

    private Set<String> mappings() {
        var found = new HashSet<String>();
        for (var mapping :
                context.getBeansOfType(RequestMappingInfoHandlerMapping.class).values()) {
            mapping.getHandlerMethods().keySet().forEach(info -> names(info).forEach(found::add));
        }
        for (var mapping :
                context.getBeansOfType(AbstractUrlHandlerMapping.class).values()) {
            mapping.getHandlerMap().keySet().forEach(pattern -> found.add("GET " + pattern));
        }
        return found;
    }

    private static Stream<String> names(RequestMappingInfo info) {
        var methods = info.getMethodsCondition().getMethods().isEmpty()
                ? List.of(HttpMethod.GET.name())
                : info.getMethodsCondition().getMethods().stream()
                        .map(Enum::name)
                        .toList();
        return info.getPatternValues().stream()
                .flatMap(pattern -> methods.stream().map(method -> method + " " + pattern));
    }

    /** Rows of json-twins.md: a page, and its twin or the reason why there is none. */
    private static List<List<String>> twins() throws IOException {
        return new ClassPathResource("json-twins.md")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.matches("\\| (GET|POST|PUT) .*"))
                .map(line -> Arrays.stream(line.substring(1).split("\\|"))
                        .map(String::strip)
                        .toList())
                .toList();
    }

    private static SortedSet<String> sorted(Stream<String> routes) {
        return routes.collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isApi(String route) {
        return route.contains(" /api/");
    }

    private static boolean namesRoute(String twin) {
        return ROUTE.matcher(twin).matches();
    }
}
