-- Results by the segments that an audience was made of, what messages are billed by, and which campaign a lead came of.

-- The segments of an audience as they were when it was frozen, with what came of their members.
CREATE TABLE "campaign_segment" (
    "tenant_id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "position" SMALLINT NOT NULL,
    "sub_tenant_id" UUID DEFAULT app.current_sub_tenant(),
    "segment_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "recipients" INTEGER NOT NULL DEFAULT 0,
    "sent" INTEGER NOT NULL DEFAULT 0,
    "delivered" INTEGER NOT NULL DEFAULT 0,
    "read" INTEGER NOT NULL DEFAULT 0,
    "replied" INTEGER NOT NULL DEFAULT 0,
    "opened" INTEGER NOT NULL DEFAULT 0,
    "clicked" INTEGER NOT NULL DEFAULT 0,
    "bounced" INTEGER NOT NULL DEFAULT 0,
    "complained" INTEGER NOT NULL DEFAULT 0,
    "unsubscribed" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "campaign_segment_pkey" PRIMARY KEY ("tenant_id","campaign_id","position"),
    CONSTRAINT "campaign_segment_position_check" CHECK ("position" BETWEEN 0 AND 30)
);

-- How many messages of a campaign were taken on which day, and what they are billed by: their money follows from the prices of that day.
CREATE TABLE "campaign_usage" (
    "tenant_id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "channel" TEXT NOT NULL,
    "country" TEXT NOT NULL DEFAULT '',
    "category" TEXT NOT NULL DEFAULT '',
    "sub_tenant_id" UUID DEFAULT app.current_sub_tenant(),
    "messages" INTEGER NOT NULL DEFAULT 0,
    "parts" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "campaign_usage_pkey" PRIMARY KEY ("tenant_id","campaign_id","day","channel","country","category"),
    CONSTRAINT "campaign_usage_channel_check" CHECK ("channel" IN ('email', 'sms', 'whatsapp'))
);
CREATE INDEX "campaign_usage_day_idx" ON "campaign_usage"("tenant_id", "day");

