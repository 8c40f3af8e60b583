declare module "saxen" {
  type Decode = (text: string) => string;

  /** The part of the parser that the tests use. */
  export class Parser {
    on(event: "error" | "warn", listener: (problem: Error | string) => void): this;
    on(
      event: "openTag",
      listener: (name: string, attributesOf: () => Record<string, unknown>, decode: Decode) => void,
    ): this;
    on(event: "closeTag", listener: () => void): this;
    on(event: "text", listener: (text: string, decode: Decode) => void): this;
    parse(xml: string): void;
  }
}
