ALTER TABLE "content_use" DROP CONSTRAINT "content_use_user_kind_check";
ALTER TABLE "content_use" ADD CONSTRAINT "content_use_user_kind_check"
  CHECK ("user_kind" IN ('template', 'snippet', 'campaign', 'page', 'sequence', 'whatsapp_template'));

-- What stands in templates and campaigns by WhatsApp, and in sequences, was not noted before; here it is noted for all companies.
ALTER TABLE "content_use" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "whatsapp_template" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "campaign" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "sequence" NO FORCE ROW LEVEL SECURITY;
INSERT INTO "content_use" ("tenant_id", "id", "sub_tenant_id", "used_id", "user_kind", "user_id")
SELECT "tenant_id", gen_random_uuid(), "sub_tenant_id", "used"::uuid, "kind", "user_id"
FROM (
  SELECT "tenant_id", "sub_tenant_id", 'whatsapp_template' AS "kind", "id" AS "user_id",
         substring("content" #>> '{header,src}' FROM '^/files/([0-9a-f-]{36})$') AS "used"
  FROM "whatsapp_template"
  UNION
  SELECT "tenant_id", "sub_tenant_id", 'campaign', "id", unnest(ARRAY[
           substring("content" ->> 'media' FROM '^/files/([0-9a-f-]{36})$'), "content" ->> 'templateId'])
  FROM "campaign" WHERE "channel" = 'whatsapp' AND "sequence_id" IS NULL
  UNION
  SELECT "tenant_id", "sub_tenant_id", 'sequence', "id",
         substring("value" #>> '{}' FROM '^(?:/files/)?([0-9a-f-]{36})$')
  FROM "sequence",
       unnest(ARRAY['src', 'media', 'templateId', 'snippetId']) AS "key",
       jsonb_path_query("definition", ('$.steps[*].**.' || "key")::jsonpath) AS "value"
) AS "found"
WHERE "used" IS NOT NULL
ON CONFLICT ("tenant_id", "user_id", "used_id") DO NOTHING;
ALTER TABLE "content_use" FORCE ROW LEVEL SECURITY;
ALTER TABLE "whatsapp_template" FORCE ROW LEVEL SECURITY;
ALTER TABLE "campaign" FORCE ROW LEVEL SECURITY;
ALTER TABLE "sequence" FORCE ROW LEVEL SECURITY;
