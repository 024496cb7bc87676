CREATE SCHEMA "bff";
--> statement-breakpoint
CREATE TABLE "bff"."sessions" (
	"id_hash" text PRIMARY KEY NOT NULL,
	"owner" text NOT NULL,
	"handle" text NOT NULL,
	"sealed_credentials" "bytea" NOT NULL,
	"is_trusted_device" boolean NOT NULL,
	"user_agent_family" text NOT NULL,
	"instances" json NOT NULL,
	"instances_read_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	"last_seen_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "bff"."sign_in_attempts" (
	"address" text PRIMARY KEY NOT NULL,
	"attempted_at" bigint[] DEFAULT '{}' NOT NULL,
	"last_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE INDEX "sessions_by_owner" ON "bff"."sessions" USING btree ("owner","created_at");--> statement-breakpoint
CREATE INDEX "sessions_by_end" ON "bff"."sessions" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "sign_in_attempts_by_time" ON "bff"."sign_in_attempts" USING btree ("last_at");