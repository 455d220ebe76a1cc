-- A/B tests of campaigns: what differs, who of the audience tries which variant, and what the rest gets.
CREATE TABLE "campaign_test" (
    "tenant_id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "sub_tenant_id" UUID DEFAULT app.current_sub_tenant(),
    "kind" TEXT NOT NULL,
    "share_percent" SMALLINT NOT NULL,
    "rule" TEXT NOT NULL,
    "fallback" TEXT NOT NULL,
    "hours" SMALLINT NOT NULL,
    "due_at" TIMESTAMPTZ(3),
    "winner" SMALLINT,
    "decided_at" TIMESTAMPTZ(3),
    "reason" TEXT,
    "decided_by" TEXT NOT NULL DEFAULT '',
    "evidence" JSONB,

    CONSTRAINT "campaign_test_pkey" PRIMARY KEY ("tenant_id","campaign_id"),
    CONSTRAINT "campaign_test_kind_check" CHECK ("kind" IN ('subject', 'content', 'time')),
    CONSTRAINT "campaign_test_share_check" CHECK ("share_percent" BETWEEN 1 AND 100),
    CONSTRAINT "campaign_test_rule_check" CHECK ("rule" IN ('opens', 'clicks', 'hand')),
    CONSTRAINT "campaign_test_fallback_check" CHECK ("fallback" IN ('better', 'first')),
    CONSTRAINT "campaign_test_reason_check" CHECK ("reason" IN ('clear', 'some', 'better', 'first', 'person')),
    CONSTRAINT "campaign_test_decided_check" CHECK (("winner" IS NULL) = ("decided_at" IS NULL) AND ("winner" IS NULL) = ("reason" IS NULL))
);

CREATE TABLE "campaign_variant" (
    "tenant_id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "position" SMALLINT NOT NULL,
    "sub_tenant_id" UUID DEFAULT app.current_sub_tenant(),
    "subject" TEXT,
    "content" JSONB,
    "delay_hours" SMALLINT NOT NULL DEFAULT 0,
    "recipients" INTEGER NOT NULL DEFAULT 0,
    "sent" INTEGER NOT NULL DEFAULT 0,
    "opened" INTEGER NOT NULL DEFAULT 0,
    "clicked" INTEGER NOT NULL DEFAULT 0,
    "bounced" INTEGER NOT NULL DEFAULT 0,
    "complained" INTEGER NOT NULL DEFAULT 0,
    "unsubscribed" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "campaign_variant_pkey" PRIMARY KEY ("tenant_id","campaign_id","position"),
    CONSTRAINT "campaign_variant_position_check" CHECK ("position" BETWEEN 0 AND 3)
);

ALTER TABLE "campaign_recipient" ADD COLUMN "variant" SMALLINT;

