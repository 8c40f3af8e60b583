import { readCondition } from "../../../conditions/read-condition.ts";
import { problem } from "../../../diagnostics/catalogue.ts";
import type { Places } from "../../../diagnostics/places.ts";
import { wholeQuantity } from "../../../values/quantity.ts";
import { conditionReferences } from "../../fact-references.ts";
import type { PricePolicyFile } from "../../generated/price-policy.ts";
import { moneyAt } from "../../read-values.ts";
import type { ReadContext, Reference } from "../../regulation.ts";
import type { FreeGoodsTerms } from "./content.ts";

type FreeFile = NonNullable<PricePolicyFile["free-goods"]>[number];

function readOne(file: FreeFile, index: number, context: ReadContext): FreeGoodsTerms {
  const path = ["free-goods", index];
  const { id, title, every, free, gift } = file;
  const when = file.when === undefined ? undefined : readCondition(file.when, [...path, "when"], context);
  const most = file["at-most"];
  if (most !== undefined && most < free)
    context.report(problem("free-goods-never", context.places.valueAt([...path, "at-most"]), { free, most }));
  return {
    id,
    title,
    ...(when === undefined ? {} : { when }),
    every: every * wholeQuantity,
    free: free * wholeQuantity,
    ...(gift === undefined
      ? {}
      : {
          gift: {
            title: gift.title,
            cost: moneyAt(gift.cost, [...path, "gift", "cost"], context),
            ...(gift.article === undefined ? {} : { id: gift.article }),
            ...(gift.unit === undefined ? {} : { unit: gift.unit }),
          },
        }),
    ...(most === undefined ? {} : { atMost: most * wholeQuantity }),
    clause: `free-goods/${id}`,
    range: context.places.keyAt(path),
  };
}

/** What is given free for what is bought. */
export function readFreeGoods(file: PricePolicyFile, context: ReadContext): FreeGoodsTerms[] {
  return (file["free-goods"] ?? []).map((each, index) => readOne(each, index, context));
}

/** The facts that free goods are given by. */
export function freeGoodsReferences(goods: readonly FreeGoodsTerms[], places: Places): Reference[] {
  return goods.flatMap(({ when }, index) => conditionReferences([when], ["free-goods", index], places));
}
