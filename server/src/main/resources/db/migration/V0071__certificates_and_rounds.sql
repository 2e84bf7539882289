-- Certificates that said "has passed the course" of what has no course, and left out until when they hold. They are made
-- anew when somebody asks for them; their credentials stay as they are.
delete from certificate_pdf where credential_id in (
    select c.credential_id
      from credential c
      join achievement a on a.id = c.achievement_id
     where c.valid_until is not null or (a.course_id is null and a.programme_id is null));

-- How many had earned it among those a round looked at; null where that was not counted.
alter table award_job add column earned int;
