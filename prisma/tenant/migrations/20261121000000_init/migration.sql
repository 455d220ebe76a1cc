-- The `app` schema belongs to the database, not to a placement: several placements of one database share it.
CREATE SCHEMA IF NOT EXISTS app;
CREATE EXTENSION IF NOT EXISTS btree_gin SCHEMA app;
CREATE EXTENSION IF NOT EXISTS pg_trgm SCHEMA app;
CREATE EXTENSION IF NOT EXISTS unaccent SCHEMA app;

-- SET LOCAL inside a function also reaches the workers of a distributed database; a bare set_config does not.
CREATE OR REPLACE FUNCTION app.set_tenant_context(tenant uuid, sub_tenant uuid DEFAULT NULL) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('SET LOCAL app.current_tenant_id = %L', tenant::text);
  EXECUTE format('SET LOCAL app.current_sub_tenant_id = %L', coalesce(sub_tenant::text, ''));
END
$$;

-- A missing context is an error, never "all rows" and never "no rows".
CREATE OR REPLACE FUNCTION app.current_tenant_id() RETURNS uuid
LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
DECLARE
  tenant text := nullif(current_setting('app.current_tenant_id', true), '');
BEGIN
  IF tenant IS NULL THEN
    RAISE EXCEPTION 'no tenant context' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN tenant::uuid;
END
$$;

