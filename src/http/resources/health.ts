import { showsKey } from "../admit.ts";
import { regulationItems } from "../problem.ts";
import { type DeclareResource, languageFor } from "../service.ts";

/** `GET /livez`: the process answers. `GET /readyz`: it has sound regulations to decide by, and what it has refused. */
export const declareHealth: DeclareResource = (app, service) => {
  app.get("/livez", () => ({ status: "live" }));
  app.get("/readyz", (request, reply) => {
    const current = service.live.current();
    const refused = service.live.refused();
    const isReady = current !== undefined && !service.isLeaving();
    reply.status(isReady ? 200 : 503);
    const errors = refused?.diagnostics.filter(({ severity }) => severity === "error") ?? [];
    // What is wrong in the regulations is nobody's business without a key.
    const items = showsKey(request, service)
      ? { problems: regulationItems(errors, languageFor(request, service)) }
      : {};
    return {
      status: isReady ? "ready" : service.isLeaving() ? "leaving" : "not-ready",
      ...(current === undefined ? {} : { version: current.opened.version }),
      ...(refused === undefined ? {} : { refused: { version: refused.version, errors: errors.length, ...items } }),
    };
  });
};