ALTER TABLE "campaign_segment" ADD CONSTRAINT "campaign_segment_tenant_id_campaign_id_fkey" FOREIGN KEY ("tenant_id", "campaign_id") REFERENCES "campaign"("tenant_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;
ALTER TABLE "campaign_usage" ADD CONSTRAINT "campaign_usage_tenant_id_campaign_id_fkey" FOREIGN KEY ("tenant_id", "campaign_id") REFERENCES "campaign"("tenant_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- Whether it was sent while the account counted no opens and clicks.
ALTER TABLE "campaign" ADD COLUMN "is_private" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "campaign_recipient" ADD COLUMN "segments" INTEGER, ADD COLUMN "country" TEXT, ADD COLUMN "category" TEXT, ADD COLUMN "parts" SMALLINT;

ALTER TABLE "lead" ADD COLUMN "campaign_id" UUID, ADD COLUMN "campaign_touch" TEXT,
  ADD CONSTRAINT "lead_campaign_touch_check" CHECK ("campaign_touch" IN ('clicked', 'replied', 'opened') AND ("campaign_id" IS NULL) = ("campaign_touch" IS NULL));
CREATE INDEX "lead_campaign_idx" ON "lead"("tenant_id", "campaign_id", "status", "currency") INCLUDE ("value_minor") WHERE "campaign_id" IS NOT NULL AND "deleted_at" IS NULL;

SELECT app.protect_table('campaign_segment');
SELECT app.protect_table('campaign_usage');

-- As before; who is of which of the audience's segments is written along, a bit for each, and the segments themselves with their names.
CREATE OR REPLACE FUNCTION freeze_campaign(of_campaign uuid, segments uuid[], exclusions uuid[], first_due timestamptz, local_time timestamp, zone text)
RETURNS TABLE (total int, waiting int)
LANGUAGE plpgsql AS $$
DECLARE
  by_channel text := (SELECT channel FROM campaign WHERE tenant_id = app.current_tenant_id() AND id = of_campaign);
  place text := CASE by_channel WHEN 'email' THEN 'person.email_normalized' WHEN 'sms' THEN 'person.phone' ELSE 'coalesce(named.value, person.phone)' END;
  names text := CASE by_channel WHEN 'whatsapp' THEN
    ' LEFT JOIN (SELECT contact_id, min(value) AS value FROM contact_identity WHERE tenant_id = $1 AND kind = ''whatsapp'' AND deleted_at IS NULL GROUP BY contact_id) AS named ON named.contact_id = person.id' ELSE '' END;
  whom text := CASE WHEN segments IS NULL THEN '' ELSE
    ' JOIN (SELECT member.contact_id, bit_or(1 << (array_position($3, member.segment_id) - 1)) AS places FROM segment_member AS member
       WHERE member.tenant_id = $1 AND member.segment_id = ANY($3) GROUP BY member.contact_id) AS chosen ON chosen.contact_id = person.id' END;
  places text := CASE WHEN segments IS NULL THEN 'NULL::int' ELSE 'chosen.places' END;
  but text := CASE WHEN cardinality(exclusions) = 0 THEN '' ELSE
    ' AND person.id NOT IN (SELECT member.contact_id FROM segment_member AS member WHERE member.tenant_id = $1 AND member.segment_id = ANY($4))' END;
  due text := CASE WHEN local_time IS NULL THEN '$5' ELSE 'greatest($5, $6 AT TIME ZONE coalesce(known.name, $7))' END;
  clock text := CASE WHEN local_time IS NULL THEN '' ELSE ' LEFT JOIN pg_timezone_names AS known ON known.name = one.time_zone' END;
  delays int[] := (SELECT array_agg(delay_hours::int ORDER BY position) FROM campaign_variant WHERE tenant_id = app.current_tenant_id() AND campaign_id = of_campaign);
  share int := (SELECT share_percent FROM campaign_test WHERE tenant_id = app.current_tenant_id() AND campaign_id = of_campaign);
  drawn text := CASE WHEN delays IS NULL THEN 'SELECT person.*, NULL::int AS variant FROM (%s) AS person' ELSE
    'SELECT placed.*, CASE WHEN placed.hindrance IS NULL AND placed.place <= cardinality($8) * ceil(placed.people * $9 / 100.0 / cardinality($8))
       THEN ((placed.place - 1) %% cardinality($8))::int END AS variant
     FROM (SELECT person.*, count(*) OVER alike AS people, row_number() OVER (alike ORDER BY md5(person.id::text || $2::text), person.id) AS place
       FROM (%s) AS person WINDOW alike AS (PARTITION BY person.hindrance IS NULL)) AS placed' END;
  people text := format($sql$
        SELECT person.id, person.sub_tenant_id, %1$s AS address, person.time_zone, %5$s AS segments,
          CASE WHEN block.reason IS NOT NULL THEN block.reason
            WHEN consent.state = 'denied' THEN 'refused'
            WHEN consent.state IS NULL THEN 'no_consent'
            WHEN row_number() OVER (PARTITION BY %1$s ORDER BY (consent.state = 'granted') DESC NULLS LAST, person.id) > 1 THEN 'same_address'
          END AS hindrance
        FROM contact AS person%2$s%3$s
        LEFT JOIN contact_consent AS consent ON consent.tenant_id = $1 AND consent.contact_id = person.id
          AND consent.channel = $10 AND consent.purpose = 'marketing'
        LEFT JOIN suppression AS block ON block.tenant_id = $1 AND block.channel = $10 AND block.address = %1$s
          AND block.sub_tenant_id IS NOT DISTINCT FROM person.sub_tenant_id
        WHERE person.tenant_id = $1 AND person.deleted_at IS NULL AND %1$s IS NOT NULL
          AND person.sub_tenant_id IS NOT DISTINCT FROM (SELECT sub_tenant_id FROM campaign WHERE tenant_id = $1 AND id = $2)%4$s$sql$, place, names, whom, but, places);
BEGIN
  INSERT INTO campaign_segment (tenant_id, campaign_id, position, sub_tenant_id, segment_id, name)
    SELECT app.current_tenant_id(), of_campaign, given.place - 1, (SELECT sub_tenant_id FROM campaign WHERE tenant_id = app.current_tenant_id() AND id = of_campaign),
      given.id, coalesce((SELECT name FROM segment WHERE tenant_id = app.current_tenant_id() AND id = given.id), '')
    FROM unnest(segments) WITH ORDINALITY AS given(id, place)
    ON CONFLICT DO NOTHING;
  RETURN QUERY EXECUTE format($sql$
    WITH made AS (
      INSERT INTO campaign_recipient (tenant_id, sub_tenant_id, campaign_id, contact_id, address, variant, segments, state, reason, due_at)
      SELECT $1, one.sub_tenant_id, $2, one.id, one.address, one.variant, one.segments,
        CASE WHEN one.hindrance IS NULL THEN 'queued' ELSE 'suppressed' END, one.hindrance,
        %s + make_interval(hours => coalesce(($8)[one.variant + 1], 0))
      FROM (%s) AS one%s
      ON CONFLICT DO NOTHING
      RETURNING state, variant, segments
    ), counted AS (
      UPDATE campaign_variant AS kept SET recipients = many.people
      FROM (SELECT variant, count(*)::int AS people FROM made WHERE variant IS NOT NULL GROUP BY variant) AS many
      WHERE kept.tenant_id = $1 AND kept.campaign_id = $2 AND kept.position = many.variant
    ), placed AS (
      UPDATE campaign_segment AS kept SET recipients = many.people
      FROM (SELECT place.position, sum(alike.people)::int AS people
        FROM (SELECT segments, count(*) AS people FROM made WHERE segments IS NOT NULL GROUP BY segments) AS alike
        JOIN generate_series(0, 31) AS place(position) ON alike.segments & (1 << place.position) <> 0 GROUP BY 1) AS many
      WHERE kept.tenant_id = $1 AND kept.campaign_id = $2 AND kept.position = many.position
    )
    SELECT count(*)::int, (count(*) FILTER (WHERE state = 'queued'))::int FROM made$sql$, due, format(drawn, people), clock)
    USING app.current_tenant_id(), of_campaign, segments, exclusions, first_due, local_time, zone, delays, share, by_channel;
END
$$;

-- As before, with what a message is billed by.
CREATE OR REPLACE FUNCTION pass_recipients(of_campaign uuid, outcomes jsonb, upcoming uuid[], lease_seconds int) RETURNS SETOF uuid
LANGUAGE plpgsql AS $$
DECLARE
  own uuid := app.current_tenant_id();
  given record;
  next uuid;
  done int[] := ARRAY[0, 0, 0, 0];
  place int;
BEGIN
  FOR given IN SELECT * FROM jsonb_to_recordset(outcomes) AS outcome("contactId" uuid, state text, reason text, "dueAt" timestamptz, counts boolean, "providerId" text, country text, category text, parts smallint) LOOP
    UPDATE campaign_recipient AS one SET state = given.state, reason = given.reason, lease_until = NULL,
      attempts = one.attempts + coalesce(given.counts, true)::int, due_at = coalesce(given."dueAt", one.due_at),
      sent_at = CASE WHEN given.state = 'sent' THEN now() ELSE one.sent_at END, provider_id = coalesce(given."providerId", one.provider_id),
      country = coalesce(given.country, one.country), category = coalesce(given.category, one.category), parts = coalesce(given.parts, one.parts)
    WHERE one.tenant_id = own AND one.campaign_id = of_campaign AND one.contact_id = given."contactId" AND one.state IN ('queued', 'sending');
    place := array_position(ARRAY['sent', 'failed', 'suppressed', 'uncertain'], given.state);
    IF FOUND AND place IS NOT NULL THEN
      done[place] := done[place] + 1;
    END IF;
  END LOOP;
  IF done <> ARRAY[0, 0, 0, 0] THEN
    UPDATE campaign SET sent = sent + done[1], failed = failed + done[2], suppressed = suppressed + done[3], uncertain = uncertain + done[4],
      queued = queued - done[1] - done[2] - done[3] - done[4]
    WHERE tenant_id = own AND id = of_campaign;
  END IF;
  IF cardinality(upcoming) = 0 OR NOT EXISTS (SELECT FROM campaign WHERE tenant_id = own AND id = of_campaign AND status = 'running') THEN
    RETURN;
  END IF;
  FOREACH next IN ARRAY upcoming LOOP
    -- Said so that the index of those who wait, which begins like the key, is not taken for it.
    UPDATE campaign_recipient AS one SET state = 'sending', lease_until = now() + make_interval(secs => lease_seconds)
    WHERE one.tenant_id = own AND one.campaign_id = of_campaign AND one.contact_id = next
      AND one.state <> ALL (ARRAY['sending', 'sent', 'failed', 'suppressed', 'uncertain']);
    IF FOUND THEN
      RETURN NEXT next;
    END IF;
  END LOOP;
END
$$;

-- Whatever happens to a recipient is counted with each of the segments that they were in. At the end of the transaction, like the
-- variants of a test: the campaign's row is locked first by all.
CREATE FUNCTION note_campaign_segment() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  UPDATE campaign_segment AS kept SET sent = kept.sent + (NEW.state = 'sent')::int - (OLD.state = 'sent')::int,
    delivered = kept.delivered + (NEW.delivered_at IS NOT NULL)::int - (OLD.delivered_at IS NOT NULL)::int,
    read = kept.read + (NEW.read_at IS NOT NULL)::int - (OLD.read_at IS NOT NULL)::int,
    replied = kept.replied + (NEW.replied_at IS NOT NULL)::int - (OLD.replied_at IS NOT NULL)::int,
    opened = kept.opened + (NEW.opened_at IS NOT NULL)::int - (OLD.opened_at IS NOT NULL)::int,
    clicked = kept.clicked + (NEW.clicked_at IS NOT NULL)::int - (OLD.clicked_at IS NOT NULL)::int,
    bounced = kept.bounced + (NEW.bounced_at IS NOT NULL)::int - (OLD.bounced_at IS NOT NULL)::int,
    complained = kept.complained + (NEW.complained_at IS NOT NULL)::int - (OLD.complained_at IS NOT NULL)::int,
    unsubscribed = kept.unsubscribed + (NEW.unsubscribed_at IS NOT NULL)::int - (OLD.unsubscribed_at IS NOT NULL)::int
  WHERE kept.tenant_id = NEW.tenant_id AND kept.campaign_id = NEW.campaign_id AND NEW.segments & (1 << kept.position) <> 0;
  RETURN NULL;
END
$$;

CREATE CONSTRAINT TRIGGER campaign_segment_note
  AFTER UPDATE OF "state", "delivered_at", "read_at", "replied_at", "opened_at", "clicked_at", "bounced_at", "complained_at", "unsubscribed_at" ON "campaign_recipient"
  DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.segments IS NOT NULL AND ((OLD.state = 'sent'), (OLD.delivered_at IS NULL), (OLD.read_at IS NULL), (OLD.replied_at IS NULL),
    (OLD.opened_at IS NULL), (OLD.clicked_at IS NULL), (OLD.bounced_at IS NULL), (OLD.complained_at IS NULL), (OLD.unsubscribed_at IS NULL))
    IS DISTINCT FROM ((NEW.state = 'sent'), (NEW.delivered_at IS NULL), (NEW.read_at IS NULL), (NEW.replied_at IS NULL),
    (NEW.opened_at IS NULL), (NEW.clicked_at IS NULL), (NEW.bounced_at IS NULL), (NEW.complained_at IS NULL), (NEW.unsubscribed_at IS NULL)))
  EXECUTE FUNCTION note_campaign_segment();

