package org.matricula.organisation.web;

import com.ibm.icu.text.ListFormatter;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.matricula.organisation.Role;
import org.matricula.platform.text.Text;

/** A member as the members' pages show one; {@code address} is the primary one. */
public record StaffMember(UUID id, String name, String address, Set<Role> roles, Instant addedAt) {

    /** "owner and issuer", in the order of the roles. */
    public String roleNames() {
        return roleNames(roles);
    }

    static String roleNames(Collection<Role> roles) {
        return listed(ordered(roles).stream().map(role -> Text.t(role.key())).toList());
    }

    static String listed(List<String> names) {
        return ListFormatter.getInstance(Text.locale()).format(names);
    }

    private static Collection<Role> ordered(Collection<Role> roles) {
        return roles.isEmpty() ? roles : EnumSet.copyOf(roles);
    }
}
