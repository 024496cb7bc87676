CREATE TABLE "bff"."reminders" (
	"instance_id" text NOT NULL,
	"link_id" text NOT NULL,
	"reminded_at" timestamp (3) with time zone NOT NULL,
	"times" bigint NOT NULL,
	CONSTRAINT "reminders_instance_id_link_id_pk" PRIMARY KEY("instance_id","link_id")
);
--> statement-breakpoint
CREATE TABLE "bff"."saved_views" (
	"instance_id" text PRIMARY KEY NOT NULL,
	"version" bigint NOT NULL,
	"views" json NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "bff"."visits" (
	"instance_id" text PRIMARY KEY NOT NULL,
	"since" timestamp (3) with time zone,
	"seen_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE INDEX "reminders_by_time" ON "bff"."reminders" USING btree ("instance_id","reminded_at");--> statement-breakpoint
CREATE INDEX "reminders_by_age" ON "bff"."reminders" USING btree ("reminded_at");