-- Campaigns by text message and WhatsApp: connections to providers, what providers tell of messages, and what became of each.
ALTER TABLE "campaign" DROP CONSTRAINT "campaign_channel_check";
ALTER TABLE "campaign" ADD CONSTRAINT "campaign_channel_check" CHECK ("channel" IN ('email', 'sms', 'whatsapp'));
ALTER TABLE "suppression" DROP CONSTRAINT "suppression_channel_check";
ALTER TABLE "suppression" ADD CONSTRAINT "suppression_channel_check" CHECK ("channel" IN ('email', 'sms', 'whatsapp'));

ALTER TABLE "campaign" ADD COLUMN "delivered" INTEGER NOT NULL DEFAULT 0, ADD COLUMN "read" INTEGER NOT NULL DEFAULT 0, ADD COLUMN "replied" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "campaign_hour" ADD COLUMN "delivered" INTEGER NOT NULL DEFAULT 0, ADD COLUMN "read" INTEGER NOT NULL DEFAULT 0, ADD COLUMN "replied" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "campaign_recipient" ADD COLUMN "provider_id" TEXT, ADD COLUMN "delivered_at" TIMESTAMPTZ(3), ADD COLUMN "read_at" TIMESTAMPTZ(3), ADD COLUMN "replied_at" TIMESTAMPTZ(3);
CREATE INDEX "campaign_recipient_delivered_idx" ON "campaign_recipient"("tenant_id", "campaign_id", "contact_id") WHERE "delivered_at" IS NOT NULL;
CREATE INDEX "campaign_recipient_read_idx" ON "campaign_recipient"("tenant_id", "campaign_id", "contact_id") WHERE "read_at" IS NOT NULL;
CREATE INDEX "campaign_recipient_replied_idx" ON "campaign_recipient"("tenant_id", "campaign_id", "contact_id") WHERE "replied_at" IS NOT NULL;

CREATE TABLE "channel_connection" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sub_tenant_id" UUID DEFAULT app.current_sub_tenant(),
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "account_ref" TEXT NOT NULL,
    "number_ref" TEXT NOT NULL DEFAULT '',
    "base_url" TEXT,
    "token_sealed" TEXT NOT NULL,
    "token_hint" TEXT NOT NULL,
    "app_secret_sealed" TEXT,
    "verify_token_sealed" TEXT,
    "failure" TEXT,
    "failed_at" TIMESTAMPTZ(3),
    "worked_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "channel_connection_pkey" PRIMARY KEY ("tenant_id","id"),
    CONSTRAINT "channel_connection_kind_check" CHECK ("kind" IN ('sms', 'whatsapp'))
);
CREATE UNIQUE INDEX "channel_connection_place_key" ON "channel_connection"("tenant_id", "sub_tenant_id", "kind", "account_ref", "address") NULLS NOT DISTINCT;

CREATE TABLE "message_event" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sub_tenant_id" UUID DEFAULT app.current_sub_tenant(),
    "channel" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "message_event_pkey" PRIMARY KEY ("tenant_id","id"),
    CONSTRAINT "message_event_channel_check" CHECK ("channel" IN ('sms', 'whatsapp'))
);
CREATE UNIQUE INDEX "message_event_key" ON "message_event"("tenant_id", "sub_tenant_id", "channel", "key") NULLS NOT DISTINCT;
CREATE INDEX "message_event_waiting_idx" ON "message_event"("tenant_id", "sub_tenant_id", "id") WHERE "settled_at" IS NULL;
CREATE INDEX "message_event_age_idx" ON "message_event"("tenant_id", "created_at");

SELECT app.protect_table('channel_connection');
SELECT app.protect_table('message_event');

CREATE OR REPLACE FUNCTION note_campaign_hour() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO campaign_hour AS kept (tenant_id, campaign_id, hour, sub_tenant_id, sent, failed, delivered, read, replied, opened, clicked, bounced, complained, unsubscribed)
  VALUES (NEW.tenant_id, NEW.id, date_trunc('hour', now()), NEW.sub_tenant_id, NEW.sent - OLD.sent, NEW.failed - OLD.failed,
    NEW.delivered - OLD.delivered, NEW.read - OLD.read, NEW.replied - OLD.replied,
    NEW.opened - OLD.opened, NEW.clicked - OLD.clicked, NEW.bounced - OLD.bounced, NEW.complained - OLD.complained,
    NEW.unsubscribed - OLD.unsubscribed)
  ON CONFLICT (tenant_id, campaign_id, hour) DO UPDATE SET sent = kept.sent + excluded.sent, failed = kept.failed + excluded.failed,
    delivered = kept.delivered + excluded.delivered, read = kept.read + excluded.read, replied = kept.replied + excluded.replied,
    opened = kept.opened + excluded.opened, clicked = kept.clicked + excluded.clicked, bounced = kept.bounced + excluded.bounced,
    complained = kept.complained + excluded.complained, unsubscribed = kept.unsubscribed + excluded.unsubscribed;
  RETURN NULL;
