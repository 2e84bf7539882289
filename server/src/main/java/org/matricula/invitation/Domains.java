package org.matricula.invitation;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import org.matricula.account.EmailAddress;
import org.matricula.platform.Invalid;

/** E-mail domains as somebody wrote them: parted by spaces, commas, semicolons or lines, with or without an at sign. */
final class Domains {

    private Domains() {}

    /** In ASCII and lower case, as they are compared. @throws Invalid naming the field {@code domains} */
    static Set<String> parse(String text) {
        var wrong = new Invalid.Collector();
        var found = new LinkedHashSet<String>();
        Arrays.stream(text.split("[\\s,;]+")).filter(word -> !word.isEmpty()).forEach(word -> {
            var domain = word.startsWith("@") ? word.substring(1) : word;
            var parsed =
                    domain.contains("@") ? java.util.Optional.<EmailAddress>empty() : EmailAddress.parse("a@" + domain);
            wrong.check(parsed.isPresent(), "domains", "invitation.link.domain-unreadable", word);
            parsed.ifPresent(address -> found.add(address.normal().substring(2)));
        });
        wrong.orThrow();
        return found;
    }
}
