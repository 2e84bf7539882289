-- A charge may be credited in parts, together never more than it was. Each part has the id of the note with its reason.
alter table charge_credit add column id uuid, add column amount bigint check (amount >= 0);
update charge_credit r
   set amount = c.amount,
       id = coalesce((select n.id from charge_note n where n.charge_id = c.id and n.kind = 'CREDIT' limit 1), c.id)
  from charge c
 where c.id = r.charge_id;
alter table charge_credit
    alter column id set not null, alter column amount set not null,
    drop constraint charge_credit_pkey, add primary key (id);
create index charge_credit_by_charge on charge_credit (charge_id);
