import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Rasterise } from "../documents/docx/context.ts";

let loading: Promise<Rasterise> | undefined;

/** What paints pictures in pixels. It is loaded once, when the first document with pictures is written for Word. */
export function rasteriser(): Promise<Rasterise> {
  loading ??= load();
  return loading;
}

async function load(): Promise<Rasterise> {
  const { initWasm, Resvg } = await import("@resvg/resvg-wasm");
  const program = createRequire(import.meta.url).resolve("@resvg/resvg-wasm/index_bg.wasm");
  await initWasm(await readFile(program));
  return (svg, scale) => {
    const painter = new Resvg(svg, { fitTo: { mode: "zoom", value: scale }, background: "#ffffff" });
    try {
      const painted = painter.render();
      try {
        return painted.asPng();
      } finally {
        painted.free();
      }
    } finally {
      painter.free();
    }
  };
}