CREATE OR REPLACE FUNCTION app.plain(value text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
RETURN lower(app.unaccent('app.unaccent'::regdictionary, value));

-- A text search configuration by name; what is unknown is indexed without stemming.
CREATE OR REPLACE FUNCTION app.search_configuration(language text) RETURNS regconfig
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE language
  WHEN 'english' THEN 'pg_catalog.english'::regconfig
  WHEN 'german' THEN 'pg_catalog.german'::regconfig
  WHEN 'french' THEN 'pg_catalog.french'::regconfig
  WHEN 'spanish' THEN 'pg_catalog.spanish'::regconfig
  WHEN 'italian' THEN 'pg_catalog.italian'::regconfig
  WHEN 'portuguese' THEN 'pg_catalog.portuguese'::regconfig
  WHEN 'dutch' THEN 'pg_catalog.dutch'::regconfig
  WHEN 'swedish' THEN 'pg_catalog.swedish'::regconfig
  WHEN 'danish' THEN 'pg_catalog.danish'::regconfig
  WHEN 'norwegian' THEN 'pg_catalog.norwegian'::regconfig
  WHEN 'finnish' THEN 'pg_catalog.finnish'::regconfig
  WHEN 'arabic' THEN 'pg_catalog.arabic'::regconfig
  WHEN 'turkish' THEN 'pg_catalog.turkish'::regconfig
  WHEN 'russian' THEN 'pg_catalog.russian'::regconfig
  ELSE 'pg_catalog.simple'::regconfig
END;

CREATE OR REPLACE FUNCTION app.search_vector(language text, title text, heading text, body text) RETURNS tsvector
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN setweight(to_tsvector(app.search_configuration(language), app.plain(coalesce(title, ''))), 'A')
  || setweight(to_tsvector(app.search_configuration(language), app.plain(coalesce(heading, ''))), 'B')
  || setweight(to_tsvector(app.search_configuration(language), app.plain(coalesce(body, ''))), 'C');

-- One bit a dimension, 1 where it is positive: vectors that point the same way differ in few bits.
CREATE OR REPLACE FUNCTION app.signs(embedding real[]) RETURNS bit varying
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT string_agg(CASE WHEN value > 0 THEN '1' ELSE '0' END, '' ORDER BY place)::bit varying
  FROM unnest(embedding) WITH ORDINALITY AS part(value, place)
$$;

-- Any word of the question may match; the rank decides.
CREATE OR REPLACE FUNCTION app.any_word_query(language text, question text) RETURNS tsquery
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN (
  SELECT coalesce(string_agg(quote_literal(lexeme), ' | ')::tsquery, ''::tsquery)
  FROM unnest(tsvector_to_array(to_tsvector(app.search_configuration(language), app.plain(question)))) AS lexeme
);

GRANT USAGE ON SCHEMA app TO app_rw, app_platform, app_search;
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA app TO app_rw, app_platform, app_search;

-- Which tenants have fresh outbox rows. It holds no company's data; tenant code may only add to it.
CREATE SCHEMA IF NOT EXISTS queue;
CREATE TABLE IF NOT EXISTS queue.outbox_signal (
    "id" BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    "tenant_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT now()
);
GRANT USAGE ON SCHEMA queue TO app_rw, app_platform;
GRANT INSERT ON queue.outbox_signal TO app_rw;
GRANT SELECT, DELETE ON queue.outbox_signal TO app_platform;

-- CreateTable
CREATE TABLE "agent" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sub_tenant_id" UUID,
    "type" TEXT NOT NULL DEFAULT 'chat',
    "name" TEXT NOT NULL,
    "is_default" BOOLEAN NOT NULL DEFAULT false,
    "status" TEXT NOT NULL DEFAULT 'active',
    "tone" TEXT NOT NULL DEFAULT '',
    "style" TEXT NOT NULL DEFAULT '',
    "language" TEXT NOT NULL DEFAULT 'en',
    "instructions" TEXT NOT NULL DEFAULT '',
    "model" TEXT,
    "greeting" TEXT NOT NULL DEFAULT '',
    "suggestions" TEXT[],
    "examples" JSONB NOT NULL DEFAULT '[]',
    "handover" JSONB NOT NULL DEFAULT '{}',
    "business_hours" JSONB,
    "avatar_file_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "agent_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "ai_settings" (
    "tenant_id" UUID NOT NULL,
    "base_url" TEXT,
    "api_key_sealed" TEXT,
    "api_key_hint" TEXT,
    "chat_model" TEXT,
    "embedding_model" TEXT,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ai_settings_pkey" PRIMARY KEY ("tenant_id")
);

-- CreateTable
CREATE TABLE "answer" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "conversation_id" UUID NOT NULL,
    "question_id" UUID NOT NULL,
    "agent_id" UUID,
    "state" TEXT NOT NULL DEFAULT 'queued',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "lease_until" TIMESTAMPTZ(3),
    "model" TEXT,
    "input_tokens" INTEGER,
    "output_tokens" INTEGER,
    "latency_ms" INTEGER,
    "first_token_ms" INTEGER,
    "passages" JSONB NOT NULL DEFAULT '[]',
    "is_grounded" BOOLEAN,
    "error" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "answer_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "audit_log" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sub_tenant_id" UUID,
    "actor_kind" TEXT NOT NULL,
    "actor_id" TEXT,
    "actor_label" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "resource" TEXT NOT NULL,
    "resource_id" TEXT,
    "before" JSONB,
    "after" JSONB,
    "result" TEXT NOT NULL,
    "detail" TEXT,
    "ip" TEXT,
    "user_agent" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "audit_log_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "outbox_event" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "due_at" TIMESTAMPTZ(3),
    "processed_at" TIMESTAMPTZ(3),

    CONSTRAINT "outbox_event_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "usage_counter" (
    "tenant_id" UUID NOT NULL,
    "resource" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "used" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "usage_counter_pkey" PRIMARY KEY ("tenant_id","resource","period")
);

-- CreateTable
CREATE TABLE "file" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "content_type" TEXT NOT NULL,
    "size_bytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "storage_key" TEXT NOT NULL,
    "width" INTEGER,
    "height" INTEGER,
    "is_public" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "file_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "email" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "template" TEXT NOT NULL,
    "to_address" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "reply_to" TEXT,
    "status" TEXT NOT NULL DEFAULT 'queued',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "lease_until" TIMESTAMPTZ(3),
    "error" TEXT,
    "sent_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "email_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "email_template" (
    "tenant_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "email_template_pkey" PRIMARY KEY ("tenant_id","key")
);

