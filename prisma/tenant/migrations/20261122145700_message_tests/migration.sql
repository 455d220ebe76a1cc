-- A/B tests of text messages and of WhatsApp templates: other texts, other templates, and what is known of such messages.
ALTER TABLE "campaign_test" DROP CONSTRAINT "campaign_test_kind_check";
ALTER TABLE "campaign_test" ADD CONSTRAINT "campaign_test_kind_check" CHECK ("kind" IN ('subject', 'content', 'text', 'template', 'time'));
ALTER TABLE "campaign_test" DROP CONSTRAINT "campaign_test_rule_check";
ALTER TABLE "campaign_test" ADD CONSTRAINT "campaign_test_rule_check" CHECK ("rule" IN ('opens', 'clicks', 'replies', 'reads', 'deliveries', 'hand'));

ALTER TABLE "campaign_variant"
  ADD COLUMN "delivered" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "read" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "replied" INTEGER NOT NULL DEFAULT 0;

-- As before, and what providers tell of messages.
CREATE OR REPLACE FUNCTION note_campaign_variant() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  UPDATE campaign_variant AS kept SET sent = kept.sent + (NEW.state = 'sent')::int - (OLD.state = 'sent')::int,
    delivered = kept.delivered + (NEW.delivered_at IS NOT NULL)::int - (OLD.delivered_at IS NOT NULL)::int,
    read = kept.read + (NEW.read_at IS NOT NULL)::int - (OLD.read_at IS NOT NULL)::int,
    replied = kept.replied + (NEW.replied_at IS NOT NULL)::int - (OLD.replied_at IS NOT NULL)::int,
    opened = kept.opened + (NEW.opened_at IS NOT NULL)::int - (OLD.opened_at IS NOT NULL)::int,
    clicked = kept.clicked + (NEW.clicked_at IS NOT NULL)::int - (OLD.clicked_at IS NOT NULL)::int,
    bounced = kept.bounced + (NEW.bounced_at IS NOT NULL)::int - (OLD.bounced_at IS NOT NULL)::int,
    complained = kept.complained + (NEW.complained_at IS NOT NULL)::int - (OLD.complained_at IS NOT NULL)::int,
    unsubscribed = kept.unsubscribed + (NEW.unsubscribed_at IS NOT NULL)::int - (OLD.unsubscribed_at IS NOT NULL)::int
  WHERE kept.tenant_id = NEW.tenant_id AND kept.campaign_id = NEW.campaign_id AND kept.position = NEW.variant;
  RETURN NULL;
END
$$;

DROP TRIGGER campaign_variant_note ON "campaign_recipient";
CREATE CONSTRAINT TRIGGER campaign_variant_note
  AFTER UPDATE OF "state", "delivered_at", "read_at", "replied_at", "opened_at", "clicked_at", "bounced_at", "complained_at", "unsubscribed_at" ON "campaign_recipient"
  DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.variant IS NOT NULL AND ((OLD.state = 'sent'), (OLD.delivered_at IS NULL), (OLD.read_at IS NULL), (OLD.replied_at IS NULL),
    (OLD.opened_at IS NULL), (OLD.clicked_at IS NULL), (OLD.bounced_at IS NULL), (OLD.complained_at IS NULL), (OLD.unsubscribed_at IS NULL))
    IS DISTINCT FROM ((NEW.state = 'sent'), (NEW.delivered_at IS NULL), (NEW.read_at IS NULL), (NEW.replied_at IS NULL),
    (NEW.opened_at IS NULL), (NEW.clicked_at IS NULL), (NEW.bounced_at IS NULL), (NEW.complained_at IS NULL), (NEW.unsubscribed_at IS NULL)))
  EXECUTE FUNCTION note_campaign_variant();

-- Replaced, a function forgets where it looks.
DO $$
BEGIN
  EXECUTE format('ALTER FUNCTION note_campaign_variant() SET search_path = %I, app, pg_catalog, pg_temp', current_schema());
  EXECUTE 'REVOKE ALL ON FUNCTION note_campaign_variant() FROM PUBLIC';
END
$$;
