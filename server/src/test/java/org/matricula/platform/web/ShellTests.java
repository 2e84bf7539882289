package org.matricula.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ShellTests {

    private static final Navigation.Entry CREDENTIALS = new Navigation.Entry("a", "/credentials", 1);
    private static final Navigation.Entry OWN = new Navigation.Entry("b", "/o/college", 2);
    private static final Navigation.Entry MANAGER = new Navigation.Entry("c", "/o/college/learning-manager", 3);

    @Test
    void anEntryIsCurrentOnItsPageAndOnThoseBelowIt() {
        assertThat(current("/credentials", CREDENTIALS)).isEqualTo("page");
        assertThat(current("/credentials/profile", CREDENTIALS)).isEqualTo("true");
        assertThat(current("/credentials-of-others", CREDENTIALS)).isNull();
        assertThat(current("/home", CREDENTIALS)).isNull();
    }

    @Test
    void aPageBelowTwoEntriesIsThatOfTheNearer() {
        assertThat(current("/o/college/learning-manager/costs", MANAGER)).isEqualTo("true");
        assertThat(current("/o/college/learning-manager/costs", OWN)).isNull();
        assertThat(current("/o/college/courses", OWN)).isEqualTo("true");
    }

    private static @Nullable String current(String path, Navigation.Entry entry) {
        return Shell.current(path, entry, List.of(CREDENTIALS, OWN, MANAGER));
    }
}
