// Writes the articles that stand as lines of JSON on standard input to TOPIC, in one transaction, keyed by their id.
//   node produce.mjs BROKER REGISTRY TOPIC < articles.jsonl
import { text } from "node:stream/consumers";
import kafkajs from "kafkajs";
import registry from "@confluentinc/schemaregistry";

const [broker, url, topic] = process.argv.slice(2);
const kafka = new kafkajs.Kafka({ brokers: [broker], logLevel: kafkajs.logLevel.ERROR });
const values = new registry.AvroSerializer(
  new registry.SchemaRegistryClient({ baseURLs: [url] }),
  registry.SerdeType.VALUE,
  { useLatestVersion: true },
);

const articles = (await text(process.stdin)).split("\n").filter(Boolean).map((line) => JSON.parse(line));
const producer = kafka.producer({ transactionalId: `javascript-${topic}`, idempotent: true, maxInFlightRequests: 1 });
await producer.connect();
const transaction = await producer.transaction();
await transaction.send({
  topic,
  compression: kafkajs.CompressionTypes.GZIP,
  messages: await Promise.all(
    articles.map(async (article) => ({ key: article.id, value: await values.serialize(topic, article) })),
  ),
});
await transaction.commit();
await producer.disconnect();
console.log(`wrote ${articles.length}`);
