-- Counted up whenever what an issuer's keys verify changes. It stands here, not beside the keys, since what reads
-- credentials may join reference tables only.
alter table issuer add column keys_revision int not null default 0;

-- Which skills an achievement stands for changes with its next version. COMING and LEAVING are changes of its draft, and so
-- is "next_kind".
alter table achievement_alignment
    add column publication text not null default 'PUBLISHED' check (publication in ('COMING', 'PUBLISHED', 'LEAVING')),
    add column next_kind   text check (next_kind in ('HARD', 'SOFT', 'BOTH'));

-- What was published before is not known but for the version of today; null says so.
alter table achievement_version add column skills jsonb;
update achievement_version v
   set skills = (select coalesce(jsonb_agg(jsonb_build_object('name', coalesce(i.name, l.name), 'url', coalesce(i.url, l.url),
                                                              'code', coalesce(i.code, l.code),
                                                              'framework', coalesce(f.name, l.framework),
                                                              'skillKind', l.skill_kind) order by l.created_at, l.id), '[]')
                   from achievement_alignment l
                   left join framework_item i on i.id = l.item_id
                   left join framework f on f.id = i.framework_id
                  where l.achievement_id = v.achievement_id)
  from achievement a
 where a.id = v.achievement_id and a.version = v.version;