-- CreateTable
CREATE TABLE "contact" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sub_tenant_id" UUID,
    "name" TEXT,
    "email_normalized" TEXT,
    "phone" TEXT,
    "locale" TEXT,
    "attributes" JSONB NOT NULL DEFAULT '{}',
    "first_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "contact_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "segment" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "ai_persona" JSONB NOT NULL DEFAULT '{}',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "segment_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "conversation" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sub_tenant_id" UUID,
    "contact_id" UUID NOT NULL,
    "agent_id" UUID,
    "assignee_id" UUID,
    "channel" TEXT NOT NULL,
    "subject" TEXT,
    "state" TEXT NOT NULL DEFAULT 'bot',
    "status" TEXT NOT NULL DEFAULT 'open',
    "snoozed_until" TIMESTAMPTZ(3),
    "handover_reason" TEXT,
    "page_url" TEXT,
    "token_hash" TEXT,
    "start_client_id" UUID,
    "last_message_id" UUID,
    "last_message_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_message_preview" TEXT NOT NULL DEFAULT '',
    "last_message_by" TEXT NOT NULL DEFAULT 'contact',
    "contact_read_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "closed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "conversation_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "message" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "conversation_id" UUID NOT NULL,
    "author_kind" TEXT NOT NULL,
    "author_id" UUID,
    "author_name" TEXT NOT NULL DEFAULT '',
    "is_note" BOOLEAN NOT NULL DEFAULT false,
    "body" TEXT NOT NULL,
    "client_id" UUID,
    "answer_id" UUID,
    "sources" JSONB NOT NULL DEFAULT '[]',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "message_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "conversation_read" (
    "tenant_id" UUID NOT NULL,
    "conversation_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "read_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "conversation_read_pkey" PRIMARY KEY ("tenant_id","conversation_id","member_id")
);

-- CreateTable
CREATE TABLE "canned_reply" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "shortcut" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "canned_reply_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "knowledge_source" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sub_tenant_id" UUID,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "url" TEXT,
    "status" TEXT NOT NULL DEFAULT 'new',
    "error" TEXT,
    "page_limit" INTEGER NOT NULL DEFAULT 100,
    "schedule" TEXT NOT NULL DEFAULT 'off',
    "next_crawl_at" TIMESTAMPTZ(3),
    "last_crawled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "knowledge_source_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "crawl" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'queued',
    "mode" TEXT NOT NULL DEFAULT 'all',
    "discovered" INTEGER NOT NULL DEFAULT 0,
    "selected" INTEGER NOT NULL DEFAULT 0,
    "indexed" INTEGER NOT NULL DEFAULT 0,
    "unchanged" INTEGER NOT NULL DEFAULT 0,
    "failed" INTEGER NOT NULL DEFAULT 0,
    "is_cancelled" BOOLEAN NOT NULL DEFAULT false,
    "error" TEXT,
    "lease_until" TIMESTAMPTZ(3),
    "started_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "crawl_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "knowledge_page" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "url" TEXT,
    "url_hash" TEXT NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "description" TEXT NOT NULL DEFAULT '',
    "language" TEXT NOT NULL DEFAULT 'en',
    "content" TEXT NOT NULL DEFAULT '',
    "content_hash" TEXT,
    "etag" TEXT,
    "last_modified" TEXT,
    "is_selected" BOOLEAN NOT NULL DEFAULT true,
    "status" TEXT NOT NULL DEFAULT 'found',
    "reason" TEXT,
    "http_status" INTEGER,
    "word_count" INTEGER NOT NULL DEFAULT 0,
    "lease_until" TIMESTAMPTZ(3),
    "crawl_id" UUID,
    "fetched_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "knowledge_page_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "knowledge_chunk" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "page_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "heading" TEXT NOT NULL DEFAULT '',
    "content" TEXT NOT NULL,
    "language" TEXT NOT NULL DEFAULT 'english',
    "embedding" REAL[],
    "embedding_model" TEXT,
    "embedding_signs" BIT VARYING GENERATED ALWAYS AS (app.signs("embedding")) STORED,
    "search" tsvector GENERATED ALWAYS AS (app.search_vector("language", "title", "heading", "content")) STORED,

    CONSTRAINT "knowledge_chunk_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "help_category" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "icon" TEXT NOT NULL DEFAULT 'book',
    "position" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "help_category_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "help_article" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "category_id" UUID,
    "source_page_id" UUID,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL DEFAULT '',
    "body_html" TEXT NOT NULL DEFAULT '',
    "body_text" TEXT NOT NULL DEFAULT '',
    "status" TEXT NOT NULL DEFAULT 'draft',
    "is_featured" BOOLEAN NOT NULL DEFAULT false,
    "position" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,
    "language" TEXT NOT NULL DEFAULT 'english',
    "published_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "search" tsvector GENERATED ALWAYS AS (app.search_vector("language", "title", "summary", "body_text")) STORED,

    CONSTRAINT "help_article_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "member" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sub_tenant_id" UUID,
    "email_normalized" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "password_hash" TEXT,
    "role" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'invited',
    "title" TEXT,
    "avatar_file_id" UUID,
    "locale" TEXT,
    "time_zone" TEXT,
    "needs_onboarding" BOOLEAN NOT NULL DEFAULT false,
    "last_seen_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "member_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "member_session" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_used_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "ip" TEXT,
    "user_agent" TEXT,

    CONSTRAINT "member_session_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "member_token" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "email" TEXT,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "member_token_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateIndex
