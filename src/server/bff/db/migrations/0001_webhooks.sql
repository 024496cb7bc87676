CREATE TABLE "bff"."webhook_inbox" (
	"position" bigserial PRIMARY KEY NOT NULL,
	"instance_id" text NOT NULL,
	"delivery_id" text NOT NULL,
	"message" json NOT NULL,
	"received_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "bff"."webhook_secrets" (
	"instance_id" text PRIMARY KEY NOT NULL,
	"owner" text NOT NULL,
	"sealed_secret" "bytea" NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX "webhook_inbox_once" ON "bff"."webhook_inbox" USING btree ("instance_id","delivery_id");--> statement-breakpoint
CREATE INDEX "webhook_inbox_by_instance" ON "bff"."webhook_inbox" USING btree ("instance_id","position");--> statement-breakpoint
CREATE INDEX "webhook_inbox_by_time" ON "bff"."webhook_inbox" USING btree ("received_at");