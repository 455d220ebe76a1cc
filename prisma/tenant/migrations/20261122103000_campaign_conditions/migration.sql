-- Rules of segments may speak of what people did with campaigns.
ALTER TABLE "segment" ADD COLUMN "watches_campaigns" BOOLEAN NOT NULL DEFAULT false;

-- What rules see of campaigns: one account's, of the context's tenant.
CREATE VIEW account_recipient AS
  SELECT tenant_id, campaign_id, contact_id, sent_at, delivered_at, opened_at, clicked_at, replied_at, bounced_at, unsubscribed_at
  FROM campaign_recipient
  WHERE tenant_id = (SELECT app.current_tenant_id())
    AND (sub_tenant_id = (SELECT app.current_sub_tenant()) OR (sub_tenant_id IS NULL AND (SELECT app.is_main_account())));
CREATE VIEW account_click AS
  SELECT click.tenant_id, click.campaign_id, click.contact_id, click.first_at, link.url
  FROM campaign_click AS click
  JOIN campaign_link AS link ON link.tenant_id = click.tenant_id AND link.campaign_id = click.campaign_id AND link.position = click.position
  WHERE click.tenant_id = (SELECT app.current_tenant_id())
    AND (click.sub_tenant_id = (SELECT app.current_sub_tenant()) OR (click.sub_tenant_id IS NULL AND (SELECT app.is_main_account())));

DO $$
BEGIN
  GRANT SELECT ON campaign_recipient, campaign_click, campaign_link TO app_search;
  EXECUTE format('GRANT USAGE, CREATE ON SCHEMA %I TO app_search', current_schema());
  ALTER VIEW account_recipient OWNER TO app_search;
  ALTER VIEW account_click OWNER TO app_search;
  REVOKE ALL ON account_recipient, account_click FROM PUBLIC;
  GRANT SELECT ON account_recipient, account_click TO app_rw;
  EXECUTE format('REVOKE CREATE ON SCHEMA %I FROM app_search', current_schema());
END
$$;

-- Who opened, clicked or replied of late, whichever campaign it was: read in the order of time, without the ledger itself.
CREATE INDEX "campaign_recipient_opened_at_idx" ON "campaign_recipient"("tenant_id", "opened_at") INCLUDE ("contact_id", "sub_tenant_id") WHERE "opened_at" IS NOT NULL;
CREATE INDEX "campaign_recipient_clicked_at_idx" ON "campaign_recipient"("tenant_id", "clicked_at") INCLUDE ("contact_id", "sub_tenant_id") WHERE "clicked_at" IS NOT NULL;
CREATE INDEX "campaign_recipient_replied_at_idx" ON "campaign_recipient"("tenant_id", "replied_at") INCLUDE ("contact_id", "sub_tenant_id") WHERE "replied_at" IS NOT NULL;