-- Mails cost the same wherever they go, so the campaign's own counter says how many; other messages are counted one by one, with what
-- they are billed by. What turns out not to have been sent is taken off again.
CREATE FUNCTION note_campaign_usage() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
  given campaign_usage;
BEGIN
  IF TG_TABLE_NAME = 'campaign' THEN
    given := (NEW.tenant_id, NEW.id, current_date, 'email', '', '', NEW.sub_tenant_id, NEW.sent - OLD.sent, NEW.sent - OLD.sent);
  ELSE
    SELECT NEW.tenant_id, NEW.campaign_id, current_date, one.channel, coalesce(NEW.country, ''), coalesce(NEW.category, ''), NEW.sub_tenant_id,
      (NEW.state = 'sent')::int - (OLD.state = 'sent')::int, ((NEW.state = 'sent')::int - (OLD.state = 'sent')::int) * NEW.parts
    INTO given FROM campaign AS one WHERE one.tenant_id = NEW.tenant_id AND one.id = NEW.campaign_id;
  END IF;
  INSERT INTO campaign_usage AS kept VALUES (given.*)
  ON CONFLICT (tenant_id, campaign_id, day, channel, country, category)
    DO UPDATE SET messages = kept.messages + excluded.messages, parts = kept.parts + excluded.parts;
  RETURN NULL;
