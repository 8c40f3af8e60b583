import type { Table as MarkdownTable, RootContent } from "mdast";
import type { ContainerDirective, LeafDirective } from "mdast-util-directive";
import { problem } from "../../diagnostics/catalogue.ts";
import { nearestWord } from "../../diagnostics/nearest-word.ts";
import {
  type Block,
  type Columns,
  type Group,
  type GroupRole,
  groupRoles,
  type HeadingDepth,
  type Table,
} from "../tree.ts";
import { isAnchor } from "./allowed-url.ts";
import { buildInlines } from "./build-inlines.ts";
import { fillPlain, onlyPicture } from "./slots.ts";
import { placeOf, type TreeBuilding } from "./tree-building.ts";

type Directive = ContainerDirective | LeafDirective;

/** How `:::table` changes the table inside. */
export interface TableLook {
  readonly variant: Table["variant"];
  /** In percent, one per column. */
  readonly widths: readonly number[] | null;
}

/** The way back to ordinary blocks, for what stands inside a directive. */
export interface BlockBuilders {
  readonly buildBlocks: (nodes: readonly RootContent[], building: TreeBuilding) => readonly Block[];
  readonly buildTable: (node: MarkdownTable, look: TableLook, building: TreeBuilding) => Table;
}

interface DirectiveKind {
  readonly type: Directive["type"];
  readonly attributes: readonly string[];
  /** An example of how it is written, for the message. */
  readonly usage: string;
  /** `null` when it is not written right. */
  build(node: Directive, given: Given, building: TreeBuilding, builders: BlockBuilders): readonly Block[] | null;
}

/** Attributes with their values filled in; an attribute that is not written is empty. */
type Given = Readonly<Record<string, string>>;

const group = (role: GroupRole): DirectiveKind => ({
  type: "containerDirective",
  attributes: [],
  usage: `:::${role} ... :::`,
  build: (node, _, building, { buildBlocks }) => [
    { kind: "group", role, at: placeOf(node, building), children: buildBlocks(node.children, building) },
  ],
});

const labelled = (variant: "clause" | "term"): DirectiveKind => ({
  type: "leafDirective",
  attributes: ["label"],
  usage: `::${variant}[{{text item.text}}]{label="{{item.number}}"}`,
  build: (node, { label = "" }, building) => {
    if (node.type !== "leafDirective") return null;
    const item = { label, children: buildInlines(node.children, building) };
    return [{ kind: "labelled", variant, at: placeOf(node, building), items: [item] }];
  },
});