END
$$;

DROP TRIGGER campaign_hour_note ON "campaign";
CREATE TRIGGER campaign_hour_note AFTER UPDATE OF "sent", "failed", "delivered", "read", "replied", "opened", "clicked", "bounced", "complained", "unsubscribed" ON "campaign"
  FOR EACH ROW WHEN ((OLD.sent, OLD.failed, OLD.delivered, OLD.read, OLD.replied, OLD.opened, OLD.clicked, OLD.bounced, OLD.complained, OLD.unsubscribed)
    IS DISTINCT FROM (NEW.sent, NEW.failed, NEW.delivered, NEW.read, NEW.replied, NEW.opened, NEW.clicked, NEW.bounced, NEW.complained, NEW.unsubscribed))
  EXECUTE FUNCTION note_campaign_hour();

-- The channel says which address of a contact counts, which consent and which suppressions: that of the campaign.
CREATE OR REPLACE FUNCTION freeze_campaign(of_campaign uuid, segments uuid[], exclusions uuid[], first_due timestamptz, local_time timestamp, zone text)
RETURNS TABLE (total int, waiting int)
LANGUAGE plpgsql AS $$
DECLARE
  by_channel text := (SELECT channel FROM campaign WHERE tenant_id = app.current_tenant_id() AND id = of_campaign);
  place text := CASE by_channel WHEN 'email' THEN 'person.email_normalized' WHEN 'sms' THEN 'person.phone' ELSE 'coalesce(named.value, person.phone)' END;
  names text := CASE by_channel WHEN 'whatsapp' THEN
    ' LEFT JOIN (SELECT contact_id, min(value) AS value FROM contact_identity WHERE tenant_id = $1 AND kind = ''whatsapp'' AND deleted_at IS NULL GROUP BY contact_id) AS named ON named.contact_id = person.id' ELSE '' END;
  whom text := CASE WHEN segments IS NULL THEN '' ELSE
    ' AND person.id IN (SELECT member.contact_id FROM segment_member AS member WHERE member.tenant_id = $1 AND member.segment_id = ANY($3))' END;
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
        SELECT person.id, person.sub_tenant_id, %1$s AS address, person.time_zone,
          CASE WHEN block.reason IS NOT NULL THEN block.reason
            WHEN consent.state = 'denied' THEN 'refused'
            WHEN consent.state IS NULL THEN 'no_consent'
            WHEN row_number() OVER (PARTITION BY %1$s ORDER BY (consent.state = 'granted') DESC NULLS LAST, person.id) > 1 THEN 'same_address'
          END AS hindrance
        FROM contact AS person%2$s
        LEFT JOIN contact_consent AS consent ON consent.tenant_id = $1 AND consent.contact_id = person.id
          AND consent.channel = $10 AND consent.purpose = 'marketing'
        LEFT JOIN suppression AS block ON block.tenant_id = $1 AND block.channel = $10 AND block.address = %1$s
          AND block.sub_tenant_id IS NOT DISTINCT FROM person.sub_tenant_id
        WHERE person.tenant_id = $1 AND person.deleted_at IS NULL AND %1$s IS NOT NULL
          AND person.sub_tenant_id IS NOT DISTINCT FROM (SELECT sub_tenant_id FROM campaign WHERE tenant_id = $1 AND id = $2)%3$s%4$s$sql$, place, names, whom, but);
