CREATE TABLE "sandbox"."deliveries" (
	"id" text PRIMARY KEY NOT NULL,
	"merchant_id" text NOT NULL,
	"instance_id" text NOT NULL,
	"event_id" text NOT NULL,
	"status" text NOT NULL,
	"attempts" integer NOT NULL,
	"max_attempts" integer NOT NULL,
	"next_attempt_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "deliveries_status" CHECK ("sandbox"."deliveries"."status" in ('waiting', 'delivered', 'failed')),
	CONSTRAINT "deliveries_waiting" CHECK (("sandbox"."deliveries"."status" = 'waiting') = ("sandbox"."deliveries"."next_attempt_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "sandbox"."delivery_attempts" (
	"delivery_id" text NOT NULL,
	"attempt" integer NOT NULL,
	"merchant_id" text NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"duration" integer NOT NULL,
	"response_status" integer,
	"problem" text,
	CONSTRAINT "delivery_attempts_delivery_id_attempt_pk" PRIMARY KEY("delivery_id","attempt")
);
--> statement-breakpoint
CREATE TABLE "sandbox"."webhooks" (
	"instance_id" text PRIMARY KEY NOT NULL,
	"merchant_id" text NOT NULL,
	"url" text,
	"secret" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
DROP INDEX "sandbox"."transactions_of_instance";--> statement-breakpoint
ALTER TABLE "sandbox"."events" ADD COLUMN "position" bigint NOT NULL GENERATED ALWAYS AS IDENTITY (sequence name "sandbox"."events_position_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1);--> statement-breakpoint
ALTER TABLE "sandbox"."events" ADD COLUMN "is_relayed" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "sandbox"."transactions" ADD COLUMN "udfs" json;--> statement-breakpoint
ALTER TABLE "sandbox"."transactions" ADD COLUMN "language" text DEFAULT 'fr' NOT NULL;--> statement-breakpoint
ALTER TABLE "sandbox"."transactions" ADD COLUMN "given_back_reason" text;--> statement-breakpoint
ALTER TABLE "sandbox"."transactions" ADD COLUMN "next_check_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "sandbox"."transactions" ADD COLUMN "checks" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "sandbox"."transactions" ADD COLUMN "is_arranged" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "sandbox"."deliveries" ADD CONSTRAINT "deliveries_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "sandbox"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sandbox"."delivery_attempts" ADD CONSTRAINT "delivery_attempts_delivery_id_deliveries_id_fk" FOREIGN KEY ("delivery_id") REFERENCES "sandbox"."deliveries"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sandbox"."webhooks" ADD CONSTRAINT "webhooks_instance_id_instances_id_fk" FOREIGN KEY ("instance_id") REFERENCES "sandbox"."instances"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "deliveries_of_instance" ON "sandbox"."deliveries" USING btree ("merchant_id","instance_id","created_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE UNIQUE INDEX "deliveries_of_event" ON "sandbox"."deliveries" USING btree ("event_id");--> statement-breakpoint
CREATE INDEX "deliveries_due" ON "sandbox"."deliveries" USING btree ("next_attempt_at") WHERE "sandbox"."deliveries"."next_attempt_at" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "events_by_position" ON "sandbox"."events" USING btree ("position");--> statement-breakpoint
CREATE INDEX "events_to_relay" ON "sandbox"."events" USING btree ("position") WHERE not "sandbox"."events"."is_relayed";--> statement-breakpoint
CREATE INDEX "transactions_of_merchant" ON "sandbox"."transactions" USING btree ("merchant_id","created_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "transactions_to_check" ON "sandbox"."transactions" USING btree ("next_check_at","merchant_id") WHERE "sandbox"."transactions"."next_check_at" is not null;--> statement-breakpoint
ALTER TABLE "sandbox"."transactions" ADD CONSTRAINT "transactions_language" CHECK ("sandbox"."transactions"."language" in ('fr', 'ar', 'en'));--> statement-breakpoint
ALTER TABLE "sandbox"."transactions" ADD CONSTRAINT "transactions_given_back" CHECK ("sandbox"."transactions"."given_back_reason" is null
        or ("sandbox"."transactions"."status" in ('processing', 'refunded')
          and "sandbox"."transactions"."given_back_reason" in ('sold_out', 'already_paid', 'paused', 'expired', 'too_late', 'at_the_bank')));--> statement-breakpoint
ALTER TABLE "sandbox"."transactions" ADD CONSTRAINT "transactions_settled" CHECK ("sandbox"."transactions"."next_check_at" is null or "sandbox"."transactions"."status" in ('pending', 'processing', 'failed'));