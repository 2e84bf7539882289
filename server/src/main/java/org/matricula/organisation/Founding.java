package org.matricula.organisation;

import java.util.Map;
import java.util.UUID;
import org.matricula.account.EmailAddress;
import org.matricula.platform.Audit;
import org.matricula.platform.Invalid;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How an organisation comes onto the platform: somebody of the platform makes it and asks its first owner. */
@Service
public class Founding {

    private final Organisations organisations;
    private final MemberInvitations invitations;
    private final MemberStore members;
    private final Audit audit;

    Founding(Organisations organisations, MemberInvitations invitations, MemberStore members, Audit audit) {
        this.organisations = organisations;
        this.invitations = invitations;
        this.members = members;
        this.audit = audit;
    }

    /**
     * @param by the operator or partnership manager
     * @throws Invalid if a detail or the owner's address can't be taken; nothing is made then
     */
    @Transactional
    public Organisation found(NewOrganisation wanted, String ownerAddress, UUID by) {
        DetailsRule.checked(wanted);
        if (EmailAddress.parse(ownerAddress).isEmpty())
            throw Invalid.field("ownerAddress", "organisation.members.address-form", ownerAddress);
        var organisation = organisations.get(organisations.create(wanted).toString());
        invitations.invite(organisation, ownerAddress, Role.OWNER, by);
        return organisation;
    }

    /** For an organisation whose owners are all gone, or who asked for it. @throws Invalid, Refusal as an invitation */
    @Transactional
    public void inviteOwner(Organisation organisation, String address, UUID by) {
        invitations.invite(organisation, address, Role.OWNER, by);
        audit.record(organisation.id(), "organisation.owner-asked", "organisation", organisation.id(), Map.of());
    }

    /** How many people work for each organisation; those nobody works for yet are left out. */
    public Map<UUID, Integer> staffed() {
        return members.counts();
    }
}
