declare module "subset-font" {
  function subsetFont(
    font: Buffer,
    text: string,
    options: { readonly targetFormat: "woff2" | "truetype"; readonly noHinting: boolean },
  ): Promise<Buffer>;
  export = subsetFont;
}
