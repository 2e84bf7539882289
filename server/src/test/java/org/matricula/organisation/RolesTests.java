package org.matricula.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.matricula.platform.security.Permission.*;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.matricula.platform.security.Permission;

class RolesTests {

    private final RolesTable documented = RolesTable.read();

    @Test
    void rolesMayDoWhatTheDocumentSays() {
        var coded = new HashMap<String, Set<Permission>>();
        for (var role : Role.values()) coded.put(name(role), role.permissions());
        for (var role : PlatformRole.values()) coded.put(name(role), role.permissions());

        assertThat(documented.roles()).isEqualTo(coded);
    }

    @Test
    void everyPermissionHasARowOfItsOwn() {
        assertThat(documented.rows()).containsExactlyInAnyOrder(Permission.values());
    }

    @Test
    void viewerSeesCountsNeverPeople() {
        assertThat(Role.VIEWER.permissions())
                .contains(SEE_COUNTS)
                .doesNotContain(SEE_LEARNERS, SEE_CREDENTIALS, MANAGE_MEMBERS);
    }

    @Test
    void platformRolesGiveNothingInsideAnOrganisation() {
        assertThat(Map.of("operator", PlatformRole.OPERATOR, "manager", PlatformRole.PARTNERSHIP_MANAGER)
                        .values())
                .allSatisfy(role -> assertThat(role.permissions())
                        .allMatch(permission -> permission.scope() == Permission.Scope.PLATFORM));
    }

    private static String name(Enum<?> role) {
        return role.name().toLowerCase(Locale.ROOT);
    }
}