END
$$;

CREATE TRIGGER campaign_usage_note AFTER UPDATE OF "sent" ON "campaign"
  FOR EACH ROW WHEN (NEW.channel = 'email' AND OLD.sent <> NEW.sent)
  EXECUTE FUNCTION note_campaign_usage();

CREATE CONSTRAINT TRIGGER campaign_message_usage_note AFTER UPDATE OF "state" ON "campaign_recipient"
  DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.parts IS NOT NULL AND (OLD.state = 'sent') <> (NEW.state = 'sent'))
  EXECUTE FUNCTION note_campaign_usage();

DO $$
DECLARE
  made text;
BEGIN
  FOREACH made IN ARRAY ARRAY['freeze_campaign(uuid, uuid[], uuid[], timestamptz, timestamp, text)', 'pass_recipients(uuid, jsonb, uuid[], int)', 'note_campaign_segment()', 'note_campaign_usage()'] LOOP
    EXECUTE format('ALTER FUNCTION %s SET search_path = %I, app, pg_catalog, pg_temp', made, current_schema());
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', made);
  END LOOP;
  ALTER FUNCTION freeze_campaign(uuid, uuid[], uuid[], timestamptz, timestamp, text) SET enable_nestloop = off;
  ALTER FUNCTION note_campaign_usage() SET timezone = 'UTC';
  GRANT EXECUTE ON FUNCTION freeze_campaign(uuid, uuid[], uuid[], timestamptz, timestamp, text), pass_recipients(uuid, jsonb, uuid[], int) TO app_rw;
END
$$;