BEGIN
  RETURN QUERY EXECUTE format($sql$
    WITH made AS (
      INSERT INTO campaign_recipient (tenant_id, sub_tenant_id, campaign_id, contact_id, address, variant, state, reason, due_at)
      SELECT $1, one.sub_tenant_id, $2, one.id, one.address, one.variant,
        CASE WHEN one.hindrance IS NULL THEN 'queued' ELSE 'suppressed' END, one.hindrance,
        %s + make_interval(hours => coalesce(($8)[one.variant + 1], 0))
      FROM (%s) AS one%s
      ON CONFLICT DO NOTHING
      RETURNING state, variant
    ), counted AS (
      UPDATE campaign_variant AS kept SET recipients = many.people
      FROM (SELECT variant, count(*)::int AS people FROM made WHERE variant IS NOT NULL GROUP BY variant) AS many
      WHERE kept.tenant_id = $1 AND kept.campaign_id = $2 AND kept.position = many.variant
    )
    SELECT count(*)::int, (count(*) FILTER (WHERE state = 'queued'))::int FROM made$sql$, due, format(drawn, people), clock)
    USING app.current_tenant_id(), of_campaign, segments, exclusions, first_due, local_time, zone, delays, share, by_channel;
END
$$;

CREATE FUNCTION count_audience(segments uuid[], exclusions uuid[], by_channel text) RETURNS TABLE (total int, reachable int)
LANGUAGE plpgsql AS $$
DECLARE
  place text := CASE by_channel WHEN 'email' THEN 'person.email_normalized' WHEN 'sms' THEN 'person.phone' ELSE 'coalesce(named.value, person.phone)' END;
  names text := CASE by_channel WHEN 'whatsapp' THEN
    ' LEFT JOIN (SELECT contact_id, min(value) AS value FROM contact_identity WHERE tenant_id = $1 AND kind = ''whatsapp'' AND deleted_at IS NULL GROUP BY contact_id) AS named ON named.contact_id = person.id' ELSE '' END;
  whom text := CASE WHEN segments IS NULL THEN '' ELSE
    ' AND person.id IN (SELECT member.contact_id FROM segment_member AS member WHERE member.tenant_id = $1 AND member.segment_id = ANY($2))' END;
  but text := CASE WHEN cardinality(exclusions) = 0 THEN '' ELSE
    ' AND person.id NOT IN (SELECT member.contact_id FROM segment_member AS member WHERE member.tenant_id = $1 AND member.segment_id = ANY($3))' END;
BEGIN
  RETURN QUERY EXECUTE format($sql$
    SELECT count(*)::int, (count(DISTINCT %1$s) FILTER (WHERE consent.state = 'granted' AND block.reason IS NULL))::int
    FROM contact AS person%2$s
    LEFT JOIN contact_consent AS consent ON consent.tenant_id = $1 AND consent.contact_id = person.id
      AND consent.channel = $4 AND consent.purpose = 'marketing'
    LEFT JOIN suppression AS block ON block.tenant_id = $1 AND block.channel = $4 AND block.address = %1$s
      AND block.sub_tenant_id IS NOT DISTINCT FROM person.sub_tenant_id
    WHERE person.tenant_id = $1 AND person.deleted_at IS NULL AND %1$s IS NOT NULL%3$s%4$s$sql$, place, names, whom, but)
    USING app.current_tenant_id(), segments, exclusions, by_channel;
END
$$;

-- The same with the id that the provider gave the message: `providerId` of an outcome.
CREATE OR REPLACE FUNCTION pass_recipients(of_campaign uuid, outcomes jsonb, upcoming uuid[], lease_seconds int) RETURNS SETOF uuid
LANGUAGE plpgsql AS $$
DECLARE
  own uuid := app.current_tenant_id();
  given record;
  next uuid;
  done int[] := ARRAY[0, 0, 0, 0];
  place int;
BEGIN
  FOR given IN SELECT * FROM jsonb_to_recordset(outcomes) AS outcome("contactId" uuid, state text, reason text, "dueAt" timestamptz, counts boolean, "providerId" text) LOOP
    UPDATE campaign_recipient AS one SET state = given.state, reason = given.reason, lease_until = NULL,
      attempts = one.attempts + coalesce(given.counts, true)::int, due_at = coalesce(given."dueAt", one.due_at),
      sent_at = CASE WHEN given.state = 'sent' THEN now() ELSE one.sent_at END, provider_id = coalesce(given."providerId", one.provider_id)
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

