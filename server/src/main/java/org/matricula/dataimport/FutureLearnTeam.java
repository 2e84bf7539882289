package org.matricula.dataimport;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.matricula.dataimport.TableImport.Line;
import org.matricula.organisation.NamedMembers;
import org.matricula.organisation.NewNamedMember;
import org.matricula.organisation.Organisation;
import org.springframework.stereotype.Component;

/** The teams of runs: members without accounts. */
@Component
class FutureLearnTeam {

    private final NamedMembers members;

    FutureLearnTeam(NamedMembers members) {
        this.members = members;
    }

    static NewNamedMember parse(CsvRow row, FutureLearnRun run) {
        var read = new FutureLearnRow(row);
        var id = read.id("id").orElseThrow(() -> new BadRow("dataimport.reason.no-member"));
        var name = read.known("first_name").orElse("") + " "
                + read.known("last_name").orElse("");
        return new NewNamedMember(
                id,
                name.strip(),
                read.known("team_role").orElse(""),
                read.known("user_role").orElse(""));
    }

    /** @return how many are new, or have a name now */
    int take(FutureLearnRun run, List<Line<NewNamedMember>> lines) {
        return members.add(
                run.organisation().id(), lines.stream().map(Line::value).toList());
    }

    /** Those whose role says that they are no learners; what they are called may come later. */
    void know(FutureLearnRun run) {
        var staff = new ArrayList<NewNamedMember>();
        run.shape().staff().forEach((id, role) -> staff.add(new NewNamedMember(id, "", "", role)));
        if (!staff.isEmpty()) members.add(run.organisation().id(), staff);
    }

    /** The ids of those who are in a team, by what the export calls them. */
    Map<String, UUID> find(Organisation organisation, Collection<String> names) {
        return members.byExternalId(organisation.id(), names);
    }
}
