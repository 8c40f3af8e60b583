/** A small kind of file with one of everything that the real schemas use. */
const definitions = {
  $id: "https://example.test/definitions.schema.json",
  $defs: {
    id: { type: "string", title: "Идентификатор", pattern: "^[a-z]+(-[a-z]+)*$", examples: ["summer-sale"] },
    date: { type: "string", title: "Дата", pattern: "^\\d{4}-\\d{2}-\\d{2}$", examples: ["2026-01-15"] },
    percent: { type: "number", title: "Процент", minimum: 0, maximum: 100, examples: [15] },
  },
};

const discount = (type: string, properties: Record<string, object>) => ({
  type: "object",
  additionalProperties: false,
  required: ["type", ...Object.keys(properties)],
  properties: { type: { const: type, title: "Вид скидки" }, ...properties },
});

const shop = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: "https://example.test/shop.schema.json",
  title: "Магазин",
  type: "object",
  additionalProperties: false,
  required: ["kind", "title"],
  properties: {
    kind: { const: "shop", title: "Вид" },
    title: { type: "string", title: "Название", minLength: 1, maxLength: 40, examples: ["Ромашка"] },
    id: { $ref: "definitions.schema.json#/$defs/id" },
    opened: { $ref: "definitions.schema.json#/$defs/date", title: "Открыт с" },
    discount: { $ref: "definitions.schema.json#/$defs/percent", title: "Скидка" },
    limit: { type: "number", title: "Лимит", exclusiveMinimum: 0, examples: [100000] },
    staff: { type: "integer", title: "Сотрудников" },
    step: { type: "number", multipleOf: 5 },
    floor: { type: "number", not: { const: 13 } },
    delivery: { type: "boolean", title: "Доставка" },
    inn: { type: "string", title: "ИНН", examples: ["7701234567"] },
    category: { type: "string", title: "Категория", enum: ["A", "B", "wholesale", "retail"] },
    tags: { type: "array", title: "Метки", minItems: 1, maxItems: 3, uniqueItems: true, items: { type: "string" } },
    open: { type: "array", items: { enum: ["monday", "tuesday", "thursday", "saturday", "sunday"] } },
    owner: {
      type: "object",
      title: "Владелец",
      additionalProperties: false,
      required: ["name", "role"],
      properties: {
        name: { type: "string", title: "Имя" },
        role: { type: "string", title: "Роль", examples: ["director"] },
        phone: { type: "string", title: "Телефон" },
      },
    },
    rates: {
      type: "object",
      title: "Ставки",
      minProperties: 1,
      propertyNames: { $ref: "definitions.schema.json#/$defs/id" },
      additionalProperties: { $ref: "definitions.schema.json#/$defs/percent" },
    },
    discounts: {
      type: "array",
      title: "Скидки",
      items: {
        type: "object",
        discriminator: { propertyName: "type" },
        oneOf: [
          discount("rate", { percent: { $ref: "definitions.schema.json#/$defs/percent" } }),
          discount("gift", { article: { type: "string" } }),
          discount("set", { first: { type: "string" }, second: { type: "string" } }),
        ],
      },
    },
    margin: {
      title: "Наценка",
      anyOf: [
        { $ref: "definitions.schema.json#/$defs/percent" },
        {
          type: "array",
          items: {
            type: "object",
            additionalProperties: false,
            required: ["from", "value"],
            properties: {
              from: { $ref: "definitions.schema.json#/$defs/date" },
              value: { $ref: "definitions.schema.json#/$defs/percent" },
            },
          },
        },
      ],
    },
  },
};

export const shopSchemas = [definitions, shop];
export const shopId = shop.$id;
