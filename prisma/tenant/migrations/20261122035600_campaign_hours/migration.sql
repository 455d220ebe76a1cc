-- What happened to a campaign in which hour: results over weeks are sums of a few rows, however many recipients there are.
CREATE TABLE "campaign_hour" (
    "tenant_id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "hour" TIMESTAMPTZ(3) NOT NULL,
    "sub_tenant_id" UUID DEFAULT app.current_sub_tenant(),
    "sent" INTEGER NOT NULL DEFAULT 0,
    "failed" INTEGER NOT NULL DEFAULT 0,
    "opened" INTEGER NOT NULL DEFAULT 0,
    "clicked" INTEGER NOT NULL DEFAULT 0,
    "bounced" INTEGER NOT NULL DEFAULT 0,
    "complained" INTEGER NOT NULL DEFAULT 0,
    "unsubscribed" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "campaign_hour_pkey" PRIMARY KEY ("tenant_id","campaign_id","hour")
);

ALTER TABLE "campaign_hour" ADD CONSTRAINT "campaign_hour_tenant_id_campaign_id_fkey" FOREIGN KEY ("tenant_id", "campaign_id") REFERENCES "campaign"("tenant_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;
CREATE INDEX "campaign_hour_tenant_id_hour_idx" ON "campaign_hour"("tenant_id", "hour");
CREATE INDEX "campaign_started_idx" ON "campaign"("tenant_id", "started_at") WHERE "started_at" IS NOT NULL AND "deleted_at" IS NULL;

-- What was counted before stands in the hour in which the campaign began.
ALTER TABLE "campaign" NO FORCE ROW LEVEL SECURITY;
INSERT INTO "campaign_hour" (tenant_id, campaign_id, hour, sub_tenant_id, sent, failed, opened, clicked, bounced, complained, unsubscribed)
  SELECT tenant_id, id, date_trunc('hour', started_at), sub_tenant_id, sent, failed, opened, clicked, bounced, complained, unsubscribed
  FROM "campaign" WHERE started_at IS NOT NULL;
ALTER TABLE "campaign" FORCE ROW LEVEL SECURITY;

SELECT app.protect_table('campaign_hour');

-- The campaign's own counters change in the transaction that changes the ledger. Whatever they change by goes to the hour as well, so
-- its hours always sum up to the campaign, whoever counts. The campaign's row is locked by then: nobody else has its hour.
CREATE FUNCTION note_campaign_hour() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO campaign_hour AS kept (tenant_id, campaign_id, hour, sub_tenant_id, sent, failed, opened, clicked, bounced, complained, unsubscribed)
  VALUES (NEW.tenant_id, NEW.id, date_trunc('hour', now()), NEW.sub_tenant_id, NEW.sent - OLD.sent, NEW.failed - OLD.failed,
    NEW.opened - OLD.opened, NEW.clicked - OLD.clicked, NEW.bounced - OLD.bounced, NEW.complained - OLD.complained,
    NEW.unsubscribed - OLD.unsubscribed)
  ON CONFLICT (tenant_id, campaign_id, hour) DO UPDATE SET sent = kept.sent + excluded.sent, failed = kept.failed + excluded.failed,
    opened = kept.opened + excluded.opened, clicked = kept.clicked + excluded.clicked, bounced = kept.bounced + excluded.bounced,
    complained = kept.complained + excluded.complained, unsubscribed = kept.unsubscribed + excluded.unsubscribed;
  RETURN NULL;
END
$$;

CREATE TRIGGER campaign_hour_note AFTER UPDATE OF "sent", "failed", "opened", "clicked", "bounced", "complained", "unsubscribed" ON "campaign"
  FOR EACH ROW WHEN ((OLD.sent, OLD.failed, OLD.opened, OLD.clicked, OLD.bounced, OLD.complained, OLD.unsubscribed)
    IS DISTINCT FROM (NEW.sent, NEW.failed, NEW.opened, NEW.clicked, NEW.bounced, NEW.complained, NEW.unsubscribed))
  EXECUTE FUNCTION note_campaign_hour();

DO $$
BEGIN
  EXECUTE format('ALTER FUNCTION note_campaign_hour() SET search_path = %I, app, pg_catalog, pg_temp', current_schema());
  EXECUTE 'REVOKE ALL ON FUNCTION note_campaign_hour() FROM PUBLIC';
END
$$;
