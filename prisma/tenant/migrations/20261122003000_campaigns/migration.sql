-- Campaigns, their ledger, their links, addresses that get no marketing, and an account's rules for sending.
CREATE TABLE "campaign" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sub_tenant_id" UUID DEFAULT app.current_sub_tenant(),
    "name" TEXT NOT NULL,
    "channel" TEXT NOT NULL DEFAULT 'email',
    "status" TEXT NOT NULL DEFAULT 'draft',
    "content" JSONB NOT NULL,
    "audience" JSONB NOT NULL,
    "tracks_opens" BOOLEAN NOT NULL DEFAULT true,
    "tracks_clicks" BOOLEAN NOT NULL DEFAULT true,
    "per_minute" INTEGER,
    "is_local_time" BOOLEAN NOT NULL DEFAULT false,
    "scheduled_at" TIMESTAMPTZ(3),
    "started_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),
    "held_reason" TEXT,
    "owner_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recipients" INTEGER NOT NULL DEFAULT 0,
    "queued" INTEGER NOT NULL DEFAULT 0,
    "sent" INTEGER NOT NULL DEFAULT 0,
    "failed" INTEGER NOT NULL DEFAULT 0,
    "suppressed" INTEGER NOT NULL DEFAULT 0,
    "uncertain" INTEGER NOT NULL DEFAULT 0,
    "opened" INTEGER NOT NULL DEFAULT 0,
    "clicked" INTEGER NOT NULL DEFAULT 0,
    "bounced" INTEGER NOT NULL DEFAULT 0,
    "complained" INTEGER NOT NULL DEFAULT 0,
    "unsubscribed" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),
    "deleted_by" TEXT,

    CONSTRAINT "campaign_pkey" PRIMARY KEY ("tenant_id","id"),
    CONSTRAINT "campaign_channel_check" CHECK ("channel" IN ('email')),
    CONSTRAINT "campaign_status_check" CHECK ("status" IN ('draft', 'scheduled', 'running', 'paused', 'done', 'cancelled')),
    CONSTRAINT "campaign_counts_check" CHECK (least("queued", "sent", "failed", "suppressed", "uncertain") >= 0
      AND "queued" + "sent" + "failed" + "suppressed" + "uncertain" = "recipients")
);

CREATE TABLE "campaign_recipient" (
    "tenant_id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "contact_id" UUID NOT NULL,
    "sub_tenant_id" UUID DEFAULT app.current_sub_tenant(),
    "address" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "reason" TEXT,
    "attempts" SMALLINT NOT NULL DEFAULT 0,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "lease_until" TIMESTAMPTZ(3),
    "sent_at" TIMESTAMPTZ(3),
    "opened_at" TIMESTAMPTZ(3),
    "clicked_at" TIMESTAMPTZ(3),
    "bounced_at" TIMESTAMPTZ(3),
    "complained_at" TIMESTAMPTZ(3),
    "unsubscribed_at" TIMESTAMPTZ(3),

    CONSTRAINT "campaign_recipient_pkey" PRIMARY KEY ("tenant_id","campaign_id","contact_id"),
    CONSTRAINT "campaign_recipient_state_check" CHECK ("state" IN ('queued', 'sending', 'sent', 'failed', 'suppressed', 'uncertain'))
);

CREATE TABLE "campaign_link" (
    "tenant_id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "position" SMALLINT NOT NULL,
    "sub_tenant_id" UUID DEFAULT app.current_sub_tenant(),
    "url" TEXT NOT NULL,
    "people" INTEGER NOT NULL DEFAULT 0,
    "clicks" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "campaign_link_pkey" PRIMARY KEY ("tenant_id","campaign_id","position")
);

CREATE TABLE "campaign_click" (
    "tenant_id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "contact_id" UUID NOT NULL,
    "position" SMALLINT NOT NULL,
    "sub_tenant_id" UUID DEFAULT app.current_sub_tenant(),
    "first_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "campaign_click_pkey" PRIMARY KEY ("tenant_id","campaign_id","contact_id","position")
);

CREATE TABLE "suppression" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sub_tenant_id" UUID DEFAULT app.current_sub_tenant(),
    "channel" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "detail" TEXT NOT NULL DEFAULT '',
    "campaign_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "suppression_pkey" PRIMARY KEY ("tenant_id","id"),
    CONSTRAINT "suppression_channel_check" CHECK ("channel" IN ('email')),
    CONSTRAINT "suppression_reason_check" CHECK ("reason" IN ('unsubscribed', 'bounced', 'complained', 'manual'))
);