/** Every directive that a template may use: the visible list. `::head`, `::foot` and `::chapterhead` belong to the document itself. */
const directives: Readonly<Record<string, DirectiveKind>> = {
  ...Object.fromEntries(groupRoles.map((role) => [role, group(role)])),
  clause: labelled("clause"),
  term: labelled("term"),
  columns: {
    type: "containerDirective",
    attributes: ["widths"],
    usage: '::::columns{widths="60 40"} :::column ... ::: :::column ... ::: ::::',
    build: (node, { widths = "" }, building, builders) => buildColumns(node, widths, building, builders),
  },
  cards: {
    type: "containerDirective",
    attributes: ["columns"],
    usage: '::::cards{columns="2"} :::card ... ::: ::::',
    build: (node, { columns = "" }, building, builders) => {
      const at = placeOf(node, building);
      const inside = partsInside(node, "card", building, builders);
      if (inside === null || !/^[1-4]$/.test(columns)) return null;
      const cards = inside.map((children): Group => ({ kind: "group", role: "card", at, children }));
      return cards.length === 0 ? [] : [{ kind: "cards", at, columns: Number(columns), cards }];
    },
  },
  table: {
    type: "containerDirective",
    attributes: ["widths", "variant"],
    usage: ':::table{widths="10 60 30" variant="ruled"} | ... | ... | ... | :::',
    build: (node, { widths = "", variant = "" }, building, { buildTable }) => {
      const [table, ...others] = node.children;
      const shares = widths === "" ? null : sharesOf(widths);
      if (table?.type !== "table" || others.length > 0) return null;
      if (variant !== "" && variant !== "ruled" && variant !== "plain") return null;
      if (shares === undefined || (shares !== null && shares.length !== table.children[0]?.children.length))
        return null;
      return [buildTable(table, { variant: variant === "plain" ? "plain" : "ruled", widths: shares }, building)];
    },
  },
  signature: {
    type: "leafDirective",
    attributes: ["role", "name"],
    usage: '::signature{role="{{signature.role}}" name="{{signature.name}}"}',
    build: (node, { role = "", name = "" }, building) => [
      { kind: "signature", role, name, at: placeOf(node, building) },
    ],
  },
  field: {
    type: "leafDirective",
    attributes: ["name", "title", "lines", "required"],
    usage: '::field{name="{{item.number}}" title="{{item.ask}}" lines="2" required="{{#if item.required}}yes{{/if}}"}',
    build: (node, { name = "", title = "", lines = "", required = "" }, building) => {
      if (name === "" || title === "" || !/^[1-9]\d?$/.test(lines)) return null;
      return [
        { kind: "field", name, title, lines: Number(lines), required: required !== "", at: placeOf(node, building) },
      ];
    },
  },
  heading: {
    type: "leafDirective",
    attributes: ["depth", "id", "look"],
    usage: '::heading[{{chapter.title}}]{depth="2" id="{{chapter.id}}" look="chapter"}',
    build: (node, { depth = "", id = "", look = "plain" }, building) => {
      if (node.type !== "leafDirective" || !isDepth(depth) || !isAnchor(id)) return null;
      if (look !== "plain" && look !== "chapter") return null;
      const children = buildInlines(node.children, building);
      return [{ kind: "heading", depth: depthOf(depth), id, look, at: placeOf(node, building), children }];
    },
  },
  contents: {
    type: "leafDirective",
    attributes: ["depth"],
    usage: '::contents{depth="2"}',
    build: (node, { depth = "" }, building) =>
      isDepth(depth) ? [{ kind: "contents", depth: depthOf(depth), at: placeOf(node, building) }] : null,
  },
  picture: {
    type: "leafDirective",
    attributes: ["of", "width", "height", "align"],
    usage: '::picture{of="{{seller.logo}}" width="40" height="15" align="left"}',
    build: (node, { width = "", height = "", align = "center" }, building) => {
      const picture = onlyPicture(node.attributes?.of ?? "", building.slots);
      if (picture === undefined || node.children.length > 0 || !isLength(width) || !isLength(height) || !isAlign(align))
        return null;
      const [wide, high] = [width, height].map((text) => (text === "" ? null : Number(text)));
      return [
        { kind: "picture", picture, width: wide ?? null, height: high ?? null, align, at: placeOf(node, building) },
      ];
    },
  },
  corner: {
    type: "leafDirective",
    attributes: ["of"],
    usage: '::corner{of="{{code}}"}',
    build: (node, _, building) => {
      const picture = onlyPicture(node.attributes?.of ?? "", building.slots);
      if (picture === undefined || node.children.length > 0) return null;
      return [{ kind: "picture", picture, width: null, height: null, align: "right", at: placeOf(node, building) }];
    },
  },
  entry: {
    type: "leafDirective",
    attributes: [],
    usage: "::entry[{{term}}, []({{places}})]",
    build: (node, _, building) =>
      node.type === "leafDirective"
        ? [{ kind: "entries", at: placeOf(node, building), items: [buildInlines(node.children, building)] }]
        : null,
  },
  flow: {
    type: "containerDirective",
    attributes: ["columns"],
    usage: ':::flow{columns="2"} ... :::',
    build: (node, { columns = "" }, building, { buildBlocks }) =>
      node.type === "containerDirective" && /^[2-4]$/.test(columns)
        ? [
            {
              kind: "flow",
              columns: Number(columns),
              at: placeOf(node, building),
              children: buildBlocks(node.children, building),
            },
          ]
        : null,
  },
  space: {
    type: "leafDirective",
    attributes: ["height"],
    usage: '::space{height="40"}',
    build: (node, { height = "" }, building) =>
      /^\d{1,3}$/.test(height) ? [{ kind: "space", millimetres: Number(height), at: placeOf(node, building) }] : null,
  },
  pagebreak: {
    type: "leafDirective",
    attributes: [],
    usage: "::pagebreak",
    build: (node, _, building) => [{ kind: "pagebreak", at: placeOf(node, building) }],
  },
};

