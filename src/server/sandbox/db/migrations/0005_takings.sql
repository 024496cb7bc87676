CREATE TABLE "sandbox"."instance_takings" (
	"merchant_id" text NOT NULL,
	"instance_id" text NOT NULL,
	"slot" integer NOT NULL,
	"collected_amount" bigint NOT NULL,
	CONSTRAINT "instance_takings_merchant_id_instance_id_slot_pk" PRIMARY KEY("merchant_id","instance_id","slot"),
	CONSTRAINT "instance_takings_natural" CHECK ("sandbox"."instance_takings"."collected_amount" >= 0)
);
--> statement-breakpoint
ALTER TABLE "sandbox"."instance_takings" ADD CONSTRAINT "instance_takings_counters_fk" FOREIGN KEY ("merchant_id","instance_id") REFERENCES "sandbox"."instance_counters"("merchant_id","instance_id") ON DELETE cascade ON UPDATE no action;