import { describe, expect, it } from "vitest";
import { type Duration, formatDuration, formatDurationBound } from "../../src/values/duration.ts";

/** No-break spaces are a matter of typography. */
const plain = (text: string): string => text.replaceAll("\u00a0", " ");

describe("a time limit for people", () => {
  it.each<[Duration, ru: string, en: string]>([
    [{ unit: "minutes", count: 1 }, "1 минута", "1 minute"],
    [{ unit: "minutes", count: 3 }, "3 минуты", "3 minutes"],
    [{ unit: "minutes", count: 15 }, "15 минут", "15 minutes"],
    [{ unit: "hours", count: 21 }, "21 час", "21 hours"],
    [{ unit: "hours", count: 4 }, "4 часа", "4 hours"],
    [{ unit: "hours", count: 11 }, "11 часов", "11 hours"],
    [{ unit: "working-days", count: 1 }, "1 рабочий день", "1 working day"],
    [{ unit: "working-days", count: 2 }, "2 рабочих дня", "2 working days"],
    [{ unit: "working-days", count: 10 }, "10 рабочих дней", "10 working days"],
    [{ unit: "days", count: 0 }, "0 дней", "0 days"],
    [{ unit: "days", count: 101 }, "101 день", "101 days"],
    [{ unit: "words", text: "в день отгрузки" }, "в день отгрузки", "в день отгрузки"],
  ])("%o", (duration, ru, en) => {
    expect([formatDuration(duration, "ru"), formatDuration(duration, "en")].map(plain)).toEqual([ru, en]);
  });

  it.each<[Duration, ru: string, en: string]>([
    [{ unit: "days", count: 1 }, "1 дня", "1 day"],
    [{ unit: "days", count: 3 }, "3 дней", "3 days"],
    [{ unit: "days", count: 14 }, "14 дней", "14 days"],
    [{ unit: "hours", count: 21 }, "21 часа", "21 hours"],
    [{ unit: "minutes", count: 31 }, "31 минуты", "31 minutes"],
    [{ unit: "working-days", count: 1 }, "1 рабочего дня", "1 working day"],
    [{ unit: "words", text: "дня отгрузки" }, "дня отгрузки", "дня отгрузки"],
  ])("behind a bound: %o", (duration, ru, en) => {
    expect([formatDurationBound(duration, "ru"), formatDurationBound(duration, "en")].map(plain)).toEqual([ru, en]);
  });

  it("keeps the number with its word on one line", () => {
    expect(formatDuration({ unit: "days", count: 5 }, "ru")).toBe("5\u00a0дней");
  });
});
