/** The policy as a careful programmer writes it by hand: the yardstick. */

const base = {
  VIP: [500, 700, 900, 1200, 1500, 1800],
  A: [300, 500, 700, 900, 1100, 1300],
  B: [100, 200, 400, 600, 800, 900],
  C: [0, 100, 200, 300, 400, 500],
};
const baseClauses = {
  VIP: ["3.1.1", "3.1.2", "3.1.3", "3.1.4", "3.1.5", "3.1.6"],
  A: ["3.2.1", "3.2.2", "3.2.3", "3.2.4", "3.2.5", "3.2.6"],
  B: ["3.3.1", "3.3.2", "3.3.3", "3.3.4", "3.3.5", "3.3.6"],
  C: ["3.4.1", "3.4.2", "3.4.3", "3.4.4", "3.4.5", "3.4.6"],
};

function bandOf(volume) {
  if (volume < 1_000_000) return volume < 100_000 ? 0 : volume < 500_000 ? 1 : 2;
  return volume < 5_000_000 ? 3 : volume < 10_000_000 ? 4 : 5;
}

function isCategory(word) {
  return word === "VIP" || word === "A" || word === "B" || word === "C";
}

function isLoyalty(word) {
  return word === "none" || word === "bronze" || word === "silver" || word === "gold" || word === "platinum";
}

function rankOf(role) {
  if (role === "director") return 3;
  if (role === "head") return 2;
  if (role === "manager") return 1;
  return role === "rep" ? 0 : -1;
}

function refuse(deal) {
  const { client, order, request } = deal;
  const clauses = [];
  if (!isCategory(client.category)) clauses.push("1.1");
  if (!isLoyalty(client.loyalty)) clauses.push("1.2");
  if (order.volume === undefined) clauses.push("1.3");
  if (order.cost === undefined) clauses.push("1.4");
  if (order.day === undefined) clauses.push("1.5");
  if (request.discountBp === undefined) clauses.push("1.6");
  if (rankOf(request.role) < 0) clauses.push("1.7");
  if (order.volume <= 0) clauses.push("2.1");
  if (request.discountBp < 0 || request.discountBp > 10_000) clauses.push("2.2");
  return { outcome: "deny", approver: null, entitledBp: 0, clauses };
}

export function decide(deal) {
  const { category, loyalty } = deal.client;
  const { volume, cost, day, prepaid } = deal.order;
  const { discountBp, role } = deal.request;
  const rank = rankOf(role);
  const sound = isCategory(category) && isLoyalty(loyalty) && rank >= 0 && day !== undefined && cost !== undefined;
  if (!sound || !(volume > 0) || !(discountBp >= 0 && discountBp <= 10_000)) return refuse(deal);

  const band = bandOf(volume);
  const clauses = [baseClauses[category][band]];
  let entitledBp = base[category][band];
  switch (loyalty) {
    case "none":
      clauses.push("4.1");
      break;
    case "bronze":
      entitledBp += 100;
      clauses.push("4.2");
      break;
    case "silver":
      entitledBp += 200;
      clauses.push("4.3");
      break;
    case "gold":
      entitledBp += 300;
      clauses.push("4.4");
      break;
    default:
      entitledBp += 500;
      clauses.push("4.5");
  }
  if (day >= 20260115 && day <= 20260215) {
    entitledBp += 200;
    clauses.push("5.1");
  } else if (day >= 20260701 && day <= 20260831) {
    entitledBp += 300;
    clauses.push("5.2");
  } else if (day >= 20261120 && day <= 20261130 && category !== "VIP") {
    entitledBp += 500;
    clauses.push("5.3");
  }
  if (prepaid && volume >= 100_000) {
    entitledBp += 150;
    clauses.push("6.1");
  }
  const cap = category === "VIP" ? 2500 : category === "A" ? 2000 : category === "B" ? 1500 : 1000;
  if (entitledBp > cap) {
    entitledBp = cap;
    clauses.push(category === "VIP" ? "7.1" : category === "A" ? "7.2" : category === "B" ? "7.3" : "7.4");
  }

  const net = volume * (10_000 - discountBp);
  if (net < cost * 10_000) {
    clauses.push("8.2");
    return { outcome: "deny", approver: null, entitledBp, clauses };
  }
  const floor = net * 88 < cost * 1_000_000;
  if (floor) clauses.push("8.1");
  const excess = discountBp - entitledBp;
  if (floor || excess > 800) {
    clauses.push("9.4");
    if (rank < 3) return { outcome: "escalate", approver: "director", entitledBp, clauses };
    clauses.push("10.4");
    return { outcome: "approve", approver: "director", entitledBp, clauses };
  }
  if (excess > 300) {
    clauses.push("9.3");
    if (rank < 2) return { outcome: "escalate", approver: "head", entitledBp, clauses };
    clauses.push("10.3");
    return { outcome: "approve", approver: "head", entitledBp, clauses };
  }
  if (excess > 0) {
    clauses.push("9.2");
    if (rank < 1) return { outcome: "escalate", approver: "manager", entitledBp, clauses };
    clauses.push("10.2");
    return { outcome: "approve", approver: "manager", entitledBp, clauses };
  }
  clauses.push("9.1", "10.1");
  return { outcome: "approve", approver: "auto", entitledBp, clauses };
}