-- What providers tell of messages, with the campaigns' counters. Nothing goes backwards: what has arrived has not failed, and a message
-- of which its provider tells was taken, whatever had been noted. Gives those who turn out to have got nothing.
-- told: [{"campaignId", "contactId", "providerId", "status": "sent | delivered | read | failed", "at", "reason"}]
CREATE FUNCTION note_deliveries(told jsonb) RETURNS TABLE (campaign_id uuid, contact_id uuid)
LANGUAGE sql AS $$
  WITH given AS (
    SELECT "campaignId" AS campaign_id, "contactId" AS contact_id, max("providerId") AS provider_id, min(at) AS first_at,
      min(at) FILTER (WHERE status IN ('delivered', 'read')) AS delivered_at, min(at) FILTER (WHERE status = 'read') AS read_at,
      bool_or(status = 'failed') AS has_failed, max(reason) FILTER (WHERE status = 'failed') AS reason
    FROM jsonb_to_recordset(told) AS one("campaignId" uuid, "contactId" uuid, "providerId" text, status text, at timestamptz, reason text)
    GROUP BY 1, 2
  ), before AS MATERIALIZED (
    SELECT one.campaign_id, one.contact_id, one.state, one.delivered_at AS had_arrived, one.read_at AS was_read, given.provider_id, given.first_at,
      given.delivered_at, given.read_at, given.reason,
      CASE WHEN given.delivered_at IS NOT NULL OR one.delivered_at IS NOT NULL THEN 'sent'
        WHEN given.has_failed AND one.state <> 'queued' THEN 'failed'
        WHEN given.has_failed OR one.state = 'failed' THEN one.state
        ELSE 'sent' END AS next
    FROM campaign_recipient AS one JOIN given ON one.campaign_id = given.campaign_id AND one.contact_id = given.contact_id
    WHERE one.tenant_id = app.current_tenant_id() AND one.state <> 'suppressed'
    ORDER BY one.campaign_id, one.contact_id FOR UPDATE OF one
  ), noted AS (
    UPDATE campaign_recipient AS one SET state = before.next, provider_id = coalesce(one.provider_id, before.provider_id),
      delivered_at = coalesce(one.delivered_at, before.delivered_at), read_at = coalesce(one.read_at, before.read_at),
      reason = CASE WHEN before.next = before.state THEN one.reason WHEN before.next = 'failed' THEN before.reason END,
      lease_until = CASE WHEN before.next = before.state THEN one.lease_until END,
      sent_at = CASE WHEN before.next = 'sent' THEN coalesce(one.sent_at, before.first_at) ELSE one.sent_at END
    FROM before WHERE one.tenant_id = app.current_tenant_id() AND one.campaign_id = before.campaign_id AND one.contact_id = before.contact_id
  ), counted AS (
    SELECT before.campaign_id, sum((next = 'sent')::int - (state = 'sent')::int) AS sent, sum((next = 'failed')::int - (state = 'failed')::int) AS failed,
      sum((next = 'uncertain')::int - (state = 'uncertain')::int) AS uncertain,
      sum((next IN ('queued', 'sending'))::int - (state IN ('queued', 'sending'))::int) AS queued,
      count(*) FILTER (WHERE had_arrived IS NULL AND delivered_at IS NOT NULL) AS delivered,
      count(*) FILTER (WHERE was_read IS NULL AND read_at IS NOT NULL) AS read
    FROM before GROUP BY 1
  ), kept AS (
    UPDATE campaign SET sent = campaign.sent + counted.sent, failed = campaign.failed + counted.failed,
      uncertain = campaign.uncertain + counted.uncertain, queued = campaign.queued + counted.queued,
      delivered = campaign.delivered + counted.delivered, read = campaign.read + counted.read
    FROM counted WHERE campaign.tenant_id = app.current_tenant_id() AND campaign.id = counted.campaign_id
  )
  SELECT before.campaign_id, before.contact_id FROM before WHERE next = 'failed' AND state <> 'failed'
$$;

DO $$
DECLARE
  made text;
BEGIN
  FOREACH made IN ARRAY ARRAY['freeze_campaign(uuid, uuid[], uuid[], timestamptz, timestamp, text)', 'count_audience(uuid[], uuid[], text)', 'pass_recipients(uuid, jsonb, uuid[], int)', 'note_deliveries(jsonb)', 'note_campaign_hour()'] LOOP
    EXECUTE format('ALTER FUNCTION %s SET search_path = %I, app, pg_catalog, pg_temp', made, current_schema());
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', made);
  END LOOP;
  ALTER FUNCTION freeze_campaign(uuid, uuid[], uuid[], timestamptz, timestamp, text) SET enable_nestloop = off;
  GRANT EXECUTE ON FUNCTION freeze_campaign(uuid, uuid[], uuid[], timestamptz, timestamp, text), count_audience(uuid[], uuid[], text), pass_recipients(uuid, jsonb, uuid[], int), note_deliveries(jsonb) TO app_rw;
END
$$;
