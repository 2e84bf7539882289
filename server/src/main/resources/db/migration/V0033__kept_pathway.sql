-- A pathway of an institution that has nobody here yet: the provider whose programme leads there keeps it meanwhile.

create table kept_pathway (
    pathway_id uuid primary key,
    keeper_id  uuid not null
);
create index kept_pathway_keeper on kept_pathway (keeper_id);
select distribute('kept_pathway', 'local');
alter table kept_pathway add constraint kept_pathway_pathway foreign key (pathway_id) references pathway;
alter table kept_pathway add constraint kept_pathway_keeper foreign key (keeper_id) references organisation;