ALTER TABLE "campaign_test" ADD CONSTRAINT "campaign_test_tenant_id_campaign_id_fkey" FOREIGN KEY ("tenant_id", "campaign_id") REFERENCES "campaign"("tenant_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;
ALTER TABLE "campaign_variant" ADD CONSTRAINT "campaign_variant_tenant_id_campaign_id_fkey" FOREIGN KEY ("tenant_id", "campaign_id") REFERENCES "campaign_test"("tenant_id", "campaign_id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- While the rest waits, those of the test must not be looked for among a million who wait.
CREATE INDEX "campaign_recipient_test_due_idx" ON "campaign_recipient"("tenant_id", "campaign_id", "due_at", "contact_id") WHERE "state" = 'queued' AND "variant" IS NOT NULL;

SELECT app.protect_table('campaign_test');
SELECT app.protect_table('campaign_variant');

-- The audience, frozen in one statement as before; who of those to be sent to tries which variant is drawn in the same statement, by
-- a hash of contact and campaign: evenly, and the same however often it is drawn. A test of times has no rest.
CREATE OR REPLACE FUNCTION freeze_campaign(of_campaign uuid, segments uuid[], exclusions uuid[], first_due timestamptz, local_time timestamp, zone text)
RETURNS TABLE (total int, waiting int)
LANGUAGE plpgsql AS $$
DECLARE
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
        SELECT person.id, person.sub_tenant_id, person.email_normalized AS address, person.time_zone,
          CASE WHEN block.reason IS NOT NULL THEN block.reason
            WHEN consent.state = 'denied' THEN 'refused'
            WHEN consent.state IS NULL THEN 'no_consent'
            WHEN row_number() OVER (PARTITION BY person.email_normalized ORDER BY (consent.state = 'granted') DESC NULLS LAST, person.id) > 1 THEN 'same_address'
          END AS hindrance
        FROM contact AS person
        LEFT JOIN contact_consent AS consent ON consent.tenant_id = $1 AND consent.contact_id = person.id
          AND consent.channel = 'email' AND consent.purpose = 'marketing'
        LEFT JOIN suppression AS block ON block.tenant_id = $1 AND block.channel = 'email' AND block.address = person.email_normalized
          AND block.sub_tenant_id IS NOT DISTINCT FROM person.sub_tenant_id
        WHERE person.tenant_id = $1 AND person.deleted_at IS NULL AND person.email_normalized IS NOT NULL
          AND person.sub_tenant_id IS NOT DISTINCT FROM (SELECT sub_tenant_id FROM campaign WHERE tenant_id = $1 AND id = $2)%s%s$sql$, whom, but);
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
    USING app.current_tenant_id(), of_campaign, segments, exclusions, first_due, local_time, zone, delays, share;
END
$$;

-- As before, and nobody of the rest before it is settled what they get. `variant`: what this recipient gets.
DROP FUNCTION claim_recipients(uuid, int, int);
CREATE FUNCTION claim_recipients(of_campaign uuid, most int, lease_seconds int)
RETURNS TABLE (contact_id uuid, address text, attempts int, variant int)
LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  chosen smallint;
BEGIN
  IF NOT EXISTS (SELECT FROM campaign WHERE tenant_id = app.current_tenant_id() AND id = of_campaign AND status = 'running') THEN
    RETURN;
  END IF;
  SELECT winner INTO chosen FROM campaign_test WHERE tenant_id = app.current_tenant_id() AND campaign_id = of_campaign;
  -- Materialised: as a sub-select, the choice could be made anew for each row, and the limit with it.
  IF FOUND AND chosen IS NULL THEN
    RETURN QUERY WITH next AS MATERIALIZED (
      SELECT waiting.contact_id FROM campaign_recipient AS waiting
      WHERE waiting.tenant_id = app.current_tenant_id() AND waiting.campaign_id = of_campaign AND waiting.state = 'queued'
        AND waiting.variant IS NOT NULL AND waiting.due_at <= now() AND (waiting.lease_until IS NULL OR waiting.lease_until < now())
      ORDER BY waiting.due_at, waiting.contact_id LIMIT most FOR UPDATE OF waiting SKIP LOCKED
    )
    UPDATE campaign_recipient AS taken SET lease_until = now() + make_interval(secs => lease_seconds)
    FROM next WHERE taken.tenant_id = app.current_tenant_id() AND taken.campaign_id = of_campaign AND taken.contact_id = next.contact_id
    RETURNING taken.contact_id, taken.address, taken.attempts::int, taken.variant::int;
  ELSE
    RETURN QUERY WITH next AS MATERIALIZED (
      SELECT waiting.contact_id FROM campaign_recipient AS waiting
      WHERE waiting.tenant_id = app.current_tenant_id() AND waiting.campaign_id = of_campaign AND waiting.state = 'queued'
        AND waiting.due_at <= now() AND (waiting.lease_until IS NULL OR waiting.lease_until < now())
      ORDER BY waiting.due_at, waiting.contact_id LIMIT most FOR UPDATE OF waiting SKIP LOCKED
    )
    UPDATE campaign_recipient AS taken SET lease_until = now() + make_interval(secs => lease_seconds)
    FROM next WHERE taken.tenant_id = app.current_tenant_id() AND taken.campaign_id = of_campaign AND taken.contact_id = next.contact_id
    RETURNING taken.contact_id, taken.address, taken.attempts::int, coalesce(taken.variant, chosen, 0)::int;
  END IF;
END
$$;

-- Whatever happens to a recipient of a test is counted with its variant, whoever notes it. At the end of the transaction: the
-- campaign's row is locked first by all, then those of its variants.
CREATE FUNCTION note_campaign_variant() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  UPDATE campaign_variant AS kept SET sent = kept.sent + (NEW.state = 'sent')::int - (OLD.state = 'sent')::int,
    opened = kept.opened + (NEW.opened_at IS NOT NULL)::int - (OLD.opened_at IS NOT NULL)::int,
    clicked = kept.clicked + (NEW.clicked_at IS NOT NULL)::int - (OLD.clicked_at IS NOT NULL)::int,
    bounced = kept.bounced + (NEW.bounced_at IS NOT NULL)::int - (OLD.bounced_at IS NOT NULL)::int,
    complained = kept.complained + (NEW.complained_at IS NOT NULL)::int - (OLD.complained_at IS NOT NULL)::int,
    unsubscribed = kept.unsubscribed + (NEW.unsubscribed_at IS NOT NULL)::int - (OLD.unsubscribed_at IS NOT NULL)::int
  WHERE kept.tenant_id = NEW.tenant_id AND kept.campaign_id = NEW.campaign_id AND kept.position = NEW.variant;
  RETURN NULL;
END
$$;

CREATE CONSTRAINT TRIGGER campaign_variant_note
  AFTER UPDATE OF "state", "opened_at", "clicked_at", "bounced_at", "complained_at", "unsubscribed_at" ON "campaign_recipient"
  DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.variant IS NOT NULL AND ((OLD.state = 'sent'), (OLD.opened_at IS NULL), (OLD.clicked_at IS NULL), (OLD.bounced_at IS NULL),
    (OLD.complained_at IS NULL), (OLD.unsubscribed_at IS NULL)) IS DISTINCT FROM ((NEW.state = 'sent'), (NEW.opened_at IS NULL),
    (NEW.clicked_at IS NULL), (NEW.bounced_at IS NULL), (NEW.complained_at IS NULL), (NEW.unsubscribed_at IS NULL)))
  EXECUTE FUNCTION note_campaign_variant();

DO $$
DECLARE
  made text;
BEGIN
  FOREACH made IN ARRAY ARRAY['freeze_campaign(uuid, uuid[], uuid[], timestamptz, timestamp, text)', 'claim_recipients(uuid, int, int)', 'note_campaign_variant()'] LOOP
    EXECUTE format('ALTER FUNCTION %s SET search_path = %I, app, pg_catalog, pg_temp', made, current_schema());
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', made);
  END LOOP;
  EXECUTE 'ALTER FUNCTION freeze_campaign(uuid, uuid[], uuid[], timestamptz, timestamp, text) SET enable_nestloop = off';
  EXECUTE 'GRANT EXECUTE ON FUNCTION freeze_campaign(uuid, uuid[], uuid[], timestamptz, timestamp, text) TO app_rw';
  EXECUTE 'GRANT EXECUTE ON FUNCTION claim_recipients(uuid, int, int) TO app_rw';
END
$$;
