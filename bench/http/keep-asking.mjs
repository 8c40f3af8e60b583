import { connect } from "node:net";

/** Posts bodies over kept connections, each after the answer to the last; resolves to the milliseconds that it took. */
export async function keepAsking(address, bodies, connections, requests) {
  const { hostname, port, pathname, search } = new URL(address);
  const head = `POST ${pathname}${search} HTTP/1.1\r\nhost: ${hostname}:${port}\r\ncontent-type: application/json\r\n`;
  const messages = bodies.map((body) =>
    Buffer.from(`${head}content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`),
  );
  let sent = 0;
  const ask = () =>
    new Promise((resolve, reject) => {
      const socket = connect(Number(port), hostname);
      let answer = Buffer.alloc(0);
      const next = () => {
        if (sent >= requests) return resolve(socket.destroy());
        socket.write(messages[sent % messages.length]);
        sent += 1;
      };
      socket.setNoDelay(true);
      socket.on("error", reject);
      socket.on("connect", next);
      socket.on("data", (chunk) => {
        answer = answer.length === 0 ? chunk : Buffer.concat([answer, chunk]);
        const end = answer.indexOf("\r\n\r\n");
        if (end < 0) return;
        const headers = answer.latin1Slice(0, end);
        const length = Number(/content-length: (\d+)/i.exec(headers)?.[1]);
        if (answer.length < end + 4 + length) return;
        if (!headers.startsWith("HTTP/1.1 200")) return reject(new Error(answer.toString()));
        answer = Buffer.alloc(0);
        next();
      });
    });
  const start = performance.now();
  await Promise.all(Array.from({ length: connections }, ask));
  return performance.now() - start;
}