/** Millimetres, or nothing. */
function isLength(text: string): boolean {
  return text === "" || /^[1-9]\d{0,2}$/.test(text);
}

function isAlign(text: string): text is "left" | "center" | "right" {
  return text === "left" || text === "center" || text === "right";
}

function isDepth(text: string): boolean {
  return /^[1-4]$/.test(text);
}

function depthOf(text: string): HeadingDepth {
  return Number(text) as HeadingDepth;
}

/** A directive as blocks of the tree. */
export function buildDirective(node: Directive, building: TreeBuilding, builders: BlockBuilders): readonly Block[] {
  const at = placeOf(node, building);
  const kind = Object.hasOwn(directives, node.name) ? directives[node.name] : undefined;
  if (kind === undefined) {
    const known = [...Object.keys(directives), "head", "foot", "chapterhead"];
    const suggestion = nearestWord(node.name, known);
    const args = { name: node.name, known, ...(suggestion === undefined ? {} : { suggestion }) };
    building.report(problem("document-unknown-directive", at, args));
    return [];
  }
  const given = attributesOf(node, building);
  const fits = kind.type === node.type && Object.keys(given).every((name) => kind.attributes.includes(name));
  const blocks = fits && !hasLabel(node) ? kind.build(node, given, building, builders) : null;
  if (blocks !== null) return blocks;
  building.report(problem("document-directive-usage", at, { name: node.name, usage: kind.usage }));
  return [];
}

function attributesOf(node: Directive, building: TreeBuilding): Given {
  const entries = Object.entries(node.attributes ?? {});
  return Object.fromEntries(entries.map(([name, value]) => [name, fillPlain(value ?? "", building.slots)]));
}

/** Whether a container carries text in brackets, which no container of ours takes. */
function hasLabel(node: Directive): boolean {
  const first = node.type === "containerDirective" ? node.children[0] : undefined;
  return first?.type === "paragraph" && first.data?.directiveLabel === true;
}

function buildColumns(
  node: Directive,
  widths: string,
  building: TreeBuilding,
  builders: BlockBuilders,
): readonly Columns[] | null {
  const inside = partsInside(node, "column", building, builders) ?? [];
  const shares = widths === "" ? inside.map(() => 1) : sharesOf(widths);
  if (shares === undefined || shares.length !== inside.length || inside.length < 2) return null;
  const columns = inside.map((children, index) => ({ width: shares[index] ?? 1, children }));
  return [{ kind: "columns", at: placeOf(node, building), columns }];
}

/** What stands in the containers of one name inside a directive; `null` when anything else stands there. */
function partsInside(
  node: Directive,
  name: "column" | "card",
  building: TreeBuilding,
  { buildBlocks }: BlockBuilders,
): readonly (readonly Block[])[] | null {
  const inside = node.type === "containerDirective" ? node.children : [];
  const parts = inside.flatMap((child) =>
    child.type === "containerDirective" && child.name === name ? [buildBlocks(child.children, building)] : [],
  );
  return parts.length === inside.length ? parts : null;
}

/** "60 40" as numbers; `undefined` when one is no positive number. */
function sharesOf(text: string): readonly number[] | undefined {
  const shares = text.trim().split(/\s+/).map(Number);
  return shares.every((share) => Number.isFinite(share) && share > 0) ? shares : undefined;
}
