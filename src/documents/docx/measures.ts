import { pointsPerMillimetre } from "../style.ts";

/** Twentieths of a point, in which Word measures. */
export function twips(points: number): number {
  return Math.round(points * 20);
}

export function twipsOfMillimetres(millimetres: number): number {
  return twips(millimetres * pointsPerMillimetre);
}

/** Half points, in which Word counts sizes of type. */
export function halfPoints(points: number): number {
  return Math.max(2, Math.round(points * 2));
}

/** A colour as Word writes it: "1f3a5f". */
export function wordColour(colour: string): string {
  return colour.replace("#", "");
}
