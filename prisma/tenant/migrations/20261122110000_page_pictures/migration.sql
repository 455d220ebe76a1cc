-- Pictures of landing pages are counted among their uses.
ALTER TABLE "content_use" DROP CONSTRAINT "content_use_user_kind_check";
ALTER TABLE "content_use" ADD CONSTRAINT "content_use_user_kind_check" CHECK ("user_kind" IN ('template', 'snippet', 'campaign', 'page'));

ALTER TABLE "content_use" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "landing_page" NO FORCE ROW LEVEL SECURITY;
INSERT INTO "content_use" (tenant_id, id, sub_tenant_id, used_id, user_kind, user_id)
SELECT DISTINCT ON (page.tenant_id, page.id, found.path) page.tenant_id, gen_random_uuid(), page.sub_tenant_id, substring(found.path FROM 8)::uuid, 'page', page.id
FROM "landing_page" AS page,
  LATERAL (SELECT jsonb_path_query(jsonb_build_array(page.content, page.published), '$[*].**.src') #>> '{}' AS path
    UNION SELECT jsonb_path_query(jsonb_build_array(page.content, page.published), '$[*].image') #>> '{}') AS found
WHERE found.path ~ '^/files/[0-9a-f-]{36}$'
ON CONFLICT DO NOTHING;
ALTER TABLE "content_use" FORCE ROW LEVEL SECURITY;
ALTER TABLE "landing_page" FORCE ROW LEVEL SECURITY;
