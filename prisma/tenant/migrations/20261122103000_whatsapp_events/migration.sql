-- What WhatsApp tells: as it came, and what people wish with when they did, since events come in any order.
ALTER TABLE "message_event" ADD COLUMN "raw" JSONB, ADD COLUMN "wish" TEXT, ADD COLUMN "wish_of" TEXT, ADD COLUMN "told_at" TIMESTAMPTZ(3);
ALTER TABLE "message_event" ADD CONSTRAINT "message_event_wish_check" CHECK ("wish" IN ('stop', 'start'));
CREATE INDEX "message_event_wish_idx" ON "message_event"("tenant_id", "channel", "wish_of", "told_at") WHERE "wish_of" IS NOT NULL;

-- On WhatsApp somebody is reached by the number that they are named by there, else by their phone, else by a user id, which has no plus.
DO $$
DECLARE
  made text;
  before_place constant text := 'coalesce(named.value, person.phone)';
  before_names constant text := 'SELECT contact_id, min(value) AS value FROM contact_identity';
BEGIN
  FOREACH made IN ARRAY ARRAY['freeze_campaign(uuid, uuid[], uuid[], timestamptz, timestamp, text)', 'count_audience(uuid[], uuid[], text)'] LOOP
    IF strpos(pg_get_functiondef(made::regprocedure), before_place) = 0 OR strpos(pg_get_functiondef(made::regprocedure), before_names) = 0 THEN
      RAISE EXCEPTION '% is not as it was', made;
    END IF;
    EXECUTE replace(replace(pg_get_functiondef(made::regprocedure), before_place, 'coalesce(named.number, person.phone, named.value)'), before_names,
      'SELECT contact_id, min(value) AS value, min(value) FILTER (WHERE value ^@ ''''+'''') AS number FROM contact_identity');
  END LOOP;
END
$$;

-- When a message arrived and was read is the earliest that was told, whichever was told first.
DO $$
DECLARE
  made constant regprocedure := 'note_deliveries(jsonb)';
  was constant text := 'delivered_at = coalesce(one.delivered_at, before.delivered_at), read_at = coalesce(one.read_at, before.read_at)';
BEGIN
  IF strpos(pg_get_functiondef(made), was) = 0 THEN
    RAISE EXCEPTION '% is not as it was', made;
  END IF;
  EXECUTE replace(pg_get_functiondef(made), was,
    'delivered_at = least(one.delivered_at, before.delivered_at), read_at = least(one.read_at, before.read_at)');
END
$$;
