-- Contacts find what was sent to pathways that name their address.
create index pathway_contact on pathway (lower(contact));
