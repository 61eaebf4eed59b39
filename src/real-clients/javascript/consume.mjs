// Reads COUNT records of TOPIC from the beginning and prints each as a line of JSON: {"key", "value"}.
//   node consume.mjs BROKER REGISTRY TOPIC COUNT
import kafkajs from "kafkajs";
import registry from "@confluentinc/schemaregistry";

const [broker, url, topic, count] = process.argv.slice(2);
const kafka = new kafkajs.Kafka({ brokers: [broker], logLevel: kafkajs.logLevel.ERROR });
const values = new registry.AvroDeserializer(
  new registry.SchemaRegistryClient({ baseURLs: [url] }),
  registry.SerdeType.VALUE,
  {},
);

// Numbers above 2^53 are none of ours; times are milliseconds.
const shown = (name, value) => (typeof value === "bigint" ? Number(value) : value);
const consumer = kafka.consumer({ groupId: `javascript-${topic}-${process.pid}` });
await consumer.connect();
await consumer.subscribe({ topic, fromBeginning: true });
let read = 0;
await new Promise((resolve, reject) => {
  // A coordinator that is still being loaded crashes it too; from that it restarts by itself.
  consumer.on(consumer.events.CRASH, ({ payload }) => payload.restart || reject(payload.error));
  consumer.run({
    eachMessage: async ({ message }) => {
      if (read >= Number(count)) return;
      const value = message.value === null ? null : await values.deserialize(topic, message.value);
      console.log(JSON.stringify({ key: message.key?.toString(), value }, shown));
      if (++read === Number(count)) resolve();
    },
  });
});
await consumer.disconnect();