CREATE TABLE "campaign_settings" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sub_tenant_id" UUID DEFAULT app.current_sub_tenant(),
    "quiet_from" SMALLINT,
    "quiet_until" SMALLINT,
    "cap_messages" SMALLINT,
    "cap_days" SMALLINT,
    "warm_up_from" DATE,
    "is_private" BOOLEAN NOT NULL DEFAULT false,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "campaign_settings_pkey" PRIMARY KEY ("tenant_id","id")
);

ALTER TABLE "campaign_recipient" ADD CONSTRAINT "campaign_recipient_tenant_id_campaign_id_fkey" FOREIGN KEY ("tenant_id", "campaign_id") REFERENCES "campaign"("tenant_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;
ALTER TABLE "campaign_recipient" ADD CONSTRAINT "campaign_recipient_tenant_id_contact_id_fkey" FOREIGN KEY ("tenant_id", "contact_id") REFERENCES "contact"("tenant_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;
ALTER TABLE "campaign_link" ADD CONSTRAINT "campaign_link_tenant_id_campaign_id_fkey" FOREIGN KEY ("tenant_id", "campaign_id") REFERENCES "campaign"("tenant_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;
ALTER TABLE "campaign_click" ADD CONSTRAINT "campaign_click_tenant_id_campaign_id_fkey" FOREIGN KEY ("tenant_id", "campaign_id") REFERENCES "campaign"("tenant_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

CREATE INDEX "campaign_list_idx" ON "campaign"("tenant_id", "sub_tenant_id", "id") WHERE "deleted_at" IS NULL;
CREATE INDEX "campaign_status_idx" ON "campaign"("tenant_id", "sub_tenant_id", "status", "id") WHERE "deleted_at" IS NULL;
CREATE INDEX "campaign_active_idx" ON "campaign"("tenant_id", "status") WHERE "status" IN ('running', 'scheduled') AND "deleted_at" IS NULL;
CREATE INDEX "campaign_recipient_due_idx" ON "campaign_recipient"("tenant_id", "campaign_id", "due_at", "contact_id") WHERE "state" = 'queued';
CREATE INDEX "campaign_recipient_lease_idx" ON "campaign_recipient"("tenant_id", "campaign_id", "lease_until") WHERE "lease_until" IS NOT NULL;
CREATE INDEX "campaign_recipient_state_idx" ON "campaign_recipient"("tenant_id", "campaign_id", "state", "contact_id") WHERE "state" IN ('failed', 'suppressed', 'uncertain');
CREATE INDEX "campaign_recipient_tenant_id_contact_id_sent_at_idx" ON "campaign_recipient"("tenant_id", "contact_id", "sent_at");
CREATE INDEX "campaign_click_place_idx" ON "campaign_click"("tenant_id", "campaign_id", "position");
CREATE UNIQUE INDEX "suppression_tenant_id_sub_tenant_id_channel_address_key" ON "suppression"("tenant_id", "sub_tenant_id", "channel", "address") NULLS NOT DISTINCT;
CREATE UNIQUE INDEX "campaign_settings_tenant_id_sub_tenant_id_key" ON "campaign_settings"("tenant_id", "sub_tenant_id") NULLS NOT DISTINCT;

SELECT app.protect_table('campaign');
SELECT app.protect_table('campaign_recipient');
SELECT app.protect_table('campaign_link');
SELECT app.protect_table('campaign_click');
SELECT app.protect_table('suppression');
SELECT app.protect_table('campaign_settings');

-- The audience of a campaign, frozen in one statement. Who is of it but gets nothing stands in the ledger with the reason.
-- Runs as the app's own role, so row-level security holds for everything that it reads and writes.
-- `local_time`: a time of day on the clock of each contact; without one everybody is due at `first_due`.
CREATE FUNCTION freeze_campaign(of_campaign uuid, segments uuid[], exclusions uuid[], first_due timestamptz, local_time timestamp, zone text)
RETURNS TABLE (total int, waiting int)
LANGUAGE plpgsql AS $$
DECLARE
  whom text := CASE WHEN segments IS NULL THEN '' ELSE
    ' AND person.id IN (SELECT member.contact_id FROM segment_member AS member WHERE member.tenant_id = $1 AND member.segment_id = ANY($3))' END;
  but text := CASE WHEN cardinality(exclusions) = 0 THEN '' ELSE
    ' AND person.id NOT IN (SELECT member.contact_id FROM segment_member AS member WHERE member.tenant_id = $1 AND member.segment_id = ANY($4))' END;
  due text := CASE WHEN local_time IS NULL THEN '$5' ELSE 'greatest($5, $6 AT TIME ZONE coalesce(known.name, $7))' END;
  clock text := CASE WHEN local_time IS NULL THEN '' ELSE ' LEFT JOIN pg_timezone_names AS known ON known.name = one.time_zone' END;
BEGIN
  RETURN QUERY EXECUTE format($sql$
    WITH made AS (
      INSERT INTO campaign_recipient (tenant_id, sub_tenant_id, campaign_id, contact_id, address, state, reason, due_at)
      SELECT $1, one.sub_tenant_id, $2, one.id, one.address,
        CASE WHEN one.hindrance IS NULL THEN 'queued' ELSE 'suppressed' END, one.hindrance, %s
      FROM (
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
        WHERE person.tenant_id = $1 AND person.deleted_at IS NULL AND person.email_normalized IS NOT NULL%s%s
      ) AS one%s
      ON CONFLICT DO NOTHING
      RETURNING state
    )
    SELECT count(*)::int, (count(*) FILTER (WHERE state = 'queued'))::int FROM made$sql$, due, whom, but, clock)
    USING app.current_tenant_id(), of_campaign, segments, exclusions, first_due, local_time, zone;
END
$$;

-- The same people, counted: `total` have an address, `reachable` would get it.
CREATE FUNCTION count_audience(segments uuid[], exclusions uuid[]) RETURNS TABLE (total int, reachable int)
LANGUAGE plpgsql AS $$
DECLARE
  whom text := CASE WHEN segments IS NULL THEN '' ELSE
    ' AND person.id IN (SELECT member.contact_id FROM segment_member AS member WHERE member.tenant_id = $1 AND member.segment_id = ANY($2))' END;
  but text := CASE WHEN cardinality(exclusions) = 0 THEN '' ELSE
    ' AND person.id NOT IN (SELECT member.contact_id FROM segment_member AS member WHERE member.tenant_id = $1 AND member.segment_id = ANY($3))' END;
BEGIN
  RETURN QUERY EXECUTE format($sql$
    SELECT count(*)::int, (count(DISTINCT person.email_normalized) FILTER (WHERE consent.state = 'granted' AND block.reason IS NULL))::int
    FROM contact AS person
    LEFT JOIN contact_consent AS consent ON consent.tenant_id = $1 AND consent.contact_id = person.id
      AND consent.channel = 'email' AND consent.purpose = 'marketing'
    LEFT JOIN suppression AS block ON block.tenant_id = $1 AND block.channel = 'email' AND block.address = person.email_normalized
      AND block.sub_tenant_id IS NOT DISTINCT FROM person.sub_tenant_id
    WHERE person.tenant_id = $1 AND person.deleted_at IS NULL AND person.email_normalized IS NOT NULL%s%s$sql$, whom, but)
    USING app.current_tenant_id(), segments, exclusions;
END
$$;

-- Takes the next recipients for one sender, and none of a campaign that does not run (any more). They stay `queued`: nothing has
-- been handed over yet.
CREATE FUNCTION claim_recipients(of_campaign uuid, most int, lease_seconds int)
RETURNS TABLE (contact_id uuid, address text, attempts int)
LANGUAGE sql AS $$
  -- Materialised: as a sub-select, the choice could be made anew for each row, and the limit with it.
  WITH next AS MATERIALIZED (
    SELECT waiting.contact_id FROM campaign_recipient AS waiting
    WHERE waiting.tenant_id = app.current_tenant_id() AND waiting.campaign_id = of_campaign AND waiting.state = 'queued'
      AND waiting.due_at <= now() AND (waiting.lease_until IS NULL OR waiting.lease_until < now())
      AND EXISTS (SELECT FROM campaign WHERE campaign.tenant_id = app.current_tenant_id() AND campaign.id = of_campaign AND campaign.status = 'running')
    ORDER BY waiting.due_at, waiting.contact_id LIMIT most FOR UPDATE OF waiting SKIP LOCKED
  )
  UPDATE campaign_recipient AS taken SET lease_until = now() + make_interval(secs => lease_seconds)
  FROM next WHERE taken.tenant_id = app.current_tenant_id() AND taken.campaign_id = of_campaign AND taken.contact_id = next.contact_id
  RETURNING taken.contact_id, taken.address, taken.attempts::int
$$;

-- Notes what came of recipients, with the campaign's counters, and marks those to whom something is handed over next: from then
-- on only their outcome says whether they got it. Gives the ids that may be handed over, none when the campaign does not run.
-- outcomes: [{"contactId", "state", "reason", "dueAt", "counts"}]
CREATE FUNCTION pass_recipients(of_campaign uuid, outcomes jsonb, upcoming uuid[], lease_seconds int) RETURNS SETOF uuid
LANGUAGE sql AS $$
  WITH given AS (
    SELECT * FROM jsonb_to_recordset(outcomes) AS outcome("contactId" uuid, state text, reason text, "dueAt" timestamptz, counts boolean)
  ), settled AS (
    UPDATE campaign_recipient AS one SET state = given.state, reason = given.reason, lease_until = NULL,
      attempts = one.attempts + coalesce(given.counts, true)::int, due_at = coalesce(given."dueAt", one.due_at),
      sent_at = CASE WHEN given.state = 'sent' THEN now() ELSE one.sent_at END
    FROM given WHERE one.tenant_id = app.current_tenant_id() AND one.campaign_id = of_campaign AND one.contact_id = given."contactId"
      AND one.state IN ('queued', 'sending')
    RETURNING one.state
  ), counted AS (
    SELECT count(*) FILTER (WHERE state = 'sent') AS sent, count(*) FILTER (WHERE state = 'failed') AS failed,
      count(*) FILTER (WHERE state = 'suppressed') AS suppressed, count(*) FILTER (WHERE state = 'uncertain') AS uncertain FROM settled
  ), kept AS (
    UPDATE campaign SET sent = campaign.sent + counted.sent, failed = campaign.failed + counted.failed,
      suppressed = campaign.suppressed + counted.suppressed, uncertain = campaign.uncertain + counted.uncertain,
      queued = campaign.queued - counted.sent - counted.failed - counted.suppressed - counted.uncertain
    FROM counted WHERE campaign.tenant_id = app.current_tenant_id() AND campaign.id = of_campaign
      AND counted.sent + counted.failed + counted.suppressed + counted.uncertain > 0
    RETURNING 1
  )
  UPDATE campaign_recipient AS next SET state = 'sending', lease_until = now() + make_interval(secs => lease_seconds)
  WHERE next.tenant_id = app.current_tenant_id() AND next.campaign_id = of_campaign AND next.contact_id = ANY(upcoming) AND next.state = 'queued'
    AND EXISTS (SELECT FROM campaign WHERE campaign.tenant_id = app.current_tenant_id() AND campaign.id = of_campaign AND campaign.status = 'running')
  RETURNING next.contact_id
$$;

-- What a sender that died had in its hands. Whom it had begun to send to may have got it: that is uncertain; the others wait again.
CREATE FUNCTION lapse_recipients(of_campaign uuid, leased_before timestamptz) RETURNS int
LANGUAGE sql AS $$
  WITH freed AS (
    UPDATE campaign_recipient AS one SET lease_until = NULL
    WHERE one.tenant_id = app.current_tenant_id() AND one.campaign_id = of_campaign AND one.state = 'queued' AND one.lease_until < leased_before
  ), lapsed AS (
    UPDATE campaign_recipient AS one SET state = 'uncertain', reason = 'interrupted', lease_until = NULL, attempts = one.attempts + 1
    WHERE one.tenant_id = app.current_tenant_id() AND one.campaign_id = of_campaign AND one.state = 'sending' AND one.lease_until < leased_before
    RETURNING 1
  ), kept AS (
    UPDATE campaign SET uncertain = campaign.uncertain + (SELECT count(*) FROM lapsed), queued = campaign.queued - (SELECT count(*) FROM lapsed)
    WHERE campaign.tenant_id = app.current_tenant_id() AND campaign.id = of_campaign AND EXISTS (SELECT FROM lapsed)
  )
  SELECT count(*)::int FROM lapsed
$$;

DO $$
DECLARE
  made text;
BEGIN
  FOREACH made IN ARRAY ARRAY['freeze_campaign(uuid, uuid[], uuid[], timestamptz, timestamp, text)', 'count_audience(uuid[], uuid[])', 'claim_recipients(uuid, int, int)', 'pass_recipients(uuid, jsonb, uuid[], int)', 'lapse_recipients(uuid, timestamptz)'] LOOP
    EXECUTE format('ALTER FUNCTION %s SET search_path = %I, app, pg_catalog, pg_temp', made, current_schema());
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', made);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO app_rw', made);
  END LOOP;
END
$$;