CREATE INDEX "answer_tenant_id_state_lease_until_idx" ON "answer"("tenant_id", "state", "lease_until");

-- CreateIndex
CREATE UNIQUE INDEX "answer_tenant_id_question_id_key" ON "answer"("tenant_id", "question_id");

-- CreateIndex
CREATE INDEX "audit_log_tenant_id_resource_resource_id_id_idx" ON "audit_log"("tenant_id", "resource", "resource_id", "id");

-- CreateIndex
CREATE INDEX "audit_log_tenant_id_actor_id_id_idx" ON "audit_log"("tenant_id", "actor_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "file_tenant_id_storage_key_key" ON "file"("tenant_id", "storage_key");

-- CreateIndex
CREATE INDEX "email_tenant_id_status_id_idx" ON "email"("tenant_id", "status", "id");

-- CreateIndex
CREATE INDEX "contact_tenant_id_email_normalized_idx" ON "contact"("tenant_id", "email_normalized");

-- CreateIndex
CREATE UNIQUE INDEX "segment_tenant_id_name_key" ON "segment"("tenant_id", "name");

-- CreateIndex
CREATE INDEX "conversation_tenant_id_status_last_message_at_id_idx" ON "conversation"("tenant_id", "status", "last_message_at", "id");

-- CreateIndex
CREATE INDEX "conversation_tenant_id_assignee_id_status_last_message_at_i_idx" ON "conversation"("tenant_id", "assignee_id", "status", "last_message_at", "id");

-- CreateIndex
CREATE INDEX "conversation_tenant_id_contact_id_id_idx" ON "conversation"("tenant_id", "contact_id", "id");

-- CreateIndex
CREATE INDEX "conversation_tenant_id_status_snoozed_until_idx" ON "conversation"("tenant_id", "status", "snoozed_until");

-- CreateIndex
CREATE UNIQUE INDEX "conversation_tenant_id_token_hash_key" ON "conversation"("tenant_id", "token_hash");

-- CreateIndex
CREATE UNIQUE INDEX "conversation_tenant_id_start_client_id_key" ON "conversation"("tenant_id", "start_client_id");

-- CreateIndex
CREATE INDEX "message_tenant_id_conversation_id_id_idx" ON "message"("tenant_id", "conversation_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "message_tenant_id_conversation_id_client_id_key" ON "message"("tenant_id", "conversation_id", "client_id");

-- CreateIndex
CREATE UNIQUE INDEX "message_tenant_id_answer_id_key" ON "message"("tenant_id", "answer_id");

-- CreateIndex
CREATE UNIQUE INDEX "canned_reply_tenant_id_shortcut_key" ON "canned_reply"("tenant_id", "shortcut");

-- CreateIndex
CREATE INDEX "knowledge_source_tenant_id_next_crawl_at_idx" ON "knowledge_source"("tenant_id", "next_crawl_at");

-- CreateIndex
CREATE INDEX "crawl_tenant_id_source_id_id_idx" ON "crawl"("tenant_id", "source_id", "id");

-- CreateIndex
CREATE INDEX "crawl_tenant_id_state_lease_until_idx" ON "crawl"("tenant_id", "state", "lease_until");

-- CreateIndex
CREATE INDEX "knowledge_page_tenant_id_source_id_status_id_idx" ON "knowledge_page"("tenant_id", "source_id", "status", "id");

-- CreateIndex
CREATE UNIQUE INDEX "knowledge_page_tenant_id_source_id_url_hash_key" ON "knowledge_page"("tenant_id", "source_id", "url_hash");

-- CreateIndex
CREATE UNIQUE INDEX "knowledge_chunk_tenant_id_page_id_position_key" ON "knowledge_chunk"("tenant_id", "page_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "help_category_tenant_id_slug_key" ON "help_category"("tenant_id", "slug");

-- CreateIndex
CREATE INDEX "help_article_tenant_id_status_position_idx" ON "help_article"("tenant_id", "status", "position");

-- CreateIndex
CREATE INDEX "help_article_tenant_id_category_id_status_position_idx" ON "help_article"("tenant_id", "category_id", "status", "position");

-- CreateIndex
CREATE UNIQUE INDEX "help_article_tenant_id_slug_key" ON "help_article"("tenant_id", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "member_tenant_id_email_normalized_key" ON "member"("tenant_id", "email_normalized");

-- CreateIndex
CREATE INDEX "member_session_tenant_id_member_id_id_idx" ON "member_session"("tenant_id", "member_id", "id");

-- CreateIndex
CREATE INDEX "member_token_tenant_id_member_id_idx" ON "member_token"("tenant_id", "member_id");

-- CreateIndex
CREATE UNIQUE INDEX "member_token_tenant_id_token_hash_key" ON "member_token"("tenant_id", "token_hash");

-- AddForeignKey
ALTER TABLE "answer" ADD CONSTRAINT "answer_tenant_id_conversation_id_fkey" FOREIGN KEY ("tenant_id", "conversation_id") REFERENCES "conversation"("tenant_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "conversation" ADD CONSTRAINT "conversation_tenant_id_contact_id_fkey" FOREIGN KEY ("tenant_id", "contact_id") REFERENCES "contact"("tenant_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "conversation" ADD CONSTRAINT "conversation_tenant_id_assignee_id_fkey" FOREIGN KEY ("tenant_id", "assignee_id") REFERENCES "member"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "conversation" ADD CONSTRAINT "conversation_tenant_id_agent_id_fkey" FOREIGN KEY ("tenant_id", "agent_id") REFERENCES "agent"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "message" ADD CONSTRAINT "message_tenant_id_conversation_id_fkey" FOREIGN KEY ("tenant_id", "conversation_id") REFERENCES "conversation"("tenant_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "conversation_read" ADD CONSTRAINT "conversation_read_tenant_id_conversation_id_fkey" FOREIGN KEY ("tenant_id", "conversation_id") REFERENCES "conversation"("tenant_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "conversation_read" ADD CONSTRAINT "conversation_read_tenant_id_member_id_fkey" FOREIGN KEY ("tenant_id", "member_id") REFERENCES "member"("tenant_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "crawl" ADD CONSTRAINT "crawl_tenant_id_source_id_fkey" FOREIGN KEY ("tenant_id", "source_id") REFERENCES "knowledge_source"("tenant_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "knowledge_page" ADD CONSTRAINT "knowledge_page_tenant_id_source_id_fkey" FOREIGN KEY ("tenant_id", "source_id") REFERENCES "knowledge_source"("tenant_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "knowledge_chunk" ADD CONSTRAINT "knowledge_chunk_tenant_id_page_id_fkey" FOREIGN KEY ("tenant_id", "page_id") REFERENCES "knowledge_page"("tenant_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "help_article" ADD CONSTRAINT "help_article_tenant_id_category_id_fkey" FOREIGN KEY ("tenant_id", "category_id") REFERENCES "help_category"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "help_article" ADD CONSTRAINT "help_article_tenant_id_source_page_id_fkey" FOREIGN KEY ("tenant_id", "source_page_id") REFERENCES "knowledge_page"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "member_session" ADD CONSTRAINT "member_session_tenant_id_member_id_fkey" FOREIGN KEY ("tenant_id", "member_id") REFERENCES "member"("tenant_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "member_token" ADD CONSTRAINT "member_token_tenant_id_member_id_fkey" FOREIGN KEY ("tenant_id", "member_id") REFERENCES "member"("tenant_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;


-- States are text with a CHECK (docs/data.md).
ALTER TABLE "member" ADD CONSTRAINT "member_role_check" CHECK ("role" IN ('tenant_admin', 'manager', 'agent', 'viewer', 'subtenant_admin'));
ALTER TABLE "member" ADD CONSTRAINT "member_status_check" CHECK ("status" IN ('invited', 'active', 'disabled'));
ALTER TABLE "member_token" ADD CONSTRAINT "member_token_kind_check" CHECK ("kind" IN ('invitation', 'password_reset', 'email_change'));
ALTER TABLE "audit_log" ADD CONSTRAINT "audit_log_result_check" CHECK ("result" IN ('success', 'failure'));
ALTER TABLE "email" ADD CONSTRAINT "email_status_check" CHECK ("status" IN ('queued', 'sending', 'sent', 'failed', 'uncertain'));
ALTER TABLE "conversation" ADD CONSTRAINT "conversation_channel_check" CHECK ("channel" IN ('web_chat', 'web_form'));
ALTER TABLE "conversation" ADD CONSTRAINT "conversation_state_check" CHECK ("state" IN ('bot', 'waiting', 'human'));
ALTER TABLE "conversation" ADD CONSTRAINT "conversation_status_check" CHECK ("status" IN ('open', 'snoozed', 'closed'));
ALTER TABLE "conversation" ADD CONSTRAINT "conversation_last_message_by_check" CHECK ("last_message_by" IN ('contact', 'agent', 'member', 'system'));
ALTER TABLE "message" ADD CONSTRAINT "message_author_kind_check" CHECK ("author_kind" IN ('contact', 'agent', 'member', 'system'));
ALTER TABLE "agent" ADD CONSTRAINT "agent_type_check" CHECK ("type" IN ('chat', 'voice'));
ALTER TABLE "agent" ADD CONSTRAINT "agent_status_check" CHECK ("status" IN ('active', 'paused'));
ALTER TABLE "answer" ADD CONSTRAINT "answer_state_check" CHECK ("state" IN ('queued', 'running', 'answered', 'handed_over', 'failed', 'cancelled'));
ALTER TABLE "knowledge_source" ADD CONSTRAINT "knowledge_source_kind_check" CHECK ("kind" IN ('website', 'page', 'text', 'qa'));
ALTER TABLE "knowledge_source" ADD CONSTRAINT "knowledge_source_status_check" CHECK ("status" IN ('new', 'working', 'ready', 'failed'));
ALTER TABLE "knowledge_source" ADD CONSTRAINT "knowledge_source_schedule_check" CHECK ("schedule" IN ('off', 'daily', 'weekly'));
ALTER TABLE "crawl" ADD CONSTRAINT "crawl_state_check" CHECK ("state" IN ('queued', 'discovering', 'choosing', 'fetching', 'done', 'cancelled', 'failed'));
ALTER TABLE "crawl" ADD CONSTRAINT "crawl_mode_check" CHECK ("mode" IN ('choose', 'all'));
ALTER TABLE "knowledge_page" ADD CONSTRAINT "knowledge_page_status_check" CHECK ("status" IN ('found', 'queued', 'fetching', 'indexed', 'failed', 'skipped', 'gone'));
ALTER TABLE "help_article" ADD CONSTRAINT "help_article_status_check" CHECK ("status" IN ('draft', 'published'));
ALTER TABLE "file" ADD CONSTRAINT "file_purpose_check" CHECK ("purpose" IN ('logo', 'icon', 'avatar', 'article'));

CREATE UNIQUE INDEX "agent_default_key" ON "agent"("tenant_id") WHERE "is_default";
CREATE INDEX "outbox_event_pending_idx" ON "outbox_event"("tenant_id", "id") WHERE "processed_at" IS NULL;
CREATE INDEX "knowledge_chunk_search_idx" ON "knowledge_chunk" USING GIN ("tenant_id" app.uuid_ops, "search");
CREATE INDEX "knowledge_chunk_trigram_idx" ON "knowledge_chunk" USING GIN ("tenant_id" app.uuid_ops, app.plain("title" || ' ' || "heading" || ' ' || "content") app.gin_trgm_ops);
CREATE INDEX "help_article_search_idx" ON "help_article" USING GIN ("tenant_id" app.uuid_ops, "search") WHERE "status" = 'published';
CREATE INDEX "message_text_idx" ON "message" USING GIN ("tenant_id" app.uuid_ops, to_tsvector('pg_catalog.simple', "body"));

-- Row-level security on every table of this schema, the same three statements for each.
DO $$
DECLARE
  target text;
  scoped boolean;
BEGIN
  FOR target IN SELECT relname FROM pg_class WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'p') AND relname <> '_prisma_migrations'
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', target);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', target);
    EXECUTE format($policy$CREATE POLICY tenant_isolation ON %I AS RESTRICTIVE FOR ALL TO PUBLIC
      USING (tenant_id = nullif(current_setting('app.current_tenant_id', true), '')::uuid)
      WITH CHECK (tenant_id = nullif(current_setting('app.current_tenant_id', true), '')::uuid)$policy$, target);
    SELECT EXISTS (SELECT FROM pg_attribute WHERE attrelid = target::regclass AND attname = 'sub_tenant_id') INTO scoped;
    IF scoped THEN
      EXECUTE format($policy$CREATE POLICY sub_tenant_scope ON %I AS PERMISSIVE FOR ALL TO PUBLIC
        USING (coalesce(current_setting('app.current_sub_tenant_id', true), '') = '' OR sub_tenant_id = nullif(current_setting('app.current_sub_tenant_id', true), '')::uuid)
        WITH CHECK (coalesce(current_setting('app.current_sub_tenant_id', true), '') = '' OR sub_tenant_id = nullif(current_setting('app.current_sub_tenant_id', true), '')::uuid)$policy$, target);
    ELSE
      EXECUTE format('CREATE POLICY sub_tenant_scope ON %I AS PERMISSIVE FOR ALL TO PUBLIC USING (true) WITH CHECK (true)', target);
    END IF;
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO app_rw', target);
  END LOOP;
END
$$;

-- Full text under RLS cannot use an index (its operators are not leakproof), so each searchable table has one audited
-- function that bypasses the policies and filters on the context's tenant itself.
CREATE FUNCTION search_knowledge(question text, question_language text, max_rows int)
RETURNS TABLE (id uuid, page_id uuid, title text, heading text, content text, url text, score real)
LANGUAGE plpgsql STABLE SECURITY DEFINER AS $$
DECLARE
  tenant uuid := app.current_tenant_id();
  wanted tsquery := app.any_word_query(question_language, question);
  plain_wanted tsquery := app.any_word_query('simple', question);
BEGIN
  RETURN QUERY
    SELECT chunk.id, chunk.page_id, chunk.title, chunk.heading, chunk.content, page.url,
      (ts_rank(ARRAY[0.1, 0.5, 0.7, 0.25]::real[], chunk.search, wanted, 1)
        * (SELECT (0.2 + count(*)::real / greatest(numnode(wanted), 1)) FROM unnest(tsvector_to_array(chunk.search)) AS lexeme WHERE wanted @@ to_tsvector('pg_catalog.simple', lexeme)))::real AS score
    FROM knowledge_chunk AS chunk
    JOIN knowledge_page AS page ON page.tenant_id = chunk.tenant_id AND page.id = chunk.page_id
    WHERE chunk.tenant_id = tenant AND (chunk.search @@ wanted OR chunk.search @@ plain_wanted)
    ORDER BY score DESC, chunk.id
    LIMIT least(max_rows, 100);
END
$$;

-- Words that the full text does not know (typing errors): trigram similarity of each word.
CREATE FUNCTION search_knowledge_fuzzy(words text[], max_rows int)
RETURNS TABLE (id uuid, page_id uuid, title text, heading text, content text, url text, score real)
LANGUAGE plpgsql STABLE SECURITY DEFINER AS $$
DECLARE
  tenant uuid := app.current_tenant_id();
BEGIN
  RETURN QUERY
    SELECT chunk.id, chunk.page_id, chunk.title, chunk.heading, chunk.content, page.url,
      (SELECT sum(app.word_similarity(app.plain(word), app.plain(chunk.title || ' ' || chunk.heading || ' ' || chunk.content))) / cardinality(words) FROM unnest(words) AS word)::real AS score
    FROM knowledge_chunk AS chunk
    JOIN knowledge_page AS page ON page.tenant_id = chunk.tenant_id AND page.id = chunk.page_id
    WHERE chunk.tenant_id = tenant
      AND app.plain(chunk.title || ' ' || chunk.heading || ' ' || chunk.content) OPERATOR(app.%>) ANY (SELECT app.plain(word) FROM unnest(words) AS word)
    ORDER BY score DESC, chunk.id
    LIMIT least(max_rows, 100);
END
$$;

-- Cosine similarity against embeddings of the same model. The signs of all chunks give the candidates in milliseconds;
-- only theirs are compared in full.
CREATE FUNCTION search_knowledge_vector(question real[], model text, max_rows int)
RETURNS TABLE (id uuid, page_id uuid, title text, heading text, content text, url text, score real)
LANGUAGE plpgsql STABLE SECURITY DEFINER AS $$
DECLARE
  tenant uuid := app.current_tenant_id();
  wanted bit varying := app.signs(question);
BEGIN
  RETURN QUERY
    WITH candidate AS (
      SELECT chunk.id
      FROM knowledge_chunk AS chunk
      WHERE chunk.tenant_id = tenant AND chunk.embedding_model = model AND length(chunk.embedding_signs) = length(wanted)
      ORDER BY bit_count(chunk.embedding_signs # wanted), chunk.id
      LIMIT 200
    )
    SELECT chunk.id, chunk.page_id, chunk.title, chunk.heading, chunk.content, page.url,
      (SELECT sum(a * b) / nullif(sqrt(sum(a * a)) * sqrt(sum(b * b)), 0) FROM unnest(chunk.embedding, question) AS pair(a, b))::real AS score
    FROM candidate
    JOIN knowledge_chunk AS chunk ON chunk.tenant_id = tenant AND chunk.id = candidate.id
    JOIN knowledge_page AS page ON page.tenant_id = chunk.tenant_id AND page.id = chunk.page_id
    ORDER BY score DESC NULLS LAST, chunk.id
    LIMIT least(max_rows, 100);
END
$$;

CREATE FUNCTION search_articles(question text, question_language text, max_rows int)
RETURNS TABLE (id uuid, slug text, title text, summary text, score real)
LANGUAGE plpgsql STABLE SECURITY DEFINER AS $$
DECLARE
  tenant uuid := app.current_tenant_id();
  wanted tsquery := app.any_word_query(question_language, question);
BEGIN
  RETURN QUERY
    SELECT article.id, article.slug, article.title, article.summary,
      greatest(
        ts_rank(ARRAY[0.1, 0.3, 0.6, 1.0]::real[], article.search, wanted, 1),
        app.word_similarity(app.plain(question), app.plain(article.title || ' ' || article.summary)) * 0.5)::real AS score
    FROM help_article AS article
    WHERE article.tenant_id = tenant AND article.status = 'published'
      AND (article.search @@ wanted OR app.word_similarity(app.plain(question), app.plain(article.title || ' ' || article.summary)) > 0.45)
    ORDER BY score DESC, article.id
    LIMIT least(max_rows, 100);
END
$$;

CREATE FUNCTION search_conversations(words text, max_rows int)
RETURNS TABLE (conversation_id uuid, message_id uuid, body text)
LANGUAGE plpgsql STABLE SECURITY DEFINER AS $$
DECLARE
  tenant uuid := app.current_tenant_id();
BEGIN
  RETURN QUERY
    SELECT DISTINCT ON (message.conversation_id) message.conversation_id, message.id, message.body
    FROM message
    WHERE message.tenant_id = tenant AND to_tsvector('pg_catalog.simple', message.body) @@ websearch_to_tsquery('pg_catalog.simple', words)
    ORDER BY message.conversation_id DESC, message.id DESC
    LIMIT least(max_rows, 200);
END
$$;

-- The functions read with the rights of a role that can only read and cannot sign in.
DO $$
DECLARE
  search_function regprocedure;
  here text := current_schema();
BEGIN
  EXECUTE format('GRANT USAGE ON SCHEMA %I TO app_rw', here);
  EXECUTE format('GRANT USAGE, CREATE ON SCHEMA %I TO app_search', here);
  GRANT SELECT ON knowledge_chunk, knowledge_page, help_article, message TO app_search;
  FOR search_function IN SELECT oid::regprocedure FROM pg_proc WHERE pronamespace = here::regnamespace AND proname LIKE 'search_%'
  LOOP
    EXECUTE format('ALTER FUNCTION %s SET search_path = %I, app, pg_catalog, pg_temp', search_function, here);
    EXECUTE format('ALTER FUNCTION %s OWNER TO app_search', search_function);
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', search_function);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO app_rw', search_function);
  END LOOP;
  EXECUTE format('REVOKE CREATE ON SCHEMA %I FROM app_search', here);
END
$$;
