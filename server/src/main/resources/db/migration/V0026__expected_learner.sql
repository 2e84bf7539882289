-- What the organisation calls somebody who is to come; emptied once somebody takes the membership, or it is removed.
alter table membership add column expected_name text not null default '';
