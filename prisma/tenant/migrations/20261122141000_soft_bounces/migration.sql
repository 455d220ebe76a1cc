-- When an address is given up to which mails come back for now: a rule of the account.
ALTER TABLE "campaign_settings" ADD COLUMN "soft_bounces" SMALLINT NOT NULL DEFAULT 3,
  ADD COLUMN "soft_bounce_days" SMALLINT NOT NULL DEFAULT 30,
  ADD CONSTRAINT "campaign_settings_soft_bounces_check" CHECK ("soft_bounces" BETWEEN 1 AND 20 AND "soft_bounce_days" BETWEEN 1 AND 90);
