-- Lists of conversations whatever their status read their first page without sorting the rest.
CREATE INDEX "conversation_time_idx" ON "conversation"("tenant_id", "last_message_at", "id");
CREATE INDEX "conversation_channel_time_idx" ON "conversation"("tenant_id", "channel", "last_message_at", "id");
