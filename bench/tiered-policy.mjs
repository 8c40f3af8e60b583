import { readFileSync } from "node:fs";
import { compile } from "../dist/engine/compile.js";
import { readProject } from "../dist/reader/read-project.js";
import { createValidator } from "../dist/reader/schema-errors.js";

const header = (kind) => `kind: ${kind}
id: ${kind}
title: ${kind}
owner: head
approved: { by: head, on: 2025-12-15 }
effective: { from: 2026-01-01 }
`;

const company = `${header("company")}name: Firm
short-name: Firm
currency: RUB
time-zone: Europe/Moscow
language: ru
roles: { head: { title: Head } }
`;

const facts = `${header("facts")}facts:
  order.amount: { title: Amount, type: money }
  order.cost: { title: Cost, type: money }
  order.day: { title: Day, type: date }
  request.discount: { title: Asked, type: percent }
  request.role: { title: Role, type: choice, choices-from: roles }
`;

const authority = `${header("authority")}question: discount
asker: request.role
ladder: [{ role: head }]
`;

/** Tiers over the amount of an order, as many as asked for, evenly spread up to ten million. */
function prices(rows) {
  const step = 10_000_000 / rows;
  const tiers = Array.from({ length: rows }, (_, row) => {
    const below = row === rows - 1 ? "" : `, below: ${(row + 1) * step}`;
    return `      - { from: ${row * step}${below}, rate: ${((row * 15) / rows).toFixed(4)} }`;
  });
  return `${header("price-policy")}amount: order.amount
cost: order.cost
requested: request.discount
day: order.day
vat: none
rounding: { mode: half-up, place: line }
stacking: additive
requires: [order.amount]
discounts:
  - type: tiers
    id: base
    title: Base
    basis: original
    over: order.amount
    mode: whole
    tiers:
${tiers.join("\n")}
`;
}

const schemas = ["authority", "company", "definitions", "facts", "price-policy"].map((name) =>
  JSON.parse(readFileSync(new URL(`../schemas/${name}.schema.json`, import.meta.url), "utf8")),
);

/** A policy whose one discount is a table of so many rows, compiled from its YAML. */
export function tieredPolicy(rows) {
  const texts = { company, facts, authority, prices: prices(rows) };
  const sources = Object.entries(texts).map(([name, text]) => ({ file: `${name}.yaml`, text }));
  const { project, diagnostics } = readProject(sources, createValidator(schemas));
  const { policy, diagnostics: obstacles } = compile(project, 20260601, "discount");
  if (policy === undefined || diagnostics.length > 0)
    throw new Error(JSON.stringify([...diagnostics, ...obstacles].slice(0, 2)));
  return policy;
}
