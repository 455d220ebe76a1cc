-- On WhatsApp somebody is reached by the number that they are named by there, else by their phone, else by a user id, which has no plus:
-- as `count_audience` and the look at the moment of sending have it.
DO $$
DECLARE
  made constant regprocedure := 'freeze_campaign(uuid, uuid[], uuid[], timestamptz, timestamp, text)';
  before_place constant text := 'coalesce(named.value, person.phone)';
  before_names constant text := 'SELECT contact_id, min(value) AS value FROM contact_identity';
BEGIN
  IF strpos(pg_get_functiondef(made), before_place) = 0 OR strpos(pg_get_functiondef(made), before_names) = 0 THEN
    RAISE EXCEPTION '% is not as it was', made;
  END IF;
  EXECUTE replace(replace(pg_get_functiondef(made), before_place, 'coalesce(named.number, person.phone, named.value)'), before_names,
    'SELECT contact_id, min(value) AS value, min(value) FILTER (WHERE value ^@ ''''+'''') AS number FROM contact_identity');
END
$$;
