import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { galleryFile, galleryPages } from "../generate/gallery-pages.ts";

it.each(["README.md", "README.ru.md"])(
  "%s shows every page of the gallery, and each is a picture of some size",
  (readme) => {
    const shown = [...readFileSync(readme, "utf8").matchAll(/src="(docs\/gallery\/[^"]+)"/g)].map(([, file]) => file);
    expect(shown).toEqual(galleryPages.map(galleryFile));
    for (const file of galleryPages.map(galleryFile)) {
      const png = readFileSync(file);
      expect(png.subarray(1, 4).toString(), file).toBe("PNG");
      expect(png.readUInt32BE(16), file).toBeGreaterThan(400);
    }
  },
);
