import type { Point } from "../shapes.ts";
import type { PlacedCard, PlacedRow } from "./place-cards.ts";

/** A line from a row to the card that it leads to. */
export interface Route {
  readonly from: PlacedRow;
  readonly to: PlacedCard;
  readonly points: readonly Point[];
}

/** All lines that run into one side of a card: they share their last stretch. */
export interface Bus {
  readonly to: PlacedCard;
  readonly routes: readonly Route[];
}

/** The space right of a column of cards in which lines run up and down: between two columns, or at the edge of the picture. */
interface Channel {
  readonly left: number;
  readonly right: number;
}

/** Where a line touches the edge of a channel. */
interface Stub {
  readonly row: PlacedRow;
  readonly side: "left" | "right";
  y: number;
}

interface Trunk {
  readonly to: PlacedCard;
  readonly side: "left" | "right";
  readonly entry: number;
  readonly stubs: Stub[];
  lane: number;
}

export interface Routing {
  readonly buses: readonly Bus[];
  /** How many lanes each channel needs. */
  readonly lanes: readonly number[];
}

/** Routes every way between cards through the channels right of the columns: straight lines with square corners. */
export function routeWays(cards: readonly PlacedCard[], channels: readonly Channel[], clearance: number): Routing {
  const trunks = channels.map((_, channel) => trunksOf(cards, channel));
  const lanes = trunks.map((each) => assignLanes(each, clearance));
  const buses = channels.flatMap((channel, index) => {
    const own = trunks[index] ?? [];
    const count = lanes[index] ?? 0;
    const laneAt = (lane: number): number => channel.left + ((lane + 1) * (channel.right - channel.left)) / (count + 1);
    moveApart(own, laneAt, clearance);
    return own.map(
      (trunk): Bus => ({ to: trunk.to, routes: trunk.stubs.map((stub) => routeOf(stub, trunk, laneAt, channel)) }),
    );
  });
  return { buses, lanes };
}

function routeOf(stub: Stub, trunk: Trunk, laneAt: (lane: number) => number, channel: Channel): Route {
  const lane = laneAt(trunk.lane);
  const points: Point[] = [
    [channel[stub.side], stub.y],
    [lane, stub.y],
    [lane, trunk.entry],
    [channel[trunk.side], trunk.entry],
  ];
  return { from: stub.row, to: trunk.to, points };
}

/** What runs through the channel right of a column: ways between its own cards, and between it and the next column. */
function trunksOf(cards: readonly PlacedCard[], channel: number): Trunk[] {
  const trunks = new Map<PlacedCard, Trunk>();
  for (const source of cards) {
    for (const row of source.rows) {
      const to = cards.find(({ card }) => card.id === row.way.to);
      if (to === undefined || Math.min(source.column, to.column) !== channel) continue;
      const side = to.column === channel ? "left" : "right";
      const known = trunks.get(to);
      const trunk = known ?? { to, side, entry: to.box.y + to.head / 2, stubs: [], lane: 0 };
      if (known === undefined) trunks.set(to, trunk);
      const y = row.box.y + row.box.height / 2;
      trunk.stubs.push({ row, side: source.column === channel ? "left" : "right", y });
    }
  }
  return [...trunks.values()];
}

/** Short trunks run nearest to the cards that they enter; trunks whose stretches do not meet share a lane. */
function assignLanes(trunks: readonly Trunk[], clearance: number): number {
  const pack = (side: Trunk["side"]): number => {
    const lanes: (readonly [number, number])[][] = [];
    const own = trunks.filter((trunk) => trunk.side === side).sort((a, b) => lengthOf(a) - lengthOf(b));
    for (const trunk of own) {
      const [top, bottom] = spanOf(trunk);
      const free = lanes.findIndex((taken) =>
        taken.every(([from, to]) => to + clearance < top || bottom + clearance < from),
      );
      const lane = free === -1 ? lanes.length : free;
      lanes[lane] = [...(lanes[lane] ?? []), [top, bottom]];
      trunk.lane = lane;
    }
    return lanes.length;
  };
  const left = pack("left");
  const right = pack("right");
  for (const trunk of trunks) if (trunk.side === "right") trunk.lane = left + right - 1 - trunk.lane;
  return left + right;
}

function spanOf({ entry, stubs }: Trunk): readonly [number, number] {
  const heights = [entry, ...stubs.map(({ y }) => y)];
  return [Math.min(...heights), Math.max(...heights)];
}

function lengthOf(trunk: Trunk): number {
  const [top, bottom] = spanOf(trunk);
  return bottom - top;
}

/** Lines from the two sides of a channel that would run over each other at one height: the one that leaves a row moves. */
function moveApart(trunks: readonly Trunk[], laneAt: (lane: number) => number, clearance: number): void {
  interface Level {
    readonly side: "left" | "right";
    readonly lane: number;
    readonly stub: Stub | null;
    readonly y: () => number;
  }
  const levels = trunks.flatMap((trunk): Level[] => [
    { side: trunk.side, lane: laneAt(trunk.lane), stub: null, y: () => trunk.entry },
    ...trunk.stubs.map((stub): Level => ({ side: stub.side, lane: laneAt(trunk.lane), stub, y: () => stub.y })),
  ]);
  const meet = (one: Level, y: number): boolean =>
    levels.some((other) => {
      if (other === one || other.side === one.side || Math.abs(other.y() - y) >= clearance) return false;
      return one.side === "left" ? one.lane >= other.lane : one.lane <= other.lane;
    });
  for (const level of levels) {
    const { stub } = level;
    if (stub === null || !meet(level, stub.y)) continue;
    const middle = stub.y;
    const most = stub.row.box.height / 2 - 1;
    const steps = [1, -1, 1.5, -1.5].map((step) => step * clearance).filter((step) => Math.abs(step) <= most);
    const free = steps.find((step) => !meet(level, middle + step));
    if (free !== undefined) stub.y = middle + free;
  }
}
